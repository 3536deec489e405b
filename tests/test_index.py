"""A query finds passages as plain TF-IDF does, within its section and theme, near-duplicates folded."""

from __future__ import annotations

from pathlib import Path

import pytest
from corpora import SEEDS, dictionary, passage, seed_corpus
from reference_tfidf import Field, reference_scores
from reports import seed

from drafter.corpus.index import Index, Ranked
from drafter.corpus.index_build import build_index
from drafter.corpus.tokens import find_grams, find_words, indexed_text
from drafter.model import Passage

ALL = sorted((one for number in range(SEEDS) for one in seed(number).passages), key=lambda one: one.id)
GRAMS = Field([find_grams(indexed_text(one)) for one in ALL])
WORDS = Field([find_words(indexed_text(one), dictionary()) for one in ALL])
LAW = "严格落实普法责任制，持续完善普法责任清单，组织法治宣传活动12场次，提升干部依法行政能力。"
QUERIES = ("普法", "优化营商环境，深化放管服改革", "行政诉讼", "a", "政务公开 2024年 第1项", ALL[7].text)


def search(folder: Path, passages: list[Passage], query: str, theme: str | None = None) -> list[Ranked]:
    """What a new index of `passages` finds in the section `plan`."""
    build_index(passages, dictionary(), folder / "index")
    texts = {one.id: indexed_text(one) for one in passages}
    index = Index(folder / "index", dictionary())
    return index.search(query, "plan", theme, 10, lambda ids: [texts[id] for id in ids])


@pytest.mark.parametrize("query", QUERIES)
def test_passages_rank_as_in_plain_tfidf(query: str) -> None:
    """Over all seeds ids and scores are those of a reference that knows nothing of the index."""
    scores = reference_scores(GRAMS, WORDS, (find_grams(query), find_words(query, dictionary())))
    expected = [(-round(score, 4), one.id) for score, one in zip(scores, ALL, strict=True) if score > 0]
    found = [(-hit.score, hit.passage.id) for hit in seed_corpus().search(query, limit=len(ALL))]
    assert found == sorted(expected)


@pytest.mark.parametrize("section", ["measures", "duty", "problems", "plan"])
def test_a_search_stays_in_its_section(section: str) -> None:
    """Only passages of the section are found, and all that are like the query."""
    found = {hit.passage.id for hit in seed_corpus().search("依法行政工作", section=section, limit=99)}
    assert found == {one.id for one in ALL if one.section == section}


def test_a_search_stays_in_its_theme() -> None:
    """The theme narrows the section."""
    hits = seed_corpus().search("工作", section="measures", theme="openness")
    assert {hit.passage.theme for hit in hits} == {"openness"}
    assert seed_corpus().search("工作", theme="nowhere") == []


def test_a_near_duplicate_is_folded(tmp_path: Path) -> None:
    """The better of the two stands for both and names the other."""
    copies = [
        passage("1", LAW),
        passage("2", LAW.replace("12", "30")),
        passage("3", "优化营商环境，减少普法。"),
    ]
    found = search(tmp_path, copies, "普法责任制")
    assert [(hit.passage, hit.duplicates) for hit in found] == [("1", ("2",)), ("3", ())]


def test_many_copies_do_not_crowd_out_the_rest(tmp_path: Path) -> None:
    """However many copies there are, the list is as long as there are different passages."""
    copies = [passage(f"{number:03d}", LAW) for number in range(99)]
    found = search(tmp_path, [*copies, passage("z", "优化营商环境，减少普法。")], "普法责任制")
    assert [hit.passage for hit in found] == ["000", "z"]
    assert len(found[0].duplicates) == 98


def test_a_duplicate_of_another_theme_or_section_is_not_named(tmp_path: Path) -> None:
    """Only what is in scope is folded."""
    copies = [
        passage("1", LAW, "plan", "publicity"),
        passage("2", LAW, "plan", "study"),
        passage("3", LAW, "duty"),
    ]
    assert [hit.duplicates for hit in search(tmp_path, copies, "普法")] == [("2",)]
    assert [hit.duplicates for hit in search(tmp_path, copies, "普法", "publicity")] == [()]


def test_equal_scores_stand_by_id(tmp_path: Path) -> None:
    """Passages that fit equally well are in the order of their ids."""
    short = [passage("b", "普法甲"), passage("a", "普法乙")]
    assert [hit.passage for hit in search(tmp_path, short, "普法")] == ["a", "b"]


@pytest.mark.parametrize("query", ["", "。，", "囗囗"])
def test_nothing_like_the_query_is_nothing(query: str) -> None:
    """Without a common character there are no hits."""
    assert seed_corpus().search(query) == []


def test_an_empty_corpus_finds_nothing(tmp_path: Path) -> None:
    """An index of no passages can be built and searched."""
    assert search(tmp_path, [], "普法") == []


def test_passages_that_hold_a_text_are_found(tmp_path: Path) -> None:
    """All that hold it, in headings or text, of whatever section; numbers are all alike."""
    ones = [
        passage("1", "落实普法责任制。", "plan"),
        passage("2", "落实工作。", "duty", None, "一、落实普法责任制"),
        passage("3", "普法，责任制。", "plan"),
        passage("4", "开展普法12次", "plan"),
    ]
    build_index(ones, dictionary(), tmp_path / "index")
    index = Index(tmp_path / "index", dictionary())
    assert index.holding("普法责任制") == ["1", "2"]
    assert index.holding("普法34次") == ["4"]
    assert [index.holding(text) for text in ("囗", "。", "")] == [[], [], []]


def test_passages_asked_for_by_name_are_given_beyond_the_limit(tmp_path: Path) -> None:
    """If they fit at all, after the best; none twice."""
    ones = [passage("1", "普法"), passage("2", "普法责任"), passage("3", "普法工作"), passage("4", "财政")]
    build_index(ones, dictionary(), tmp_path / "index")
    index = Index(tmp_path / "index", dictionary())
    texts = {one.id: indexed_text(one) for one in ones}
    found = index.search(
        "普法", "plan", None, 1, lambda ids: [texts[id] for id in ids], ["1", "3", "4", "none"]
    )
    assert [hit.passage for hit in found] == ["1", "3"]
