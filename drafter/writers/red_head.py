"""The red head of a document, from the issuer's mark to the red rule, as paragraphs above the title."""

from __future__ import annotations

from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Twips
from docx.text.run import Run as WordRun

from drafter.model import Frame
from drafter.templates.style import HouseStyle
from drafter.writers.clean import printable
from drafter.writers.elements import word
from drafter.writers.paragraphs import BodyWriter
from drafter.writers.rules import add_rule
from drafter.writers.styles import fonts_of
from drafter.writers.title_lines import mark_lines
from drafter.writers.widths import printed_width

_HALF_POINT = 10
"""Twips in a half-point."""
_HUNDRED = 100


def add_red_head(writer: BodyWriter, frame: Frame) -> None:
    """Append the mark, the line of document number and signer, the red rule, and the free lines around them.

    A frame without a mark has no red head.
    """
    if not frame.mark:
        return
    rules = writer.style.elements.head
    writer.blanks(rules.free_lines)
    _add_mark(writer, printable(frame.mark))
    writer.blanks(rules.gap)
    _add_number(writer, frame)
    add_rule(writer.paragraph("rule"), rules.weight, rules.color, rules.distance)
    writer.blanks(rules.gap)


def mark_type(widest: float, style: HouseStyle) -> tuple[int, int]:
    """Return the size in half-points and the scale in per cent of a mark whose longest line is `widest` 字.

    The letters fill the width, up to the largest that may be, narrowed as far as may be so that they stay tall.
    """
    rules = style.elements.head
    room = min(float(rules.widest), style.page.text_width / widest)
    size = min(rules.tallest, int(room * _HUNDRED / rules.narrowest / _HALF_POINT))
    return size, min(_HUNDRED, int(room * _HUNDRED / (size * _HALF_POINT)))


def _add_mark(writer: BodyWriter, mark: str) -> None:
    """Append the mark so that its letters begin at their distance from the top of the text area."""
    style, rules = writer.style, writer.style.elements.head
    lines = mark_lines(mark, style.title, rules.longest)
    size, scale = mark_type(max(map(printed_width, lines)), style)
    height = size * _HALF_POINT
    above = rules.offset - rules.free_lines * style.page.line
    first = (above + height * rules.ascent / _HUNDRED) * _HUNDRED / rules.base
    for number, line in enumerate(lines):
        paragraph = writer.paragraph("mark")
        pitch = height * rules.pitch / _HUNDRED if number else first
        paragraph.paragraph_format.line_spacing = Twips(round(pitch))
        _colour(paragraph.add_run(line), size, scale, rules.color)


def _colour(run: WordRun, size: int, scale: int, color: str) -> None:
    parts: tuple[BaseOxmlElement, ...] = (
        word("rFonts", hint="eastAsia"),
        word("color", val=color),
        word("w", val=scale),
        word("sz", val=size),
        word("szCs", val=size),
    )
    run._r.get_or_add_rPr().extend(parts)


def _add_number(writer: BodyWriter, frame: Frame) -> None:
    """Append the document number and, against the right side of the same line, who signs."""
    style = writer.style
    paragraph = writer.paragraph("number")
    right = style.page.text_width - style.paragraphs["number"].right * style.paragraphs["number"].em
    paragraph.paragraph_format.tab_stops.add_tab_stop(Twips(right), WD_TAB_ALIGNMENT.RIGHT)
    writer.print(paragraph, frame.number)
    paragraph.add_run("\t")
    said, *name = frame.issuer
    writer.print(paragraph, (said,))
    for run in writer.print(paragraph, name):
        properties = run._r.get_or_add_rPr()
        properties.remove(*properties.findall(qn("w:rFonts")))
        properties.insert(len(properties.findall(qn("w:rStyle"))), fonts_of(style.paragraphs["issuer"].font))
