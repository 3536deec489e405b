"""Check kind `consistency`: two ways of writing one thing in one report, paragraph or list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from re import Pattern
from typing import Literal

from drafter.checks.hit import Case, Hit, Kind, span_found
from drafter.model.checking import CheckedParagraph


@dataclass(frozen=True, slots=True)
class Settings:
    """`forms` are the ways of writing by name; where a pattern has a group `at`, that is what was found.

    They are to agree `within` the text or a paragraph; what matches `starts` opens a new stretch, in which they are
    to agree by themselves.
    """

    forms: Mapping[str, Pattern[str]]
    within: Literal["text", "paragraph"] = "text"
    starts: Pattern[str] | None = None


@dataclass(frozen=True, slots=True)
class _Use:
    """A place at which the form of this name is used."""

    form: str
    paragraph: CheckedParagraph
    start: int
    end: int


def find(settings: Settings, case: Case) -> Iterator[Hit]:
    """Yield the places that depart from the usual way, which is the more frequent, else the first.

    `{form}` and `{usual}` name the two, `{model}` is the first place of the usual one.
    """
    for uses in _stretches(settings, case):
        counted = Counter(use.form for use in uses)
        if len(counted) > 1:
            usual = counted.most_common(1)[0][0]
            first = next(use for use in uses if use.form == usual)
            model = first.paragraph.text[first.start : first.end]
            for use in uses:
                if use.form != usual:
                    words = {"form": use.form, "usual": usual, "model": model}
                    yield Hit(use.paragraph, use.start, use.end, words)


def _stretches(settings: Settings, case: Case) -> Iterator[list[_Use]]:
    """Yield the uses of each stretch in the order of the text."""
    uses: list[_Use] = []
    for paragraph in case.paragraphs:
        starts = (
            [match.start() for match in settings.starts.finditer(paragraph.plain)] if settings.starts else []
        )
        if settings.within == "paragraph":
            starts.insert(0, 0)
        for use in _uses(settings.forms, paragraph):
            if starts and use.end > starts[0]:
                yield uses
                uses = []
                starts = [start for start in starts if start >= use.end]
            uses.append(use)
        if starts:
            yield uses
            uses = []
    yield uses


def _uses(forms: Mapping[str, Pattern[str]], paragraph: CheckedParagraph) -> list[_Use]:
    found = [
        _Use(name, paragraph, *span_found(match))
        for name, pattern in forms.items()
        for match in pattern.finditer(paragraph.plain)
    ]
    return sorted(found, key=lambda use: use.start)


KIND = Kind(Settings, find)
