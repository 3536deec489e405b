"""What was made is told: an object for programs, lines for people."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from composing import bare, example_draft
from drafts import SOURCE, paragraph, section, short_draft
from figures import given, template

from drafter.drafting.report_json import draft_json, open_slots_of, summary_lines
from drafter.model import Draft
from drafter.operations.names import titles

OUTPUT = Path("稿.docx")


def told(made: Draft) -> str:
    """The lines of the summary."""
    return "\n".join(summary_lines(made, OUTPUT, titles(template())))


def test_sections_are_told_with_their_length() -> None:
    """Slug, theme, heading, characters, in order."""
    made = short_draft(section("一、主要举措", "宣传10场。", "公开5条。"))
    assert draft_json(made, OUTPUT, 0.12345)["sections"] == [
        {"section": "measures", "theme": None, "heading": "一、主要举措", "characters": 11}
    ]
    assert draft_json(made, OUTPUT, 0.12345)["seconds"] == 0.123


def test_open_slots_are_told_with_their_section() -> None:
    """Those of the frame first, under its own name."""
    made = short_draft(section("一、主要举措", "宣传【待填：场次】场。"), date="【待填：成文日期】")
    assert open_slots_of(made) == [("frame", "【待填：成文日期】"), ("measures", "【待填：场次】")]


def test_a_source_is_told_once_for_a_section() -> None:
    """However many sentences of one passage stand there."""
    part = paragraph("加强宣传。", "body", SOURCE, replace(SOURCE, passage="p2"), SOURCE)
    made = short_draft(replace(section("一、主要举措"), paragraphs=(part, part)))
    sources = draft_json(made, OUTPUT, 0)["sources"]
    assert isinstance(sources, list)
    assert [(one["passage"], one["used_in"]) for one in sources] == [("p1", "measures"), ("p2", "measures")]


def test_sentences_are_counted_by_whose_they_are() -> None:
    """In the object and in the summary, the frame included."""
    parts = (paragraph("加强宣传。", "body", SOURCE), paragraph("公开。"))
    made = short_draft(replace(section("一、主要举措"), paragraphs=parts))
    counts = {"sentences": 6, "own": 0, "borrowed": 1, "template": 5}
    assert draft_json(made, OUTPUT, 0)["provenance"] == counts
    assert "语句 6 句：本单位 0、借用 1、通用写法 5" in told(made)


def test_the_summary_counts_what_was_given() -> None:
    """All written, none given, or which were not."""
    assert "数据 32 项全部写入" in told(example_draft("haojiang"))
    assert "没有给出数据" in told(bare(given()))
    lost = replace(bare(given("甲 1项")), placed=(), unplaced=("甲",))
    assert "数据 1 项，写入 0 项；没有写入：甲" in told(lost)


def test_the_summary_counts_what_is_open() -> None:
    """By the title of the section."""
    assert "没有待填处" in told(short_draft(section("一、主要举措", "宣传。")))
    made = short_draft(section("一、主要举措", "宣传【待填：场次】场。"), date="【待填：成文日期】")
    assert "待填 2 处（主送和落款 1、主要举措和成效 1）" in told(made)


def test_the_summary_tells_of_borrowing_and_reminders() -> None:
    """From how many reports, and what to look at."""
    assert "没有借用其他报告的语句" in told(bare(given()))
    assert "份报告；外单位的数据、地名、机构名没有带入" in told(example_draft("haojiang"))
    assert "提醒：没有“其他需要报告的情况”这一部分" in told(bare(given()))
