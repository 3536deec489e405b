"""A draft takes no more than the limit from any one report, by drawing on others."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from agencies import agency
from composing import others, text_of
from corpora import SEEDS, corpus, full_seed, passing_folder, report
from figures import example, given, template
from lending import read_passage

from drafter.corpus.collection import Corpus
from drafter.corpus.overlap import MeasuredText
from drafter.drafting.compose import compose_draft
from drafter.drafting.lending.allowance import Allowance
from drafter.drafting.limiting import compose_within, over_limit, paragraphs_of
from drafter.model import Draft, FigureSet, Point
from drafter.operations.overlap import overlap_meter

CITY = "某市司法局"
COPIED = "组建政策宣讲小分队深入辖区商户逐户走访，面对面讲解惠企举措并现场收集诉求"
ALL_COPIED = (
    COPIED,
    "利用周末夜市摆设法律咨询摊位为务工青年答疑，赠送自编口袋书并邀请律师轮流坐班",
    "把沿街老旧报刊亭改成微型调解驿站，聘请退休教师和老支书义务值守劝和邻里",
    "给外卖骑手配发扫码学法挂件，凭学习时长兑换雨衣头盔并评选月度守法之星",
)
NEAR = "000001"


def within(limit: float, facts: FigureSet, source: Corpus, name: str = CITY) -> tuple[Draft, MeasuredText]:
    """The draft within the limit, with what was measured."""

    def compose(allowance: Allowance) -> Draft:
        return compose_draft(template(), agency(name), 2024, facts, source, allowance=allowance)

    return compose_within(compose, overlap_meter(source, template(), name), limit)


@cache
def haojiang(limit: float) -> tuple[Draft, MeasuredText]:
    """The draft of an example within a limit."""
    facts = example("haojiang")
    return within(limit, facts, others(str(facts.agency)), str(facts.agency))


@cache
def neighbour() -> Corpus:
    """A corpus with a neighbour's report that says what the agency says."""
    made = corpus(passing_folder(), report(NEAR, read_passage(COPIED), agency="邻市司法局"))
    made.rebuild()
    return made


def lenders(draft: Draft) -> set[str]:
    """The reports that lent a draft something."""
    return {source.report for one in paragraphs_of(draft) for source in one.sources}


def test_a_draft_within_the_limit_is_left_as_it_is() -> None:
    """It is composed once, and everything may be lent."""
    draft, measured = haojiang(0.3)
    facts = example("haojiang")
    plain = compose_draft(template(), agency(str(facts.agency)), 2024, facts, others(str(facts.agency)))
    assert text_of(draft) == text_of(plain)
    assert 0 < measured.whole.sources[0].share < 0.3


@pytest.mark.parametrize("limit", [0.02, 0.01, 0.008, 0.0])
def test_over_the_limit_other_sentences_take_their_place(limit: float) -> None:
    """No report is over it any more; every figure and point still stands."""
    assert over_limit(haojiang(0.3)[1], limit)
    draft, measured = haojiang(limit)
    assert over_limit(measured, limit) == []
    assert (draft.unplaced, draft.points) == ((), haojiang(0.3)[0].points)


def test_what_is_lent_comes_from_several() -> None:
    """Below the limit as many reports are drawn on as before."""
    assert len(lenders(haojiang(0.02)[0])) >= len(lenders(haojiang(0.3)[0])) > 2


def test_the_same_limit_gives_the_same_draft() -> None:
    """However many rounds it takes."""
    facts = example("haojiang")
    again, measured = within(0.01, facts, others(str(facts.agency)), str(facts.agency))
    assert (again, measured) == haojiang(0.01)


def test_what_the_agency_copied_itself_stays_and_is_told() -> None:
    """Its own words are not taken out; the report stays over the limit."""
    facts = given(highlights=COPIED)
    draft, measured = within(0.01, facts, neighbour())
    assert COPIED in text_of(draft)
    assert [source.longest.source.agency for source in over_limit(measured, 0.01)] == ["邻市司法局"]


def test_what_cannot_be_helped_changes_nothing_else(tmp_path: Path) -> None:
    """A report that lent nothing is not made to lend less, nor are the others."""
    near = report(NEAR, read_passage("。".join(ALL_COPIED)), agency="邻市司法局")
    source = corpus(tmp_path, *map(full_seed, range(SEEDS)), near)
    facts = given(highlights="|".join(ALL_COPIED))
    plain, measured = within(1.0, facts, source)
    largest, second = measured.whole.sources[:2]
    assert largest.report == NEAR
    limited, measured = within(second.share, facts, source)
    assert [one.report for one in over_limit(measured, second.share)] == [NEAR]
    assert text_of(limited) == text_of(plain)


def test_what_was_copied_leaves_less_to_lend() -> None:
    """A report that the agency copied from, and that lends as well, lends so much less."""
    facts, (draft, measured) = example("haojiang"), haojiang(0.3)
    lender = measured.whole.sources[0]
    texts = next(one for one in others(str(facts.agency)).texts() if one.report == lender.report)
    copied = next(text for *_, text in texts.passages if len(text) > 90 and text[:20] not in text_of(draft))
    more = replace(facts, highlights=(*facts.highlights, Point(copied.rstrip("。"), "publicity")))
    source, name = others(str(facts.agency)), str(facts.agency)
    both = within(0.3, more, source, name)[1].whole.sources[0]
    assert both.report == lender.report and both.share > 1.2 * lender.share
    draft, limited = within(both.share - 0.0005, more, source, name)
    assert limited.whole.sources[0].share < both.share
    assert lender.report in lenders(draft)


def test_the_agencys_own_report_has_no_limit() -> None:
    """It may lend as much as there is."""
    facts = given(highlights=COPIED)
    _, measured = within(0.0, facts, neighbour(), "邻市司法局")
    assert over_limit(measured, 0.0) == []
    assert measured.whole.own > 0
