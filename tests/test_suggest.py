"""Passages are suggested in order, own ones first, with every fact an open slot."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from agencies import agency as named
from corpora import SEEDS, corpus, passage, report, seed_corpus
from reports import seed

from drafter.corpus.collection import Corpus
from drafter.drafting.suggesting.suggest import Wanted, suggest_passages
from drafter.drafting.suggesting.suggest_json import suggestions_json
from drafter.model import Suggestion
from drafter.operations.suggestions import suggestion_rules

RULES = suggestion_rules("law-government", naming=True)
SECTIONS = ["preamble", "measures", "duty", "problems", "plan"]


def suggest(
    query: str,
    section: str | None = None,
    theme: str | None = None,
    *,
    agency: str | None = None,
    year: int | None = None,
    limit: int = 5,
    draft: str | None = None,
    made: Corpus | None = None,
) -> list[Suggestion]:
    """What is suggested, by default from the seeds."""
    asking = named(agency) if agency else None
    wanted = Wanted(query, section, theme, asking, year, limit, draft)
    return suggest_passages(made or seed_corpus(), wanted, RULES)


def agencies_of(found: list[Suggestion]) -> list[str | None]:
    """Whose the suggestions are."""
    return [one.provenance.agency for one in found]


@pytest.mark.parametrize("query", ["", "普法", "囗囗", "。"])
@pytest.mark.parametrize("section", SECTIONS)
def test_a_section_never_gives_nothing(section: str, query: str) -> None:
    """Whatever is asked for, passages of the section are given, and of no other."""
    found = suggest(query, section)
    assert found
    assert {suggestion.provenance.section for suggestion in found} == {section}


def test_the_best_stand_first() -> None:
    """Scores fall, and have four decimals; what is most like the query leads."""
    found = suggest("跨域通办", limit=20)
    scores = [suggestion.score for suggestion in found]
    assert scores == sorted(scores, reverse=True)
    assert scores == [round(score, 4) for score in scores]
    assert found[0].reasons.similarity == max(one.reasons.similarity for one in found)
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
    best = max(suggestion.reasons.similarity for suggestion in found)
    assert all(one.reasons.similarity >= 0.5 * best for one in found if one.own)


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
    ones = [
        report(f"r{n}", passage(f"r{n}-1", law.format(n)), year=2015 + n, agency=f"{name}市某局")
        for n, name in enumerate("甲乙丙丁甲")
    ]
    (found,) = suggest("普法", "plan", made=corpus(tmp_path, *ones))
    assert {source.report for source in (found.provenance, *found.also)} == {f"r{n}" for n in range(5)}
    assert found.agencies == 4


def test_the_own_one_of_near_duplicates_is_shown(tmp_path: Path) -> None:
    """Whoever of them fits best; the others are named with it."""
    law = "严格落实普法责任制，持续完善普法责任清单，组织法治宣传活动，提升干部依法行政能力。"
    others = [report(f"r{n}", passage(f"r{n}-1", law), agency=f"{n}市某局", year=2020) for n in range(3)]
    own = report("s", passage("s-1", law + "持之以恒。"), agency="甲市某局", year=2020)
    made = corpus(tmp_path, *others, own)
    (found,) = suggest("普法", "plan", agency="甲市某局", year=2021, made=made)
    assert (found.own, found.provenance.report) == (True, "s")
    assert {source.report for source in found.also} == {"r0", "r1", "r2"}
    assert not any(one.own for one in suggest("普法", "plan", agency="甲市某局", year=2020, made=made))


def test_copies_are_listed_once_without_a_query(tmp_path: Path) -> None:
    """The same text of two reports is one card that names both."""
    ones = [report(f"r{n}", passage(f"r{n}-1", "严格落实普法责任制。"), year=2020 + n) for n in range(2)]
    (found,) = suggest("", "plan", made=corpus(tmp_path, *ones))
    assert (found.provenance.report, [source.report for source in found.also]) == ("r1", ["r0"])


def alike(folder: Path, **years: int) -> Corpus:
    """Reports of agencies that write almost the same of a meeting, each by the name of a year."""
    ends = ("如期进行", "按时落地", "稳步铺开", "有序展现")
    return corpus(
        folder,
        *(
            report(
                f"r{n}",
                passage(f"r{n}-1", f"召开会议研究法治工作{end}。"),
                agency=name,
                year=year,
            )
            for n, (end, (name, year)) in enumerate(zip(ends, years.items(), strict=False))
        ),
    )


def test_the_same_sort_of_agency_and_the_newer_come_first(tmp_path: Path) -> None:
    """Of passages about equally good: the same kind and tier, then the newer ones."""
    made = alike(tmp_path, 甲山市教育局=2020, 丁山市水务局=2023, 丙山县教育局=2020, 乙山县司法局=2020)
    found = suggest("召开会议研究法治工作", "plan", agency="戊山县教育局", made=made)
    assert agencies_of(found)[0] == "丙山县教育局"
    assert suggest("召开会议研究法治工作", "plan", made=made)[0].provenance.year == 2023
    assert agencies_of(suggest("", "plan", agency="戊山县教育局", made=made))[0] == "丙山县教育局"


def test_a_much_better_fit_of_another_sort_of_agency_leads(tmp_path: Path) -> None:
    """Sort and year are no wall."""
    good = report("a", passage("a-1", "健全法律顾问制度。"), agency="甲省水利厅", year=2016)
    poor = report(
        "b", passage("b-1", "加强制度建设，健全各项机制，提升能力。"), agency="乙县教育局", year=2023
    )
    found = suggest("法律顾问制度", "plan", agency="丙县教育局", made=corpus(tmp_path, good, poor))
    assert [one.provenance.report for one in found] == ["a", "b"]


def test_what_the_cards_above_say_already_is_worth_less(tmp_path: Path) -> None:
    """A second way to say the same waits for another thing that is usually said."""
    said = "加强执法人员培训考核，规范执法程序，提升执法水平{}。"
    other = "完善执法公示、全过程记录、法制审核三项制度，规范执法行为{}。"
    texts = [
        said.format(""),
        said.format("和能力"),
        said.format("见实效"),
        other.format(""),
        other.format("到位"),
    ]
    ones = [report(f"r{n}", passage(f"r{n}-1", text)) for n, text in enumerate(texts)]
    found = suggest("加强执法人员培训考核，规范执法", "plan", limit=2, made=corpus(tmp_path, *ones))
    assert ["培训" in one.text for one in found] == [True, False]


def test_penalties_are_told(tmp_path: Path) -> None:
    """Words past their date, much to fill, wording that nobody else has."""
    stale = report("a", passage("a-1", "服务市场主体，打造一流环境。"), agency="甲市某局", year=2020)
    other = report("b", passage("b-1", "服务经营主体，打造一流环境。"), agency="乙市某局", year=2023)
    found = suggest("环境", "plan", year=2024, made=corpus(tmp_path, stale, other))
    told = {one.provenance.report: one.reasons.stale for one in found}
    assert told == {"a": ("市场主体",), "b": ()}
    assert any(one.reasons.many_slots for one in suggest("", "measures", limit=99))


def test_uses_in_the_draft_are_counted() -> None:
    """By the wording that stands there most often; without a draft nothing is counted."""
    (first,) = suggest("普法责任制", "plan", limit=1)
    assert first.used is None
    assert suggest("普法责任制", "plan", limit=1, draft="")[0].used == 0
    assert suggest("普法责任制", "plan", limit=1, draft=first.text)[0].used == 1
    assert suggest("普法责任制", "plan", limit=1, draft=f"{first.text}另外，{first.text}")[0].used == 2


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
    keys = {"text", "score", "section", "theme", "passage", "report", "agency", "year", "own", "slots"}
    keys |= {"why", "penalties", "stale", "agencies", "phrase", "used", "also"}
    assert [set(one) for one in printed["suggestions"]] == [keys] * 5
    slots = [slot for one in printed["suggestions"] for slot in one["slots"]]
    assert {frozenset(slot) for slot in slots} == {frozenset(("kind", "unit", "start", "end"))}
