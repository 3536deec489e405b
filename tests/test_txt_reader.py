"""Plain text in several encodings to blocks."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.errors import InputError
from drafter.readers import read_file

TEXT = "一、主要举措\n\n（一）加强学习。共培训3场。\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16", "utf-16-le", "utf-16-be"]
)
def test_encodings_give_the_same_lines(tmp_path: Path, encoding: str) -> None:
    """The lines come out the same from every encoding, with their numbers."""
    path = tmp_path / "report.txt"
    path.write_bytes(TEXT.encode(encoding))
    assert [(block.line, block.text) for block in read_file(path).blocks] == [
        (1, "一、主要举措"),
        (3, "（一）加强学习。共培训3场。"),
    ]


def test_seeds_are_read_whole(seeds: list[Path]) -> None:
    """No character of a seed report is lost, but for white space."""
    for path in seeds:
        text = "".join(block.text for block in read_file(path).blocks)
        assert "".join(text.split()) == "".join(path.read_text(encoding="utf-8").split())


def test_control_characters_are_stripped(tmp_path: Path) -> None:
    """Escape codes, zero-width and direction marks do not come in."""
    path = tmp_path / "report.txt"
    path.write_text("工作\x1b[31m总\u200b结\u202e。", encoding="utf-8")
    assert read_file(path).blocks[0].text == "工作[31m总结。"


def test_old_line_ends_count_as_lines(tmp_path: Path) -> None:
    """A lone carriage return and a Windows line end part lines."""
    path = tmp_path / "report.txt"
    path.write_bytes("甲\r乙\r\n丙".encode())
    assert [(block.line, block.text) for block in read_file(path).blocks] == [(1, "甲"), (2, "乙"), (3, "丙")]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "空的"),
        (b" \n\t\n", "没有可读的文字"),
        (b"PK\x03\x04rest", "实际是压缩包"),
        ("工作总结。\n".encode() + b"\xff\xfe\xfa", "第 2 行起不是 UTF-8"),
        (bytes(range(128, 256)) * 4, "编码无法识别"),
    ],
)
def test_what_is_no_text_is_refused(tmp_path: Path, data: bytes, message: str) -> None:
    """A file that is empty, of another kind, or in an unknown encoding is an input error that says so."""
    path = tmp_path / "report.txt"
    path.write_bytes(data)
    with pytest.raises(InputError, match=message) as caught:
        read_file(path)
    assert caught.value.exit_code == 3
    assert caught.value.hint


def test_other_formats_name_the_next_step(tmp_path: Path) -> None:
    """A format that is not read tells how to save it as one that is."""
    path = tmp_path / "report.doc"
    path.write_bytes(b"\xd0\xcf\x11\xe0")
    with pytest.raises(InputError) as caught:
        read_file(path)
    assert caught.value.hint is not None
    assert "另存为 .docx" in caught.value.hint


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_a_few_wrong_bytes_are_said(tmp_path: Path, encoding: str) -> None:
    """A text with a spoilt character is read, with a record of where and how many."""
    path = tmp_path / "report.txt"
    path.write_bytes("工作总结，扎实推进。\n".encode(encoding) * 9 + b"\xff\n" + "完。".encode(encoding))
    reading = read_file(path)
    assert reading.blocks[-1].text == "完。"
    assert "1处文字编码有误" in reading.skipped[0].why


@pytest.mark.parametrize("encoding", ["utf-32", "big5", "hz", "euc_jp", "iso2022_jp", "cp1251"])
def test_other_code_pages_are_known_by_their_script(tmp_path: Path, encoding: str) -> None:
    """Text that can only be in one code page is read."""
    text = {"big5": "全市經濟運行情況，實現地區生產總值。", "cp1251": "Отчёт о работе за год."}
    words = text.get(
        encoding, "工作总结，推进法治。" if encoding in ("utf-32", "hz") else "これはテストです。アプリ"
    )
    path = tmp_path / "report.txt"
    path.write_bytes(words.encode(encoding))
    assert read_file(path).blocks[0].text == words


def test_missing_files_and_folders_are_refused(tmp_path: Path) -> None:
    """A path to nothing or to a folder is an input error."""
    for path in (tmp_path / "none.txt", tmp_path):
        with pytest.raises(InputError):
            read_file(path)
