"""Marked text becomes sentences, each with what of the agency's, of others and of the report kind is in it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import cache

import pytest
from agencies import agency
from composing import bare, example_draft, others, text_of
from drafts import AGENCY, SOURCE
from figures import all_examples, figs, given, points, template
from hypothesis import given as property_of
from hypothesis import strategies as st
from test_last_year_example import last_year, this_year

from drafter.drafting.attributing import find_sentences
from drafter.drafting.compose import LastYear, compose_draft
from drafter.drafting.ledger import Ledger
from drafter.drafting.marks import without_marks
from drafter.drafting.stating.numbers import print_figure
from drafter.drafting.stating.sentences import clause_of
from drafter.model import Draft, Paragraph, Sentence, Stated

EXAMPLES = all_examples()
OWN = replace(SOURCE, agency=AGENCY.name)
FIGURES = figs("“秒批”事项 55项", "阅读量 超40000人次")
POINTS = points("开设专窗", "普法形式单一")
every_example = pytest.mark.parametrize("folder", EXAMPLES)


def books() -> Ledger:
    """Books opened for what an agency gave."""
    return Ledger(FIGURES, POINTS, AGENCY.name)


def paragraphs(made: Draft) -> list[Paragraph]:
    """Every paragraph, those of the frame too."""
    frame = [one for one in (made.addressee, *made.closing) if one]
    return [*frame, *(one for section in made.sections for one in section.paragraphs)]


def sentences(made: Draft) -> list[Sentence]:
    """Every sentence of a draft."""
    return [one for paragraph in paragraphs(made) for one in paragraph.sentences]


@every_example
def test_every_sentence_of_a_draft_is_classified(folder: str) -> None:
    """The sentences of each paragraph joined are the paragraph, and every heading has a record of its own."""
    made = example_draft(folder)
    assert ["".join(one.text for one in part.sentences) for part in paragraphs(made)] == [
        part.text for part in paragraphs(made)
    ]
    records = [one.heading_record.text for one in made.sections if one.heading_record]
    assert records == [one.heading for one in made.sections]


@every_example
def test_every_figure_is_named_where_it_stands(folder: str) -> None:
    """Once each, with the number as printed, in a sentence that is the agency's own."""
    stated = [(one, stating) for stating in sentences(example_draft(folder)) for one in stating.figures]
    given = EXAMPLES[folder].figures
    assert {one.name: one.printed.rstrip("位") for one, _ in stated} == {
        one.name: print_figure(one).rstrip("位") for one in given
    }
    assert len(stated) == len(given)
    assert {stating.origin for _, stating in stated} == {"own"}
    assert all(one.printed in stating.text for one, stating in stated)


@every_example
def test_every_point_makes_a_sentence_own(folder: str) -> None:
    """Highlights, problems and plans are found in sentences that rest on a point."""
    given = EXAMPLES[folder]
    resting = "\n".join(one.text for one in sentences(example_draft(folder)) if "point" in one.basis)
    all_given = (*given.highlights, *given.problems, *given.plans)
    assert [one.text for one in all_given if clause_of(one.text) not in resting] == []


def test_a_plan_that_answers_a_problem_rests_on_it() -> None:
    """The words of the problem stand in it, whatever the rest of the sentence is."""
    made = bare(given(problems="普法形式较为单一|天上的云不够白"))
    answering = [one for one in sentences(made) if one.text.startswith("针对")]
    assert [one.basis for one in answering if "问题" in one.text] == [("point",), ("point",)]


@every_example
def test_what_is_borrowed_and_what_is_open_is_known(folder: str) -> None:
    """Each source of a paragraph is that of one of its sentences; every open slot stands in its sentence."""
    made = example_draft(folder)
    for paragraph in paragraphs(made):
        assert set(paragraph.sources) == {one for each in paragraph.sentences for one in each.sources}
    open_slots = [slot for one in sentences(made) for slot in one.slots]
    assert len(open_slots) == text_of(made).count("【待填：")
    assert {one.origin for one in sentences(made)} == {"own", "borrowed", "template"}


