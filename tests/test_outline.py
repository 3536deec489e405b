"""Paragraphs to headings of three levels."""

from __future__ import annotations

from reports import blocks, report, rules, seed

from drafter.corpus.outline import Heading, split_outline
from drafter.model import Block


def headings(text: str) -> list[tuple[int, str, bool]]:
    """Level, words and run-in of the headings in `text`."""
    pieces = split_outline(blocks(text), rules())
    return [(piece.level, piece.text, piece.run_in) for piece in pieces if isinstance(piece, Heading)]


def test_three_levels_are_found() -> None:
    """一、（一） and 1. are the levels; （1） is text."""
    text = "一、主要举措\n（一）学习\n1.培训。开展培训。\n（1）培训三场。"
    assert headings(text) == [(1, "一、主要举措", False), (2, "（一）学习", False), (3, "1.培训", True)]


def test_a_heading_that_runs_in_ends_at_its_first_stop() -> None:
    """The text after the 。 is a paragraph of its own at the same line."""
    heading, text = split_outline(blocks("(一)人才队伍还需加强。学习不够深入,形式单一。"), rules())
    assert isinstance(heading, Heading)
    assert (heading.text, heading.run_in) == ("(一)人才队伍还需加强", True)
    assert (text.text, text.line) == ("学习不够深入,形式单一。", 1)


def test_a_forgotten_stop_is_found_by_the_siblings() -> None:
    """Where the 。 is missing the heading ends as its siblings do, or where a verb opens the text."""
    found = [node.heading for node in seed(3).outline if node.level == 3]
    assert "2.高位驱动,在“管”上下功夫" in found
    assert "3.打造“自助政务”,推动政务服务向基层延伸" in found


def test_a_list_opens_the_text() -> None:
    """一是 is never part of a heading; 统一是 is."""
    assert headings("（一）加强法治建设一是严格程序，二是压实责任。") == [(2, "（一）加强法治建设", True)]
    assert headings("（一）标准统一是关键。统一标准。") == [(2, "（一）标准统一是关键", True)]


def test_long_numbered_sentences_are_text() -> None:
    """A numbered sentence with many clauses, and list items, are no headings."""
    first = "1.学习不够，形式单一，覆盖面不广，效果有待提升。"
    text = f"一、不足\n{first}\n2.执法人员业务能力与新要求相比仍有差距；"
    assert headings(text) == [(1, "一、不足", False)]


def test_unnumbered_headings_are_found() -> None:
    """Without any 一、 a short line that names a section is a top heading."""
    text = "现将情况报告如下。\n主要举措和成效\n开展了培训。\n存在的问题\n学习不够。"
    assert headings(text) == [(1, "主要举措和成效", False), (1, "存在的问题", False)]


def test_the_style_of_a_paragraph_makes_it_a_heading() -> None:
    """A paragraph in Word's heading style needs no number."""
    pieces = split_outline([Block("概况", 1, "Heading 2"), Block("开展了培训。", 2, "Normal")], rules())
    assert isinstance(pieces[0], Heading)
    assert (pieces[0].level, pieces[0].text) == (2, "概况")


def test_the_outline_of_a_seed_is_complete() -> None:
    """The headings of a red-header report are found with their levels and lines."""
    nodes = [(node.level, node.line) for node in seed(2).outline]
    assert len(nodes) == 29
    assert nodes[:3] == [(1, 13), (2, 15), (2, 19)]
    assert [level for level, _ in nodes].count(3) == 10


def test_a_long_heading_on_a_line_of_its_own_is_whole() -> None:
    """A numbered line of up to 90 characters without a mark is not joined to the text below."""
    long = "（一）" + "，".join(["深入学习贯彻党的二十大关于法治建设重大部署"] * 3) + "的情况以及各项落实措施"
    found = report(f"一、主要举措\n{long}\n局党组坚持学习，多次召开会议。\n（二）规范执法\n检查三次。")
    assert [node.heading for node in found.outline] == ["一、主要举措", long, "（二）规范执法"]


def test_parts_and_chapters_stand_above_all_other_numbers() -> None:
    """Under 第一部分 each other form is one level lower."""
    text = "第一部分 2024年工作情况\n一、主要举措\n（一）学习。培训3场。\n1.普法。宣传。"
    assert [(level, words) for level, words, _ in headings(text)] == [
        (1, "第一部分 2024年工作情况"),
        (2, "一、主要举措"),
        (3, "（一）学习"),
    ]


def test_roman_numbers_are_the_top_where_there_is_no_other() -> None:
    """Ⅰ. is a top heading in a report without 一、, and text in one with it."""
    assert headings("Ⅰ.主要举措\n开展培训。\nⅡ.存在问题\n学习不够。")[1] == (1, "Ⅱ.存在问题", False)
    assert len(headings("一、主要举措\nⅠ.培训三场。\nⅡ.宣传两次。")) == 1


def test_numbered_sentences_are_headings_together_or_not_at_all() -> None:
    """One short sentence among numbered sentences that are text is text too."""
    long = "新增上市企业7家，“四上”企业610家，总数达到3026家，居全市第二，位列全省前茅。"
    text = f"一、主要举措\n1.{long}\n2.完成投资650亿元。增长一成。\n3.{long}\n4.{long}"
    assert headings(text) == [(1, "一、主要举措", False)]
