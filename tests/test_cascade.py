"""What styles, lists and the theme of a document say of its paragraphs and runs."""

from __future__ import annotations

from pathlib import Path

import pytest
from reports import docx, paragraph
from styled import themed

from drafter.model.formatting import Formatting, ParagraphLook
from drafter.readers import read_formatting


def only(path: Path) -> ParagraphLook:
    """The first paragraph of the document at `path`."""
    return read_formatting(path).paragraphs[0]


def with_text(formatting: Formatting, text: str) -> ParagraphLook:
    """The paragraph that begins with `text`."""
    return next(one for one in formatting.paragraphs if one.text.startswith(text))


def test_a_style_stands_on_others_and_on_the_defaults(tmp_path: Path) -> None:
    """What a style does not say comes from the one it is based on, last from the defaults of the document."""
    found = with_text(read_formatting(themed(tmp_path / "a.docx")), "全面")
    assert (found.runs[0].size, found.align, found.first_line, found.line_height, found.rule) == (
        32, "both", 2, 600, "exact",
    )  # fmt: skip


def test_fonts_of_the_theme_have_names(tmp_path: Path) -> None:
    """A Chinese font stands in the theme itself or, for simplified Chinese, in its list of scripts."""
    formatting = read_formatting(themed(tmp_path / "a.docx"))
    body, heading = with_text(formatting, "全面").runs[0], with_text(formatting, "主要").runs[0]
    assert (body.font, body.latin, heading.font) == ("方正仿宋_GBK", "Cambria", "微软雅黑")


def test_a_named_font_overrides_that_of_the_theme(tmp_path: Path) -> None:
    """The nearer style counts, whether it names a font or the theme's."""
    assert with_text(read_formatting(themed(tmp_path / "a.docx")), "依法").runs[0].font == "楷体"


@pytest.mark.parametrize(("numbering", "left"), [("", 0.0), ('<w:numPr><w:numId w:val="3"/></w:numPr>', 3.0)])
def test_a_list_has_indents(tmp_path: Path, numbering: str, left: float) -> None:
    """A paragraph in a list is indented as its level says."""
    levels = '<w:lvl w:ilvl="0"><w:pPr><w:ind w:left="600"/></w:pPr></w:lvl>'
    lists = f'<w:abstractNum w:abstractNumId="1">{levels}</w:abstractNum>'
    lists += '<w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>'
    assert only(docx(tmp_path / "a.docx", paragraph("甲", numbering), numbering=lists)).left == left


def test_bold_on_bold_is_plain(tmp_path: Path) -> None:
    """A bold style of letters in a bold style of paragraphs undoes it; what a run says itself counts alone."""
    run = '<w:r><w:rPr><w:rStyle w:val="plain"/>{}</w:rPr><w:t>甲</w:t></w:r>'
    body = f'<w:p><w:pPr><w:pStyle w:val="b"/></w:pPr>{run.format("")}{run.format("<w:b/>")}</w:p>'
    bold = "<w:rPr><w:b/></w:rPr>"
    styles = f'<w:style w:type="paragraph" w:styleId="b">{bold}</w:style>'
    styles += f'<w:style w:type="character" w:styleId="plain">{bold}</w:style>'
    found = only(docx(tmp_path / "a.docx", body, styles=styles))
    assert [run.bold for run in found.runs] == [False, True]


def test_styles_in_a_ring_end(tmp_path: Path) -> None:
    """Styles based on each other are read all the same."""
    styles = '<w:style w:styleId="a"><w:basedOn w:val="b"/><w:rPr><w:sz w:val="40"/></w:rPr></w:style>'
    styles += '<w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>'
    body = paragraph("甲", '<w:pStyle w:val="b"/>')
    assert only(docx(tmp_path / "a.docx", body, styles=styles)).runs[0].size == 40
