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
            "政务服务评价体系设有一级指标4个、二级指标12个",
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
        (("获得排名的部门 12个",), "获得排名的部门有12个"),
        (("“法律明白人” 52名",), "“法律明白人”共52名"),
        (("年度计划投资 99.8亿元",), "年度计划投资99.8亿元"),
        (("村（居）级公共服务站 1086个",), "村（居）级公共服务站达1086个"),
        (("政务服务中心进驻事项 1230多项",), "政务服务中心进驻事项1230多项"),
    ],
)
def test_what_is_counted_gets_a_verb(lines: tuple[str, ...], text: str) -> None:
    """推出, 开展, 召开 by the end of the name, 共有 for a list, 达 for many, 有 after 的, 共 for few, not for money."""
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


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (
            ("实行“一窗受理”的部门 37个", "实行“一窗受理”的事项 1230多个"),
            "37个部门、1230多个事项实行“一窗受理”",
        ),
        (
            ("上线高频事项的商业银行 6家", "上线高频事项的银行自助终端 近600台"),
            "高频事项在6家商业银行、近600台银行自助终端上线",
        ),
        (("涉企代办服务涵盖部门 14个", "涉企代办服务事项 91个"), "涉企代办服务涵盖14个部门、91个事项"),
    ],
)
def test_a_verb_behind_the_numbers_is_said_once(lines: tuple[str, ...], text: str) -> None:
    """For all figures of a list that it closes, or that it opens with the noun behind the number."""
    assert phrase(*lines) == text


def test_behind_a_closed_clause_the_next_has_a_verb_again() -> None:
    """The one before has said its own."""
    lines = ("实现用证对接的政务服务事项 808项", "依申请政务服务事项 661项")
    assert phrase(*lines) == "808项政务服务事项实现用证对接，依申请政务服务事项达661项"


def test_families_are_apart_by_semicolons() -> None:
    """Two groups of several figures each."""
    lines = (
        "“粤省事”上线服务 796项",
        "“粤省事”用户数 387人",
        "“粤商通”上线服务 397项",
        "“粤商通”注册企业 23家",
    )
    assert "387人；“粤商通”" in phrase(*lines)


def test_the_same_figure_twice_is_stated_twice() -> None:
    """It is no list with one end."""
    assert phrase("办理案件 12件", "办理案件 12件").count("12件") == 2


def test_two_counts_of_one_thing_name_it_once() -> None:
    """In kinds and in pieces."""
    assert phrase("签发电子证照种类 268类", "签发电子证照数量 超1350万张") == "签发电子证照268类、超1350万张"
