"""The numbers in an edited draft and new figures to what is to be changed, and what a person must look at."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from decimal import ROUND_HALF_UP, Decimal, localcontext
from typing import Literal

from drafter.drafting.stating.changes import growth_rate, print_difference
from drafter.drafting.stating.numbers import print_figure, print_number
from drafter.drafting.successors import find_successors
from drafter.live_figures import PLAIN, Bindings, BoundNumber, FoundNumber, Manifest, falls
from drafter.model import Figure, FigureSet

LeftWhy = Literal[
    "hand", "gone", "copy", "loose", "absent", "unit", "qualifier", "sign", "turned", "time", "incalculable"
]
_SCALES = {"": 1, "万": 10**4, "亿": 10**8}
_SCALED = re.compile("([万亿]?)(.*)")
_DIGIT = re.compile(r"[0-9０-９.万亿]")
_AHEAD = re.compile("[0-9０-９.．万亿]$")
_BEHIND = re.compile("[0-9０-９万亿]|[.．][0-9０-９]")
_TENTH = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class Refreshed:
    """A number that gets other digits: whose it is, the digits, whether it is worked out, where it stands."""

    bookmark: str
    name: str
    old: str
    new: str
    derived: bool
    paragraph: int
    sentence: str


@dataclass(frozen=True, slots=True)
class LeftAlone:
    """What a person must look at, and why: `stands` is what the text says, `wanted` what the new figures say.

    `paragraph` is `None` for a number that is nowhere in the text; `sentence` is then that of the draft.
    """

    bookmark: str
    why: LeftWhy
    name: str
    stands: str
    wanted: str
    paragraph: int | None
    sentence: str


@dataclass(slots=True)
class RefreshPlan:
    """What is to become of an edited draft: the edits by bookmark, what is left to a person, figures not in it."""

    manifest: Manifest
    edits: dict[str, tuple[str, str]] = field(default_factory=dict)
    changed: list[Refreshed] = field(default_factory=list)
    left: list[LeftAlone] = field(default_factory=list)
    unchanged: int = 0
    unplaced: tuple[Figure, ...] = ()


class _NoDigitsError(ValueError):
    """No digits say the new figures in the words that stand; `why` tells, `wanted` is what would be said."""

    def __init__(self, why: LeftWhy, wanted: str) -> None:
        super().__init__(why)
        self.why: LeftWhy = why
        self.wanted = wanted


def plan_refresh(bindings: Bindings, given: FigureSet) -> RefreshPlan:
    """Return the plan for the text in which `bindings` were found.

    A number is changed when it stands as the program left it and the words around it say the new figures too. A number
    that already says them counts as unchanged. Figures that `given` has and the text has not are `unplaced`.
    """
    return _Planner(bindings, given).plan()


class _Planner:
    def __init__(self, bindings: Bindings, given: FigureSet) -> None:
        self._manifest = bindings.manifest
        self._bindings = bindings
        olds = bindings.manifest.figures
        found, unplaced = find_successors(olds, given.figures)
        self._new = {at: _with_last(new, olds[at]) for at, new in found.items()}
        self._made = RefreshPlan(bindings.manifest, unplaced=unplaced)
        self._here = {one.bookmark: one for one in bindings.found if one.fate == "here"}

    def plan(self) -> RefreshPlan:
        numbers = [self._refreshed(number) for number in self._manifest.numbers]
        self._made.left += self._times()
        figures = (self._new.get(at, old) for at, old in enumerate(self._manifest.figures))
        self._made.manifest = replace(self._manifest, figures=tuple(figures), numbers=tuple(numbers))
        return self._made

    def _refreshed(self, number: BoundNumber) -> BoundNumber:
        """Plan what becomes of `number`; return it as it shall stand in the manifest."""
        wanted, fault = self._wanted(number)
        here = self._here.get(number.bookmark)
        stands = number.digits if here and _stands(here, number) else ""
        made = number
        if here and not stands and wanted and _says_already(here, number, wanted):
            self._made.unchanged += 1
            made = replace(number, digits=wanted)
        elif here and not stands:
            self._leave("hand", number, _shown(here, number), wanted or (fault.wanted if fault else ""), here)
        elif here and fault:
            self._leave(fault.why, number, stands, fault.wanted, here)
        elif here and wanted != number.digits:
            made = self._change(number, wanted, here)
        elif here:
            self._made.unchanged += 1
        else:
            self._leave("gone", number, "", wanted or (fault.wanted if fault else ""), None)
        self._tell_others(number, wanted, here)
        return made

    def _change(self, number: BoundNumber, wanted: str, here: FoundNumber) -> BoundNumber:
        name, derived = self._name(number), number.formula != "value"
        self._made.edits[number.bookmark] = (number.digits, wanted)
        self._made.changed.append(
            Refreshed(number.bookmark, name, number.digits, wanted, derived, here.paragraph, number.sentence)
        )
        return replace(number, digits=wanted)

    def _leave(
        self, why: LeftWhy, number: BoundNumber, stands: str, wanted: str, here: FoundNumber | None
    ) -> None:
        place = here.paragraph if here else None
        self._made.left.append(
            LeftAlone(number.bookmark, why, self._name(number), stands, wanted, place, number.sentence)
        )

    def _tell_others(self, number: BoundNumber, wanted: str, here: FoundNumber | None) -> None:
        """Tell of further copies of the number and, when its digits are out of date or lost, of loose ones."""
        for one in self._bindings.found:
            if one.bookmark == number.bookmark and one.fate == "copy":
                self._leave("copy", number, one.text, wanted, one)
        if wanted != number.digits or here is None:
            for loose in self._bindings.loose:
                if loose.bookmark == number.bookmark:
                    place = FoundNumber(number.bookmark, number.digits, loose.paragraph)
                    self._leave("loose", number, number.digits, wanted, place)

    def _wanted(self, number: BoundNumber) -> tuple[str, _NoDigitsError | None]:
        """Return the digits that say the new figures, or "" and why there are none."""
        try:
            return wanted_digits(number, [self._successor(one, number) for one in number.figures]), None
        except _NoDigitsError as fault:
            return "", fault

    def _successor(self, figure: int, number: BoundNumber) -> Figure:
        """Return the new figure in the unit of the text."""
        new, old = self._new.get(figure - 1), self._manifest.figures[figure - 1]
        if new is None:
            raise _NoDigitsError("absent", "")
        first = figure == number.figures[0]
        return _in_unit(new, number.unit if first else old.unit)

    def _name(self, number: BoundNumber) -> str:
        return self._manifest.operands(number)[0].name

    def _times(self) -> Iterator[LeftAlone]:
        """Yield the figures in the text that were taken at another time than before: words may say the old one."""
        for at, new in self._new.items():
            old = self._manifest.figures[at]
            said = (
                one for one in self._manifest.numbers if one.formula == "value" and one.figures == (at + 1,)
            )
            number = next(said, None)
            here = self._here.get(number.bookmark) if number else None
            if number and here and (new.as_of, new.period) != (old.as_of, old.period):
                yield LeftAlone(
                    number.bookmark, "time", new.name, _time(old), _time(new), here.paragraph, number.sentence
                )


def wanted_digits(number: BoundNumber, figures: list[Figure]) -> str:
    """Return the digits that say `figures` in the words around `number`; raise `_NoDigitsError` when none do."""
    first = figures[0]
    alike = (first.qualifier or "") == number.qualifier
    if number.formula != "value":
        alike = bool(first.qualifier) == bool(number.qualifier)
    if not alike:
        raise _NoDigitsError("qualifier", print_figure(first))
    if number.formula in ("value", "growth", "difference") and falls(number.formula, figures) != number.falls:
        raise _NoDigitsError("sign" if number.formula == "value" else "turned", print_figure(first))
    digits = _worked_out(number, figures)
    if digits is None:
        raise _NoDigitsError("incalculable", print_figure(first))
    return digits


def _worked_out(number: BoundNumber, figures: list[Figure]) -> str | None:
    """Return the result of the formula of `number` in digits, `None` when there is none to be printed.

    A sum is of all figures, a share is the first of the second in per cent to one decimal.
    """
    first, last = figures[0], figures[0].last
    match number.formula:
        case "value":
            digits = print_number(first.value, number.unit)
            return digits if digits.startswith("-") == number.digits.startswith("-") else digits.lstrip("-")
        case "growth":
            rate = growth_rate(first.value, last) if last is not None else None
            return f"{abs(rate)}" if rate else None
        case "difference":
            return print_difference(first, last) if last is not None and last != first.value else None
        case "sum":
            return print_number(sum((one.value for one in figures), Decimal(0)), number.unit)
    whole = figures[-1].value
    return f"{(first.value / whole * 100).quantize(_TENTH, ROUND_HALF_UP):f}" if whole else None


def _with_last(new: Figure, old: Figure) -> Figure:
    """Return the new figure; where nobody said what it was last year, as the old one said."""
    known = new.last is not None or new.unit != old.unit
    return new if known else replace(new, last=old.last)


def _in_unit(figure: Figure, unit: str) -> Figure:
    """Return the figure counted in `unit`, which may be larger by 万 or 亿; raise `_NoDigitsError` for another unit."""
    if figure.unit == unit:
        return figure
    (scale, base), (wanted, counted) = (_SCALED.fullmatch(one).groups() for one in (figure.unit, unit))  # type: ignore[union-attr]
    if base != counted or not base:
        raise _NoDigitsError("unit", print_figure(figure))
    factor = Decimal(_SCALES[scale]) / _SCALES[wanted]
    last = None if figure.last is None else _scaled(figure.last, factor)
    return replace(figure, value=_scaled(figure.value, factor), last=last, unit=unit)


def _scaled(value: Decimal, factor: Decimal) -> Decimal:
    """Return value times factor to the last digit, without the noughts that come of it."""
    with localcontext(prec=60):
        made = value * factor
    return made.quantize(Decimal(1)) if made == made.to_integral_value() else made.normalize()


def _holds(here: FoundNumber, number: BoundNumber, digits: str) -> bool:
    """`True` when the bookmark holds `digits` and no other, and nothing beside it makes them another number."""
    before, found, after = here.text.partition(digits)
    counted = (
        number.formula != "growth"
        and here.after[:1] in ("万", "亿")
        and number.unit.startswith(here.after[:1])
    )
    behind = None if counted else _BEHIND.match(here.after)
    return bool(found) and not (_DIGIT.search(before + after) or _AHEAD.search(here.before) or behind)


def _stands(here: FoundNumber, number: BoundNumber) -> bool:
    """`True` when text and store say the number as it was printed."""
    return not _has_other_store(here, number) and _holds(here, number, number.digits)


def _says_already(here: FoundNumber, number: BoundNumber, wanted: str) -> bool:
    """`True` when somebody wrote `wanted` in the text."""
    return wanted != number.digits and _holds(here, number, wanted)


def _has_other_store(here: FoundNumber, number: BoundNumber) -> bool:
    """`True` when a control will show another number than was printed, in the place of the one in the text."""
    printed = PLAIN.match(number.digits)
    return bool(here.stored) and printed is not None and here.stored != printed.group()


def _shown(here: FoundNumber, number: BoundNumber) -> str:
    """Return what stands in the bookmark with the digits that touch it, or what the store has a control show instead.

    Of the two it is the one that a person changed.
    """
    if _has_other_store(here, number) and _holds(here, number, number.digits):
        return here.stored
    behind = _BEHIND.match(here.after)
    return (
        (here.before if _AHEAD.search(here.before) else "") + here.text + (behind.group() if behind else "")
    )


def _time(figure: Figure) -> str:
    return figure.as_of.isoformat() if figure.as_of else figure.period or "未注明"
