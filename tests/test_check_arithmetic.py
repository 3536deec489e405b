"""Numbers of a report that do not go with each other are found; those that do are left alone."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import pytest
from checking import findings, reading, shipped, told

from drafter.corpus.laid_out import lay_out
from drafter.model.checking import Finding
from drafter.readers import read_file

SEEDS = Path(__file__).resolve().parent.parent / "seeds"


@lru_cache
def in_seed(number: int) -> tuple[Finding, ...]:
    """What the arithmetic rules find in a seed, by its leading digits."""
    (file,) = SEEDS.glob(f"{number:03d}_*.txt")
    found = shipped().check(lay_out(read_file(file), reading()))
    return tuple(one for one in found if one.rule.startswith("arithmetic/"))


def rules(text: str) -> set[str]:
    """The arithmetic rules that find something in a text."""
    return {
        one.rule.removeprefix("arithmetic/") for one in findings(f"{{measures}}\n{text}", rule="arithmetic/")
    }


def test_parts_that_do_not_add_up_are_found_in_the_seed() -> None:
    """4553 is not 5 + 1386 + 585 + 244, though 其他 closes the list."""
    found = next(one for one in in_seed(4) if one.rule == "arithmetic/sum")
    assert (found.level, found.text) == ("error", "4553条")
    assert "5＋1386＋585＋244＝2220" in found.message and "2333" in found.message


def test_a_share_cut_off_is_found_in_the_seed() -> None:
    """607 of 661 is 91.8%, not 91%: a warning, since it was cut off and not miscounted."""
    found = next(one for one in in_seed(4) if one.rule == "arithmetic/share-cut")
    assert (found.level, found.text) == ("warning", "91%") and "91.8%" in found.message


def test_a_name_that_counts_four_with_three_listed_is_noted_in_the_seed() -> None:
    """“四免” lists 免盖章、免签名、免证办."""
    (found,) = in_seed(1)
    assert (found.rule, found.level, found.text) == ("arithmetic/list-named", "note", "四免")


@pytest.mark.parametrize(("seed", "many"), [(0, 0), (1, 1), (2, 0), (3, 0), (4, 2)])
def test_the_relations_that_hold_raise_nothing(seed: int, many: int) -> None:
    """698, 918, 49, 370/504, 661/661, 6个地市, 三大方面, “四办”, 两个园区, 五个工作要点; 808 beside 661."""
    assert len(in_seed(seed)) == many


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("共4553条，其中甲5条、乙1386条、其他244条。", "sum"),
        ("权责事项主项699项。其中行政许可330项，行政征收19项，其他类255项。", "sum"),
        ("上线主题服务50项，其中准营类16项、创业类16项、保障类11项、民生类6项。", "sum"),
        ("制定修改废止规章12件（制定5件、修改4件、废止2件）。", "sum"),
        ("办理建议45件、提案67件，合计122件。", "sum"),
        ("受理信访事项500件，办结450件，正在办理60件。", "sum"),
        ("收到申请103宗，不受理21宗（其中转送21宗），受理91宗。", "sum"),
        ("行政处罚案件共1200宗，分别为警告300宗、罚款700宗、没收150宗。", "sum"),
        ("共100件，其中甲80件、乙30件。", "sum-over"),
        ("共10件，其中甲3件、乙4件、丙2件。", "sum-short"),
        ("共有规范性文件56件，保留30件、修改15件、废止10件。", "sum-short"),
        ("累计调解纠纷2.5万件，其中成功2.6万件。", "part-larger"),
        ("召开会议12次（含专题会议21次）。", "part-larger"),
        ("已办结30/40项，占70%。", "share"),
        ("事项370项，占进驻事项总数504项的比例为83.4%。", "share"),
        ("受理案件120件，办结110件，办结率81.7%。", "share"),
        ("已完成190项，应完成200项，完成率98%。", "share"),
        ("依申请事项共661项，网上可办事项670项，达91%。", "share"),
        ("案件办结率120%。", "over-hundred"),
        ("全市事项108%实现“最多跑一次”。", "over-hundred-of"),
        ("审批时限压缩110%。", "shrunk-over-hundred"),
        ("线上办理占80%，线下办理占30%。", "shares-over"),
        ("排查发现问题120个，召开会议3次，已整改130个。", "more-done-than-due"),
        ("与深圳、惠州、梅州、汕尾、潮州、揭阳等5个地市合作。", "list-before"),
        ("抓实“学、早、严、精、密”六个工作要点。", "list-before"),
        ("打造“一窗受理”“一网通办”“一次办好”四个品牌。", "list-before"),
        ("围绕制度建设、队伍建设、作风建设四大方面开展工作。", "list-before"),
        ("甲创意园和乙创新岛三个园区相继揭牌。", "list-before"),
        ("与深圳、惠州、梅州、汕尾、潮州、揭阳等7个地市合作。", "list-open"),
        ("设立四个专班，分别是审批专班、执法专班、复议专班。", "list-after"),
        ("主要存在以下三个方面问题：一是宣传不够；二是力量不足。", "list-ordinal"),
        ("“马上办、网上办、就近办、一次办”五办改革。", "list-named"),
        ("网办率由80%升到85%，提高6个百分点。", "change"),
        ("受理案件260件，比上年增加60件，增长40%。", "change"),
        ("今年受理案件260件，去年同期200件，同比增长25%。", "change"),
        ("案件由200件增加到600件，增长3倍。", "change"),
        ("满意率由95%提高到92%。", "change-direction"),
        ("时限由5个工作日压缩到8个工作日。", "change-direction"),
        ("网办率由80%升到85%，提高5%。", "points"),
        (
            "依申请政务服务事项共661项。\n推进依申请政务服务事项办理。\n依申请政务服务事项共616项。",
            "same-value",
        ),
        ("全年办理行政复议案件共320件。\n今年320件行政复议案件办结。\n办理行政复议案件310件。", "same-value"),
    ],
)
def test_a_fault_is_found(text: str, rule: str) -> None:
    """One way in which it is written."""
    assert rule in rules(text)


@pytest.mark.parametrize(
    "text",
    [
        "共90件，其中甲60件、其他30件。",
        "共100余件，其中甲60件、其他30余件。",
        "共100件，其中甲30件、乙20件、丙10件。",
        "共100件，其中甲30件、乙20件、丙40件等。",
        "已上线918项（含32项特色事项），其中办理类535项，查询类381项，预约类2项，零跑动709项。",
        "共100件，其中许可60件（其中网办30件）、处罚40件。",
        "共100件，其中许可60件，其中网办30件，处罚40件。",
        "进驻部门65个，其中37个部门的1230多个事项实行一窗受理。",
        "共有人员100名，其中女性60名、党员55名。",
        "申请81件，其中：公开42件，占51.85%；不予公开5件，占6.17%；无法提供34件，占41.98%。",
        "受理投诉举报1000件，办结1100件（含上年结转）。",
        "行政许可事项302个实现即办，全区843个政务服务事项100%网办，即办率87.28%。",
        "投资计划完成率120%，办件量同比增长120%。",
        "上报率同比增长100.2%，采用率同比增长98.7%。",
        "女性占60%，本科以上学历占80%。",
        "与深圳、惠州等7个地市合作。",
        "新增现代农业产业园1个、优势特色产业集群2个。",
        "关停、整合政务新媒体7个。",
        "构建市、区（县）、镇（街）、村（居）四级政务服务体系。",
        "因地制宜、因村施策完成5个老旧小区改造。",
        "增强“四个意识”、坚定“四个自信”、做到“两个维护”。",
        "有两方面问题：一是宣传不够；二是力量不足。下一步：一是宣传；二是培训；三是督促。",
        "工业营收从全国第12位升至第5位。",
        "生产总值从3.68万亿元增长到4.93万亿元，年均增长5.9%。",
        "依申请政务服务事项共661项。\n{plan}\n依申请政务服务事项达到700项。",
        "截至6月30日依申请政务服务事项共661项。\n截至12月31日依申请政务服务事项共680项。",
    ],
)
def test_what_agrees_is_left_alone(text: str) -> None:
    """Or what cannot be known to disagree."""
    assert rules(text) == set()


def test_the_difference_of_two_percentages_is_put_in_points() -> None:
    """The fix is the difference with its unit."""
    (found,) = findings("网办率由80%升到85%，提高5%。", rule="arithmetic/points")
    assert (found.level, found.text, found.fix) == ("note", "5%", "5个百分点")


def test_a_whole_is_told_only_once() -> None:
    """By the strongest rule that holds for it."""
    found = findings("办结81件，其中：公开42件；不予公开15件；无法提供31件；其他2件。", rule="arithmetic/")
    assert told(found) == [("arithmetic/sum", "81件")]
