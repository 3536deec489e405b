"""Check kind `content`: what a part of the report must say, by what its paragraphs are, not by headings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from re import Pattern

from drafter.checks.hit import Case, Hit, Kind
from drafter.checks.subject import is_about
from drafter.model.checking import CheckedParagraph


@dataclass(frozen=True, slots=True)
class Settings:
    """What is asked of a report on `about`.

    Without `says` its section `section` is there, with `least` characters of text besides headings, or the words
    `instead` stand somewhere. With `says` these words stand in the text of the section, if it is there.
    """

    section: str
    about: Pattern[str]
    least: int = 12
    says: Pattern[str] | None = None
    instead: Pattern[str] | None = None


def find(settings: Settings, case: Case) -> Iterator[Hit]:
    """Yield a hit for the whole report when the section is missing, one for its beginning when its words are."""
    if not case.paragraphs or not is_about(case.text, settings.about):
        return
    own = [one for one in case.paragraphs if one.section == settings.section]
    text = "\n".join(_text(one) for one in own)
    if settings.says is None:
        if len(text.strip()) < settings.least and not _stands(settings.instead, case.paragraphs):
            yield Hit()
    elif text.strip() and settings.says.search(text) is None:
        yield Hit(own[0], 0, own[0].head or min(len(own[0].plain), settings.least))


def _text(paragraph: CheckedParagraph) -> str:
    """Return the paragraph without the heading it is or opens with."""
    return paragraph.plain[paragraph.head :]


def _stands(words: Pattern[str] | None, paragraphs: Sequence[CheckedParagraph]) -> bool:
    return words is not None and any(words.search(one.plain) for one in paragraphs)


KIND = Kind(Settings, find)
