"""Check kind `run_in`: a numbered paragraph whose heading, other than its like, is not parted from the text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from re import Pattern

from drafter.checks.hit import Case, Hit, Kind
from drafter.corpus.numbering import goes_on_within, parse_number
from drafter.model.checking import CheckedParagraph

_STOP = "。"
_COMMA = "，"
_MANY = 5
_SHOWN = 30


@dataclass(frozen=True, slots=True)
class Settings:
    """Of the paragraphs numbered alike, `fewest` or more and this `share` of them open with a heading and a 。.

    Such a heading has up to `longest` characters. A hit is a paragraph whose first sentence has more than `shortest`
    characters, or alone has a comma, and more characters by `longer` than any heading of the others. What follows a
    heading whose end the outline has seen without a mark matches `told`: another rule tells of these. Where `parted`
    matches after the first sentence, that is a heading however long.
    """

    told: Pattern[str]
    parted: Pattern[str]
    fewest: int = 2
    share: float = 0.6
    longest: int = 45
    shortest: int = 54
    longer: int = 10


@dataclass(frozen=True, slots=True)
class _Item:
    """A numbered paragraph: where its first sentence ends, and whether that is all of it."""

    paragraph: CheckedParagraph
    stop: int
    is_whole: bool


def find(settings: Settings, case: Case) -> Iterator[Hit]:
    """Yield the beginnings of such paragraphs; `{length}` is that of the sentence, `{usual}` the longest heading's."""
    hits = [hit for items in _levels(settings, case.paragraphs).values() for hit in _unlike(settings, items)]
    order = {id(one): at for at, one in enumerate(case.paragraphs)}
    yield from sorted(hits, key=lambda hit: order[id(hit.paragraph)])


def _unlike(settings: Settings, items: list[_Item]) -> Iterator[Hit]:
    for one in items:
        heads = [other.stop for other in items if other is not one and _has_heading(settings, other)]
        if len(heads) < max(settings.fewest, settings.share * (len(items) - 1)):
            continue
        longest = max(heads)
        if one.stop > longest + settings.longer and (one.stop > settings.shortest or _only(one, items)):
            words = {"length": str(one.stop), "usual": str(longest)}
            yield Hit(one.paragraph, 0, min(one.stop, _SHOWN), words)


def _has_heading(settings: Settings, item: _Item) -> bool:
    return not item.is_whole and item.stop <= settings.longest


def _only(item: _Item, items: list[_Item]) -> bool:
    """`True` when of all items, many, this one alone has a comma in what should be its heading."""
    with_comma = [one for one in items if _COMMA in one.paragraph.plain[: one.stop]]
    return len(items) >= _MANY and with_comma == [item]


def _levels(settings: Settings, paragraphs: Sequence[CheckedParagraph]) -> dict[int, list[_Item]]:
    """Return the numbered paragraphs by the level of their numbers."""
    found: dict[int, list[_Item]] = defaultdict(list)
    for one in paragraphs:
        number = parse_number(one.text)
        stop = one.plain.find(_STOP)
        told = one.head and settings.told.match(one.plain, one.head)
        listed = goes_on_within(one.plain if stop < 0 else one.plain[:stop])
        if number and not told and not listed and not settings.parted.match(one.plain, stop + 1):
            length = len(one.plain.rstrip())
            whole = stop < 0 or stop >= length - 1
            found[number.level].append(_Item(one, length if stop < 0 else stop, whole))
    return found


KIND = Kind(Settings, find)
