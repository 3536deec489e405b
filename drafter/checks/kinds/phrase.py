"""Check kind `phrase`: set phrases with their parts in another order, a part missing, or a wrong verb."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from re import Pattern

from drafter.checks.hit import Case, Hit, Kind
from drafter.checks.set_phrases import SetPhrases
from drafter.templates.craft import SetPhrase

_ALL_YEARS = 9999


@dataclass(frozen=True, slots=True)
class Settings:
    """The phrases; those that count from a later year than the report's are left out, and what `unless` matches."""

    phrases: tuple[SetPhrase, ...]
    unless: Pattern[str] | None = None


def find(settings: Settings, case: Case) -> Iterator[Hit]:
    """Yield each place where a phrase is off, in the order of the text; `{right}` is how it is said."""
    phrases = SetPhrases(settings.phrases, case.text.year or _ALL_YEARS)
    for paragraph in case.paragraphs:
        for fault in sorted(phrases.find(paragraph.plain), key=lambda one: one.start):
            found = paragraph.plain[fault.start : fault.end]
            if settings.unless is None or not settings.unless.search(found):
                yield Hit(paragraph, fault.start, fault.end, {"right": fault.phrase.right})


KIND = Kind(Settings, find)
