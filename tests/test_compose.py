"""What an agency gave and what others wrote become a whole draft: every own fact once, no fact of anyone else."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from composing import (
    CITY,
    bare,
    draft,
    example_draft,
    headings,
    numbers,
    others,
    text_of,
    without_slots,
)
from corpora import SEEDS, full_seed
from figures import all_examples, figs, given
from hypothesis import HealthCheck, settings
from hypothesis import given as property_of
from hypothesis import strategies as st
from lending import small_corpus

from drafter.drafting.stating.numbers import print_figure
from drafter.drafting.stating.sentences import clause_of
from drafter.model import DraftSection, FigureSet, Point

EXAMPLES = all_examples()
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
LOCAL = ("place", "agency", "brand", "instrument", "person")
FULL = given(
    "“秒批”事项 55项",
    "罚没金额 3万元",
    highlights="开设“跨域通办”专窗|制定规范性文件",
    problems="普法形式单一|执法力量不足",
    plans="完善普法清单|加强执法培训",
)
every_example = pytest.mark.parametrize("folder", EXAMPLES)


def own_points(given: FigureSet) -> list[Point]:
    """All that the agency gave in words."""
    return [*given.highlights, *given.problems, *given.plans]


def text_of_one(section: DraftSection) -> str:
    """The text under one heading."""
    return "".join(paragraph.text for paragraph in section.paragraphs)


def sentences(text: str) -> list[str]:
    """The sentences of twelve characters and more."""
    return [part for part in re.split("[。；\n]", without_slots(text)) if len(part) >= 12]


@every_example
def test_every_figure_is_placed_once(folder: str) -> None:
    """All are told as placed, and as often as it was given each number stands in the text."""
    made = example_draft(folder)
    assert made.placed == tuple(figure.name for figure in EXAMPLES[folder].figures)
    assert made.unplaced == ()
    for printed, count in Counter(map(print_figure, EXAMPLES[folder].figures)).items():
        bounded = rf"(?<![\d.]){re.escape(printed.removesuffix('位'))}"
        assert len(re.findall(bounded, text_of(made))) >= count


@every_example
def test_every_point_is_written(folder: str) -> None:
    """Highlights, problems and plans all stand in the text."""
    text = text_of(example_draft(folder))
    assert [one.text for one in own_points(EXAMPLES[folder]) if clause_of(one.text) not in text] == []


@every_example
def test_no_number_of_anyone_else_is_in_it(folder: str) -> None:
    """Every number with a unit is one that was given."""
    made = EXAMPLES[folder]
    own = {figure.value for figure in made.figures} | numbers("\n".join(p.text for p in own_points(made)))
    assert numbers(without_slots(text_of(example_draft(folder)))) <= own


@every_example
def test_no_name_of_anyone_else_is_in_it(folder: str) -> None:
    """No place, agency, brand, document or person of the reports that were borrowed from."""
    made = EXAMPLES[folder]
    text, said = without_slots(text_of(example_draft(folder))), f"{made.agency}{made}"
    reports = [report for report in map(full_seed, range(SEEDS)) if report.agency != made.agency]
    local = {
        one.text
        for report in reports
        for part in report.passages
        for one in part.specifics
        if one.kind in LOCAL
    }
    assert [word for word in local if word in text and word not in said] == []


@every_example
def test_the_sections_stand_in_statutory_order(folder: str) -> None:
    """Numbered in one row; nothing was given for other matters, so there is no such section."""
    first = [one for one in example_draft(folder).sections if one.level == 1]
    assert [one.section for one in first] == ["preamble", "measures", "problems", "duty", "plan"]
    assert [one.heading[:2] for one in first[1:]] == ["一、", "二、", "三、", "四、"]


@every_example
def test_it_is_a_report_one_can_send(folder: str) -> None:
    """Of the usual length, with few open slots, no sentence said twice, and something borrowed."""
    made = example_draft(folder)
    text = text_of(made)
    assert 2500 <= len(text) <= 7500
    assert 1000 * text.count("【待填：") <= 12 * len(text)
    assert [one for one, count in Counter(sentences(text)).items() if count > 1] == []
    assert any(part.sources for one in made.sections for part in one.paragraphs)


@every_example
def test_nothing_of_the_making_is_left(folder: str) -> None:
    """No mark, no brace, no doubled point stands in the text."""
    text = text_of(example_draft(folder))
    assert not re.search("[\ue000-\uf8ff{}]|。。|，，|；。|，。|、、|：。", text)


def test_the_same_input_gives_the_same_draft() -> None:
    """To the last source."""
    made = EXAMPLES["haojiang"]
    again = draft(made, str(made.agency), 2024, others(str(made.agency)))
    assert again == example_draft("haojiang")


def test_the_frame_is_that_of_the_agency() -> None:
    """Title, recipients, closing words, signer, and an open date."""
    made = bare(given())
    assert made.title == f"{CITY}2024年法治政府建设年度报告"
    assert made.addressee and made.addressee.text == "市委、市政府"
    assert [one.text for one in made.closing] == ["特此报告。", CITY, "【待填：成文日期】"]
    assert bare(given(), "市场监督管理局").addressee == bare(given(), "卫生健康局").addressee


@pytest.mark.parametrize("name", [CITY, "市场监督管理局", "某县某镇人民政府"])
def test_without_figures_there_is_a_whole_draft(name: str) -> None:
    """2500 characters and more, every number an open slot; what is not known of the agency too."""
    text = text_of(draft(given(), name))
    assert len(text) >= 2500
    assert numbers(without_slots(text)) == set()
    assert ("【待填：主送机关】" in text) == (name != CITY)


def test_all_that_was_given_is_written() -> None:
    """Without anything to borrow from too."""
    text = text_of(bare(FULL))
    assert all(clause_of(one.text) in text for one in own_points(FULL))
    assert "“秒批”事项55项" in text
    assert "罚没金额3万元" in text


def test_a_figure_for_other_matters_opens_that_section() -> None:
    """It comes last; without one the section is left out."""
    made = bare(given("承担试点任务 2项 #other", highlights="开展交流 #other"))
    assert headings(made)[-1] == "五、其他需要报告的情况"
    assert text_of(made, "other").endswith("开展交流。承担试点任务2项。")
    assert "other" not in {one.section for one in bare(given()).sections}


@pytest.mark.parametrize("slug", ["duty", "problems", "plan", "other"])
def test_a_figure_stands_in_the_section_it_was_given_for(slug: str) -> None:
    """Also one that words would put elsewhere."""
    made = bare(given(f"行政处罚案件 7件 #{slug}"))
    assert [one.section for one in made.sections if "案件7件" in text_of_one(one)] == [slug]


@pytest.mark.parametrize("slug", ["study", "digital", "administration"])
def test_a_figure_stands_under_the_theme_it_was_given_for(slug: str) -> None:
    """In the measures, also where the theme is not always written."""
    made = bare(given(f"行政处罚案件 7件 #{slug}"))
    found = [(one.section, one.theme) for one in made.sections if "案件7件" in text_of_one(one)]
    assert found == [("measures", slug)]


@pytest.mark.parametrize(
    "hidden", ["\ue2000\ue201", "\ue202", "\ue20399\ue204", "\ue300", "\uf0b7", "\n", "\n# "]
)
def test_odd_characters_in_a_clerks_text_do_no_harm(hidden: str) -> None:
    """Marks, holes, bullets of a symbol font, line breaks: every figure is placed, no heading is added."""
    odd = given(
        f"办理{hidden}案件 12件",
        f"“秒批”{hidden}事项 55项",
        highlights=f"开展{hidden}普法",
        problems=f"普法{hidden}少",
        plans=f"加强{hidden}普法|云{hidden}",
    )
    made = draft(odd, f"某市{hidden}司法局")
    plain = draft(given("办理案件 12件", "“秒批”事项 55项", problems="普法少", plans="加强普法|云"))
    assert len(made.placed) == 2
    assert len(headings(made)) == len(headings(plain))


def test_a_corpus_with_odd_characters_can_be_borrowed_from(tmp_path: Path) -> None:
    """A bullet of a symbol font beside figures is no hole."""
    text = "持续推进政务服务改革\uf0b7，推出\uf0d8“秒批”事项55项，办理事项5项，不断提升群众满意度。"
    source = small_corpus(tmp_path, text, text.replace("改革", "工作"), section="measures")
    made = draft(given("“秒批”事项 9项", "办理事项 3项"), source=source)
    assert made.unplaced == ()
    assert not re.search("[\ue000-\uf8ff]", text_of(made))


def test_a_borrowed_sentence_holds_own_figures(tmp_path: Path) -> None:
    """It is counted as filled, has its source, and states the figure that no other sentence states."""
    text = "全年受理行政复议案件12件，审结行政复议案件10件，不断提升办案质量和水平。"
    source = small_corpus(tmp_path, text, section="measures")
    made = draft(given("受理行政复议案件 3件", "审结行政复议案件 2件"), source=source)
    assert "全年受理行政复议案件3件，审结行政复议案件2件。" in text_of(made, "measures")
    assert (made.filled, made.unplaced) == (2, ())
    assert text_of(made).count("行政复议案件3件") == 1
    assert any(part.sources for one in made.sections for part in one.paragraphs if one.theme == "disputes")


def test_equal_figures_are_each_written() -> None:
    """Even one record that stands twice in what was given."""
    one = figs("“秒批”事项 55项")[0]
    made = bare(FigureSet(figures=(one, one)))
    assert made.unplaced == ()
    assert text_of(made).count("事项55项") == 2


def test_a_clerks_heading_sign_is_no_heading() -> None:
    """“# …” where a paragraph begins."""
    made = bare(given("# 试点 2项 #other", highlights="## 交流 #other"))
    assert headings(made)[-1] == "五、其他需要报告的情况"
    assert text_of(made, "other").endswith("交流。试点共2项。")


def test_a_clerks_braces_are_printed() -> None:
    """No text from outside is a template."""
    assert "开展{{ 7 * 7 }}{% if %}普法" in text_of(bare(given(highlights="开展{{ 7 * 7 }}{% if %}普法")))


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@property_of(st.lists(WORDS, min_size=4, max_size=4), st.integers(2016, 2030))
def test_any_words_make_a_draft(words: list[str], year: int) -> None:
    """Whatever is typed, the draft is whole and its figure placed."""
    name, *rest = words
    highlights, problems, plans = ((Point(text),) for text in rest)
    figures = (replace(figs("甲 7件")[0], name=name),)
    made = bare(FigureSet(None, year, figures, highlights, problems, plans), year=year)
    assert made.unplaced == ()
    assert {one.section for one in made.sections} == {"preamble", "measures", "problems", "duty", "plan"}


def test_a_government_is_led_by_those_above_it_alone() -> None:
    """No department guides it, and its leaders lead the government, not the place."""
    text = text_of(bare(given(), "某市某区人民政府"))
    assert "在上级党委、政府的正确领导下" in text and "区政府主要负责人切实履行" in text
    assert "我局主要负责人切实履行" in text_of(bare(given()))
