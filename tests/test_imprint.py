"""The imprint is a box on the lower edge of the text area, and an empty paragraph keeps its room."""

from __future__ import annotations

from dataclasses import replace

import pytest
from docx.document import Document
from docx.oxml.ns import qn
from drafts import house_style
from framing import SET_UP, framed

from drafter.model import Frame, Run
from drafter.writers.imprint import add_imprint, add_note, imprint_height
from drafter.writers.package import empty_document
from drafter.writers.paragraphs import BodyWriter

FRAME = framed("upward", agency=SET_UP).frame


def foot_of(frame: Frame) -> Document:
    """A document of one paragraph and what stands at its foot."""
    writer = BodyWriter(empty_document(house_style()), house_style())
    writer.paragraph("date").add_run("2025年1月6日")
    add_note(writer, frame)
    add_imprint(writer, frame)
    return writer.document


def test_a_frame_without_imprint_adds_nothing() -> None:
    """Nor does one without a note."""
    assert len(foot_of(Frame()).paragraphs) == 1


def test_the_lines_stand_in_the_box() -> None:
    """Rule, copies, rule, printer with its day, rule; the body has only the paragraph the box is anchored in."""
    document = foot_of(FRAME)
    box = next(document.element.body.iter(qn("w:txbxContent")))
    texts = ["".join(text.text for text in one.iter(qn("w:t"))) for one in box]
    assert texts == [
        "",
        "抄送：省政务服务数据管理局，区司法局。",
        "",
        f"{SET_UP.name}【待填：印发日期】印发",
        "",
    ]
    assert [one.text for one in document.paragraphs] == ["2025年1月6日", "（此件公开发布）", ""]


def test_the_room_is_as_high_as_the_box() -> None:
    """So no text can stand under it."""
    document = foot_of(FRAME)
    anchored = document.paragraphs[-1]
    (extent,) = anchored._p.iter("{*}extent")
    assert anchored.paragraph_format.line_spacing == int(extent.get("cy") or 0)
    assert int(extent.get("cx") or 0) == house_style().page.text_width * 635


def test_the_prefix_that_the_choice_requires_is_known_there() -> None:
    """Word refuses a file in which it is not."""
    (choice,) = foot_of(FRAME).element.body.iter("{*}Choice")
    assert choice.get("Requires") in choice.nsmap


@pytest.mark.parametrize(("letters", "scale", "lines"), [(12, None, 2), (25, 68, 2), (32, 60, 3)])
def test_a_long_printer_is_narrowed(letters: int, scale: int | None, lines: int) -> None:
    """So that the day stays on its line; one that is still too long gets another line."""
    frame = replace(FRAME, printer=(Run("局" * letters),))
    found = [int(one.get(qn("w:val")) or 0) for one in foot_of(frame).element.body.iter(qn("w:w"))]
    assert found == ([scale] if scale else [])
    line = house_style().paragraphs["imprint"].line or 0
    assert imprint_height(frame, house_style()) // line == lines


def test_note_and_imprint_stay_with_the_date() -> None:
    """Each paragraph before the last keeps with the next."""
    kept = [one.paragraph_format.keep_with_next for one in foot_of(FRAME).paragraphs]
    assert kept == [True, True, False]


@pytest.mark.parametrize(("copies", "lines"), [(0, 1), (5, 2), (25, 2), (26, 3), (60, 4)])
def test_long_copies_take_more_lines(copies: int, lines: int) -> None:
    """One for every 25 字 after the colon, one less than fit; without copies there is one line in all."""
    runs = (Run("抄送："), Run("局" * copies)) if copies else ()
    style = house_style()
    height = imprint_height(replace(FRAME, copies=runs), style)
    line = style.paragraphs["imprint"].line or 0
    assert height // line == lines
