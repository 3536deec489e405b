"""A comment says which sentences of a paragraph were borrowed, and from where."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import docx
from drafts import SOURCE, house_style, section, short_draft

from drafter.model import CarriedForward, LeftOut, Paragraph, Provenance, Role, Run, Sentence
from drafter.writers.comments import reminder_text, slot_text, source_texts
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


SLOT, COUNT = "【待填：件数】", "【待填：条数】"
REASONS = house_style().comment.reasons


def open_at(role: Role, *sentences: Sentence) -> str:
    """The words of the comment on the slots of a paragraph."""
    return slot_text(Paragraph(role, (), (), sentences), house_style().comment)


def test_a_slot_is_open_for_a_reason() -> None:
    """By what its sentence rests on; in the frame, by the role of its paragraph."""
    template = Sentence(f"办理{SLOT}件。", slots=(SLOT,))
    assert open_at("body", template) == f"{SLOT}：{REASONS['template']}"
    assert open_at("body", replace(template, sources=(SOURCE,))) == f"{SLOT}：{REASONS['borrowed']}"
    assert open_at("body", replace(template, basis=("point",))) == f"{SLOT}：{REASONS['own']}"
    assert open_at("body", replace(template, basis=("figure", "last"))) == f"{SLOT}：{REASONS['last']}"
    assert open_at("date", template) == f"{SLOT}：{REASONS['date']}"
    assert open_at("body", Sentence("没有空。")) == ""


def test_slots_open_for_one_reason_stand_together() -> None:
    """Each once; every reason once."""
    first, second = Sentence(f"{SLOT}、{COUNT}。", slots=(SLOT, COUNT)), Sentence(f"{SLOT}。", slots=(SLOT,))
    last = Sentence(f"{COUNT}。", ("last",), slots=(COUNT,))
    told = f"{SLOT}{COUNT}：{REASONS['template']}；{COUNT}：{REASONS['last']}"
    assert open_at("body", first, second, last) == told


def test_the_title_tells_what_to_look_at_in_the_whole() -> None:
    """Reminders, figures that found no place, what of last year nothing bears out; nothing when all is well."""
    rules = house_style().comment
    assert reminder_text(short_draft(), rules) == ""
    carried = CarriedForward(
        "去年.docx", 2023, 1, 0, 0, left_out=(LeftOut("", "办案3件。"), LeftOut("", "甲", "done"))
    )
    made = replace(short_draft(), notes=("没有注明日期",), unplaced=("收件数",), last=carried)
    assert reminder_text(made, rules).split("\n") == [
        "起草提醒：",
        "没有注明日期",
        "没有写进稿件的数据：收件数",
        "去年写过、今年没有依据，没有写入：“办案3件。”",
    ]


def test_a_paragraph_has_at_most_one_comment_of_a_kind(tmp_path: Path) -> None:
    """One on its slots from the first to the last, one on the title, in the order of the text; none has a date."""
    text = f"办理{SLOT}件、{COUNT}条。"
    body = Paragraph("body", (Run("办理"), Run(SLOT, True), Run("件、"), Run(COUNT, True), Run("条。")), (),
                     (Sentence(text, slots=(SLOT, COUNT)),))  # fmt: skip
    made = replace(short_draft(replace(section("一、举措"), paragraphs=(body,))), notes=("提醒",))
    write_docx(made, house_style(), tmp_path / "稿.docx")
    comments = list(docx.Document(str(tmp_path / "稿.docx")).comments)
    assert [one.text for one in comments] == ["起草提醒：\n提醒", f"{SLOT}{COUNT}：{REASONS['template']}"]
    assert [one.timestamp for one in comments] == [None, None]
