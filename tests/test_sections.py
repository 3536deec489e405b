"""Headings and paragraphs to standard sections and themes."""

from __future__ import annotations

import pytest
from reports import report, seed

from drafter.model import Report


def sections(found: Report) -> list[tuple[str, str | None]]:
    """Section and theme of each heading of `found`."""
    return [(node.section or "", node.theme) for node in found.outline]


@pytest.mark.parametrize(
    ("heading", "section"),
    [
        ("一、2024年度法治政府建设的主要举措和成效", "measures"),
        ("一、深入贯彻落实上级法治建设工作部署", "measures"),
        ("二、存在的问题和不足", "problems"),
        ("二、存在不足及原因分析", "problems"),
        ("三、党政主要负责人履行推进法治建设第一责任人职责情况", "duty"),
        ("四、下一年度推进法治政府建设的主要安排", "plan"),
        ("四、2025年工作思路和打算", "plan"),
        ("四、下一步工作计划", "plan"),
        ("五、其他需要报告的情况", "other"),
        ("一、着力解决群众反映强烈的突出问题", "measures"),
    ],
)
def test_words_of_a_top_heading_tell_its_section(heading: str, section: str) -> None:
    """Each standard section is known by the words of its heading; what is none of the others is a measure."""
    assert report(f"{heading}\n开展了有关工作。").outline[0].section == section


def test_a_heading_that_misleads_is_overruled_by_its_children() -> None:
    """Parts of a duty section that speak of measures and not of the leader are measures."""
    duty = [node.section for node in seed(1).outline if node.level == 2][:6]
    assert duty == ["duty", "measures", "measures", "measures", "measures", "measures"]


def test_duty_buried_among_measures_is_found() -> None:
    """A part or paragraph on the leader's duty is duty, wherever it stands."""
    for number, heading in [
        (0, "3.党政主要负责人"),
        (2, "（一）加强组织领导"),
        (4, "(二)全面落实第一责任人"),
    ]:
        node = next(node for node in seed(number).outline if node.heading.startswith(heading))
        assert node.section == "duty"


def test_a_heading_for_two_sections_lets_its_children_decide() -> None:
    """Under “不足及下一步计划” each part has its own section."""
    assert [node.section for node in seed(2).outline[-3:]] == ["problems", "problems", "plan"]


def test_a_paragraph_leaves_its_heading_by_its_first_words() -> None:
    """“下一步，” under problems opens the plan, for all that follows."""
    found = report("一、存在的问题\n学习不够深入。\n下一步，将加强学习。\n二是抓好落实。")
    assert [passage.section for passage in found.passages] == ["problems", "plan", "plan"]


def test_a_duty_named_in_a_plan_stays_plan() -> None:
    """A plan that mentions the duty of the leader is still a plan."""
    assert {passage.section for passage in seed(4).passages[-3:]} == {"plan"}


def test_what_stands_before_the_headings_is_preamble() -> None:
    """The lead of each seed is its one preamble, and it has no theme."""
    for number in range(5):
        preambles = [passage for passage in seed(number).passages if passage.section == "preamble"]
        assert len(preambles) == 1
        assert preambles[0].theme is None


def test_themes_follow_the_words_of_the_heading() -> None:
    """The first clause weighs most; a heading without telling words has its parent's theme."""
    found = report(
        "一、主要举措\n（一）坚持数据赋能，提升政务服务水平\n1.健全体系。开展。\n（二）规范行政执法\n开展检查。"
    )
    assert sections(found) == [
        ("measures", None),
        ("measures", "digital"),
        ("measures", "digital"),
        ("measures", "enforcement"),
    ]


def test_paragraphs_of_a_plan_have_themes_of_their_own() -> None:
    """Under a heading without a theme each paragraph goes by its first sentence."""
    themes = [passage.theme for passage in seed(3).passages if passage.section == "plan"]
    assert themes[1:] == ["digital", "functions", "digital", "openness", "disputes"]


def test_a_text_without_headings_is_placed_by_its_words() -> None:
    """The first paragraph is the preamble, the rest goes by how each begins."""
    found = report("现将有关情况报告如下。\n开展了普法宣传。\n但工作中仍存在一些不足。\n下一步，将加强普法。")
    assert [passage.section for passage in found.passages] == ["preamble", "measures", "problems", "plan"]