@cache
def next_year_draft() -> Draft:
    """The draft of the example that starts from last year's report."""
    now = this_year()
    name = str(now.agency)
    last = LastYear(last_year())
    return compose_draft(template(), agency(name), now.year or 0, now, others(name), last)


def test_a_draft_from_last_years_report_is_classified_too() -> None:
    """To the last sentence; nearly all of it is own, and the figures stand where they are named."""
    made = next_year_draft()
    for part in paragraphs(made):
        assert "".join(one.text for one in part.sentences) == part.text
    found = Counter(one.origin for one in sentences(made))
    assert found["own"] > 5 * found["template"]
    stated = [one.name for each in sentences(made) for one in each.figures]
    assert Counter(stated) == Counter(made.placed)


def test_a_heading_of_last_year_is_own() -> None:
    """A problem that has become a heading rests on the point, a heading of the kind on nothing."""
    made = next_year_draft()
    records = [one.heading_record for one in made.sections if one.heading_record]
    assert [one.text for one in records] == [one.heading for one in made.sections]
    assert {one.basis for one in records} == {(), ("point",), ("last",)}
    run_in = [one.paragraphs[0].sentences[0] for one in made.sections if one.run_in]
    assert run_in and {one.basis for one in run_in} == {("last",)}


def test_an_open_task_comes_from_last_years_plan() -> None:
    """Its slot has the passage of the plan."""
    first = next(one for one in sentences(next_year_draft()) if "上年安排" in one.text)
    assert (first.basis, first.sources[0].section) == (("last",), "plan")


def test_words_of_the_report_kind_rest_on_nothing() -> None:
    """Neither basis nor source."""
    (one,) = find_sentences("坚持依法行政。", books())
    assert (one.origin, one.basis, one.sources, one.figures, one.slots) == ("template", (), (), (), ())


def test_own_wins_over_borrowed_and_all_is_kept() -> None:
    """A figure in a borrowed sentence: own, with its figure and its source."""
    made = books()
    (one,) = find_sentences(made.lend(f"推出事项{made.print(FIGURES[0])}。", SOURCE, 1), made)
    assert one == Sentence("推出事项55项。", ("figure",), (SOURCE,), (Stated("“秒批”事项", "55项"),), ())
    assert one.origin == "own"


def test_the_agencys_own_past_report_is_own() -> None:
    """What is carried forward rests on last year; where it came from is kept."""
    made = books()
    (one,) = find_sentences(made.lend("持续改进作风。", OWN), made)
    assert (one.origin, one.basis, one.sources) == ("own", ("last",), (OWN,))


def test_a_sentence_may_rest_on_all_of_it() -> None:
    """A figure, a point and last year's wording, in this order."""
    made = books()
    text = (
        f"{made.lend('持续改进作风', OWN)}，{made.quote(POINTS[0], '开设专窗')}，{made.print(FIGURES[1])}。"
    )
    (one,) = find_sentences(text, made)
    assert one.basis == ("figure", "point", "last")


def test_a_paragraph_carried_forward_is_borrowed_in_each_sentence() -> None:
    """One source for many sentences."""
    made = books()
    found = find_sentences(made.lend("一句。二句。", SOURCE) + "三句。", made)
    assert [one.origin for one in found] == ["borrowed", "borrowed", "template"]


def test_open_slots_are_kept() -> None:
    """As they are printed, two alike as two."""
    (one,) = find_sentences("办理【待填：件数】件、【待填：件数】件。", books())
    assert one.slots == ("【待填：件数】", "【待填：件数】")


@property_of(st.text(st.sampled_from("甲。！？ ”）\ue863😀abc1"), max_size=12))
def test_any_text_is_its_sentences(text: str) -> None:
    """Also one of marks and blanks only; an empty one has none."""
    found = find_sentences(text, books())
    assert "".join(one.text for one in found) == without_marks(text)
    assert all(one.text for one in found)
