"""A report says what the law asks, in an order that counts, to whom it should, without asking for anything."""

from __future__ import annotations

from pathlib import Path

import pytest
from checking import findings, reading, shipped, told

from drafter.corpus.laid_out import lay_out
from drafter.model.checking import Finding
from drafter.readers import read_file

TITLE = "{title}某市司法局2024年法治政府建设年度报告\n"
WHOLE = (
    TITLE
    + """{addressee}市人民政府：
{measures}{1}一、主要举措和成效
{2}（一）加强组织领导
深入学习贯彻习近平法治思想，组织培训。
{2}（二）规范行政执法
开展行政执法案卷评查。
{problems}{1}二、存在的不足和原因
因人手少，普法宣传形式单一。
{duty}{1}三、第一责任人职责
局主要负责人认真履行第一责任人职责。
{plan}{1}四、下一年度安排
创新普法宣传形式，加强人才队伍建设。
{other}{1}五、其他需要报告的情况
无其他需要报告的情况。
{closing}特此报告。
{signer}某市司法局"""
)


def structure(text: str) -> list[str]:
    """The rules on structure and numbers that hold in the text, without their file."""
    return [
        one.rule.split("/")[1] for one in findings(text) if one.rule.startswith(("structure/", "levels/"))
    ]


def seed(name: str) -> list[Finding]:
    """What the rules on structure and numbers find in a seed."""
    (file,) = Path("seeds").glob(f"{name}_*.txt")
    found = shipped().check(lay_out(read_file(file), reading()))
    return [one for one in found if one.rule.startswith(("structure/", "levels/"))]


def test_a_whole_report_is_left_alone() -> None:
    """All five items, numbers in order, one body."""
    assert structure(WHOLE) == []


@pytest.mark.parametrize("item", ["measures", "problems", "duty", "plan"])
def test_a_statutory_item_that_is_missing_is_told(item: str) -> None:
    """By what the paragraphs are, whatever the headings say."""
    other = "measures" if item == "plan" else "plan"
    assert item in structure(WHOLE.replace(f"{{{item}}}", f"{{{other}}}"))


def test_nothing_else_to_report_is_only_a_note() -> None:
    """None of the seeds has that part."""
    for name in ("000", "001", "002", "003", "004"):
        assert [one.level for one in seed(name) if one.rule == "structure/other"] == ["note"]


def test_another_kind_of_report_owes_none_of_it() -> None:
    """A report on the work of the government."""
    text = """{title}某市2024年政府工作报告
{measures}{1}一、2024年工作回顾
经济稳定增长。
{plan}{1}二、2025年工作
稳中求进。"""
    assert structure(text) == []


@pytest.mark.parametrize(("name", "missing"), [("000", False), ("001", True), ("002", False), ("003", True)])
def test_problems_without_causes_are_told(name: str, missing: bool) -> None:
    """The third says only what is not good enough, the first heads it “不足和原因”."""
    assert ("structure/causes" in [one.rule for one in seed(name)]) == missing


def test_a_problem_the_plan_does_not_come_back_to_is_a_note() -> None:
    """Nothing on the form of publicity in the plan."""
    found = [one for one in seed("003") if one.rule == "structure/answered"]
    assert [one.level for one in found] == ["note"] and "普法" in found[0].message


@pytest.mark.parametrize(("name", "short"), [("002", []), ("003", ["区政务数据局"]), ("004", ["区党政办"])])
def test_a_short_name_is_to_be_explained(name: str, short: list[str]) -> None:
    """Not “本局”, which is no name."""
    assert [one.text for one in seed(name) if one.rule == "structure/short-name"] == short


def test_a_heading_that_does_not_fit_is_told() -> None:
    """Five of six parts under the leader's heading are measures."""
    (found,) = [one for one in seed("001") if one.rule == "structure/heading-content"]
    assert found.text == "二、党政主要负责人履行法治建设第一责任人职责情况"


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("二、存在", "三、存在", "sequence"),
        ("（二）规范", "（一）规范", "sequence"),
        ("五、其他", "六、其他", "sequence"),
        ("（一）加强", "（1）加强", "level-jump"),
        ("{1}五、", "{1}一、", "sequence"),
        ("特此报告。", "特此通知。", "closing"),
        ("特此报告。", "妥否，请批示。", "request"),
        ("组织培训。", "请予批准追加培训经费。", "request"),
        ("组织培训。", "恳请市财政局拨付专项经费。", "request"),
        ("市人民政府：", "各科室：", "addressee-below"),
        ("市人民政府：", "市委、市政府、省司法厅：", "addressee-several"),
        ("{signer}某市司法局", "{signer}某市财政局", "signature"),
        ("组织培训。", "办结【待填：数量】件。", "open-slot"),
        ("无其他需要报告的情况。\n", "", "empty"),
        ("（二）规范行政执法", "（二）加强组织领导", "doubled-heading"),
        ("（二）规范行政执法", "（二）", "wordless"),
    ],
)
def test_what_is_off_is_told(old: str, new: str, rule: str) -> None:
    """One thing changed in a report that is as it should be."""
    assert rule in structure(WHOLE.replace(old, new, 1))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("组织培训。", "提请市政府批准后印发。"),
        ("组织培训。", "下一步将按程序另行请示。"),
        ("市人民政府：", "市委、市政府："),
        ("{signer}某市司法局", "{signer}市司法局"),
        ("组织培训。", "一、二、三产业增加值分别增长。"),
        ("特此报告。", "专此报告，请审阅。"),
    ],
)
def test_what_is_right_is_left_alone(old: str, new: str) -> None:
    """Words and names that only look alike."""
    assert structure(WHOLE.replace(old, new, 1)) == []


def test_one_wrong_number_is_told_once() -> None:
    """With the one that should stand."""
    text = "{1}一、甲甲甲甲\n文。\n{1}三、乙乙乙乙\n文。\n{1}三、丙丙丙丙\n文。"
    (found,) = findings(text, rule="levels/")
    assert found.text == "三、" and "应为“二、”" in found.message


def test_numbers_that_run_on_through_headings_are_right() -> None:
    """And a number before digits that might be a decimal."""
    text = "{2}（一）甲甲甲甲\n1.建成。\n2.开工。\n{2}（二）乙乙乙乙\n3.竣工。\n4.3月底前完成。\n5.验收。"
    assert told(findings(text, rule="levels/")) == []


def test_a_table_read_as_text_has_no_order() -> None:
    """Rows with columns parted by blanks."""
    text = "{1}一、总体情况\n文。\n三、新收申请    21    0\n（三）总计    21    0\n{1}五、存在的不足\n文。"
    assert told(findings(text, rule="levels/")) == []
