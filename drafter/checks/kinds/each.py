"""Check kind `each`: items of a section that leave out what most of the others say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from re import Pattern

from drafter.checks.hit import Case, Hit, Kind
from drafter.checks.items import items_of
from drafter.checks.subject import is_about


@dataclass(frozen=True, slots=True)
class Settings:
    """In `section` of a report on `about`, most items (this `share`, and `fewest`) match `says`: the others should."""

    section: str
    says: Pattern[str]
    about: Pattern[str]
    fewest: int = 2
    share: float = 0.6


def find(settings: Settings, case: Case) -> Iterator[Hit]:
    """Yield the items without it; with none or few that say it there are no hits."""
    if not is_about(case.text, settings.about):
        return
    items = [
        (paragraph, start, item)
        for paragraph in case.paragraphs
        if paragraph.section == settings.section
        for start, item in items_of(paragraph, case.reading)
    ]
    silent = [one for one in items if not settings.says.search(one[2])]
    saying = len(items) - len(silent)
    if saying >= settings.fewest and saying >= settings.share * len(items):
        for paragraph, start, item in silent:
            yield Hit(paragraph, start, start + len(item))


KIND = Kind(Settings, find)
