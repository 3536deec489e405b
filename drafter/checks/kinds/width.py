"""Check kind `width`: characters of the wrong width, half for full or full for half."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from re import Pattern

from drafter.checks.hit import Case, Hit, Kind
from drafter.text import fold


@dataclass(frozen=True, slots=True)
class Settings:
    """`characters` are looked for as written; a hit is what the levelled text has in another width."""

    characters: Pattern[str]


def find(settings: Settings, case: Case) -> Iterator[Hit]:
    """Yield each place where what is written and what is looked at differ in width; the latter is the fix."""
    for paragraph in case.paragraphs:
        for match in settings.characters.finditer(paragraph.text):
            right = paragraph.plain[match.start() : match.end()]
            if right != match.group() and fold(right) == fold(match.group()):
                yield Hit(paragraph, *match.span(), {"right": right}, right)


KIND = Kind(Settings, find)
