"""A draft, by its record or by its text, to the lines that a revision is held against."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from drafter.draft_record import FRAME, DraftRecord
from drafter.model import Report, RevisedParagraph, Sentence, Stated
from drafter.text import split_sentences


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a report: the section's slug (`None` outside all), the headings, the number of the paragraph."""

    section: str | None
    heading: str
    paragraph: int | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence with its place and the figures it states."""

    text: str
    place: Place
    figures: tuple[Stated, ...] = ()


def lines_of_record(record: DraftRecord) -> list[Line]:
    """Return the sentences of a draft as recorded, headings among them; the title is not in a record."""
    found: list[Line] = []
    above: dict[int, str] = {}
    for part in record.parts:
        if part.heading.text:
            above = {level: text for level, text in above.items() if level < part.level}
            above[part.level] = part.heading.text
        framed = part.section == FRAME
        place = Place(None if framed else part.section, "" if framed else " / ".join(above.values()))
        if part.heading.text and not part.run_in:
            found += _lines([part.heading], place)
        found += [one for sentences in part.paragraphs for one in _lines(sentences, place)]
    return found


def _lines(sentences: Iterable[Sentence], place: Place) -> Iterator[Line]:
    for sentence in sentences:
        for text in sentences_of(sentence.text):
            yield Line(text, place, tuple(one for one in sentence.figures if one.printed in text))


def sentences_of(text: str) -> list[str]:
    """Return the sentences of `text`, blanks around them left out."""
    return [text[start:end].strip() for start, end in split_sentences(text)]


class Places:
    """Tells in which section of a report, and under which headings, a paragraph of its file stands."""

    def __init__(self, report: Report) -> None:
        """Take the outline of `report`."""
        self._nodes = [node for node in report.outline if node.level <= 2 and not node.run_in]
        lines = [*(one.line for one in report.passages), *(one.line for one in report.outline)]
        self._last = max(lines, default=0)

    def of(self, paragraph: int) -> Place:
        """Return the place of the paragraph with this number; before the first heading and behind the text in none."""
        if paragraph > self._last:
            return Place(None, "", paragraph)
        above: dict[int, str] = {}
        section = None
        for node in self._nodes:
            if node.line > paragraph:
                break
            above = {level: text for level, text in above.items() if level < node.level}
            above[node.level] = node.heading
            section = node.section
        return Place(section, " / ".join(above.values()), paragraph)


def old_lines(paragraphs: Sequence[RevisedParagraph], places: Places) -> list[Line]:
    """Return the sentences with every tracked change rejected."""
    texts = ((one.number, one.old, one.mark.kind == "inserted") for one in paragraphs)
    return list(_joined(texts, places))


def new_lines(paragraphs: Sequence[RevisedParagraph], places: Places) -> list[Line]:
    """Return the sentences with every tracked change accepted."""
    texts = ((one.number, one.new, one.mark.kind == "deleted") for one in paragraphs)
    return list(_joined(texts, places))


def _joined(texts: Iterable[tuple[int, str, bool]], places: Places) -> Iterator[Line]:
    """Yield the sentences of the texts; one that is open at its end is one paragraph with the next."""
    held, first = "", 0
    for number, text, is_open in texts:
        first = first if held else number
        held += text
        if not is_open:
            yield from (Line(one, places.of(first)) for one in sentences_of(held))
            held = ""
    yield from (Line(one, places.of(first)) for one in sentences_of(held))
