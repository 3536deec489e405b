"""A bundled report without a frame → the finished .docx its office would keep, for the year-on-year example.

Usage, from the project's root:  python bench/make_last_year.py [OUTPUT]

The text is the seed's, only its points are full-width; title, addressee, closing, signature and date are added.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from docx import Document
from docx.document import Document as Body
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.text.paragraph import Paragraph

from drafter.text import full_width

ROOT = Path(__file__).resolve().parent.parent
SEED = ROOT / "seeds" / "000_c292a4f70c81aa7f.txt"
OUTPUT = ROOT / "examples" / "haojiang-next-year" / "last-year.docx"
AGENCY = "汕头市濠江区政务服务和数据管理局"
TITLE = f"{AGENCY}2024年法治政府建设年度报告"
ADDRESSEE = "区委、区政府："
CLOSING = "特此报告。"
SIGNED = (AGENCY, "2025年1月13日")
_FIRST = re.compile("[一二三四五六七八九十]+、")
_ALONE = re.compile("（[一二三四五六七八九十]+）[^。]*$")
_TITLE_FONT, _FIRST_FONT, _SECOND_FONT, _TEXT_FONT = "方正小标宋简体", "黑体", "楷体_GB2312", "仿宋_GB2312"


def make_last_year(output: Path) -> None:
    """Write the report; the same seed gives the same text."""
    body = Document()
    body.core_properties.title, body.core_properties.author = TITLE, ""
    _write(body, TITLE, _TITLE_FONT, 22).alignment = WD_ALIGN_PARAGRAPH.CENTER
    _write(body, ADDRESSEE)
    for line in [*seed_lines(), CLOSING]:
        _write(body, line, _font(line)).paragraph_format.first_line_indent = Pt(32)
    for line in SIGNED:
        _write(body, line).alignment = WD_ALIGN_PARAGRAPH.RIGHT
    body.save(str(output))


def seed_lines() -> list[str]:
    """Return the paragraphs of the seed as printed."""
    text = SEED.read_text(encoding="utf-8")
    return [full_width(line).strip() for line in text.splitlines() if line.strip()]


def _font(line: str) -> str:
    if _FIRST.match(line):
        return _FIRST_FONT
    return _SECOND_FONT if _ALONE.match(line) else _TEXT_FONT


def _write(body: Body, text: str, font: str = _TEXT_FONT, size: int = 16) -> Paragraph:
    paragraph = body.add_paragraph()
    run = paragraph.add_run(text)
    run.font.name, run.font.size = font, Pt(size)
    run._element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), font)
    return paragraph


if __name__ == "__main__":
    make_last_year(Path(sys.argv[1]) if len(sys.argv) > 1 else OUTPUT)
