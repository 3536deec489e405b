"""Check kind `length`: a report with more characters than it should have."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from re import Pattern

from drafter.checks.hit import Case, Hit, Kind
from drafter.checks.subject import is_about


@dataclass(frozen=True, slots=True)
class Settings:
    """A report on `about` should have no more than `most` characters, blanks not counted."""

    about: Pattern[str]
    most: int


def find(settings: Settings, case: Case) -> Iterator[Hit]:
    """Yield one hit for a report that is too long; `{length}` is how long it is."""
    length = sum(len("".join(one.plain.split())) for one in case.paragraphs)
    if length > settings.most and is_about(case.text, settings.about):
        yield Hit(words={"length": str(length)})


KIND = Kind(Settings, find)
