"""A name fits a number the better, the more each says of the other."""

from __future__ import annotations

import pytest
from figures import template
from matching import context
from writing import wordings

from drafter.drafting.matching.likeness import Likeness


def likeness() -> Likeness:
    """The likeness by the rules of the first kind of report."""
    return Likeness(wordings().matching, template().indicators)


def worth(sentence: str, name: str) -> float:
    """How well a name fits the first number of a sentence."""
    return likeness().worth(context(sentence), (name,))


def test_a_name_that_stands_there_fits_wholly() -> None:
    """Before the number or behind it, with an empty word between."""
    assert worth("组织项目审批协调会130场", "项目审批协调会") > 0.9
    assert worth("共编目挂接数据130条", "编目挂接数据") == pytest.approx(1)
    assert worth("实现130个部门", "部门") == pytest.approx(1)


@pytest.mark.parametrize(
    ("sentence", "better", "worse"),
    [
        ("“免证办”材料350项", "“免证办”材料", "“免证办”事项"),
        ("政务服务一体机68台", "政务服务一体机", "政务服务一体机故障"),
        ("集中公开学校信息49条、医院信息3条", "集中公开学校信息", "集中公开医院信息"),
        ("涵盖14个部门91个事项", "涵盖部门", "涵盖事项"),
        ("依申请事项661项，网上可办事项607项", "依申请事项", "网上可办事项"),
    ],
)
def test_what_stands_nearest_weighs_most(sentence: str, better: str, worse: str) -> None:
    """A part of the name that is not said, or said of another number, makes it worth less."""
    assert worth(sentence, better) > worth(sentence, worse) + 0.1


def test_the_best_of_several_names_counts() -> None:
    """None is worth nothing."""
    one = context("综合窗口可办事项370项")
    assert likeness().worth(one, ("一窗受理事项", "综合窗口可办事项")) == pytest.approx(1)
    assert likeness().worth(one, ()) == 0


def test_variants_are_one() -> None:
    """占比 is 比例, width and signs make no difference."""
    assert likeness().plain("“一件事”事项占比（A）") == likeness().plain("一件事事项比例(A)")


def test_a_rate_takes_the_words_of_the_clause_before() -> None:
    """达91% says nothing itself."""
    rate = context("达91%")
    assert likeness().said(rate).strip() == "达"
