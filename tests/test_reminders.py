"""A clerk is reminded of what was taken for granted, what is missing and what is only usual."""

from __future__ import annotations

from composing import bare, example_draft
from figures import example, given

from drafter.model import FigureSet


def notes(given: FigureSet, name: str = "某市司法局") -> str:
    """The reminders of a draft."""
    return "\n".join(bare(given, name).notes)


def test_figures_without_a_date_are_counted() -> None:
    """A day or a period is enough."""
    assert "2 项数据没有注明" in notes(
        given("案件 1件", "文件 2件", "会议 3次 @2024-11-30", "培训 4次 @1—10月")
    )
    assert "没有注明" not in notes(given("会议 3次 @2024-11-30"))


def test_usual_causes_are_counted() -> None:
    """Those that the agency did not state itself."""
    assert "原因有 1 处是通用写法" in notes(given(problems="普法形式单一|受编制限制，人员不足"))
    assert "通用写法" not in notes(given(problems="受编制限制，人员不足"))


def test_a_section_that_was_left_out_is_named() -> None:
    """Nothing was given for it."""
    assert "没有“其他需要报告的情况”这一部分" in notes(given())
    assert "没有“其他需要报告的情况”这一部分" not in notes(given("试点 1项 #other"))


def test_an_example_is_reminded_of_its_undated_figures() -> None:
    """As many as there are."""
    undated = [one for one in example("shantou").figures if not one.as_of]
    assert f"{len(undated)} 项数据没有注明截至日期或统计时段" in example_draft("shantou").notes
