"""Rich Text files to blocks."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.model import Reading
from drafter.readers import read_file

HEAD = rb"{\rtf1\ansi\ansicpg936\deff0{\fonttbl{\f0\fcharset134 SimSun;}{\f1\fcharset0 Arial;}}\f0"


def escaped(text: str) -> bytes:
    """GBK bytes as WordPad writes them: escapes, but a second byte that is a letter as it is."""
    return b"".join(bytes([byte]) if byte < 0x80 else rb"\'%02x" % byte for byte in text.encode("gbk"))


def read(folder: Path, body: bytes) -> Reading:
    """The reading of a document with this body."""
    path = folder / "a.rtf"
    path.write_bytes(HEAD + body + b"}")
    return read_file(path)


def texts(reading: Reading) -> list[str]:
    """The text of its blocks."""
    return [block.text for block in reading.blocks]


def test_gbk_escapes_are_text(tmp_path: Path) -> None:
    """Escapes, characters whose second byte is a letter, and Unicode with its fallback come out right."""
    body = escaped("法治政府建設") + rb"\par \u24037?\u20316?\uc2\u24635\'d7\'dc\u-10179??\u-8704??\par"
    assert texts(read(tmp_path, body)) == ["法治政府建設", "工作总😀"]


def test_a_row_is_one_block(tmp_path: Path) -> None:
    """A row is its cells joined by tabs; paragraphs in a cell are one."""
    row = rb"\trowd\intbl " + escaped("指标") + rb"\cell 1\par 2\cell\row\pard " + escaped("后文") + rb"\par"
    assert [(b.kind, b.text) for b in read(tmp_path, row).blocks] == [
        ("row", "指标\t1 2"),
        ("paragraph", "后文"),
    ]


def test_list_numbers_stay_as_printed(tmp_path: Path) -> None:
    """The number Word kept beside a list paragraph is text."""
    assert texts(
        read(tmp_path, rb"{\listtext " + escaped("（一）") + rb"\tab}" + escaped("学习") + rb"\par")
    ) == ["（一）学习"]


def test_what_is_no_text_is_left_out_and_counted(tmp_path: Path) -> None:
    """Notes, pictures, hidden text and running heads do not come in; fields show their result."""
    body = (
        rb"{\header head}{\field{\*\fldinst HYPERLINK x}{\fldrslt shown}}{\footnote foot}{\v hidden}"
        rb"{\pict\bin6 {{{{{{0a}{\*\generator x}\par"
    )
    reading = read(tmp_path, body)
    assert texts(reading) == ["shown"]
    assert [record.why for record in reading.skipped] == [
        "脚注1处，未读入",
        "隐藏文字1处，未读入",
        "图片1处，未读入",
    ]


@pytest.mark.parametrize("body", [b"{" * 200_000 + b"x", rb"\cell " * 100_000 + b"x", b"}" * 1000 + b"x"])
def test_soup_is_read_in_time(tmp_path: Path, body: bytes) -> None:
    """However braces are nested the text is there."""
    assert "x" in "".join(texts(read(tmp_path, body)))
