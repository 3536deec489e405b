"""The title in an Office file's properties is read within bounds."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from docx import Document

from drafter.readers import read_file
from drafter.readers.properties import read_properties


def package(path: Path, core: str) -> Path:
    """An Office package with these core properties."""
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("docProps/core.xml", core)
    return path


def test_the_title_is_read(tmp_path: Path) -> None:
    """Without the spaces around it, its entities resolved."""
    core = "<cp:coreProperties><dc:title> 甲&amp;乙 </dc:title></cp:coreProperties>"
    assert read_properties(package(tmp_path / "a.docx", core)) == (("title", "甲&乙"),)


@pytest.mark.parametrize("core", ["", "<dc:title></dc:title>", "x" * 100_000 + "<dc:title>甲</dc:title>"])
def test_no_title_is_none(core: str, tmp_path: Path) -> None:
    """Also one behind more than a properties part ever holds."""
    assert read_properties(package(tmp_path / "a.docx", core)) == ()


@pytest.mark.parametrize(
    "content", [b"", b"text", b"PK\x03\x04 cut off", b"PK\x03\x04PK\x05\x06" + b"\0" * 18]
)
def test_other_files_have_none(content: bytes, tmp_path: Path) -> None:
    """Text, and what only begins like a package."""
    (tmp_path / "a.docx").write_bytes(content)
    assert read_properties(tmp_path / "a.docx") == ()
    assert read_properties(tmp_path / "missing") == ()


def test_a_document_brings_its_title(tmp_path: Path) -> None:
    """It comes with the text, out of the process that read it."""
    document = Document()
    document.core_properties.title = "某市某局2023年法治政府建设年度报告"
    document.add_paragraph("正文。")
    document.save(str(tmp_path / "a.docx"))
    assert read_file(tmp_path / "a.docx").properties == (("title", "某市某局2023年法治政府建设年度报告"),)
