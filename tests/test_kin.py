"""Figures that belong together form groups: a whole with its parts, names that begin or end alike."""

from __future__ import annotations

import pytest
from writing import cut, groups, wordings

from drafter.drafting.stating.kin import part_label, part_labels, shared_beginning

WHOLE = "市级依申请类权责事项 12件"
PARTS = ("行政许可类依申请事项 7件", "行政确认类依申请事项 5件")


def shape(*lines: str) -> list[tuple[int, int]]:
    """How many heads and parts each group has."""
    return [(len(group.heads), len(group.parts)) for group in groups(*lines)]


def shared(first: str, second: str) -> str:
    """What two names begin with alike."""
    rules = wordings().phrasing.figures
    return shared_beginning(first, second, cut, rules.kin, rules.repeated)


def test_parts_are_found_by_their_sum() -> None:
    """Neighbours of one unit that add up to a whole are its parts, also when another stands between."""
    assert shape(WHOLE, *PARTS) == [(1, 2)]
    assert shape(WHOLE, "收费清单 3张", *PARTS) == [(1, 2), (1, 0)]


@pytest.mark.parametrize(
    "parts",
    [
        ("行政许可类依申请事项 7件", "行政确认类依申请事项 6件"),
        ("行政许可类依申请事项 7项", "行政确认类依申请事项 5项"),
        ("行政许可类依申请事项 约7件", "行政确认类依申请事项 5件"),
        ("行政许可类依申请事项 7件 @2024-11-30", "行政确认类依申请事项 5件 @2024-11-30"),
        ("农机具补贴 7件", "残疾人证 5件"),
    ],
)
def test_what_only_looks_like_parts_is_none(parts: tuple[str, str]) -> None:
    """Another sum, unit, date, an estimate, or a thing of another name."""
    assert all(not group.parts for group in groups(WHOLE, *parts))


def test_rates_do_not_add_up() -> None:
    """60% and 40% are no parts of 100%."""
    assert shape("网上办结率 100%", "网上办结率（窗口） 60%", "网上办结率（自助） 40%") == [(3, 0)]


def test_a_name_can_say_that_it_is_a_part() -> None:
    """其中 needs no sum, and is not said again."""
    (group,) = groups("行政复议案件 12件", "其中维持 10件", "其中：撤销 1件")
    assert [part.name for part in group.parts] == ["维持", "撤销"]


def test_names_that_begin_or_end_alike_are_one_group() -> None:
    """Four letters or a quoted term make kin; a date parts them."""
    assert shape("官方视频号发布视频 177条", "官方视频号累计播放量 471次") == [(2, 0)]
    assert shape("市直部门权责清单 37张", "镇街政府权责清单 25张") == [(2, 0)]
    assert shape("“粤商通”上线服务 397项", "注册“粤商通”企业 23家") == [(2, 0)]
    assert shape("官方视频号发布视频 177条", "官方视频号累计播放量 471次 @2024-11-30") == [(1, 0), (1, 0)]


def test_quoted_things_side_by_side_are_one_list() -> None:
    """Things that each begin with a quoted name, at most as many as a sentence holds."""
    assert shape("“秒批”事项 5项", "“视频办”业务 4项", "“免证办”材料 3份") == [(3, 0)]
    assert len(groups(*(f"“{name}”事项{name} 1项" for name in "甲乙丙丁戊己庚"))) == 2


def test_what_is_counted_stands_before_rates() -> None:
    """In one group a rate does not open when something counted can."""
    (group,) = groups("热线工单满意率 99%", "热线工单受理 12件", "热线工单按时办结率 98%")
    assert [head.subject[4:] for head in group.heads] == ["受理", "满意率", "按时办结率"]


def test_parts_lose_only_what_all_begin_with() -> None:
    """副职 stays where another part is 正职, though the whole begins with it too."""
    whole, kept = "副职以上负责人出庭", wordings().phrasing.figures.part_end
    assert part_labels(["正职负责人出庭", "副职负责人出庭"], whole, cut, kept) == ["正职", "副职"]
    parts = ["“粤省事”办理类事项", "“粤省事”查询类事项"]
    assert part_labels(parts, "“粤省事”上线政务服务事项", cut, kept) == ["办理类", "查询类"]


@pytest.mark.parametrize(
    ("first", "second", "beginning"),
    [
        ("官方视频号发布视频", "官方视频号累计播放量", "官方视频号"),
        ("“一件事”主题服务平均减时间", "“一件事”主题服务平均减环节", "“一件事”主题服务平均"),
        ("政务服务评价体系一级指标", "政务服务评价体系二级指标", "政务服务评价体系"),
        ("普法讲座（线上）", "普法讲座（线下）", "普法讲座"),
        ("行政复议", "行政复议案件", "行政复议"),
        ("行政复议案件", "行政复议", ""),
        ("“秒批”事项", "“秒报”事项", ""),
        ("审结涉少刑事案件", "审结涉少刑事案件（人数）", ""),
    ],
)
def test_names_share_whole_words(first: str, second: str, beginning: str) -> None:
    """What both begin with ends with a word, holds whole quotations, and leaves the second something."""
    assert shared(first, second) == beginning


@pytest.mark.parametrize(
    ("part", "whole", "label"),
    [
        ("准入准营类“一件事”主题服务", "“一件事”主题服务", "准入准营类"),
        ("行政许可类依申请事项", "依申请事项", "行政许可类"),
        ("“粤省事”办理类事项", "“粤省事”上线政务服务事项", "办理类"),
        ("行政复议维持案件", "行政复议案件", "维持"),
        ("申请——受理", "行政复议申请", "受理"),
        ("线上讲座", "讲座", "线上"),
        ("维持", "行政复议案件", "维持"),
    ],
)
def test_a_part_is_named_without_what_its_whole_says(part: str, whole: str, label: str) -> None:
    """What both begin and end with is left out, in whole words; 类 stays."""
    assert part_label(part, whole, cut, wordings().phrasing.figures.part_end) == label


def test_one_part_keeps_its_noun() -> None:
    """What it ends in as its whole does is its own noun."""
    assert part_labels(["规范性文件"], "合同、协议及文件", cut, "类") == ["规范性文件"]


def test_parts_of_a_part_stand_in_brackets() -> None:
    """What says that it is a part, behind parts found by their sum, belongs to the last of these."""
    lines = (
        "收到复议申请 103宗",
        "受理复议申请 91宗",
        "不受理复议申请 12宗",
        "其中：转送 10宗",
        "其中：告知处理 2宗",
    )
    (group,) = groups(*lines)
    assert [part.tail for part in group.parts] == ["", "（转送10宗、告知处理2宗）"]


def test_what_a_dash_joins_to_a_name_is_its_part() -> None:
    """And never its sibling, whatever the numbers add up to."""
    lines = ("部分公开 4件", "不予公开 3件", "不予公开—属于国家秘密 1件", "不予公开—行政执法案卷 2件")
    assert shape(*lines) == [(1, 0), (1, 2)]
    assert part_labels(["不予公开—国家秘密", "不予公开—执法案卷"], "不予公开", cut, "类") == [
        "国家秘密",
        "执法案卷",
    ]
