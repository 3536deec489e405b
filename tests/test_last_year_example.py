"""The year-on-year example: last year's report is the seed in a frame, this year's figures refer to it."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

import pytest
from agencies import agency
from composing import headings, numbers, others, text_of, without_slots
from figure_files import EXAMPLES
from figures import example, template

from drafter.drafting.compose import LastYear, compose_draft
from drafter.model import Draft, Figure, FigureSet, Report
from drafter.operations.reports import parse_report, read_for_corpus
from drafter.text import full_width
from drafter.workspace import bundled_folder

FOLDER, KIND = "haojiang-next-year", "law-government"
GONE = 10
"""How many of last year's indicators are not given this year."""


@cache
def last_year() -> Report:
    """Last year's report as it is understood."""
    return parse_report(EXAMPLES / FOLDER / "last-year.docx", KIND)


def this_year() -> FigureSet:
    """What the agency gives this year."""
    return example(FOLDER)


def without_marks(text: str) -> str:
    """The letters and numbers of `text`."""
    return re.sub(r"[\W_]", "", text)


def test_last_years_report_is_understood_by_its_frame() -> None:
    """Title, addressee, signature and date are those of a finished report."""
    report = last_year()
    assert (report.agency, report.year, report.signer) == (this_year().agency, 2024, this_year().agency)
    assert report.title == f"{report.agency}2024年法治政府建设年度报告"
    assert (report.addressee, str(report.date)) == ("区委、区政府", "2025-01-13")


def test_last_years_report_says_what_the_seed_says() -> None:
    """Every passage stands in the seed, and the outline is the seed's."""
    seed = parse_report(min(bundled_folder("seeds").glob("*.txt")), KIND)
    whole = without_marks(full_width("".join(passage.text for passage in seed.passages)))
    assert all(without_marks(passage.text) in whole for passage in last_year().passages)
    headings = [[full_width(node.heading) for node in report.outline] for report in (last_year(), seed)]
    assert headings[0] == headings[1]


def given_again() -> list[Figure]:
    """This year's figures with a value of last year."""
    return [figure for figure in this_year().figures if figure.last is not None]


@pytest.mark.parametrize("figure", given_again(), ids=lambda figure: figure.name)
def test_a_value_of_last_year_stands_in_last_years_report(figure: Figure) -> None:
    """Each `last` is a quantity of that report, of the same unit."""
    stated = {(quantity.value, quantity.unit) for one in last_year().passages for quantity in one.quantities}
    assert (float(figure.last or 0), figure.unit) in stated


def test_about_two_thirds_of_last_years_indicators_are_given_again() -> None:
    """As many figures have a value of last year as last year had, less those gone and the one counted otherwise."""
    assert len(given_again()) == len(example("haojiang").figures) - GONE - 1


def test_the_parts_add_up_to_the_whole() -> None:
    """The four kinds of “一件事” are all there are."""
    values = {figure.name: figure.value for figure in this_year().figures}
    parts = [value for name, value in values.items() if name.endswith("类“一件事”主题服务")]
    assert sum(parts) == values["“一件事”主题服务"]


@cache
def made() -> Draft:
    """The draft that starts from last year's report."""
    facts = this_year()
    name = str(facts.agency)
    return compose_draft(
        template(),
        agency(name),
        2025,
        facts,
        others(name),
        LastYear(read_for_corpus(EXAMPLES / FOLDER / "last-year.docx", KIND)),
    )


def printed() -> str:
    """What stands in the draft outside its open slots."""
    return without_slots(text_of(made()))


