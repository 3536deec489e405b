"""PDFs with a text layer to paragraphs and rows; scans and locked files are named."""

from __future__ import annotations

from pathlib import Path

import pytest
from pdfs import pdf, text_pdf

from drafter.errors import InputError
from drafter.model import Reading
from drafter.readers import read_file

LEFT = 90.0
INDENT = LEFT + 32
FULL = "本单位深入学习贯彻习近平法治思想认真落实各项工作任"


def read(folder: Path, *pages: list[tuple[float, str]]) -> Reading:
    """The reading of a PDF of these pages of lines."""
    path = folder / "a.pdf"
    path.write_bytes(text_pdf(list(pages)))
    return read_file(path)


def texts(reading: Reading) -> list[str]:
    """The text of its blocks."""
    return [block.text for block in reading.blocks]


def test_lines_are_joined_to_paragraphs(tmp_path: Path) -> None:
    """A line that is set in begins a paragraph, a short one ends it; quotes stay in place."""
    lines = [(INDENT, FULL[:24]), (LEFT, FULL + "务"), (LEFT, "加强“一网通办”。"), (INDENT, "二是抓落实。")]
    assert texts(read(tmp_path, lines)) == [FULL[:24] + FULL + "务加强“一网通办”。", "二是抓落实。"]


def test_a_paragraph_goes_on_over_the_page(tmp_path: Path) -> None:
    """Where a full line ends a page and the next begins at the margin, it is one paragraph."""
    first = [(INDENT, FULL[:24]), *[(LEFT, word + FULL) for word in "甲乙丙丁戊己庚"]]
    reading = read(tmp_path, first, [(LEFT, "收尾。"), (INDENT, "新的一段。")])
    assert texts(reading) == [
        FULL[:24] + "".join(word + FULL for word in "甲乙丙丁戊己庚") + "收尾。",
        "新的一段。",
    ]


def test_running_heads_and_page_numbers_are_left_out_and_said(tmp_path: Path) -> None:
    """What stands at the edge of every page is no text of the report."""
    pages = [
        [(LEFT, "某局文件汇编"), (LEFT, word + FULL), (LEFT, f"第{word}段。"), (250, f"— {at} —")]
        for at, word in enumerate("甲乙丙", 1)
    ]
    reading = read(tmp_path, *pages)
    assert texts(reading) == [f"{word}{FULL}第{word}段。" for word in "甲乙丙"]
    assert [record.why for record in reading.skipped] == ["页眉、页脚、页码6行，未读入"]


def test_columns_are_read_one_after_the_other(tmp_path: Path) -> None:
    """A paragraph that runs from the left column to the right is one."""
    words = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未"
    column = [(LEFT if at < 10 else 330.0, word + FULL[:12]) for at, word in enumerate(words)]
    path = tmp_path / "a.pdf"
    path.write_bytes(text_pdf([[*column[:10], *column[10:], (330.0, "收尾。")]], rows=10))
    assert texts(read_file(path)) == ["".join(word + FULL[:12] for word in words) + "收尾。"]


def test_cells_over_cells_are_rows(tmp_path: Path) -> None:
    """Lines of cells that stand one over the other are rows of a table."""
    path = tmp_path / "a.pdf"
    row = "1 0 0 1 {} {} Tm <{}> Tj"
    cells = [(90, 700, "指标"), (250, 700, "数值"), (90, 660, "办件量"), (250, 660, "一百件")]
    shown = "\n".join(row.format(left, top, text.encode("utf-16-be").hex()) for left, top, text in cells)
    whole = text_pdf([[(LEFT, "占位")]])
    place = whole.index(b"1 0 0 1"), whole.index(b"\nET")
    path.write_bytes(whole[: place[0]] + shown.encode() + whole[place[1] :])
    assert [(block.kind, block.text) for block in read_file(path).blocks] == [
        ("row", "指标\t数值"),
        ("row", "办件量\t一百件"),
    ]


def test_a_scan_is_named_with_its_pages(tmp_path: Path) -> None:
    """A page that is a picture only is refused with its number and the next step."""
    path = tmp_path / "scan.pdf"
    path.write_bytes(pdf(b"0 0 m 100 100 l S"))
    with pytest.raises(InputError, match="第1页没有文字层") as caught:
        read_file(path)
    assert caught.value.hint and "OCR" in caught.value.hint


def test_a_picture_page_among_text_is_said(tmp_path: Path) -> None:
    """The text pages are read; the page without text is a record."""
    path = tmp_path / "a.pdf"
    path.write_bytes(text_pdf([[(LEFT, "有文字。")], []]).replace(b"BT\n/F1 16 Tf\nET", b"0 0 m 9 9 l S   "))
    reading = read_file(path)
    assert texts(reading) == ["有文字。"]
    assert [record.where for record in reading.skipped] == ["第2页"]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"%PDF-1.4\n", "已损坏"),
        (b"<html><body>login</body></html>", "实际是网页"),
        (b"plain", "不是有效的 .pdf"),
    ],
)
def test_what_is_no_pdf_is_refused(tmp_path: Path, data: bytes, message: str) -> None:
    """A damaged file and a login page saved as PDF are told apart."""
    path = tmp_path / "a.pdf"
    path.write_bytes(data)
    with pytest.raises(InputError, match=message):
        read_file(path)
