"""The red head: a mark as large as it may be, one line of number and signer, a red rule."""

from __future__ import annotations

from dataclasses import replace

import pytest
from docx.oxml.ns import qn
from drafts import house_style
from framing import SET_UP, framed

from drafter.model import Draft, Frame
from drafter.writers.package import empty_document
from drafter.writers.paragraphs import BodyWriter
from drafter.writers.red_head import add_red_head, mark_type


def head_of(frame: Frame) -> BodyWriter:
    """What wrote the red head of `frame`, and nothing else."""
    writer = BodyWriter(empty_document(house_style()), house_style())
    add_red_head(writer, frame)
    return writer


def test_a_frame_without_a_mark_has_no_red_head() -> None:
    """Nothing is written."""
    assert head_of(Frame()).document.paragraphs == []


@pytest.mark.parametrize("letters", [3, 6, 10, 18, 22])
def test_a_mark_fills_the_width_and_stays_in_bounds(letters: int) -> None:
    """Its letters are under 22 mm by 15 mm and never narrower than two thirds."""
    size, scale = mark_type(letters, house_style())
    wide = size * 10 * scale / 100
    assert wide * letters <= house_style().page.text_width
    assert (size / 2 / 72 * 25.4, wide / 20 / 72 * 25.4) < (22, 15)
    assert 65 <= scale <= 100


def test_the_name_of_the_signer_is_in_another_font() -> None:
    """楷体, while the words before it are 仿宋 as the line's style says."""
    document = head_of(framed("upward", agency=SET_UP).frame).document
    line = next(one for one in document.paragraphs if "签发人" in one.text)
    fonts = {
        run.text: [one.get(qn("w:eastAsia")) for one in run._r.iter(qn("w:rFonts"))]
        for run in line.runs
        if run.text.strip()
    }
    assert fonts["张三"] == ["楷体_GB2312"]
    assert fonts["签发人："] == [None]


def test_only_mark_and_rule_are_red() -> None:
    """The colour is on the run of the mark and on the border of one paragraph."""
    body = head_of(framed("upward").frame).document.element.body
    assert [one.getparent().tag for one in body.iter(qn("w:color"))] == [qn("w:rPr")]
    assert [one.get(qn("w:color")) for one in body.iter(qn("w:bottom"))] == ["FF0000"]


def test_three_lines_stay_free_above() -> None:
    """For 份号, 密级 and 紧急程度."""
    texts = [one.text for one in head_of(framed("upward").frame).document.paragraphs]
    assert [bool(text) for text in texts] == [False] * 3 + [True] + [False] * 2 + [True] + [False] * 3


def test_a_very_long_name_is_cut_like_a_title() -> None:
    """Into lines none of which is cut inside a word."""
    draft: Draft = framed("upward")
    frame = replace(draft.frame, mark="某某自治区某某自治州高新技术产业开发区行政审批服务局文件")
    texts = [one.text for one in head_of(frame).document.paragraphs if one.text]
    assert "".join(texts[:2]) == frame.mark
    assert texts[0].endswith("区") or texts[0].endswith("州")
