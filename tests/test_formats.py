"""Files are read by what they are, not by what they are called."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from pdfs import text_pdf
from reports import docx, paragraph

from drafter.errors import InputError
from drafter.readers import read_file, unpacked
from drafter.readers.limits import LIMITS

ROOT = Path(__file__).resolve().parent.parent


@pytest.mark.parametrize("name", ["a.doc", "a.wps", "a.rtf", "a.bin", "a", "A.DOCX", "a.docm"])
def test_a_word_document_under_any_name_is_read(tmp_path: Path, name: str) -> None:
    """The name does not matter; one that says something else is told."""
    reading = read_file(docx(tmp_path / name, paragraph("正文")))
    assert [block.text for block in reading.blocks] == ["正文"]
    assert any("实际是" in record.why for record in reading.skipped) == (name[-3:] in ("doc", "wps", "rtf"))


@pytest.mark.parametrize(
    ("name", "data", "text"),
    [
        ("a.docx", rb"{\rtf1 hello}", "hello"),
        ("a.doc", b"<html><body><p>web</p></body></html>", "web"),
        ("a.txt", b"<!DOCTYPE html><p>web</p>", "web"),
        ("a.doc", text_pdf([[(90, "正文")]]), "正文"),
        ("a.log", "正文".encode(), "正文"),
    ],
)
def test_a_misnamed_file_is_read(tmp_path: Path, name: str, data: bytes, text: str) -> None:
    """Web pages and RTF that call themselves Word are common."""
    path = tmp_path / name
    path.write_bytes(data)
    assert [block.text for block in read_file(path).blocks] == [text]


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("a.txt", b"PK\x03\x04rest", "实际是压缩包"),
        ("a.doc", b"\x89PNG\r\n", "实际是图片"),
        ("a.doc", b"plain words", "不是有效的 .doc"),
        ("a.xlsx", b"PK\x03\x04", "已损坏"),
        ("a.yml", b"year: 2024", "这是数据文件"),
        ("a.xls", b"\xd0\xcf\x11\xe0" + bytes(600), "不能读取这种表格"),
        ("a.doc", b"\xd0\xcf\x11\xe0" + "Workbook\0".encode("utf-16-le"), "这是 Excel 表格"),
        ("a.doc", b"\xd0\xcf\x11\xe0" + bytes(600), "没有 Word 正文"),
        ("a.wps", b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "有密码"),
    ],
)
def test_what_is_no_report_is_refused(tmp_path: Path, name: str, data: bytes, message: str) -> None:
    """The message says what the file is; there is a next step."""
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(InputError, match=message) as caught:
        read_file(path)
    assert caught.value.path == path
    assert caught.value.hint


def archive(path: Path, members: dict[str, bytes]) -> Path:
    """A zip archive of these files."""
    with zipfile.ZipFile(path, "w") as written:
        for name, data in members.items():
            written.writestr(name, data)
    return path


def test_an_archive_of_one_report_is_that_report(tmp_path: Path) -> None:
    """What else is in it, lock files and other archives, does not count."""
    path = archive(
        tmp_path / "a.zip", {"报告.txt": "正文".encode(), "~$报告.docx": b"x", "b.zip": b"PK", "c.exe": b"MZ"}
    )
    reading = read_file(path)
    assert reading.source == str(path)
    assert [block.text for block in reading.blocks] == ["正文"]


def test_an_archive_of_several_is_refused_with_the_way(tmp_path: Path) -> None:
    """One report is asked for; the next step names how all are taken in."""
    path = archive(tmp_path / "a.zip", {"甲.txt": "甲".encode(), "乙.txt": "乙".encode()})
    with pytest.raises(InputError, match="有 2 份报告") as caught:
        read_file(path)
    assert caught.value.hint and "corpus add" in caught.value.hint


def test_members_are_unpacked_under_names_of_our_own(tmp_path: Path) -> None:
    """A member that names a place elsewhere is written nowhere else."""
    with unpacked(archive(tmp_path / "b.zip", {"../../evil.txt": b"x"})) as members:
        assert [(member.shown, member.file.name) for member in members] == [
            (tmp_path / "b.zip" / "evil.txt", "1.txt")
        ]
        assert members[0].file.parent != tmp_path.parent


def test_names_in_gbk_are_read(tmp_path: Path) -> None:
    """An archive made on a Chinese Windows has names in GBK and does not say so."""
    path = archive(tmp_path / "a.zip", {"XXXX.txt": b"x"})
    path.write_bytes(path.read_bytes().replace(b"XXXX", "报告".encode("gbk")))
    with unpacked(path) as members:
        assert members[0].shown == path / "报告.txt"


@pytest.mark.parametrize(
    ("members", "message"),
    [({}, "没有报告"), ({f"{at}.txt": b"x" for at in range(501)}, "超过 500 份")],
)
def test_an_archive_past_its_bounds_is_refused(
    tmp_path: Path, members: dict[str, bytes], message: str
) -> None:
    """Nothing in it, or too much."""
    with pytest.raises(InputError, match=message):
        read_file(archive(tmp_path / "a.zip", members))


def test_every_limit_stands_in_the_docs() -> None:
    """docs/limits.md names each limit with its value."""
    page = (ROOT / "docs" / "limits.md").read_text(encoding="utf-8")
    for name in LIMITS.__dataclass_fields__:
        value = getattr(LIMITS, name)
        shown = f"{value // 1024**2} MB" if value >= 1024**2 and value % 1024**2 == 0 else f"{value:,}"
        assert f"| `{name}` | {shown} |" in page, (name, shown)
