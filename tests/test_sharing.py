"""It is counted which agencies use a phrase of a passage, and how often a draft has it."""

from __future__ import annotations

from pathlib import Path

from corpora import corpus, passage, report

from drafter.corpus.collection import Corpus
from drafter.drafting.suggesting.sharing import Shared, Sharing, count_uses, find_runs

DUTY = "严格落实普法责任制，打造特色品牌。"


def made(folder: Path, *written: tuple[str, str]) -> tuple[Corpus, Sharing]:
    """A corpus of a report for each agency and text, numbered, and the counting in it."""
    ones = [
        report(f"r{n}", passage(f"r{n}-001", text), agency=name, year=2020 + n)
        for n, (name, text) in enumerate(written)
    ]
    source = corpus(folder, *ones)
    source.rebuild()
    return source, Sharing(source, {f"r{n}": name for n, (name, _) in enumerate(written)})


def shared(folder: Path, *written: tuple[str, str]) -> Shared:
    """What is shared of the first text."""
    return made(folder, *written)[1].shared([(written[0][1], "r0")])[0]


def test_the_longest_shared_phrase_is_found(tmp_path: Path) -> None:
    """With the number of agencies that have it, the writer among them."""
    found = shared(tmp_path, ("甲", DUTY), ("乙", "全面落实普法责任制。"), ("丙", "落实普法责任制，补短板。"))
    assert found == Shared("落实普法责任制", 3)


def test_an_agency_counts_once(tmp_path: Path) -> None:
    """However many of its reports have the phrase; its own do not make it shared."""
    assert shared(tmp_path / "a", ("甲", DUTY), ("乙", DUTY), ("乙", f"要{DUTY}")).agencies == 2
    assert shared(tmp_path / "b", ("甲", DUTY), ("甲", f"要{DUTY}")) == Shared("", 1)


def test_what_stands_apart_is_no_phrase(tmp_path: Path) -> None:
    """All its pairs of letters in a passage do not make a phrase of it."""
    scattered = "严格落实。落实普法。普法责任。责任制。实普。法责。格落。"
    assert shared(tmp_path, ("甲", DUTY), ("乙", scattered)) == Shared("", 1)


def test_a_phrase_is_of_whole_words(tmp_path: Path) -> None:
    """It neither begins nor ends inside one."""
    found = shared(tmp_path, ("甲", "全面推进依法行政工作落地。"), ("乙", "面推进依法行政工作落"))
    assert found.phrase == "推进依法行政工作"


def test_users_are_counted_in_all_sections(tmp_path: Path) -> None:
    """Full- and half-width forms are one; an empty corpus has none."""
    source, sharing = made(tmp_path, ("甲", "落实“Ａ１”行动"), ("乙", "落实“A1”行动"))
    assert sharing.users(["“A1”行动", "没有的"]) == [{"甲", "乙"}, set()]
    assert source.holding(["没有的"]) == [[]]


def test_uses_are_counted_by_the_stretch_that_stands_there_most_often() -> None:
    """Spaces and line ends in the draft do not matter; short stretches tell nothing."""
    text = "严格落实普法责任制要求，打造特色品牌 项"
    assert count_uses(text, "严格落实普法\n责任制 要求。再严格落实普法责任制要求。") == 2
    assert count_uses(text, "打造特色品牌") == 0
    assert count_uses("", "打造") == 0


def test_numbers_and_points_part_stretches() -> None:
    """“办理12件，其中” has three."""
    assert find_runs("办理12件，其中") == ["办理", "件", "其中"]
