"""A group of figures becomes the phrase that states them: what is common once, the verb once, the parts in a list."""

from __future__ import annotations

import pytest
from writing import phrase


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (
            ("官方视频号发布视频 177条", "官方视频号累计播放量 超4710000次"),
            "官方视频号发布视频177条，累计播放量超471万次",
        ),
        (
            ("“一件事”主题服务平均减时间比例 48.90%", "“一件事”主题服务平均减环节比例 80.08%"),
            "“一件事”主题服务平均减时间48.90%、减环节80.08%",
        ),
        (
            ("政务服务评价体系一级指标 4个", "政务服务评价体系二级指标 12个"),
            "政务服务评价体系一级指标4个、二级指标12个",
        ),
        (
            ("受理行政复议案件 12件", "审结行政复议案件 10件"),
            "受理行政复议案件12件、审结行政复议案件10件",
        ),
    ],
)
def test_a_common_beginning_is_said_once(lines: tuple[str, ...], text: str) -> None:
    """In whole words, clause after clause."""
    assert phrase(*lines) == text


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (("“秒报秒批”事项 533项", "“视频办”事项 54项"), "推出“秒报秒批”事项533项、“视频办”事项54项"),
        (("普法讲座 3场", "宪法宣传活动 8场"), "开展普法讲座3场、宪法宣传活动8场"),
        (("立法听证会 3场",), "召开立法听证会3场"),
        (
            ("市直部门权责清单 37张", "镇街政府权责清单 25张"),
            "共有市直部门权责清单37张、镇街政府权责清单25张",
        ),
        (("参与排名的部门 12个",), "参与排名的部门有12个"),
        (("村（居）级公共服务站 1086个",), "村（居）级公共服务站达1086个"),
        (("政务服务中心进驻事项 1230多项",), "政务服务中心进驻事项1230多项"),
    ],
)
def test_what_is_counted_gets_a_verb(lines: tuple[str, ...], text: str) -> None:
    """推出, 开展, 召开 by the end of the name, 共有 for a list, 达 for many, 有 after 的."""
    assert phrase(*lines) == text


def test_a_verb_is_said_once_in_a_list() -> None:
    """推出 holds for all quoted things of one list."""
    text = phrase("“秒批”事项 55项", "“视频办”事项 54项", "“免证办”材料 350份")
    assert text.count("推出") == 1
    assert text.endswith("、“免证办”材料350份")


def test_a_whole_is_followed_by_its_parts() -> None:
    """其中 once, each part by its own words."""
    lines = ("“一件事”主题服务 49项", "准入准营类“一件事”主题服务 16项", "就业创业类“一件事”主题服务 33项")
    assert phrase(*lines) == "推出“一件事”主题服务49项，其中准入准营类16项、就业创业类33项"


def test_parts_with_commas_are_apart_by_commas() -> None:
    """A label that is a list itself is not followed by another 、."""
    lines = ("行政处罚案件 12件", "教育、卫生行政处罚案件 5件", "交通行政处罚案件 7件")
    assert phrase(*lines) == "行政处罚案件12件，其中教育、卫生5件，交通7件"


def test_a_list_inside_a_name_is_not_gone_on_with() -> None:
    """点赞、分享 is followed by a comma."""
    lines = ("点赞、分享等视频互动量 97000人次", "点赞、分享等视频互动量增幅 12%")
    assert "人次，" in phrase(*lines)
