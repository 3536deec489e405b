"""A figure and last year's value become the words that say how it has changed."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from composing import bare, desk, text_of
from figures import fig, figs, given
from writing import wordings

from drafter.drafting.compose import compose_draft
from drafter.drafting.manner import Manner
from drafter.drafting.stating.changes import Changes, growth_rate
from drafter.drafting.stating.clauses import is_rank
from drafter.model import Draft, Figure


def changes() -> Changes:
    """What says changes by the phrasing of the first kind of report."""
    figures = wordings().phrasing.figures
    return Changes(wordings().craft.changes, figures.rank_unit, lambda figure: is_rank(figure, figures))


def compared(line: str, last: str) -> Figure:
    """The figure of `line` with last year's value."""
    return replace(fig(line), last=Decimal(last))


def yoy(*figures: Figure) -> Draft:
    """The draft of these figures with changes said."""
    source = desk(given())
    made = replace(given(), figures=figures)
    return compose_draft(source.template, source.agency, 2024, made, source.corpus, manner=Manner(yoy=True))


@pytest.mark.parametrize(
    ("line", "last", "words"),
    [
        ("立案查处案件 637件", "588", "同比增长8.3%"),
        ("罚没金额 486.37万元", "521.9", "同比下降6.8%"),
        ("办结案件 612件", "612", "与上年持平"),
        ("清理文件 7份", "3", "比上年增加4份"),
        ("败诉案件 0件", "30", "比上年减少30件"),
        ("上门服务 12次", "0", "比上年增加12次"),
        ("净增户数 12户", "-5", "比上年增加17户"),
        ("按时办结率 99.5%", "98", "比上年提高1.5个百分点"),
        ("按时办结率 95%", "98.25", "比上年下降3.25个百分点"),
        ("满意率全市排名 4位", "6", "比上年上升2位"),
        ("满意率全市排名 6位", "4", "比上年下降2位"),
        ("浏览量 20000余次", "16000", "同比增长约25.0%"),
        ("浏览量 1000001次", "1000000", "比上年增加1次"),
    ],
)
def test_a_change_is_said_in_its_kind(line: str, last: str, words: str) -> None:
    """A rate from enough, else the difference; percentage points, places; 约 where the figure is approximate."""
    assert changes().words(compared(line, last)) == words


def test_without_last_there_is_no_change() -> None:
    """Nothing is said and nothing is listed."""
    made = changes()
    assert made.words(fig("办结案件 612件")) == ""
    assert made.said == []


@pytest.mark.parametrize(
    ("value", "last", "rate"),
    [
        ("637", "588", "8.3"),
        ("100.05", "100", "0.1"),
        ("99.95", "100", "-0.1"),
        ("2", "3", "-33.3"),
        ("5", "0", None),
        ("5", "-1", None),
    ],
)
def test_the_rate_is_rounded_half_up(value: str, last: str, rate: str | None) -> None:
    """To one decimal, away from zero; from nothing or less none can be taken."""
    assert growth_rate(Decimal(value), Decimal(last)) == (Decimal(rate) if rate else None)


def test_a_draft_says_each_change_once() -> None:
    """Beside its figure, in the list for the reader, also for the part of a whole."""
    made = yoy(
        compared("处理行政处罚案件 120件", "100"),
        compared("其中食品案件 80件", "70"),
        fig("其中药品案件 40件"),
        compared("持证执法人员 40人", "38"),
    )
    text = text_of(made)
    assert "处理行政处罚案件120件，同比增长20.0%，其中食品80件（同比增长14.3%）、药品40件。" in text
    assert text.count("同比增长5.3%") == 1
    assert [note.count("→") for note in made.notes if "由上年数算出" in note] == [3]


def test_a_change_stands_in_brackets_inside_a_clause() -> None:
    """Where the number is not the end."""
    text = text_of(yoy(compared("实行集成服务的部门 37个", "34")))
    assert "37个部门（同比增长8.8%）实行集成服务。" in text


def test_a_list_goes_on_behind_a_semicolon() -> None:
    """So that it is clear what a change belongs to."""
    figures = (compared("“秒批”事项 55项", "50"), *figs("“免证办”事项 40项"))
    assert "推出“秒批”事项55项，同比增长10.0%；“免证办”事项40项。" in text_of(yoy(*figures))


def test_unasked_nothing_of_last_year_is_written() -> None:
    """No change, no value."""
    made = bare(replace(given(), figures=(compared("立案查处案件 637件", "588"),)))
    text = text_of(made)
    assert "637件" in text
    assert not [word for word in ("588", "同比", "比上年", "持平") if word in text + "".join(made.notes)]