ACCOUNTED = [
    "严格落实“谁执法谁普法”普法责任制",
    "持续完善“谁执法谁普法”普法责任清单",
    "持续配套完善项目审批代办中心各项软硬件设施",
    "综合采取人员挂职或跟班学习、组织技能培训、对外考察学习等多种方式，推动加快培养和建设业务熟、技术精的年轻化、专业化队伍",
    "重点强化“粤智助”服务能力",
    "推动上线更多便民服务事项",
    "推动数据资源“一网共享”",
    "持续推动更多数据资源目录上线广东省一网共享平台",
    "提升数据目录编制质量",
]
OPEN = [
    "用好用活“1+2+N”代办服务模式",
    "通过企业走访、海报展览、媒体宣传等多种方式提升“代办制”政策知晓度",
    "跟进省、市有关深化“放管服”改革优化营商环境的工作部署",
    "抢抓营商环境对口帮扶机遇",
    "常态化推广应用“粤系列”应用平台",
    "落实政务外网管理责任",
    "强化与网信办、公安等部门的日常联防联控",
    "做好防范病毒和漏洞侵害、开展网络安全攻防演练等工作",
]


def test_the_tasks_of_last_years_plan_are_accounted_for_or_open() -> None:
    """Nearly as a reader marked them.

    A reader counts “1+2+N” by its departments, 企业走访 by 走访企业 and the law campaign as done, and 对外考察 as open.
    """
    carried = made().last
    assert carried
    assert [task.text for task in carried.tasks if task.by] == ACCOUNTED
    assert [task.text for task in carried.tasks if not task.by] == OPEN


def test_what_accounts_for_a_task_stands_in_the_draft() -> None:
    """With the sentence that tells of it."""
    carried = made().last
    assert carried
    assert all(task.passage in text_of(made()) for task in carried.tasks if task.by)


def test_the_outline_is_last_years() -> None:
    """Every heading of the first two levels, the years a year on; problems have this year's headings."""
    kept = [heading for heading in headings(made()) if not heading[0].isdigit()]
    seen = [
        full_width(node.heading)
        for node in last_year().outline
        if node.section != "problems" and node.level < 3
    ]
    later = [heading.replace("2025", "2026").replace("2024", "2025") for heading in seen]
    assert [heading for heading in later if heading not in kept] == []


@pytest.mark.parametrize(
    "stale",
    [
        "2024年",
        "2025年度推进",
        "三中全会",
        "主题教育",
        "放管服",
        "十二届八次",
        "（一期）",
        "市场主体",
        "1月13日",
    ],
)
def test_nothing_of_last_year_is_stale(stale: str) -> None:
    """Neither its year nor a formulation that is past, outside a slot that shows it."""
    assert stale not in printed()


def test_no_figure_of_last_year_is_printed() -> None:
    """But for those that are this year's too."""
    now = {figure.value for figure in this_year().figures}
    gone = {Decimal(str(q.value)) for one in last_year().passages for q in one.quantities} - now
    assert numbers(printed()) & gone == set()


def test_every_figure_and_point_of_this_year_stands_in_the_draft() -> None:
    """Once, most of them where last year's stood."""
    carried = made().last
    assert not made().unplaced and made().points == (21, 21)
    assert carried and (carried.figures, carried.open_figures) == (21, 10)


def test_parts_and_whole_stay_together() -> None:
    """The new part beside its siblings."""
    assert "主题服务58项，其中准入准营类21项、就业创业类17项、社会保障类13项、惠企助企类7项" in printed()


def test_what_nothing_of_this_year_bears_out_is_listed() -> None:
    """And does not stand in the draft."""
    carried = made().last
    assert carried
    left = [one.text for one in carried.left_out if one.why == "unsupported"]
    assert [text[:10] for text in left] == [
        "全面推进首席数据官制",
        "推动强化能力提升。组",
        "转发《汕头市数字政府",
    ]
    assert not any(text in printed() for text in left)


def test_formulations_are_renewed_or_left_to_the_clerk() -> None:
    """The certain one replaced, the others listed."""
    carried = made().last
    assert carried
    assert [(term.old, term.new) for term in carried.terms if term.new] == [
        ("党的二十大和二十届三中全会", "党的二十大和二十届历次全会")
    ]
    assert {term.old for term in carried.terms if not term.new} == {
        "市委十二届八次全会",
        "党的二十大和二十届三中全会",
        "主题教育",
        "放管服",
    }
