"""This year's figures and points find the sentences of last year they belong to."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from carrying import carry_rules, last_report
from figures import fig, given, template
from reports import rules
from writing import wordings

from drafter.drafting.carrying.ground import Ground, sentences_of, settle
from drafter.drafting.carrying.resemblance import Resemblance
from drafter.drafting.carrying.skeleton import OldPart, build_skeleton
from drafter.drafting.matching.matcher import Matcher
from drafter.model import FigureSet

LINES = (
    "一、主要举措",
    "（一）规范执法。修订执法案卷评查办法，规范裁量基准。全年开展执法检查12次，建立跨区执法协作机制。",
    "（二）普法宣传。举办民法典讲座3场。推动普法进校园。",
    "二、下一年度安排",
    "推动普法进校园。",
)


def ground(figures: FigureSet) -> tuple[Ground, tuple[OldPart, ...]]:
    """What stands where in a report of these lines."""
    parts = build_skeleton(last_report(*LINES), rules())
    texts = (sentence.text for _, _, sentence in sentences_of(parts))
    like = Resemblance(texts, re.compile("修订|举办"))
    return settle(
        parts, figures, Matcher(wordings().matching, template().indicators), like, carry_rules()
    ), parts


def test_a_figure_stands_at_the_number_of_its_name() -> None:
    """What has no sentence stays free."""
    made, _ = ground(given("执法检查 15次", "森林防火演练 2次"))
    assert [[one and one.name for one in row] for row in made.figures.values()] == [["执法检查"], [None]]
    assert [one.name for one in made.free_figures] == ["森林防火演练"]


def test_a_point_takes_the_place_of_the_sentence_it_is_like() -> None:
    """One that is like none is free."""
    made, _ = ground(given(highlights="推动普法进校园、进社区|开展森林防火演练"))
    assert [point.text for point in made.instead.values()] == ["推动普法进校园、进社区"]
    assert [point.text for point in made.free_points] == ["开展森林防火演练"]


def test_a_point_takes_the_place_of_a_clause_where_figures_stand() -> None:
    """The figure of the sentence is not lost."""
    made, parts = ground(given("执法检查 15次", highlights="建立跨区跨部门执法协作机制"))
    (((at, number, place), ((start, end, point),)),) = made.clauses.items()
    assert parts[at].passages[number].sentences[place].text[start:end] == "建立跨区执法协作机制"
    assert point.text == "建立跨区跨部门执法协作机制"


def test_the_plan_gives_no_account() -> None:
    """A point is never put into what was planned last year."""
    made, parts = ground(given(highlights="推动普法进校园"))
    assert all(parts[at].section == "measures" for at, _, _ in made.instead)


def test_a_figure_is_known_by_its_value_of_last_year() -> None:
    """Where one open number of the unit has it and the sentence shares a word, though the name is another."""
    figure = replace(fig("各类检查行动 15次"), last=Decimal(12))
    made, _ = ground(FigureSet(figures=(figure,)))
    assert [row[0] for row in made.figures.values() if row[0]] == [figure]
    made, _ = ground(FigureSet(figures=(replace(figure, last=Decimal(11)),)))
    assert made.free_figures


def test_a_new_part_stands_beside_its_siblings() -> None:
    """In the list of the parts, under its own label."""
    line = "受理案件12件，其中劳动争议类案件8件、土地争议类案件4件。"
    parts = build_skeleton(last_report("一、主要举措", line), rules())
    given_now = given("受理案件 20件", "劳动争议类案件 9件", "土地争议类案件 6件", "邻里纠纷类案件 5件")
    like = Resemblance((), re.compile("$^"))
    made = settle(parts, given_now, Matcher(wordings().matching, template().indicators), like, carry_rules())
    ((spot, ((at, label, figure),)),) = made.siblings.items()
    text = parts[spot[0]].passages[spot[1]].sentences[spot[2]].text
    assert (text[:at], label, figure.name) == (line[:-1], "邻里纠纷类案件", "邻里纠纷类案件")
