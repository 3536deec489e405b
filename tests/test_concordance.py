"""A word is found wherever the corpus has it, with what stands around it in the source."""

from __future__ import annotations

from pathlib import Path

import pytest
from corpora import corpus, passage, report, seed_corpus

from drafter.corpus.collection import Corpus
from drafter.corpus.concordance import Occurrence, find_occurrences

LAW = "严格落实普法责任制，完善普法清单。"


def found(source: Corpus, *keywords: str, without: tuple[str, ...] = ()) -> list[Occurrence]:
    """Where the keywords stand, nothing else being asked."""
    return find_occurrences(source, list(keywords), without, lambda stored: True)


def made(folder: Path, *texts: str) -> Corpus:
    """A corpus of a report for each text, the first of 2020, the next of 2021 …"""
    ones = (report(f"r{n}", passage(f"r{n}-001", text), year=2020 + n) for n, text in enumerate(texts))
    return corpus(folder, *ones)


def test_every_place_is_found(tmp_path: Path) -> None:
    """Left, keyword and right follow one another in the source; the offset is that of the keyword."""
    first, second = found(made(tmp_path, LAW), "普法")
    assert (first.left, first.keyword, first.right) == ("严格落实", "普法", "责任制，完善普法清单。")
    assert (first.start, second.start) == (4, LAW.rindex("普法"))


def test_all_keywords_must_stand_in_the_passage(tmp_path: Path) -> None:
    """The first is the one that is shown."""
    source = made(tmp_path, LAW, "普法宣传。", "清单公开。")
    assert [one.keyword for one in found(source, "清单", "普法")] == ["清单"]
    assert found(source, "清单", "宣传") == []


def test_what_is_excluded_is_left_out(tmp_path: Path) -> None:
    """A passage with any of the words; an empty word excludes nothing."""
    source = made(tmp_path, LAW, "普法宣传。", "普法培训。")
    assert [one.source.report for one in found(source, "普法", without=("宣传", "清单", " "))] == ["r2"]


def test_the_newer_come_first(tmp_path: Path) -> None:
    """Then by report and place; a year that is not known is the oldest."""
    source = made(tmp_path, "普法。", "普法。")
    source.add(report("r9", passage("r9-001", "普法。"), year=None), "r9.txt", "sha-r9")
    assert [one.source.report for one in found(source, "普法")] == ["r1", "r0", "r9"]


@pytest.mark.parametrize("indexed", [True, False])
def test_a_stale_index_changes_nothing(indexed: bool, tmp_path: Path) -> None:
    """With an index or without one the same is found, and none is built."""
    source = made(tmp_path, LAW, "普法，责任制。", "（App）12.5%")
    if indexed:
        source.rebuild()
    assert len(found(source, "普法责任制")) == 1
    assert [one.keyword for one in found(source, "(aPP)")] == ["（App）"]
    assert [one.keyword for one in found(source, "２.５％")] == ["2.5%"]
    assert source.is_current is indexed


@pytest.mark.parametrize("word", ["[", "(", ".*", "\\", "普法|清单", "^", "$", "a{9999999}", "。", "囗"])
def test_signs_are_looked_for_as_they_are(word: str, tmp_path: Path) -> None:
    """None of them is a pattern."""
    text = LAW + word
    assert [one.start for one in found(made(tmp_path / "a", text), word)][-1] == len(LAW)
    assert found(made(tmp_path / "b", LAW[:-1]), word) == []


def test_no_keyword_finds_nothing() -> None:
    """Nor does one without a visible character."""
    assert found(seed_corpus()) == found(seed_corpus(), "", "　") == []


def test_a_heading_is_shown_once(tmp_path: Path) -> None:
    """With the first passage below it; what is asked for must stand in the heading itself."""
    path = ("一、主要举措", "（一）落实普法责任制")
    ones = (passage(f"r-00{n}", text, "plan", None, *path) for n, text in enumerate(("甲。", "普法。")))
    source = corpus(tmp_path, report("r", *ones))
    heading, text = found(source, "普法")
    assert (heading.heading, heading.source.passage, heading.path) == (True, "r-000", path[:1])
    assert (text.heading, text.source.passage, text.path) == (False, "r-001", path)
    assert found(source, "甲", "普法") == []


def test_only_what_is_wanted_is_looked_through() -> None:
    """By whatever the caller asks of a passage."""
    wanted = find_occurrences(seed_corpus(), ["法治"], [], lambda stored: stored.passage.section == "duty")
    assert wanted
    assert {one.source.section for one in wanted} == {"duty"}
