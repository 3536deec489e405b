"""A Word file is opened as its parts, changed, and packed again."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest
from revising import parts_of

from drafter.writers import parts as module
from drafter.writers.parts import Parts, TooLargeError


def made(tmp_path: Path) -> Parts:
    """The parts of a file of python-docx."""
    docx.Document().save(str(tmp_path / "a.docx"))
    return Parts((tmp_path / "a.docx").read_bytes())


def packed(tmp_path: Path, parts: Parts) -> dict[str, bytes]:
    """The parts after packing."""
    (tmp_path / "b.docx").write_bytes(parts.pack())
    return parts_of(tmp_path / "b.docx")


def test_what_is_not_changed_is_packed_byte_for_byte(tmp_path: Path) -> None:
    """Also what was looked at."""
    parts = made(tmp_path)
    assert parts.root(parts.main) is not None and "word/styles.xml" in parts
    assert packed(tmp_path, parts) == parts_of(tmp_path / "a.docx")


def test_a_part_goes_with_all_that_leads_to_it(tmp_path: Path) -> None:
    """Its relations and its type of content."""
    parts = made(tmp_path)
    (styles,) = parts.related(parts.main, "styles")
    parts.remove(styles)
    left = packed(tmp_path, parts)
    assert styles not in left and parts.related(parts.main, "styles") == []
    assert b"/word/styles.xml" not in left["[Content_Types].xml"]
    assert b'"styles.xml"' not in left["word/_rels/document.xml.rels"]


def test_a_file_too_large_unpacked_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Before anything of it is unpacked."""
    monkeypatch.setattr(module, "_MOST", 10)
    with pytest.raises(TooLargeError):
        made(tmp_path)
