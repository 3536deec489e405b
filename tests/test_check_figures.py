"""A report is held against the figures of the agency."""

from __future__ import annotations

import pytest
from checking import findings

from drafter.checks.beside import Beside
from drafter.model.checking import Finding


def held(text: str, *figures: str) -> tuple[Finding, ...]:
    """What the rules on figures find in a text with these figures beside."""
    return findings("\n".join(["{measures}", text, "{figures}", *figures]), rule="figures/")


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("依申请政务服务事项网上可办率达87%。", "依申请政务服务事项网上可办率 93.03 %"),
        ("截至目前共编目挂接548条数据资源。", "数据资源编目挂接 1300 条"),
        ("“粤商通”市场主体用户数35.23万户。", "“粤商通”市场主体用户数 36.5 万户"),
        ("参加学法考试，参考率达98%。", "学法考试参考率 100 %"),
    ],
)
def test_another_value_is_an_error(text: str, figure: str) -> None:
    """At the number that bears the figure's name, with the figure's value as the fix."""
    (found,) = held(text, figure)
    assert (found.rule, found.level) == ("figures/other-value", "error")
    assert found.fix == "".join(figure.split()[1:])


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("办理来文20000余件。", "办理来文 21500 件"),
        ("“粤商通”用户数35.23万户。", "“粤商通”用户数 352300 户"),
        ("满意率全市平均排名第4。", "满意率全市平均排名 4 位"),
        ("编报《动态》41期。", "编报信息简报 41 期"),
    ],
)
def test_a_value_told_in_another_form_is_told(text: str, figure: str) -> None:
    """Rounded, scaled, as a rank, by other words."""
    assert held(text, figure) == ()


def test_a_figure_of_which_nothing_is_said_is_noted() -> None:
    """On the whole report."""
    (found,) = held("依法办理案件。", "办理行政复议案件 42 件")
    assert (found.rule, found.level, found.where) == ("figures/left-out", "note", None)
    assert "办理行政复议案件" in found.message and "42件" in found.message


def test_a_number_that_may_be_meant_is_a_warning() -> None:
    """When less of the name stands at it."""
    (found,) = held("完成电子证照签发30000张。", "签发各类电子证照数量 35000 张")
    assert (found.rule, found.level) == ("figures/other-value-likely", "warning")


def test_a_number_that_is_another_figure_is_left_alone() -> None:
    """The rate of those who passed is not that of those who took part."""
    figures = ("学法考试参考率 100 %", "学法考试通过率 98 %")
    assert held("学法考试参考率达100%，通过率达98%。", *figures) == ()


def test_nothing_beside_finds_nothing() -> None:
    """Without figures no rule on them holds."""
    assert Beside().figures is None and findings("网上可办率达87%。", rule="figures/") == ()
