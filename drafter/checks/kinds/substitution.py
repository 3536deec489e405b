"""Check kind `substitution`: a word for which another should stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from re import Pattern

from drafter.checks.hit import Case, Hit, Kind


@dataclass(frozen=True, slots=True)
class Swap:
    """What should not stand, and what should: `right` with \\1 for the groups of `wrong`.

    A hit is none where `unless` matches what stands around it, `context` characters on each side.
    """

    wrong: Pattern[str]
    right: str
    unless: Pattern[str] | None = None
    context: int = 6


@dataclass(frozen=True, slots=True)
class Settings:
    """The swaps; with `as_written` they are looked for in the text as it stands, else in the levelled one."""

    swaps: tuple[Swap, ...]
    as_written: bool = False


def find(settings: Settings, case: Case) -> Iterator[Hit]:
    """Yield each place where one of the words stands; `{right}` in the message is what should."""
    for paragraph in case.paragraphs:
        text = paragraph.text if settings.as_written else paragraph.plain
        found = sorted(_matches(settings.swaps, text), key=lambda one: one[0].start())
        for match, right in found:
            fix = match.expand(right)
            yield Hit(paragraph, *match.span(), {"right": fix}, fix)


def _matches(swaps: tuple[Swap, ...], text: str) -> Iterator[tuple[re.Match[str], str]]:
    for swap in swaps:
        for match in swap.wrong.finditer(text):
            around = text[max(0, match.start() - swap.context) : match.end() + swap.context]
            if not (swap.unless and swap.unless.search(around)):
                yield match, swap.right


KIND = Kind(Settings, find)
