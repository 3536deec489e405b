"""Check kind `requires`: words that ask for other words somewhere in the report."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from re import Pattern

from drafter.checks.hit import Case, Hit, Kind


@dataclass(frozen=True, slots=True)
class Settings:
    """Where `words` stand, `other` must stand in the report; with `before` no later than the first of them."""

    words: Pattern[str]
    other: Pattern[str]
    before: bool = False


def find(settings: Settings, case: Case) -> Iterator[Hit]:
    """Yield each place of the words for which the others are missing; `{word}` is the word."""
    known = not settings.before and any(settings.other.search(one.plain) for one in case.paragraphs)
    for paragraph in case.paragraphs:
        other = settings.other.search(paragraph.plain)
        for match in settings.words.finditer(paragraph.plain):
            if known or (other and other.start() <= match.start()):
                return
            yield Hit(paragraph, match.start(), match.end(), {"word": match.group()})
        if other:
            return


KIND = Kind(Settings, find)
