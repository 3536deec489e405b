"""Check kind `pair`: two numbers next to each other of which the second cannot be more than the first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from re import Pattern

from drafter.checks.amounts import Amount, amounts_of
from drafter.checks.hit import Case, Hit, Kind
from drafter.model.checking import CheckedParagraph

_BRACKET = 12
_BACK = 3
_WORDS = 24
_CLAUSE = re.compile("[，。；（）]")


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
        amounts = amounts_of(paragraph, case.reading.groups)
        for at, second in enumerate(amounts):
            first = next(
                (one for one in reversed(amounts[max(0, at - _BACK) : at]) if one.kin == second.kin), None
            )
            if first and _is_more(first, second) and _belong(settings, paragraph, first, second):
                words = {"first": _said(paragraph, first), "second": _said(paragraph, second)}
                yield Hit(paragraph, second.start, second.end, words)


def _said(paragraph: CheckedParagraph, one: Amount) -> str:
    """Return the number with the words before it in its clause."""
    return _CLAUSE.split(paragraph.plain[max(0, one.start - _WORDS) : one.start])[-1] + one.raw


def _is_more(first: Amount, second: Amount) -> bool:
    same = first.unit is not None and first.kin == second.kin and first.sentence == second.sentence
    return same and second.low > first.high


def _belong(settings: Settings, paragraph: CheckedParagraph, first: Amount, second: Amount) -> bool:
    behind = paragraph.plain[second.end : second.end + _BRACKET]
    around = behind if behind.startswith("（") else second.after
    if any(settings.apart.search(text) for text in (first.before, second.before, around)):
        return False
    before = _CLAUSE.split(paragraph.plain[max(0, first.start - _WORDS) : first.start])[-1]
    named = f"{before}{first.after}"
    return any(
        (one.first.search(before) or one.first.search(named)) and one.second.search(second.before)
        for one in settings.pairs
    )


KIND = Kind(Settings, find)
