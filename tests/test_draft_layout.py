"""The wording of sections becomes numbered headings and paragraphs with their slots and sources."""

from __future__ import annotations

from dataclasses import replace

from drafts import AGENCY, SOURCE
from figures import figs, points

from drafter.drafting.layout import lay_out, paragraph
from drafter.drafting.ledger import Ledger

OTHER = replace(SOURCE, passage="p2")
TEXT = """# 主要举措

## 普法

宣传10场。

## 公开

公开信息【待填：条数】条。

受理申请5件。
"""


def outline(*texts: tuple[str, str], **themes: str) -> list[tuple[str, str | None, int, str]]:
    """Section, theme, level and heading of each part."""
    return [(one.section, one.theme, one.level, one.heading) for one in lay_out(texts, themes, Ledger(()))]


def test_headings_are_numbered_in_chinese() -> None:
    """一、 on the first level, （一） on the second, which begins anew under each first."""
    assert outline(("measures", TEXT), ("plan", "# 安排\n## 普法\n"), 普法="publicity") == [
        ("measures", None, 1, "一、主要举措"),
        ("measures", "publicity", 2, "（一）普法"),
        ("measures", None, 2, "（二）公开"),
        ("plan", None, 1, "二、安排"),
        ("plan", "publicity", 2, "（一）普法"),
    ]


def test_what_stands_before_any_heading_has_none() -> None:
    """The preamble is a part of the first level without a number; the first heading is 一、 all the same."""
    assert outline(("preamble", "前言。"), ("measures", "# 举措")) == [
        ("preamble", None, 1, ""),
        ("measures", None, 1, "一、举措"),
    ]


def test_an_empty_section_is_left_out() -> None:
    """No text, no part and no number."""
    assert outline(("other", "\n \n"), ("plan", "# 安排")) == [("plan", None, 1, "一、安排")]


def test_each_line_is_a_paragraph() -> None:
    """Blank lines and blanks around a line are not kept."""
    (_, _, openness) = lay_out([("measures", TEXT)], {}, Ledger(()))
    assert [one.text for one in openness.paragraphs] == ["公开信息【待填：条数】条。", "受理申请5件。"]
    assert {one.role for one in openness.paragraphs} == {"body"}


def test_slots_are_runs_of_their_own() -> None:
    """Two that touch are two."""
    runs = paragraph("【待填：甲】【待填：乙】件，共【待填：丙】件。", "body").runs
    assert [run.text for run in runs if run.slot] == ["【待填：甲】", "【待填：乙】", "【待填：丙】"]
    assert [run.text for run in runs if not run.slot] == ["件，共", "件。"]


def test_sources_are_collected_from_the_marks() -> None:
    """Each once for a paragraph; of the marks nothing is printed."""
    given = figs("“秒批”事项 5项")
    books = Ledger(given)
    text = f"推出{books.print(given[0])}。{books.lend('加强宣传。', OTHER)}{books.lend('改进作风。', SOURCE)}"
    made = paragraph(text, "body", books)
    assert made.text == "推出5项。加强宣传。改进作风。"
    assert made.sources == (OTHER, SOURCE)


def test_every_sentence_says_what_it_rests_on() -> None:
    """Joined they are the paragraph, to the run-in heading at its beginning."""
    books = Ledger((), points("开设专窗"))
    text = f"1.改革。{books.quote(books.points[0], '开设专窗')}。{books.lend('加强宣传。', SOURCE)}"
    made = paragraph(text, "body", books)
    assert [(one.text, one.origin) for one in made.sentences] == [
        ("1.改革。", "template"),
        ("开设专窗。", "own"),
        ("加强宣传。", "borrowed"),
    ]


def test_a_heading_may_be_carried_forward() -> None:
    """Its marks are no part of it, wherever they stand, and its theme is found; else it is the kind's."""
    own = replace(SOURCE, agency=AGENCY.name)
    books = Ledger((), (), AGENCY.name)
    text = f"# 举措\n{books.lend('## 普法', own)}\n## {books.lend('公开', own)}\n宣传。"
    made = lay_out([("measures", text)], {"普法": "publicity", "公开": "openness"}, books)
    assert [(one.heading, one.theme) for one in made] == [
        ("一、举措", None),
        ("（一）普法", "publicity"),
        ("（二）公开", "openness"),
    ]
    records = [one.heading_record for one in made if one.heading_record]
    assert [(one.text, one.origin) for one in records] == [
        ("一、举措", "template"),
        ("（一）普法", "own"),
        ("（二）公开", "own"),
    ]
