"""A Word document is read with the changes tracked in it and the comments on it."""

from __future__ import annotations

from pathlib import Path

import pytest
from reports import docx, paragraph
from revising import CHIEF

from drafter.errors import InputError
from drafter.model import Piece, Remark, RevisedParagraph, RevisedText
from drafter.readers import read_file, read_revisions
from drafter.readers.revision_rows import paragraph_row, read_paragraph, read_remark, remark_row

DATE = "2025-01-06T09:00:00Z"
RUN = "<w:r><w:t>{}</w:t></w:r>"
GONE = "<w:r><w:delText>{}</w:delText></w:r>"


def revised(tmp_path: Path, body: str) -> RevisedText:
    """What is read of a document."""
    return read_revisions(docx(tmp_path / "a.docx", body))


def test_pieces_say_who_changed_what(tmp_path: Path) -> None:
    """Inserted, deleted, moved; the texts before and after follow."""
    body = (
        f"<w:p>{RUN.format('甲')}<w:ins {CHIEF}>{RUN.format('乙')}</w:ins>"
        f"<w:del {CHIEF}>{GONE.format('丙')}</w:del>"
        f"<w:moveFrom {CHIEF}>{RUN.format('丁')}</w:moveFrom></w:p>"
        f"<w:p><w:moveTo {CHIEF}>{RUN.format('丁')}</w:moveTo></w:p>"
    )
    first, second = revised(tmp_path, body).paragraphs
    assert [(one.text, one.kind, one.author, one.date) for one in first.pieces] == [
        ("甲", "same", "", ""),
        ("乙", "inserted", "科长", DATE),
        ("丙", "deleted", "科长", DATE),
        ("丁", "moved_from", "科长", DATE),
    ]
    assert (first.old, first.new, second.old, second.new) == ("甲丙丁", "甲乙", "", "丁")


def test_the_text_after_is_what_the_reader_of_reports_reads(tmp_path: Path) -> None:
    """Insertions are in, deletions out, paragraphs have the same numbers; a text box is read once."""
    box = f"<mc:Fallback><w:r><w:pict><w:txbxContent>{paragraph('框')}</w:txbxContent></w:pict></w:r></mc:Fallback>"
    body = (
        f"<w:p>{RUN.format('甲')}<w:del {CHIEF}>{GONE.format('丙')}</w:del>{box}</w:p><w:p/>"
        f"<w:p><w:ins {CHIEF}>{RUN.format('乙')}</w:ins></w:p>"
    ).replace("mc:Fallback", 'm:Fallback xmlns:m="urn:m"', 1)
    body = body.replace("</mc:Fallback>", "</m:Fallback>")
    path = docx(tmp_path / "a.docx", body)
    read = {one.line: one.text for one in read_file(path).blocks}
    assert {one.number: one.new for one in read_revisions(path).paragraphs if one.new} == read


def test_the_end_of_a_paragraph_is_tracked_too(tmp_path: Path) -> None:
    """Split or joined; and a change of layout is counted by its author."""
    mark = f"<w:pPr><w:rPr><w:del {CHIEF}/></w:rPr><w:pPrChange {CHIEF}><w:pPr/></w:pPrChange></w:pPr>"
    found = revised(tmp_path, f"<w:p>{mark}{RUN.format('甲')}</w:p>{paragraph('乙')}")
    assert found.paragraphs[0].mark == Piece("", "deleted", "科长", DATE)
    assert found.layout == (("科长", 1),) and found.is_tracked


def test_a_text_that_nobody_changed_is_not_tracked(tmp_path: Path) -> None:
    """It has pieces that are the same."""
    found = revised(tmp_path, paragraph("甲"))
    assert not found.is_tracked
    assert found.paragraphs == (RevisedParagraph(1, (Piece("甲"),)),)


def test_rows_are_checked_when_they_come_in() -> None:
    """What was packed comes out; anything else is refused."""
    made = RevisedParagraph(3, (Piece("甲", "inserted", "科长", DATE),), Piece("", "deleted"))
    assert read_paragraph(paragraph_row(made)) == made
    remark = Remark("科长", "核实", 3, "甲")
    assert read_remark(remark_row(remark)) == remark
    for row in ([], [1, [], []], [1, ["", "odd", "", ""], []]):
        with pytest.raises(ValueError):
            read_paragraph(list(row))


def test_what_is_no_document_is_told(tmp_path: Path) -> None:
    """With its path."""
    (tmp_path / "a.docx").write_text("甲", encoding="utf-8")
    with pytest.raises(InputError, match="不是有效的"):
        read_revisions(tmp_path / "a.docx")
