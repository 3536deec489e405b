"""Of a passage only what names no fact is lent, put into the words of the agency that borrows, and of its year."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from corpora import SEEDS, full_seed
from lending import DISTRICT, lendable, lending, lent
from writing import wordings

from drafter.corpus.collection import Hit
from drafter.drafting.lending.holes import find_holes
from drafter.drafting.lending.lendable import Lendable
from drafter.model import Provenance, Report

PLAIN = "持续优化营商环境，不断提升群众满意度和获得感"
OFFICE, HALL, UNKNOWN = "珠海高新技术产业开发区党政办公室", "贵州省司法厅", "市场监督管理局"
LOCAL = ("place", "agency", "brand", "instrument", "person")


def all_lent(to: str = DISTRICT, year: int = 2024) -> Iterator[Lendable]:
    """All that the seeds lend to an agency."""
    for report in map(full_seed, range(SEEDS)):
        for passage in report.passages:
            source = Provenance(passage.id, report.id, report.agency, report.year, passage.section)
            yield from lending(to, year).lendable(Hit(passage, source, 1.0, ()), own=False)


def saying(text: str) -> Report:
    """A report of one passage."""
    return replace(full_seed(0), passages=(replace(full_seed(0).passages[0], text=text),))


@pytest.mark.parametrize(
    "clause",
    [
        "在深圳市南山区推广经验",
        "根据《广东省政务服务条例》",
        "打造“濠易办”服务品牌",
        "张三同志带头学法",
        "荣获全省先进",
        "会同有关部门开展培训",
        "制定出台管理办法",
        "县城区试点推行",
        "完善“城市运行一网统管综合”平台",
        "优化智慧某山CIM平台",
        "向各民主党派和各界人士",
        "我代表省人民政府",
        "修订自治区有关预案",
        "国务院综合督查反馈问题整改扎实有力",
        "行政效能稳步提升",
        "加快建设清廉政府",
        "认真执行人大及其常委会的决议",
        "重拳整治各类乱象",
        "建立日常监测机制",
        "在此，我代表省人民政府",
        "向驻鄂人民解放军表示感谢",
        "优化智慧南山CIM平台",
    ],
)
def test_a_clause_with_a_fact_stays_behind(clause: str) -> None:
    """A place, a title, a brand, a person, an honour, a deed; what stands beside it may be lent."""
    assert lent(f"{clause}，{PLAIN}。") == [PLAIN]
    assert clause not in "".join(lent(f"{PLAIN}，{clause}。"))


@pytest.mark.parametrize(
    "clause", ["贯彻国务院决策部署", "推动行政效能稳步提升", "建立健全工作机制", "提升政府工作人员素质"]
)
def test_an_intention_is_no_claim(clause: str) -> None:
    """What is to be done may be lent, though nearly the same words would say that it was."""
    assert lent(f"{PLAIN}，{clause}。") == [f"{PLAIN}，{clause}"]


def test_the_kind_of_a_report_is_told_by_its_words() -> None:
    """Every bundled report is of the kind, a long one on other things is not, a short one may be."""
    assert all(lending().is_of_kind(full_seed(number)) for number in range(SEEDS))
    economy = "扩大有效投资，培育壮大特色产业，促进消费。"
    texts = (economy, economy * 100, f"{economy}依法行政。" * 100)
    assert [lending().is_of_kind(saying(text)) for text in texts] == [True, False, True]


def test_nothing_local_is_lent_by_the_seeds() -> None:
    """No digit, no title, no specific of any report stands in what is lent."""
    text = "\n".join(one.text for one in all_lent())
    assert len(text) > 3000
    assert not set("0123456789《》【】") & set(text)
    parts = [part for number in range(SEEDS) for part in full_seed(number).passages]
    local = {one.text for part in parts for one in part.specifics if one.kind in LOCAL}
    assert [word for word in local if word in text] == []


@pytest.mark.parametrize(
    ("text", "to", "worded"),
    [
        ("全面提升我市依法行政工作的规范化水平", DISTRICT, "全面提升我区依法行政工作的规范化水平"),
        ("全面提升我市依法行政工作的规范化水平", HALL, "全面提升我省依法行政工作的规范化水平"),
        ("切实提升全局工作人员依法办事能力水平", OFFICE, "切实提升全办工作人员依法办事能力水平"),
        ("我局党组认真落实普法责任制和各项要求", HALL, "我厅党组认真落实普法责任制和各项要求"),
        ("局主要领导切实履行第一责任人职责要求", OFFICE, "办主要领导切实履行第一责任人职责要求"),
        ("认真落实市委、市政府各项工作部署安排", DISTRICT, "认真落实区委、区政府各项工作部署安排"),
    ],
)
def test_words_for_the_agency_become_its_own(text: str, to: str, worded: str) -> None:
    """Its level, what it calls itself, those who lead it."""
    assert lent(f"{text}。", to) == [worded]


@pytest.mark.parametrize(
    "text", ["全面提升我市依法行政工作规范化水平", "认真落实市委、市政府各项工作部署要求"]
)
def test_words_that_are_not_known_are_not_lent(text: str) -> None:
    """An agency without a place has no 我市 and no 市委."""
    assert lent(f"{text}。", UNKNOWN) == []


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("严格落实疫情防控常态化各项工作要求", {2020, 2021, 2022}),
        ("深入学习贯彻党的十九届历次全会精神", {2017, 2018, 2019, 2020, 2021}),
        ("深入学习贯彻党的二十大精神走深走实", set(range(2022, 2028))),
        ("扎实开展党史学习教育和各项实践活动", {2021}),
        ("认真学习宪法法律和本领域的法律法规", set(range(2016, 2028))),
    ],
)
def test_a_sentence_past_its_date_is_not_lent(text: str, years: set[int]) -> None:
    """Nor one before its date."""
    assert {year for year in range(2016, 2028) if lent(f"{text}，确保落到实处。", year=year)} == years


@pytest.mark.parametrize("year", range(2016, 2028))
def test_what_the_seeds_lend_is_of_the_year(year: int) -> None:
    """No word in it that the terms say is past or not yet in use."""
    texts = [one.text for one in all_lent(year=year)]
    assert texts
    assert [text for text in texts if not wordings().terms.is_current(text, year)] == []


def test_a_word_that_was_replaced_is_renewed() -> None:
    """市场主体 is 经营主体 from 2023 on."""
    text = "持续激发市场主体活力和社会创造力"
    assert lent(f"{text}，{PLAIN}。", year=2023) == [f"{text.replace('市场', '经营')}，{PLAIN}"]
    assert lent(f"{text}，{PLAIN}。", year=2021) == [f"{text}，{PLAIN}"]


@pytest.mark.parametrize("opening", ["一是", "同时，", "此外，", "其二是", "下一步，"])
def test_what_counts_or_joins_a_sentence_is_taken_off(opening: str) -> None:
    """It would lead nowhere in a draft."""
    assert lent(f"{opening}{PLAIN}。") == [PLAIN]


@pytest.mark.parametrize(
    "text",
    [
        f"该项工作{PLAIN}",
        f"并{PLAIN}",
        "持续优化服务",
        "切实履行工作职责的各项要求" * 8,
        "持续优化（含线上的服务，提升群众的满意度",
    ],
)
def test_what_does_not_stand_alone_is_not_lent(text: str) -> None:
    """What leans on the sentence before, is too short or too long, or has a bracket without its partner."""
    assert lent(f"{text}。") == []


def test_a_clause_that_only_leads_on_does_not_end_a_run() -> None:
    """通过… without what followed it is left out."""
    assert lent(f"{PLAIN}，通过多种方式，召开工作会议。") == [PLAIN]


def test_figures_leave_holes() -> None:
    """First the clauses without figures, then the sentence with the quantities that stood there."""
    plain, holed = lendable(f"{PLAIN}，推出“秒批”事项55项。")
    assert (plain.text, plain.figures) == (PLAIN, ())
    assert [quantity.raw for quantity in holed.figures] == ["55项"]
    assert holed.text.startswith(f"{PLAIN}，推出“秒批”事项")
    assert find_holes(holed.text) == [0]


def test_a_figure_of_another_level_leaves_no_hole() -> None:
    """What 全市 had is not what a district has."""
    assert list(lendable("持续推进政务服务改革，全市推出“秒批”事项55项，提升水平。")) == []
    assert len(list(lendable("持续推进政务服务改革，推出“秒批”事项55项，提升水平。"))) == 1


def test_quoted_terms_are_told() -> None:
    """Who borrows decides whether it uses them."""
    (one,) = lendable("推动“一网通办”与“秒批秒报”深度融合，持续优化服务流程。")
    assert one.quoted == ("一网通办", "秒批秒报")


def test_a_character_of_a_symbol_font_is_not_lent() -> None:
    """Its clause stays behind."""
    assert lent(f"持续优化服务\uf0b7，{PLAIN}。") == [PLAIN]


def test_a_sentence_that_is_still_open_in_a_draft_lends_nothing() -> None:
    """Nor does any clause of it; the one beside it does."""
    assert lent(f"{PLAIN}。") == [PLAIN]
    assert lent(f"{PLAIN}，办理【待填：件数】件。{PLAIN}。") == [PLAIN]
