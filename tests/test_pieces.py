"""The paragraphs of a formatted document by what they are."""

from __future__ import annotations

from pathlib import Path

from reports import rules
from styled import direct, themed

from drafter.corpus.paragraph_roles import find_elements
from drafter.readers import read_file, read_formatting
from drafter.templates.pieces import Piece, sort_pieces

RED = (192, 80)


def pieces(path: Path) -> dict[str, list[Piece]]:
    """The pieces of the document at `path`."""
    return sort_pieces(read_formatting(path), find_elements(read_file(path), rules()), 1.15, RED)


def texts(found: list[Piece]) -> list[str]:
    """The text of the runs that count in each piece."""
    return ["".join(run.text for run in piece.runs) for piece in found]


def test_a_heading_in_a_paragraph_is_a_piece_of_its_own(tmp_path: Path) -> None:
    """The runs of the heading and those of the text after it are apart."""
    found = pieces(direct(tmp_path / "a.docx"))
    assert texts(found["heading3"]) == ["1、提升服务。", "2、规范执法。"]
    assert all(piece.chief.bold for piece in found["heading3"])
    assert not any(piece.chief.bold for piece in found["body"])


def test_the_title_is_large_and_the_mark_is_red(tmp_path: Path) -> None:
    """The large line nearest to the text is the title, the red one above it the head."""
    found = pieces(themed(tmp_path / "a.docx"))
    assert texts(found["title"]) == ["某市某局2023年法治政府建设年度报告"]
    assert texts(found["mark"]) == ["某市某局文件"]


def test_blanks_before_a_text_are_measured(tmp_path: Path) -> None:
    """A wide blank is one 字, a narrow one half."""
    look = read_formatting(direct(tmp_path / "a.docx")).paragraphs[2]
    assert Piece(look, look.runs).blanks == 0
