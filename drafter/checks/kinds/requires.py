"""Check kind `requires`: words that ask for other words somewhere in the report."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from re import Pattern

from drafter.checks.hit import Case, Hit, Kind


@dataclass(frozen=True, slots=True)
class Settings:
    """Where `words` stand, `other` must stand in the report; with `before` no later than the first of them.

    With `short_for_agency` only words are looked at that shorten the agency's name (区政数局 of a long 管理局).
    """

    words: Pattern[str]
    other: Pattern[str]
    before: bool = False
    short_for_agency: bool = False


def find(settings: Settings, case: Case) -> Iterator[Hit]:
    """Yield each place of the words for which the others are missing; `{word}` is the word."""
    known = not settings.before and any(settings.other.search(one.plain) for one in case.paragraphs)
    for paragraph in case.paragraphs:
        other = settings.other.search(paragraph.plain)
        for match in settings.words.finditer(paragraph.plain):
            if settings.short_for_agency and not _shortens(match.group(), case.text.agency or ""):
                continue
            if known or (other and other.start() <= match.start()):
                return
            yield Hit(paragraph, match.start(), match.end(), {"word": match.group()})
        if other:
            return


def _shortens(word: str, name: str) -> bool:
    """`True` when the word's characters stand in the name in this order and it is no end of the name."""
    rest = iter(name)
    return not name.endswith(word) and all(letter in rest for letter in word)


KIND = Kind(Settings, find)
