"""Check kind `pair`: two numbers next to each other of which the second cannot be more than the first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from re import Pattern

from drafter.checks.amounts import Amount, amounts_of
from drafter.checks.hit import Case, Hit, Kind
from drafter.model.checking import CheckedParagraph

_BRACKET = 12


@dataclass(frozen=True, slots=True)
class Pair:
    """The words before a number, and those before one next to it that is of the same or less (受理, 办结)."""

    first: Pattern[str]
    second: Pattern[str]


@dataclass(frozen=True, slots=True)
class Settings:
    """The pairs; a number with a word of `apart` beside it is not looked at."""

    pairs: tuple[Pair, ...]
    apart: Pattern[str]


def find(settings: Settings, case: Case) -> Iterator[Hit]:
    """Yield each second number that is more than its first, in the same sentence and unit."""
    for paragraph in case.paragraphs:
        for first, second in pairwise(amounts_of(paragraph, case.reading.groups)):
            if _is_more(first, second) and _belong(settings, paragraph, first, second):
                words = {
                    "first": f"{first.before}{first.raw}",
                    "second": f"{second.before}{second.raw}",
                }
                yield Hit(paragraph, second.start, second.end, words)


def _is_more(first: Amount, second: Amount) -> bool:
    same = first.unit is not None and first.kin == second.kin and first.sentence == second.sentence
    return same and second.low > first.high


def _belong(settings: Settings, paragraph: CheckedParagraph, first: Amount, second: Amount) -> bool:
    around = paragraph.plain[second.end : second.end + _BRACKET] if second.after == "" else second.after
    if any(settings.apart.search(text) for text in (first.before, second.before, around)):
        return False
    return any(one.first.search(first.before) and one.second.search(second.before) for one in settings.pairs)


KIND = Kind(Settings, find)
