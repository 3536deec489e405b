"""Passages are suggested in order, own ones first, with every fact an open slot."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from corpora import SEEDS, corpus, passage, report, seed_corpus
from reports import seed

from drafter.corpus.collection import Corpus
from drafter.drafting.suggest import suggest_passages, suggestions_json
from drafter.model import Suggestion

SECTIONS = ["preamble", "measures", "duty", "problems", "plan"]


def suggest(
    query: str,
    section: str | None = None,
    theme: str | None = None,
    *,
    agency: str | None = None,
    year: int | None = None,
    limit: int = 5,
    made: Corpus | None = None,
) -> list[Suggestion]:
    """What is suggested, by default from the seeds."""
    return suggest_passages(
        made or seed_corpus(), query, section=section, theme=theme, agency=agency, year=year, limit=limit
    )


@pytest.mark.parametrize("query", ["", "普法", "囗囗", "。"])
@pytest.mark.parametrize("section", SECTIONS)
def test_a_section_never_gives_nothing(section: str, query: str) -> None:
    """Whatever is asked for, passages of the section are given, and of no other."""
    found = suggest(query, section)
    assert found
    assert {suggestion.provenance.section for suggestion in found} == {section}


def test_the_best_stand_first() -> None:
    """Scores fall, and have four decimals."""
    scores = [suggestion.score for suggestion in suggest("跨域通办", limit=20)]
    assert scores == sorted(scores, reverse=True)
    assert scores == [round(score, 4) for score in scores]
    assert "跨域通办" in suggest("跨域通办")[0].text


def test_a_theme_narrows_the_section() -> None:
    """Only its passages are given; a theme that has none gives those of the section."""
    assert {suggestion.theme for suggestion in suggest("工作", "measures", "openness")} == {"openness"}
    assert suggest("工作", "plan", "emergency") == suggest("工作", "plan")
    assert suggest("", "plan", "emergency") == suggest("", "plan")


@pytest.mark.parametrize("query", ["普法", ""])
@pytest.mark.parametrize("number", range(SEEDS))
def test_the_own_report_leads(number: int, query: str) -> None:
    """The best passage of the agency's own past report stands first, no other before one of its own."""
    found = suggest(query, "plan", agency=seed(number).agency, year=2025)
    own = [suggestion.own for suggestion in found]
    assert found[0].provenance.report == seed(number).id
    assert own == sorted(own, reverse=True)


def test_a_weak_own_passage_does_not_push_out_a_good_one() -> None:
    """Own passages half as good as the best lead; the rest of the places are the others'."""
    found = suggest("跨域通办", "measures", agency=seed(2).agency, limit=5)
    assert [suggestion.own for suggestion in found] != [True] * 5
    assert all(suggestion.score >= 0.5 * found[0].score for suggestion in found if suggestion.own)


def test_a_report_of_the_same_year_is_not_a_past_one() -> None:
    """What is being written now is not what was written before."""
    agency, year = seed(4).agency, seed(4).year
    assert not any(one.own for one in suggest("法治", "plan", agency=agency, year=year))
    assert not any(one.own for one in suggest("", "plan", agency="珠海"))


def test_without_a_query_reports_take_turns() -> None:
    """First the newest report, then the next; each once before any a second time."""
    found = suggest("", "measures", limit=SEEDS)
    assert [one.provenance.year for one in found] == [2024, 2023, 2022, 2021, 2020]
    assert [one.score for one in found] == [0.0] * SEEDS
    everything = suggest("", limit=999)
    assert len(everything) == sum(len(seed(number).passages) for number in range(SEEDS))


def test_near_duplicates_are_suggested_once(tmp_path: Path) -> None:
    """Copies with other figures are one suggestion."""
    law = "严格落实普法责任制，持续完善普法责任清单，组织法治宣传活动，提升干部依法行政能力{}次。"
    ones = [report(f"r{n}", passage(f"r{n}-1", law.format(n)), year=2015 + n) for n in range(5)]
    made = corpus(tmp_path, *ones)
    assert len(suggest("普法", "plan", made=made)) == 1


def test_no_quantity_or_specific_of_the_source_is_left() -> None:
    """What was found in a passage stands in no suggestion of it."""
    stored = {one.passage.id: one.passage for one in seed_corpus().passages()}
    for suggestion in suggest("", limit=999):
        source = stored[suggestion.provenance.passage]
        assert bool(suggestion.slots) == bool(source.quantities or source.specifics)
        for slot in suggestion.slots:
            assert suggestion.text[slot.start : slot.end].startswith("【待填：")


def test_json_has_the_keys_of_the_contract() -> None:
    """One object with provenance and slots for each suggestion."""
    found = suggest("办件量", "measures")
    printed = json.loads(json.dumps(suggestions_json("办件量", "measures", found), ensure_ascii=False))
    assert (printed["query"], printed["section"]) == ("办件量", "measures")
    keys = ["text", "score", "section", "theme", "passage", "report", "agency", "year", "own", "slots"]
    assert [list(one) for one in printed["suggestions"]] == [keys] * 5
    slots = [slot for one in printed["suggestions"] for slot in one["slots"]]
    assert {frozenset(slot) for slot in slots} == {frozenset(("kind", "unit", "start", "end"))}
