"""A draft takes no more than the limit from any one report, by drawing on others."""

from __future__ import annotations

from functools import cache

import pytest
from agencies import agency
from composing import others, text_of
from corpora import corpus, passing_folder, report
from figures import example, given, template
from lending import read_passage

from drafter.corpus.collection import Corpus
from drafter.corpus.overlap import MeasuredText
from drafter.drafting.allowance import Allowance
from drafter.drafting.compose import compose_draft
from drafter.drafting.limiting import compose_within, over_limit, paragraphs_of
from drafter.model import Draft, FigureSet
from drafter.operations.overlap import overlap_meter

CITY = "某市司法局"
COPIED = "组建政策宣讲小分队深入辖区商户逐户走访，面对面讲解惠企举措并现场收集诉求"


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
    made = corpus(
        passing_folder(), report("000001", read_passage(COPIED, id="000001-001"), agency="邻市司法局")
    )
    made.rebuild()
    return made


def test_a_draft_within_the_limit_is_left_as_it_is() -> None:
    """It is composed once, and everything may be lent."""
    draft, measured = haojiang(0.3)
    facts = example("haojiang")
    plain = compose_draft(template(), agency(str(facts.agency)), 2024, facts, others(str(facts.agency)))
    assert text_of(draft) == text_of(plain)
    assert 0 < measured.whole.sources[0].share < 0.3


@pytest.mark.parametrize("limit", [0.02, 0.01, 0.0])
def test_over_the_limit_other_sentences_take_their_place(limit: float) -> None:
    """No report is over it any more; every figure and point still stands."""
    assert over_limit(haojiang(0.3)[1], limit)
    draft, measured = haojiang(limit)
    assert over_limit(measured, limit) == []
    assert (draft.unplaced, draft.points) == ((), haojiang(0.3)[0].points)


def test_what_is_lent_comes_from_several() -> None:
    """Below the limit as many reports are drawn on as before."""

    def lenders(draft: Draft) -> set[str]:
        return {source.report for one in paragraphs_of(draft) for source in one.sources}

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


def test_the_agencys_own_report_has_no_limit() -> None:
    """It may lend as much as there is."""
    facts = given(highlights=COPIED)
    _, measured = within(0.0, facts, neighbour(), "邻市司法局")
    assert over_limit(measured, 0.0) == []
    assert measured.whole.own > 0
