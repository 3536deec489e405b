"""Check kind `existence`: words or a pattern that should not stand in the text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from re import Match, Pattern

from drafter.checks.hit import Case, Hit, Kind, span_found
from drafter.model.checking import CheckedParagraph


@dataclass(frozen=True, slots=True)
class Settings:
    """`pattern` is looked for in the levelled text, or, `as_written`, in the text as it stands.

    Where the pattern has a group `at`, that is what was found. A hit is none where `unless` matches the found
    text, or what
    stands around it in its sentence (`context`: so many characters on each side). Named groups fill the message.
    `after_head`: the pattern is to match where a heading ends and the text that it runs into begins. `over_text`: the
    paragraph is to have something under it, not its like or an end.
    """

    pattern: Pattern[str]
    unless: Pattern[str] | None = None
    context: int = 0
    as_written: bool = False
    after_head: bool = False
    over_text: bool = False


def find(settings: Settings, case: Case) -> Iterator[Hit]:
    """Yield each place where the pattern stands."""
    bare = _with_nothing_under(case) if settings.over_text else set()
    for paragraph in case.paragraphs:
        if id(paragraph) in bare:
            continue
        text = paragraph.text if settings.as_written else paragraph.plain
        for match in _matches(settings, paragraph, text):
            start, end = span_found(match)
            if settings.unless and _is_excused(settings, text, start, end):
                continue
            words = {name: value or "" for name, value in match.groupdict().items()}
            words["head"] = text[: paragraph.head]
            yield Hit(paragraph, start, end, words)


def _matches(settings: Settings, paragraph: CheckedParagraph, text: str) -> Iterator[Match[str]]:
    if not settings.after_head:
        yield from settings.pattern.finditer(text)
    elif 0 < paragraph.head < len(text) and (match := settings.pattern.match(text, paragraph.head)):
        yield match


def _with_nothing_under(case: Case) -> set[int]:
    """Return the identities of numbered paragraphs before one of their own level or a higher one."""
    return {id(one) for one, after in pairwise(case.text.paragraphs) if 0 < after.level <= one.level}


def _is_excused(settings: Settings, text: str, start: int, end: int) -> bool:
    around = text[max(0, start - settings.context) : end + settings.context]
    return settings.unless is not None and settings.unless.search(around) is not None


KIND = Kind(Settings, find)
