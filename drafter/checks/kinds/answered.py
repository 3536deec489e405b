"""Check kind `answered`: things told in one section that another does not come back to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from re import Pattern

from drafter.checks.hit import Case, Hit, Kind
from drafter.checks.items import items_of
from drafter.checks.subject import is_about
from drafter.templates.reading import ReadingRules


@dataclass(frozen=True, slots=True)
class Settings:
    """Each item told in section `told` of a report on `about` is answered when section `by` speaks of a theme of it."""

    told: str
    by: str
    about: Pattern[str]


def find(settings: Settings, case: Case) -> Iterator[Hit]:
    """Yield the items of which no theme is spoken of; `{theme}` are the words of the item that tell its themes."""
    answers = "\n".join(one.plain for one in case.paragraphs if one.section == settings.by)
    if not answers or not is_about(case.text, settings.about):
        return
    spoken = set(_themes(answers, case.reading))
    for paragraph in case.paragraphs:
        if paragraph.section == settings.told:
            for start, item in items_of(paragraph, case.reading):
                themes = _themes(item, case.reading)
                if themes and not spoken & set(themes):
                    yield Hit(paragraph, start, start + len(item), {"theme": "、".join(themes.values())})


def _themes(text: str, reading: ReadingRules) -> dict[str, str]:
    """Return the themes of which a word stands in `text`, each with its first."""
    found = (
        (theme, next((word for word in words if word in text), "")) for theme, words in reading.themes.words
    )
    return {theme: word for theme, word in found if word}


KIND = Kind(Settings, find)
