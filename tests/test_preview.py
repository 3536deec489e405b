"""`drafter preview` draws the pages of a document, and says why where it cannot."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path

import pytest
from drafts import house_style, long_draft
from rendering import require_office

from drafter.__main__ import run
from drafter.writers.docx import write_docx


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """A draft of eight pages."""
    write_docx(long_draft(), house_style(), tmp_path / "稿.docx")
    return tmp_path / "稿.docx"


def preview(*arguments: str | Path) -> int:
    """The exit code of the command."""
    return run(["preview", *map(str, arguments)])


@pytest.mark.office
def test_every_page_is_drawn(draft: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """They are numbered in order, listed in JSON, and progress is told apart from the result."""
    require_office()
    assert preview(draft, "-o", tmp_path / "页面", "--dpi", "40", "--json") == 0
    shown = capsys.readouterr()
    pages = json.loads(shown.out)["pages"]
    assert [Path(page).name for page in pages] == [f"page-{number:02}.png" for number in range(1, 9)]
    assert all(Path(page).read_bytes().startswith(b"\x89PNG") for page in pages)
    assert "LibreOffice" in shown.err


@pytest.mark.office
def test_old_pages_are_kept_unless_told_otherwise(
    draft: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With --force all of them go, those of a longer document too, and nothing else in the folder."""
    folder = tmp_path / "页面"
    folder.mkdir()
    for name in ("page-01.png", "page-77.png", "other.png"):
        (folder / name).write_bytes(b"old")
    assert preview(draft, "-o", folder) == 4
    assert "已有页面图片，没有覆盖" in capsys.readouterr().err
    assert (folder / "page-01.png").read_bytes() == b"old"
    require_office()
    assert preview(draft, "-o", folder, "--dpi", "40", "--force") == 0
    assert not (folder / "page-77.png").exists()
    assert (folder / "other.png").read_bytes() == b"old"


def test_without_libreoffice_the_next_step_is_told(
    draft: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 3, nothing is made."""
    monkeypatch.setenv("PATH", str(tmp_path))
    assert preview(draft, "-o", tmp_path / "页面") == 3
    shown = capsys.readouterr().err
    assert "这台机器上没有" in shown
    assert "下一步：请安装 LibreOffice" in shown
    assert not (tmp_path / "页面").exists()


@pytest.mark.skipif(os.name == "nt", reason="the stand-in for LibreOffice is a shell script")
def test_what_libreoffice_cannot_open_is_told(
    draft: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """One that ends without a PDF leaves no half of a result, and pages that were there stay."""
    (tmp_path / "页面").mkdir()
    (tmp_path / "页面" / "page-01.png").write_bytes(b"old")
    office = tmp_path / "soffice"
    office.write_text("#!/bin/sh\nexit 1\n")
    office.chmod(office.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    assert preview(draft, "-o", tmp_path / "页面", "--force") == 3
    assert "无法打开这个文件" in capsys.readouterr().err
    assert (tmp_path / "页面" / "page-01.png").read_bytes() == b"old"


@pytest.mark.parametrize(
    ("name", "code", "said"),
    [("没有.docx", 3, "没有这个文件"), ("表.xlsx", 3, "可以预览的有：.docx"), ("", 3, "没有这个文件")],
)
def test_what_is_no_document_is_refused(
    name: str, code: int, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Before anything is looked for."""
    (tmp_path / "表.xlsx").write_bytes(b"PK")
    assert preview(tmp_path / name, "-o", tmp_path / "页面") == code
    assert said in capsys.readouterr().err


def test_a_file_is_no_place_for_pictures(draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit code 4."""
    assert preview(draft, "-o", draft) == 4
    assert "用 -o 指定一个文件夹" in capsys.readouterr().err
