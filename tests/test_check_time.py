"""What a report says of time: dates, years, sessions, terms and instruments against its year and its signature."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import pytest
from checking import findings, reading, shipped, told

from drafter.checks.proofs.notation import read_notation
from drafter.checks.when import report_year, when_written
from drafter.corpus.laid_out import lay_out
from drafter.model.checking import Finding
from drafter.readers import read_file

SEEDS = sorted((Path(__file__).parent.parent / "seeds").glob("*.txt"))
FILES = ("time", "years", "formulations", "institutions", "statutes")
OF_TIME = tuple(f"{name}/" for name in FILES)


@lru_cache
def of_seed(number: int) -> tuple[Finding, ...]:
    """What the rules on time find in a seed."""
    found = shipped().check(lay_out(read_file(SEEDS[number]), reading()))
    return tuple(one for one in found if one.rule.startswith(OF_TIME))


def places(number: int, rule: str) -> list[str]:
    """The texts a rule finds in a seed."""
    return [one.text for one in of_seed(number) if one.rule == rule]


def planted(text: str) -> list[tuple[str, str]]:
    """Rule and text of what the rules on time find."""
    return [one for one in told(findings(text)) if one[0].startswith(OF_TIME)]


def test_a_cut_off_after_the_signature_is_found() -> None:
    """Signed on 29 November 2021, with figures up to the 30th, twice; 7 and 24 November are no fault."""
    assert places(2, "time/cut-off-after-signature") == ["截至11月30日", "截至11月30日"]


def test_a_title_that_is_none_is_found() -> None:
    """The regulation on documents is called otherwise, and the right title is told."""
    (found,) = (one for one in of_seed(4) if one.rule == "statutes/misquoted")
    assert (found.text, found.fix) == ("党政机关公文工作条例", "党政机关公文处理工作条例")


def test_plans_without_their_years_are_found() -> None:
    """Three in one sentence; the national one has its years."""
    assert places(0, "statutes/years-missing") == [
        "广东省法治政府建设实施纲要",
        "汕头市法治政府建设实施纲要",
        "汕头市濠江区法治政府建设实施纲要",
    ]


def test_a_period_not_over_when_signed_is_found() -> None:
    """January to November in a report of 21 November; January to September is no fault."""
    assert places(4, "time/period-not-over") == ["1-11月"]


@pytest.mark.parametrize(("number", "count"), [(0, 0), (1, 1), (2, 2), (3, 1), (4, 3)])
def test_statutes_first_quoted_short_are_found(number: int, count: int) -> None:
    """Each once, in the brackets of a title; where the full title stands before, it is no fault."""
    assert len(places(number, "statutes/short-title")) == count


@pytest.mark.parametrize("number", range(5))
def test_nothing_else_of_the_time_of_a_seed_is_a_fault(number: int) -> None:
    """The bureau's name of 2020 to 2022, its plenums, its plans, its terms are those of its year."""
    silent = ("formulations/", "institutions/", "years/")
    assert [one.rule for one in of_seed(number) if one.rule.startswith(silent)] == []


@pytest.mark.parametrize(
    ("heading", "wrong"),
    [
        ("{title}某局2023年法治政府建设年度报告", "2023"),
        ("{preamble}2023年，我局坚持依法行政。", "2023"),
        ("{problems}{1}二、2023年度法治政府建设的不足和原因", "2023"),
        ("{plan}{1}三、2024年度法治政府建设的主要安排", "2024"),
    ],
)
def test_the_one_year_that_disagrees_is_found_wherever_it_stands(heading: str, wrong: str) -> None:
    """What most places say is the year of the report, so a wrong title is told and not the headings."""
    lines = {
        "{title}": "{title}某局2024年法治政府建设年度报告",
        "{preamble}": "{preamble}2024年，我局坚持依法行政。",
        "{measures}": "{measures}{1}一、2024年度主要举措和成效",
        "{problems}": "{problems}{1}二、2024年度法治政府建设的不足和原因",
        "{plan}": "{plan}{1}三、2025年度法治政府建设的主要安排",
    }
    lines[heading[: heading.index("}") + 1]] = heading
    assert planted("\n".join(lines.values())) == [("years/other-year", wrong)]


def test_the_report_year_is_that_of_most_places() -> None:
    """A heading of the plan speaks of the next year; without any place it is what is known of the file."""
    text = "{title}某局2023年度报告\n{measures}{1}一、2024年举措\n{plan}{1}二、2025年安排"
    assert report_year(read_notation(text, reading())[0]) == 2024
    assert report_year(read_notation("{year=2021}\n文字", reading())[0]) == 2021
    assert when_written(read_notation("文字", reading())[0]) is None


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("{year=2024}\n{date}二〇二四年十二月五日", "time/year-written-out"),
        ("{year=2024}\n{date}2024年12月05日", "time/padded-date"),
        ("{year=2024}\n{date}2024年12月32日", "time/impossible"),
        ("{year=2024}\n截至13月45日，办结120件。", "time/impossible"),
        ("{year=2024}\n6月31日，召开会议。", "time/impossible"),
        ("{year=2024}\n6月30号，召开会议。", "time/day-number"),
        ("{year=2024}\n24年度办结120件。", "time/short-year"),
        ("{year=2024}\n2024年9月至3月办结120件。", "time/reversed"),
    ],
)
def test_a_date_that_is_written_wrong_is_found(text: str, rule: str) -> None:
    """Once, and by no other rule on time."""
    assert [found for found, _ in planted(text)] == [rule]


