"""The wording of a draft's sections to numbered headings and paragraphs, each sentence with what it rests on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from drafter.drafting.attributing import find_sentences, heading_sentence
from drafter.drafting.ledger import Ledger
from drafter.drafting.live_numbers import find_numbers
from drafter.drafting.marks import find_sources, without_marks
from drafter.model import DraftSection, LiveNumber, Paragraph, Role, Run
from drafter.text import chinese_numeral

_HEADING = re.compile(r"(#{1,2}) +(.+)")
_SIGN = re.compile("#+ +")
_SLOT = re.compile("(【待填：[^】]*】)")


def lay_out(
    texts: Sequence[tuple[str, str]], themes: dict[str, str], books: Ledger
) -> tuple[DraftSection, ...]:
    """Return the sections of `texts`, pairs of a section's slug and its wording.

    A line that begins with # or ## is a heading of the first or second level; they are numbered 一、 and （一）.
    `themes` gives the theme of a heading of the second level. What stands before any heading has none. `books`
    hold what the marks in the text point to.
    """
    sections: list[DraftSection] = []
    first = second = 0
    for slug, text in texts:
        for level, heading, lines in parts_of_text(text):
            first, second = (first + 1, 0) if level == 1 else (first, second + (level == 2))
            number = {0: "", 1: f"{chinese_numeral(first)}、", 2: f"（{chinese_numeral(second)}）"}[level]
            paragraphs = tuple(paragraph(line, "body", books) for line in lines)
            if heading or paragraphs:
                theme = themes.get(without_marks(heading))
                record = heading_sentence(number + heading, books)
                sections.append(
                    DraftSection(slug, theme, record.text, level or 1, paragraphs, heading_record=record)
                )
    return tuple(sections)


def parts_of_text(text: str) -> Iterator[tuple[int, str, list[str]]]:
    """Yield (level, heading, paragraphs) of each part of `text`; level 0 and no heading for what stands first."""
    level, heading = 0, ""
    lines: list[str] = []
    for line in filter(None, (line.strip() for line in text.split("\n"))):
        found = _HEADING.fullmatch(without_marks(line))
        if not found:
            lines.append(line)
            continue
        if heading or lines:
            yield level, heading, lines
        level, heading, lines = len(found.group(1)), _SIGN.sub("", line, count=1), []
    yield level, heading, lines


def paragraph(text: str, role: Role, books: Ledger | None = None) -> Paragraph:
    """Return the paragraph of `text`: open slots and numbers as runs of their own, its sentences as its marks say.

    `books` hold what the marks point to; text without marks needs none.
    """
    books = books or Ledger(())
    runs = tuple(_runs(without_marks(text), find_numbers(text, books)))
    sources = tuple(books.sources[number] for number in find_sources(text))
    return Paragraph(role, runs, sources, find_sentences(text, books))


def runs_of(text: str) -> tuple[Run, ...]:
    """Return `text` as runs, its open slots apart."""
    return tuple(_runs(text, ()))


def _runs(printed: str, numbers: Iterable[tuple[int, int, LiveNumber]]) -> Iterator[Run]:
    """Yield `printed` cut before and behind each slot and each of `numbers`."""
    slots = ((match.start(), match.end(), None) for match in _SLOT.finditer(printed))
    at = 0
    for start, end, number in sorted([*slots, *numbers], key=lambda one: one[:2]):
        if start > at:
            yield Run(printed[at:start])
        if start >= at:
            yield Run(printed[start:end], slot=number is None, number=number)
            at = end
    if at < len(printed):
        yield Run(printed[at:])
