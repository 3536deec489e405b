"""Check kind `straight`: quotation marks that do not show whether they open or close."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from re import Pattern

from drafter.checks.hit import Case, Hit, Kind


@dataclass(frozen=True, slots=True)
class Settings:
    """What matches `mark` should be one of the `outer` pair, or of the `inner` one between the marks of the outer."""

    mark: Pattern[str]
    outer: str
    inner: str


def find(settings: Settings, case: Case) -> Iterator[Hit]:
    """Yield each straight mark; where their number in the paragraph is even, the fix says which should stand."""
    for paragraph in case.paragraphs:
        found = [match.start() for match in settings.mark.finditer(paragraph.plain)]
        for number, at in enumerate(found):
            before = paragraph.plain[:at]
            within = before.count(settings.outer[0]) > before.count(settings.outer[1])
            right = (settings.inner if within else settings.outer)[number % 2]
            yield Hit(paragraph, at, at + 1, {"pair": settings.outer}, None if len(found) % 2 else right)


KIND = Kind(Settings, find)
