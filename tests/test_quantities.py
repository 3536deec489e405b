"""Text to the quantities it states."""

from __future__ import annotations

import pytest
from reports import rules, seed

from drafter.corpus.quantities import find_quantities


@pytest.mark.parametrize(
    ("text", "raw", "value", "unit", "qualifier"),
    [
        ("阅读量超4万人次。", "4万人次", 40000, "人次", "超"),
        ("支出7万元", "7万元", 70000, "元", None),
        ("用户数超387万。", "387万", 3870000, None, "超"),
        ("工单24.5万余宗", "24.5万余宗", 245000, "宗", "余"),
        ("共1230多个", "1230多个", 1230, "个", "多"),
        ("达93.03%以上", "93.03%", 93.03, "%", "以上"),
        ("约165余宗", "165余宗", 165, "宗", "余"),
        ("超过1350万张", "1350万张", 13500000, "张", "超"),
        ("近600台", "600台", 600, "台", "近"),
        ("率达100％", "100％", 100, "%", None),
        ("首批 55 项", "55 项", 55, "项", None),
        ("共1,279项", "1,279项", 1279, "项", None),
        ("提高5.2个百分点", "5.2个百分点", 5.2, "个百分点", None),
        ("连续7个月满分", "7个月", 7, "个月", None),
        ("投入1.2亿元", "1.2亿元", 120000000, "元", None),
        ("排名提升至第12位", "12位", 12, "rank", None),
        ("全市排名第4,", "4", 4, "rank", None),
        ("竞赛积分排名全区单位第1名", "1名", 1, "rank", None),
    ],
)
def test_quantities_are_scaled_and_qualified(
    text: str, raw: str, value: float, unit: str | None, qualifier: str | None
) -> None:
    """Each quantity has its words, its value in full, its unit, and its word of approximation."""
    (found,) = find_quantities(text, rules())
    assert (found.raw, found.value, found.unit, found.qualifier) == (raw, value, unit, qualifier)
    assert found.approx == (qualifier is not None)
    assert text[found.start : found.end] == raw


@pytest.mark.parametrize(
    "text",
    ["2024年以来", "截至11月30日", "2021至2022年度", "1-11月", "拨打12345热线", "省委“1310”具体部署",
     "“1+2+N”模式", "打造“15分钟办事圈”", "3个工作日内", "24小时自助办理", "7×24小时", "第十二条第3项",
     "国办发〔2023〕5号", "粤盾-2022", "《实施方案(2023-2025年)》", "“12.4”国家宪法日", "三大方面",
     "“十四五”规划", "第一批", "1.提升质效", "5G基站"],
)  # fmt: skip
def test_other_numbers_are_no_quantities(text: str) -> None:
    """Years, dates, limits, labels, hotlines, references and Chinese numerals are no figures."""
    assert find_quantities(text, rules()) == ()


def test_quantities_of_a_seed_stand_where_they_say() -> None:
    """The offsets of every quantity point at its words in the passage."""
    passages = seed(4).passages
    assert sum(len(passage.quantities) for passage in passages) == 71
    for passage in passages:
        assert all(passage.text[found.start : found.end] == found.raw for found in passage.quantities)
