"""Marks, numbers as they are written, and the marks of headings: what is told in real reports and what is not."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import pytest
from checking import findings, reading, shipped, told

from drafter.checks.beside import NOTHING
from drafter.corpus.laid_out import lay_out
from drafter.model.checking import CheckedText, Finding
from drafter.readers import read_file

SEEDS = sorted((Path(__file__).parent.parent / "seeds").glob("00*.txt"))
OWN = ("punctuation/", "numbers/", "numbering/")


@lru_cache
def laid(number: int) -> CheckedText:
    """The seed of this number laid out."""
    return lay_out(read_file(SEEDS[number]), reading())


@lru_cache
def in_seed(number: int) -> tuple[Finding, ...]:
    """What the rules of marks and numbers find in it."""
    return tuple(one for one in shipped().check(laid(number)) if one.rule.startswith(OWN))


def own(text: str) -> list[tuple[str, str]]:
    """What they find in a text."""
    return [one for one in told(findings(text)) if one[0].startswith(OWN)]


def words(text: str) -> str:
    """A text without marks and blanks."""
    return "".join(one for one in text if one.isalnum())


@pytest.mark.parametrize(
    ("seed", "rule", "text", "line"),
    [
        (0, "numbers/exact-decimal", "93.03%以上", 9),
        (2, "punctuation/day-name", "12.4", 25),
        (2, "punctuation/angle-brackets", "<汕头市政务服务事项和权责清单管理工作指引>", 61),
        (2, "punctuation/markdown-bold", "**698**", 61),
        (2, "punctuation/broken-line", "宣", 25),
        (2, "numbers/exact-approximation", "609余", 51),
        (3, "numbers/two-approximations", "约165余", 28),
        (3, "punctuation/no-title", "《送审稿》", 32),
        (3, "numbering/run-in-heading", "", 26),
        (3, "numbering/run-in-heading", "", 34),
        (3, "punctuation/web-page", "发布日期:", 10),
        (4, "numbers/exact-approximation", "超1639", 18),
        (4, "numbers/time-span", "1-11月", 10),
        (4, "punctuation/item-separators", ";", 18),
    ],
)
def test_slips_in_real_reports_are_told(seed: int, rule: str, text: str, line: int) -> None:
    """Each at its paragraph of the file."""
    places = [(one.rule, one.text, one.where and one.where.paragraph) for one in in_seed(seed)]
    assert (rule, text, line) in places


@pytest.mark.parametrize("seed", [0, 1, 3, 4])
def test_a_report_that_is_half_width_throughout_is_told_once(seed: int) -> None:
    """Points once, brackets once, with the number of places, neither as an error."""
    found = [one for one in in_seed(seed) if "half-width" in one.rule]
    assert {one.rule for one in found} == {
        "punctuation/half-width-points",
        "punctuation/half-width-brackets",
    }
    assert len(found) == 2 and all(one.level == "warning" and one.count > 10 and one.safe for one in found)


def test_errors_in_the_real_reports_are_the_known_ones() -> None:
    """Nothing else is said to be an error."""
    errors = {(number, one.rule) for number in range(5) for one in in_seed(number) if one.level == "error"}
    assert errors == {
        (1, "punctuation/web-page"),
        (2, "punctuation/angle-brackets"),
        (2, "punctuation/day-name"),
        (2, "punctuation/markdown-bold"),
        (3, "numbering/run-in-heading"),
        (3, "numbers/two-approximations"),
        (3, "punctuation/web-page"),
    }


@pytest.mark.parametrize(
    ("text", "rule", "fix"),
    [
        ("1、权责清单", "numbering/arabic-number-mark", "1."),
        ("{2}（一）、制度建设", "numbering/bracketed-number-mark", "（一）"),
        ("{1}一．主要做法", "numbering/chinese-number-mark", "一、"),
        ("成效明显。。", "punctuation/doubled", "。"),
        ("加强领导，，压实责任。", "punctuation/doubled", "，"),
        ("办理１２项", "numbers/full-width-digits", "12"),
        ("占９３．５％。", "numbers/full-width-digits", "93.5"),
        ("二〇二四年办理２件。", "numbers/full-width-digits", "2"),
        ("《纲要（2021-2025年）》", "numbers/time-span", "2021—2025年"),
        ("依法行政,优化服务", "punctuation/half-width-points", "，"),
        ('推行"一窗通办"改革', "punctuation/straight-quotes", "“"),
        ("共**12**项", "punctuation/markdown-bold", "12"),
        ("{number}某府[2024]3号", "punctuation/number-brackets", "〔2024〕"),
        ("首批 12项", "punctuation/blank-beside-number", ""),
        ("履行第1责任人职责", "numbers/names-with-digits", "第一"),
        ("{imprint}抄送：市司法局", "punctuation/copies-stop", "局。"),
        ("主题--便民", "punctuation/dash", "——"),
        ("《宪法》、《立法法》", "punctuation/between-titles", "》《"),
    ],
)
def test_a_safe_fix_is_what_should_stand(text: str, rule: str, fix: str) -> None:
    """It may be put there without a person having looked."""
    found = findings(text, rule=rule)
    assert found and found[0].safe and found[0].fix == fix


@pytest.mark.parametrize("seed", range(5))
def test_safe_fixes_change_nothing_but_marks_and_blanks(seed: int) -> None:
    """The words and numbers of a real report are the same after all of them."""
    for rule in shipped().rules:
        if rule.entry.safe and rule.entry.id.startswith(OWN):
            for hit in rule.hits(laid(seed), NOTHING, reading()):
                assert hit.paragraph is not None
                found = hit.paragraph.text[hit.start : hit.end]
                fix = (rule.entry.fix or "").format(**hit.words) if hit.fix is None else hit.fix
                assert words(found) == words(fix), rule.entry.id


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("近120余件", "numbers/two-approximations"),
        ("每年办理3～5万件", "numbers/scale-span"),
        ("提出“落实“首问”责任”要求", "punctuation/quotes-in-quotes"),
        ('推行"一窗通办改革', "punctuation/straight-quotes"),
        ("全面推进依法 行政工作", "punctuation/blank-within"),
        ("{3+=4}1.抓服务升级大厅设备", "numbering/run-in-heading"),
    ],
)
def test_a_fix_that_may_be_wrong_is_advice(text: str, rule: str) -> None:
    """Which word goes, how many were meant, which way a mark faces: a person decides."""
    found = findings(text, rule=rule)
    assert found and not found[0].safe


@pytest.mark.parametrize(
    "text",
    [
        "全年办理1,200项、3,400项，平均用时3.5天，上午9:00开放，比例为1:1。",
        "网址为http://www.example.gov.cn/a?b=1，邮箱为a@b.cn。",
        "落实“1310”具体部署，实现7×24小时服务，推行“1+2+N”模式。",
        "贯彻《法治政府建设实施纲要（2021—2025年）》《关于“放管服”改革的意见（试行）》。",
        "打造“Smart City, Better Life”品牌，引进AI、5G技术，V2.0上线。",
        "提出“落实‘首问’责任”要求，公安、税务等部门参加。",
        "预约300余人次，签约20余家，节约100余万元，附近20余个服务点，最近30余天。",
        "办理12345热线工单24.5万余宗，按时办结率99.99%，超1350万张，约200家。",
        "全面、及时、准确公开，促进团结、和谐、和睦。",
        "一、二季度分别办理12项、15项，一、二级指标，第一、二个专题。",
        "粤府〔2024〕3号，（2024）粤01行初3号，国务院令第711号。",
        "15%～30%，3万～5万件，3～5个工作日，2021年至2025年，由15%提高到30%。",
        "排名全省第二，全市第一，唯一是先行先试的地区。",
        "开展“学党史 办实事 为您服务”活动，王 明、李 强参加。",
        "订有《人民日报》（海外版）、《光明日报》、《法治日报》。",
        "1）加强领导；2）压实责任。",
        "近20年来，过去10年底数不清。",
    ],
)
def test_good_writing_is_left_alone(text: str) -> None:
    """Separators, times, ratios, addresses, names, quotes in quotes, lists."""
    assert own(text) == []


def test_items_go_on_over_paragraphs_and_end_at_a_heading() -> None:
    """A list of 一是 and 二是 may be one paragraph or several."""
    assert own("一是学法。\n二是普法。\n三是执法。") == []
    assert own("一是学法。二是普法。\n{1}二、主要安排\n三是执法。") == [("numbering/counted-items", "三是")]
    assert own("一是学法。三是普法。四是执法。") == [("numbering/counted-items", "三是")]
    assert own("一是学法。三是普法。三是执法。") == [("numbering/counted-items", "三是")]


def test_a_pair_over_broken_lines_is_a_pair() -> None:
    """The line that ends in mid-sentence goes on in the next."""
    assert findings("印发《某局工作\n规则》的通知。", rule="punctuation/alone") == ()
    assert told(findings("印发《规则。\n通知》印发。", rule="punctuation/alone")) == [
        ("punctuation/alone", "《"),
        ("punctuation/alone", "》"),
    ]


def test_one_way_of_writing_large_numbers_and_the_fewer_are_told() -> None:
    """With equal numbers of both the later."""
    assert own("签发2万件、3万件，另有40000件。") == [("numbers/round-numbers", "40000")]
    assert own("共1,200项，其中3400项、5600项上网。") == [("numbers/thousands", "1,200")]
