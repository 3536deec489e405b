"""What makes a number and a figure count different things is noticed, whatever else they share."""

from __future__ import annotations

from dataclasses import replace

import pytest
from figures import fig, template
from matching import context, match
from writing import wordings

from drafter.drafting.matching.likeness import Likeness
from drafter.drafting.matching.objecting import Objections


def unopposed(sentence: str, line: str, scope: str | None = None) -> bool:
    """`True` when nothing speaks against putting the figure in the place of the first number."""
    rules = wordings().matching
    made = Objections(rules, Likeness(rules, template().indicators))
    return bool(made.unopposed(context(sentence), replace(fig(line), scope=scope)))


@pytest.mark.parametrize(
    ("sentence", "line", "fits"),
    [
        ("推出“秒批”事项55项", "“秒批”事项 60项", True),
        ("推出“秒批”事项55项", "“秒批”事项 60个", True),
        ("推出“秒批”事项55项", "“秒批”事项 60%", False),
        ("实现55项“秒批”事项", "“秒批”事项 60个", False),
        ("承办热线工单24.5万余宗", "承办热线工单 3件", True),
        ("实名用户数超387万。", "实名用户数 400000人", True),
        ("实名用户数超387万。", "实名用户数 90%", False),
        ("兑现惠企资金7万元", "兑现惠企资金 8万元", True),
        ("全市排名第2，", "全市排名 3位", True),
        ("全市排名第2，", "全市排名 3%", False),
    ],
)
def test_the_unit_must_count_the_same(sentence: str, line: str, *, fits: bool) -> None:
    """项 and 个, 宗 and 件 do where the number closes its clause; a bare number may be of people."""
    assert unopposed(sentence, line) is fits


@pytest.mark.parametrize(
    ("sentence", "line", "fits"),
    [
        ("截至11月30日发布信息128条", "发布信息 141条", False),
        ("截至11月30日发布信息128条", "发布信息 141条 @2024-10-31", True),
        ("1-9月上报信息227篇", "上报信息 250篇", False),
        ("1-9月上报信息227篇", "上报信息 250篇 @1—11月", True),
        ("全年上报信息227篇", "上报信息 250篇", True),
        ("全年上报信息227篇", "上报信息 250篇 @1—11月", True),
        ("上报信息227篇", "上报信息 250篇 @1—11月", False),
        ("截至目前上报信息227篇", "上报信息 250篇 @2024-11-30", True),
    ],
)
def test_a_time_needs_a_place(sentence: str, line: str, *, fits: bool) -> None:
    """A figure with a date stands only where the sentence says one; one without never where it does."""
    assert unopposed(sentence, line) is fits


@pytest.mark.parametrize(
    ("sentence", "line"),
    [
        ("受理行政复议案件12件", "办结行政复议案件 10件"),
        ("行政复议案件12件", "办结行政复议案件 10件"),
        ("取消“秒批”事项12项", "“秒批”事项 10项"),
        ("非咨询类工单提速47.55%", "咨询类工单提速 50%"),
        ("实现首批55项事项“秒批”", "“秒批”事项 100项"),
        ("理论学习中心组学习19次", "理论学习中心组学法 6次"),
        ("推出“视频办”事项54项", "“秒批”事项 100项"),
        ("推出“视频办”事项54项", "不见面审批事项 100项"),
        ("新开设1个政务新媒体，注销2个", "注销政务新媒体 1个"),
        ("市级依申请类事项698项", "区（县）级依申请类事项 640项"),
        ("依申请类事项698项", "市级依申请类事项 640项"),
        ("参考率和优秀率均为100%", "参考率 99%"),
        ("全程网办率以及一趟不用跑率达100%", "全程网办率 99%"),
    ],
)
def test_what_turns_a_number_stands_on_both_sides(sentence: str, line: str) -> None:
    """Stages, fields, quoted terms, levels; and no number is filled that speaks for two things."""
    assert not unopposed(sentence, line)


def test_what_leads_a_list_holds_for_all_of_it() -> None:
    """A level, or a turning word, said once before several numbers."""
    lists = "承接省级权责清单委托类303项、下放类17项", "跟进以前年度项目13个、问题115个"
    for sentence, line in zip(lists, ("省级权责清单下放类 18项", "以前年度问题 80个"), strict=True):
        assert match(sentence, line) == [None, line.split(" ")[0]]


def test_a_scope_must_be_said() -> None:
    """A figure of 全区 stands where the sentence says so."""
    assert unopposed("全区承办热线工单12件", "承办热线工单 10件", "全区")
    assert not unopposed("承办热线工单12件", "承办热线工单 10件", "全区")
