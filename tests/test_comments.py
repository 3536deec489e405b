"""A comment says which sentences of a paragraph were borrowed, and from where."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import docx
from drafts import SOURCE, house_style, section, short_draft

from drafter.model import Paragraph, Provenance, Run, Sentence
from drafter.writers.comments import source_texts
from drafter.writers.docx import write_docx

LONG = "持续推进“一门式”审批服务改革，不断提升群众满意度。"
OTHER = replace(SOURCE, agency=None, year=None, section="plan")
OWN = Sentence("改进作风。", ("last",), (replace(SOURCE, agency="本局", year=2023),))


def lent(text: str, *sources: Provenance) -> Sentence:
    """A borrowed sentence."""
    return Sentence(text, sources=sources)


def of(*sentences: Sentence) -> Paragraph:
    """The paragraph of these sentences."""
    runs = tuple(Run(one.text) for one in sentences)
    return Paragraph("body", runs, tuple(source for one in sentences for source in one.sources), sentences)


def texts(*sentences: Sentence) -> list[str]:
    """The words of the comments on a paragraph."""
    return list(source_texts(of(*sentences), house_style().comment))


def test_a_borrowed_sentence_is_named_with_its_source() -> None:
    """Its beginning in quotation marks, those inside it single; agency, year and section."""
    assert texts(Sentence("本局的。"), lent(LONG, SOURCE)) == [
        "借用句式：甲市政务服务局2021年报告（主要举措和成效）：“持续推进‘一门式’审批服务改革……”"
    ]


def test_a_sentence_without_points_is_cut_where_it_must_be() -> None:
    """After as many characters as may stand; one that is no longer is quoted whole."""
    (long,) = texts(Sentence("本局的。"), lent("推" * 30, SOURCE))
    assert long.endswith(f"“{'推' * house_style().comment.longest}……”")
    whole = "推" * house_style().comment.longest
    assert texts(Sentence("本局的。"), lent(whole, SOURCE))[0].endswith(f"“{whole}”")


def test_each_source_stands_once_with_all_its_sentences() -> None:
    """In the order in which they stand; what is not known of a source is left out."""
    assert texts(Sentence("甲。"), lent("乙。", SOURCE), lent("丙。", OTHER), lent("丁。", SOURCE)) == [
        "借用句式：甲市政务服务局2021年报告（主要举措和成效）：“乙。”“丁。”；某单位报告（下一年度主要安排）：“丙。”"
    ]


def test_a_paragraph_borrowed_whole_is_said_to_be() -> None:
    """No sentence is quoted then."""
    assert texts(lent("甲。", SOURCE), lent("乙。", SOURCE)) == [
        "借用句式：甲市政务服务局2021年报告（主要举措和成效）：全段"
    ]


def test_the_agencys_own_past_report_has_a_comment_of_its_own() -> None:
    """It is carried forward, not borrowed."""
    assert texts(lent("甲。", SOURCE), OWN) == [
        "借用句式：甲市政务服务局2021年报告（主要举措和成效）：“甲。”",
        "沿用本单位写法：本局2023年报告（主要举措和成效）：“改进作风。”",
    ]


def test_what_is_borrowed_from_nobody_has_no_comment(tmp_path: Path) -> None:
    """In the file too; one beside it has its own, without a date."""
    parts = (of(Sentence("甲。")), of(lent("乙。", SOURCE)))
    write_docx(
        short_draft(replace(section("一、举措"), paragraphs=parts)), house_style(), tmp_path / "稿.docx"
    )
    made = docx.Document(str(tmp_path / "稿.docx"))
    assert [one.text for one in made.comments] == texts(lent("乙。", SOURCE))
    assert [one.timestamp for one in made.comments] == [None]
