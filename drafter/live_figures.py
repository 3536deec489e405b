"""The figures of a draft and the places of their numbers in its file as a tree of named elements, and back."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import get_args

from drafter.model import Figure, Formula, LiveNumber
from drafter.trees import Tree, each, leaves, text_of

BOOKMARK = "_drafter_f"
"""The names of the bookmarks around numbers begin so; a name that begins with _ is hidden in Word."""
NAMESPACE = "urn:drafter:figures:1"
ROOT = "figures"
SHOWN = "urn:drafter:shown:1"
SHOWN_ROOT = "shown"
"""The store that controls show numbers from; an office program writes to it, so what was printed stands elsewhere."""
COPY = "_drafter_figures_"
"""The names of the properties that hold the copy of the manifest begin so; a number follows."""
AUTHOR = "drafter"
"""Who is named as the author of tracked changes."""
PLAIN = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")
"""What of a number may stand in a control: letters of one script."""
_NUMBER = re.compile(r"-?[0-9]{1,30}(?:\.[0-9]{1,30})?")
_ORDINAL = re.compile("[0-9]{1,6}")


@dataclass(frozen=True, slots=True)
class BoundNumber:
    """A number in the text and its bookmark: `digits` as printed, and what it was made of.

    `figures` are the ordinals, from 1, of figures of the manifest. `unit`, `qualifier` and `falls` (it is below 0, or a
    fall) are what the words around it say.
    """

    bookmark: str
    digits: str
    figures: tuple[int, ...]
    formula: Formula = "value"
    unit: str = ""
    qualifier: str = ""
    falls: bool = False
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What the file of a draft keeps of its figures: those that stand in the text, and each number that says one."""

    kind: str
    agency: str
    year: int
    figures: tuple[Figure, ...] = ()
    numbers: tuple[BoundNumber, ...] = ()

    def operands(self, number: BoundNumber) -> list[Figure]:
        """Return the figures that `number` says or is worked out from."""
        return [self.figures[one - 1] for one in number.figures]


@dataclass(frozen=True, slots=True)
class FoundNumber:
    """A bookmark of a number as it stands in a file: the text in it, its paragraph (from 1), what stands beside it.

    `fate`: `here` in the text; a further `copy`; all in it was `deleted`; it is `open`, without an end. `before` is the
    character before the number in its paragraph, `after` the two behind it. With `control` a control stands around it;
    `stored` is what the control will show once the file is opened, where that is not what stands in it.
    """

    bookmark: str
    text: str
    paragraph: int
    fate: str = "here"
    before: str = ""
    after: str = ""
    control: bool = False
    stored: str = ""


@dataclass(frozen=True, slots=True)
class LooseNumber:
    """A place without a bookmark where the digits of the number of `bookmark` stand with its unit."""

    bookmark: str
    paragraph: int


@dataclass(frozen=True, slots=True)
class Bindings:
    """What a file holds of live figures: its manifest, its bookmarks in order, numbers that look like lost ones."""

    manifest: Manifest
    found: tuple[FoundNumber, ...] = ()
    loose: tuple[LooseNumber, ...] = ()


class NoManifestError(ValueError):
    """A tree that is no manifest, or not the whole of one."""


def bookmark_name(ordinal: int) -> str:
    """Return the name of the bookmark around the number with this ordinal."""
    return f"{BOOKMARK}{ordinal:04d}"


def node_name(bookmark: str) -> str:
    """Return the name of the element in the store that the control of this bookmark shows."""
    return "n" + bookmark.removeprefix(BOOKMARK)


def falls(formula: Formula, figures: Sequence[Figure]) -> bool:
    """`True` when the words around the number say a fall, or a minus that is not printed."""
    first = figures[0]
    if formula in ("growth", "difference"):
        return first.last is not None and first.value < first.last
    return first.value < 0


def build_manifest(kind: str, agency: str, year: int, printed: Sequence[tuple[str, LiveNumber]]) -> Manifest:
    """Return the manifest of numbers as printed, in the order in which their bookmarks are numbered."""
    figures: dict[Figure, int] = {}
    numbers = []
    for ordinal, (digits, number) in enumerate(printed, start=1):
        operands = tuple(figures.setdefault(one, len(figures) + 1) for one in number.figures)
        numbers.append(
            BoundNumber(
                bookmark_name(ordinal),
                digits,
                operands,
                number.formula,
                number.figures[0].unit,
                number.figures[0].qualifier or "",
                falls(number.formula, number.figures),
                number.sentence,
            )
        )
    return Manifest(kind, agency, year, tuple(figures), tuple(numbers))


