"""A number of a past report is given the agency's figure that counts the same, or none."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from figures import fig, figs
from matching import match, match_figures

HOTLINE = "今年，共承办热线工单24.5万余宗，按时办结率99.99%。"
PARTS = "上线“一件事”主题服务49项，其中准入准营类16项、就业创业类11项。"


def test_each_number_is_given_the_figure_that_counts_the_same() -> None:
    """Whatever the order they were given in."""
    found = match(HOTLINE, "热线工单按时办结率 99.5%", "承办热线工单 26万宗", "热线工单满意率 97%")
    assert found == ["承办热线工单", "热线工单按时办结率"]


def test_a_number_without_a_figure_stays_open() -> None:
    """Partial results are results."""
    assert match(HOTLINE, "热线工单按时办结率 99.5%") == [None, "热线工单按时办结率"]
    assert match(HOTLINE) == [None, None]


def test_a_figure_is_used_once() -> None:
    """Two numbers of one name: neither can be told to be it."""
    assert match("受理案件12件，受理案件10件。", "受理案件 3件") == [None, None]


def test_other_names_of_an_indicator_are_known() -> None:
    """“一窗受理”事项 is also called 综合窗口可办理的事项."""
    assert match("综合窗口可办理的事项370项。", "一窗受理事项 980项") == ["一窗受理事项"]


def test_of_two_that_fit_nearly_as_well_none_is_taken() -> None:
    """Which of them is meant cannot be told, unless one has last year's number."""
    lines = "发布本地信息 5条", "发布外地信息 6条"
    sentence = "门户网站发布信息4553条。"
    assert match(sentence, *lines) == [None]
    one, other = figs(*lines)
    assert match_figures(sentence, (one, replace(other, last=Decimal(4553)))) == ["发布外地信息"]


def test_last_years_number_tells_which_figure_it_was() -> None:
    """The more digits, the surer; a unit of 万 is counted out."""
    sentence = "今年以来为群众服务4.56万人次。"
    figure = fig("上门服务群众 6万人次")
    assert match_figures(sentence, (figure,)) == [None]
    assert match_figures(sentence, (replace(figure, last=Decimal("4.56")),)) == ["上门服务群众"]


def test_parts_follow_their_whole() -> None:
    """A part that would be larger than its whole is left out."""
    lines = "“一件事”主题服务 58项", "准入准营类“一件事”主题服务 19项"
    assert match(PARTS, *lines) == ["“一件事”主题服务", "准入准营类“一件事”主题服务", None]
    assert match(PARTS, lines[0], lines[1].replace("19", "60")) == ["“一件事”主题服务", None, None]


def test_behind_one_date_stand_figures_of_one_time() -> None:
    """Those of another are left out."""
    sentence = "截至11月30日，网站发布信息128条，公众号推送信息609条，网站浏览次数5万次。"
    found = match(
        sentence, *(f"{line} @2024-11-30" for line in ("网站发布信息 141条", "公众号推送信息 702条"))
    )
    assert found == ["网站发布信息", "公众号推送信息", None]
    other = [
        "网站发布信息 141条 @2024-11-30",
        "公众号推送信息 702条 @2024-11-30",
        "网站浏览次数 6万次 @2024-10-31",
    ]
    assert match(sentence, *other) == ["网站发布信息", "公众号推送信息", None]


def test_of_several_years_the_latest_is_filled() -> None:
    """What was counted over an earlier one is no place for this year's."""
    found = match("2021年废止政策文件3份，2022年废止政策文件7份。", "废止政策文件 2份")
    assert found == [None, "废止政策文件"]


@pytest.mark.parametrize("times", [1, 3])
def test_the_same_is_found_every_time(times: int) -> None:
    """Nothing is remembered from one sentence to the next."""
    lines = "承办热线工单 26万宗", "热线工单按时办结率 99.5%"
    assert all(match(HOTLINE, *lines) == match(HOTLINE, *lines[::-1]) for _ in range(times))
