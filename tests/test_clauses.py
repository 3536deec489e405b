"""A figure becomes the clause in which a writer would state it, by what its name says."""

from __future__ import annotations

import pytest
from figures import all_examples, fig
from writing import clause

from drafter.drafting.stating.numbers import print_figure


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("“秒批”事项 55项", "“秒批”事项55项"),
        ("组织项目审批协调会 130场", "组织项目审批协调会130场"),
        ("官方视频号累计播放量 4710000次", "官方视频号累计播放量达471万次"),
        ("官方视频号累计播放量 超4710000次", "官方视频号累计播放量超471万次"),
        ("行政应诉案件败诉率 0%", "行政应诉案件败诉率0%"),
        ("平均办理用时 3天", "平均办理用时为3天"),
        ("政务公开工作绩效考核权重 4%", "政务公开工作绩效考核权重为4%"),
        ("综合窗口可办理事项占比 73.4%", "综合窗口可办理事项占比达73.4%"),
        ("专报信息上报率同比增幅 100.2%", "专报信息上报率同比增长100.2%"),
        ("专报信息上报率同比增幅 -3.5%", "专报信息上报率同比下降3.5%"),
        ("资产总额同比增长 3.56%", "资产总额同比增长3.56%"),
        ("营业收入增速 -0.8%", "营业收入下降0.8%"),
        ("事故起数下降幅度 -0.8%", "事故起数下降-0.8%"),
        ("平均减时间比例 48.90%", "平均减时间48.90%"),
        ("咨询类工单平均办理时长提速比例 60.93%", "咨询类工单平均办理时长提速60.93%"),
    ],
)
def test_the_end_of_a_name_shapes_the_clause(line: str, text: str) -> None:
    """达 for rates and amounts, 为 for what is set, nothing for 0, for 超 and for what is counted."""
    assert clause(line).text == text


@pytest.mark.parametrize(
    ("line", "shape"),
    [
        ("“秒批”事项 55项", "thing"),
        ("公共法律服务事项 20项", "thing"),
        ("一体机可自助办理的民生服务事项 700多项", "thing"),
        ("组织项目审批协调会 130场", "action"),
        ("受理行政复议案件 12件", "action"),
        ("浏览次数 190余万次", "amount"),
        ("满意率 99%", "amount"),
        ("“粤商通”注册率全省排名 12位", "amount"),
        ("学法考试参考率 100%", "fixed"),
    ],
)
def test_clauses_are_of_four_kinds(line: str, shape: str) -> None:
    """A thing is counted, an action has its verb, an amount is reached, an indicator has its own pattern."""
    assert clause(line).shape == shape


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("“粤商通”注册率全省排名 12位", "“粤商通”注册率全省排名第12位"),
        ("政务服务能力（全省排名） 3", "政务服务能力（全省排名）居第3位"),
        ("聘请法律顾问 5位", "聘请法律顾问5位"),
        ("法律明白人 20位", "法律明白人20位"),
        ("获得排名的部门 12个", "获得排名的部门12个"),
    ],
)
def test_a_rank_is_told_from_people(line: str, text: str) -> None:
    """排名 makes 位 a rank; without it 位 counts people, and another unit counts what it counts."""
    assert clause(line).text == text


@pytest.mark.parametrize(
    ("line", "text"),
    [
        (
            "推动加快建设的拟新开工及前期准备项目 105个",
            "推动105个拟新开工及前期准备项目加快建设",
        ),
        ("推动提前开工的重点项目 8个", "推动8个重点项目提前开工"),
        ("帮助企业解决的问题 20个", "帮助企业解决的问题20个"),
        ("实行“一窗受理、集成服务”的部门 37个", "37个部门实行“一窗受理、集成服务”"),
        ("参加执法培训的执法人员 约600人", "参加执法培训的执法人员约600人"),
        ("建立跨域通办合作机制的省内地市 6个", "与6个省内地市建立跨域通办合作机制"),
        ("上线高频政务服务事项的商业银行 6家", "高频政务服务事项在6家商业银行上线"),
        ("审计整改“回头看”现场检查的已整改情况 11个", "对11个已整改情况开展审计整改“回头看”现场检查"),
        ("门户网站月度考核连续满分时长 7个月", "门户网站月度考核连续7个月满分"),
        ("企业服务综合提升方案工作细项 8个", "企业服务综合提升方案设有工作细项8个"),
        ("涉企代办服务涵盖部门 14个", "涉企代办服务涵盖14个部门"),
        ("侵害未成年人犯罪案件涉及人数 12人", "侵害未成年人犯罪案件涉及人数达12人"),
    ],
)
def test_what_was_brought_about_stands_behind_its_number(line: str, text: str) -> None:
    """加快建设 follows what is built; a name that only looks alike stays as it is."""
    assert clause(line).text == text


def test_a_known_indicator_has_its_pattern() -> None:
    """Its name and its unit make it known, its name with another unit does not."""
    assert clause("秒批事项 55项").text == "“秒批”事项55项"
    assert clause("秒批事项 55个").text == "秒批事项55个"
    assert clause("学法考试参考率 超98%").text == "学法考试参考率超98%"


def test_another_name_of_an_indicator_has_its_verb() -> None:
    """The verb is the indicator's, the words are the agency's; a verb of its own is enough."""
    assert clause("领导班子会议会前学法 9次").lead == "开展"
    assert clause("一件事集成服务 9项").lead == "推出"
    assert clause("一件事集成服务 9项").text == "一件事集成服务9项"
    assert clause("聘请法治副校长 9名").lead == ""
    assert clause("公职律师人数 9名").lead == ""


def test_what_was_said_before_can_be_left_out() -> None:
    """The clause goes on from a beginning that it shares with the one before."""
    assert clause("官方视频号累计播放量 超4710000次").after("官方视频号") == "累计播放量超471万次"


def test_a_name_with_a_comma_is_a_list() -> None:
    """点赞、分享 is one, a comma in brackets or quotation marks makes none."""
    assert clause("点赞、分享、评论等互动量 97000人次").is_list
    assert not clause("“一窗受理、集成服务”部门（市、区） 37个").is_list


def test_every_example_keeps_its_numbers() -> None:
    """Whatever its kind, a clause holds the number as printed, 位 apart."""
    for figure in (one for given in all_examples().values() for one in given.figures):
        line = f"{figure.name} {figure.value}{figure.unit}"
        assert print_figure(fig(line)).removesuffix("位") in clause(line).text