def test_dates_are_put_into_figures_safely() -> None:
    """The fix has figures and no noughts before them."""
    (chinese,) = findings("{date}二○二四年一月二十一日", rule="time/year-written-out")
    (padded,) = findings("{date}2024年01月05日", rule="time/padded-date")
    assert (chinese.fix, chinese.safe) == ("2024年1月21日", True)
    assert (padded.fix, padded.safe) == ("2024年1月5日", True)


@pytest.mark.parametrize(
    ("year", "day", "formula", "rules"),
    [
        (2021, "2021-11-29", "党的十九大和十九届二中、三中、四中、五中、六中全会精神", []),
        (2021, "2021-10-29", "党的十九大和十九届二中、三中、四中、五中、六中全会精神", ["session-not-held"]),
        (2024, "2024-12-29", "党的二十大和二十届二中、三中全会精神", []),
        (2024, "2024-12-29", "党的二十大和二十届三中全会精神", []),
        (2024, "2024-12-29", "党的二十大和二十届二中全会精神", ["session-list-behind"]),
        (2024, "2024-12-29", "党的十九届四中全会精神", ["session-of-an-earlier-congress"]),
        (2025, "2026-01-29", "党的二十大和二十届历次全会精神", []),
        (2026, "2026-12-29", "党的二十届五中全会精神", ["session-not-known"]),
    ],
)
def test_sessions_go_with_the_day_of_the_report(year: int, day: str, formula: str, rules: list[str]) -> None:
    """None that was still to come, none left out, none of an earlier congress; what is not known is only asked."""
    found = findings(f"{{year={year}}}{{date={day}}}\n深入贯彻{formula}。", rule="formulations/")
    assert [one.rule.removeprefix("formulations/") for one in found] == rules


def test_an_event_of_an_earlier_year_keeps_its_words() -> None:
    """A body that is called 原…, or named with a year of its time, or in a title, has its old name."""
    good = "原市政务服务数据管理局、《某市政务服务数据管理局会议制度》。2022年，市政务服务数据管理局挂牌。"
    assert planted("{year=2024}\n{measures}" + good) == []
    assert planted("{year=2024}\n{measures}市政务服务数据管理局牵头。") == [
        ("institutions/old-name", "政务服务数据管理")
    ]


@pytest.mark.parametrize(
    ("title", "full"),
    [
        ("法制政府建设实施纲要（2021—2025年）", "法治政府建设实施纲要"),
        ("重大行政决策暂行条例", "重大行政决策程序暂行条例"),
        ("中国共产党党纪处分条例", "中国共产党纪律处分条例"),
        ("中华人民共和国政务信息公开条例", "政府信息公开条例"),
    ],
)
def test_a_slip_in_a_title_is_told_with_what_it_is_called(title: str, full: str) -> None:
    """A character changed, a word left out, two in turn."""
    (found,) = findings(f"学习《{title}》。", rule="statutes/misquoted")
    assert found.fix == full


@pytest.mark.parametrize(
    "title",
    [
        "广东省优化营商环境条例",
        "法治广东建设规划（2021—2025年）",
        "数字政府建设实施纲要",
        "信访条例",
        "“十三五”规划",
    ],
)
def test_another_instrument_is_no_slip(title: str) -> None:
    """Of a place, of another matter, of another time."""
    assert findings(f"学习《{title}》。", rule="statutes/misquoted") == ()


@pytest.mark.parametrize(
    ("year", "title", "rules"),
    [
        (2021, "信访条例", []),
        (2022, "信访条例", ["statutes/replaced-this-year"]),
        (2023, "信访条例", ["statutes/replaced"]),
        (2024, "中华人民共和国法治宣传教育法", ["statutes/not-yet-published"]),
        (2025, "中华人民共和国法治宣传教育法", []),
        (2021, "法治政府建设实施纲要（2015—2020年）", ["statutes/lapsed"]),
        (2024, "法治政府建设实施纲要（2020—2025年）", ["statutes/other-years"]),
        (2024, "法治政府建设实施纲要", ["statutes/years-missing"]),
    ],
)
def test_an_instrument_is_of_its_time(year: int, title: str, rules: list[str]) -> None:
    """Published, not given way, and a plan with its years that are not over."""
    assert [rule for rule, _ in planted(f"{{year={year}}}\n落实《{title}》。")] == rules


def test_deadlines_are_told_as_notes() -> None:
    """1 March for the report, 1 April for its publication."""
    found = findings(
        "{year=2024}\n{title}某局法治政府建设报告\n{date}2025年3月20日\n发布日期：2025-05-20",
        rule="time/late",
    )
    assert [(one.rule, one.level) for one in found] == [
        ("time/late-report", "note"),
        ("time/late-publication", "note"),
    ]