def to_tree(manifest: Manifest) -> Tree:
    """Return the manifest as a tree; what is empty or not known has no element."""
    head = leaves({"kind": manifest.kind, "agency": manifest.agency, "year": manifest.year})
    figures = (
        ("figure", (*leaves({"id": at}), *_figure(one))) for at, one in enumerate(manifest.figures, start=1)
    )
    return ROOT, (*head, *figures, *(("number", _number(one)) for one in manifest.numbers))


def shown_tree(shown: Mapping[str, str]) -> Tree:
    """Return what controls show, by the names of their elements, as a tree."""
    return SHOWN_ROOT, leaves(shown)


def _figure(figure: Figure) -> tuple[Tree, ...]:
    texts = {"name": figure.name, "value": f"{figure.value:f}", "unit": figure.unit}
    texts |= {"qualifier": figure.qualifier or "", "scope": figure.scope or ""}
    texts |= {"as_of": figure.as_of.isoformat() if figure.as_of else "", "period": figure.period or ""}
    texts |= {"last": f"{figure.last:f}" if figure.last is not None else "", "place": figure.place}
    return leaves(texts)


def _number(number: BoundNumber) -> tuple[Tree, ...]:
    return (
        *leaves({"bookmark": number.bookmark, "digits": number.digits, "formula": number.formula}),
        *(("operand", str(one)) for one in number.figures),
        *leaves({"unit": number.unit, "qualifier": number.qualifier}),
        *leaves({"falls": "yes" if number.falls else "", "context": number.sentence}),
    )


def from_tree(tree: Tree) -> Manifest:
    """Return the manifest that `to_tree` made the tree of; elements it does not know are left out.

    Raise `NoManifestError` when what every manifest has is missing or has a wrong value.
    """
    if tree[0] != ROOT:
        raise NoManifestError(tree[0])
    figures = tuple(map(_figure_of, each(tree, "figure")))
    numbers = tuple(_number_of(one, len(figures)) for one in each(tree, "number"))
    return Manifest(
        text_of(tree, "kind"), text_of(tree, "agency"), _ordinal(text_of(tree, "year")), figures, numbers
    )


def _figure_of(tree: Tree) -> Figure:
    day, last = text_of(tree, "as_of"), text_of(tree, "last")
    return Figure(
        name=text_of(tree, "name"),
        value=_decimal(text_of(tree, "value")),
        unit=text_of(tree, "unit"),
        qualifier=text_of(tree, "qualifier") or None,
        as_of=_day(day) if day else None,
        period=text_of(tree, "period") or None,
        last=_decimal(last) if last else None,
        scope=text_of(tree, "scope") or None,
        place=text_of(tree, "place"),
    )


def _number_of(tree: Tree, figures: int) -> BoundNumber:
    operands = tuple(_ordinal(one[1]) for one in each(tree, "operand"))
    name, digits = text_of(tree, "bookmark"), text_of(tree, "digits")
    if not operands or not name.startswith(BOOKMARK) or not all(1 <= one <= figures for one in operands):
        raise NoManifestError(name)
    return BoundNumber(
        bookmark=name,
        digits=digits,
        figures=operands,
        formula=_formula(text_of(tree, "formula")),
        unit=text_of(tree, "unit"),
        qualifier=text_of(tree, "qualifier"),
        falls=bool(text_of(tree, "falls")),
        sentence=text_of(tree, "context"),
    )


def _formula(text: str) -> Formula:
    known: tuple[Formula, ...] = get_args(Formula)
    for one in known:
        if one == text:
            return one
    raise NoManifestError(text)


def _decimal(text: str) -> Decimal:
    if not _NUMBER.fullmatch(text):
        raise NoManifestError(text[:30])
    return Decimal(text)


def _ordinal(text: object) -> int:
    if not isinstance(text, str) or not _ORDINAL.fullmatch(text):
        raise NoManifestError(str(text)[:30])
    return int(text)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise NoManifestError(text[:30]) from error
