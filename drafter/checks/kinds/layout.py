"""Check kind `layout`: an element of a Word document that does not look as the house style has it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from drafter.checks.hit import Case, Hit, Kind
from drafter.checks.looks import letters, lines, page, places
from drafter.checks.looks.deviation import Deviation, Question
from drafter.model.checking import CheckedParagraph, CheckedText
from drafter.templates.looks import Looks

Property = Literal[
    "font",
    "size",
    "bold",
    "color",
    "align",
    "start",
    "sides",
    "spaces",
    "gaps",
    "pitch",
    "letters",
    "sheet",
    "margins",
    "page_number",
    "page_number_type",
    "footer",
    "numbers",
    "blank_lines",
    "title_gap",
    "red_line",
    "signature",
]
_FINDERS: Mapping[str, Callable[[Question], Iterator[Deviation]]] = {
    "font": letters.find_fonts,
    "size": letters.find_sizes,
    "bold": letters.find_bold,
    "color": letters.find_colors,
    "align": lines.find_alignments,
    "start": lines.find_starts,
    "sides": lines.find_sides,
    "spaces": lines.find_spaces,
    "gaps": lines.find_gaps,
    "pitch": lines.find_pitches,
    "letters": lines.find_letter_pitches,
    "sheet": page.find_sheet,
    "margins": page.find_margins,
    "page_number": page.find_page_number,
    "page_number_type": page.find_page_number_type,
    "footer": page.find_footer,
    "numbers": places.find_numbers,
    "blank_lines": places.find_blank_lines,
    "title_gap": places.find_title_gap,
    "red_line": places.find_red_line,
    "signature": places.find_signature,
}
_LONGEST = 30


@dataclass(frozen=True, slots=True)
class Settings:
    """The property that is looked at, of which elements (title, heading1, body …), and how far one may be off.

    The tolerance is in the unit of the property: half-points of a size, 字 of an indent or place, points of a gap or
    pitch, millimetres of the page, letters of a line.
    """

    property: Property
    elements: tuple[str, ...] = ()
    tolerance: float = 0


def find(settings: Settings, case: Case) -> Iterator[Hit]:
    """Yield a hit for each way in which the property differs, at its first place, with the number of its paragraphs.

    `{element}` in the message are the elements in question, `{found}` and `{wanted}` what they look like and should.
    """
    looks = case.beside.looks
    if looks is None:
        return
    question = Question(looks, settings.elements, settings.tolerance)
    alike: dict[tuple[str, str], list[Deviation]] = {}
    for one in _FINDERS[settings.property](question):
        alike.setdefault((one.found, one.wanted), []).append(one)
    for found in alike.values():
        yield _hit(found, looks, case.text)


def _hit(found: Sequence[Deviation], looks: Looks, text: CheckedText) -> Hit:
    first = found[0]
    names = "、".join(dict.fromkeys(looks.name(one.role) for one in found))
    words = {"element": names, "found": first.found, "wanted": first.wanted}
    paragraph = _paragraph(text, first.line) if first.line else None
    start, end = _stretch(paragraph, first.text) if paragraph else (0, 0)
    count = len({one.line for one in found})
    basis = looks.rules.checked["house"].format(looks.style.name) if looks.own and first.styled else None
    return Hit(paragraph, start, end, words, count=count, basis=basis)


def _paragraph(text: CheckedText, line: int) -> CheckedParagraph | None:
    """Return the paragraph that is, or is part of, the one of this number in the file."""
    return next((one for one in (*text.paragraphs, *text.raw) if one.line == line), None)


def _stretch(paragraph: CheckedParagraph, words: str) -> tuple[int, int]:
    """Return where the words stand in the paragraph, their beginning where they are many; its own where they do not."""
    words = words.strip()[:_LONGEST]
    at = paragraph.text.find(words) if words else -1
    return (at, at + len(words)) if at >= 0 else (0, min(len(paragraph.text), _LONGEST))


KIND = Kind(Settings, find, roles=())
