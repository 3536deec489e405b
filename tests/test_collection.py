"""A corpus is added to, indexed when it has changed, and searched without what built it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from corpora import SEEDS, corpus, dictionary_file, full_seed, numbered, seed_corpus
from reports import seed
from running import ROOT

from drafter.corpus.collection import Corpus, open_corpus
from drafter.errors import OutputError

SEARCHING = """
import sys
from pathlib import Path
from drafter.corpus.collection import open_corpus
corpus = open_corpus(Path(sys.argv[1]), Path(sys.argv[2]))
print(corpus.is_current, len(corpus.search("普法", "plan", limit=5)), len(corpus.holding(["普法"])[0]))
print(*sys.modules)
"""


def indexed(folder: Path, *numbers: int) -> Corpus:
    """A corpus of made reports with its index."""
    made = corpus(folder, *map(numbered, numbers))
    made.rebuild()
    return made


def index_files(folder: Path) -> list[Path]:
    """The indexes in the folder of a corpus."""
    return sorted((folder / "index").glob("*.index"))


def test_searching_loads_no_builder(tmp_path: Path) -> None:
    """Neither scikit-learn nor jieba nor numpy is imported to search an index that is there."""
    made = corpus(tmp_path, full_seed(0), full_seed(1))
    made.rebuild()
    done = subprocess.run(
        [sys.executable, "-c", SEARCHING, str(tmp_path), str(dictionary_file())],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    said, modules = done.stdout.splitlines()
    assert said.startswith("True 5 ")
    assert set(modules.split()).isdisjoint({"sklearn", "scipy", "numpy", "jieba", "yaml"})


def test_a_change_makes_the_index_stale(tmp_path: Path) -> None:
    """Adding and removing do, adding what is there does not; the old index is not kept."""
    made = indexed(tmp_path, 1, 2)
    assert made.is_current
    made.add(numbered(1), "again.txt", "again")
    assert made.is_current
    made.add(numbered(3), "three.txt", "three")
    assert not made.is_current
    made.rebuild()
    assert made.is_current
    assert len(index_files(tmp_path)) == 1


def test_another_program_sees_the_change(tmp_path: Path) -> None:
    """What one has opened is stale when another adds a report."""
    made, other = indexed(tmp_path, 1), open_corpus(tmp_path, dictionary_file())
    assert other.is_current
    made.add(numbered(2), "two.txt", "two")
    assert not other.is_current
    assert other.search("依法行政")
    assert other.is_current


def test_the_same_reports_give_the_same_index(tmp_path: Path) -> None:
    """Name and bytes do not depend on the order of adding, nor on what was there in between."""
    indexed(tmp_path / "one", 1, 2, 3)
    other = indexed(tmp_path / "other", 3, 9, 1, 2)
    other.remove(numbered(9).id)
    other.rebuild()
    (one,), (two,) = index_files(tmp_path / "one"), index_files(tmp_path / "other")
    assert (one.name, one.read_bytes()) == (two.name, two.read_bytes())


def test_a_removed_report_is_in_no_index(tmp_path: Path) -> None:
    """Its index is removed with it, before a new one is built."""
    made = indexed(tmp_path, 1, 2)
    assert made.remove(numbered(1).id)
    assert index_files(tmp_path) == []
    assert {hit.provenance.report for hit in made.search("依法行政")} == {numbered(2).id}
    assert not made.remove(numbered(1).id)


@pytest.mark.parametrize("length", [0, 10, 1000, -8])
def test_a_damaged_index_is_built_again(length: int, tmp_path: Path) -> None:
    """An index cut short counts as stale, and searching builds it anew."""
    indexed(tmp_path, 1, 2)
    (file,) = index_files(tmp_path)
    whole = file.read_bytes()
    file.write_bytes(whole[:length])
    opened = open_corpus(tmp_path, dictionary_file())
    assert not opened.is_current
    assert opened.search("依法行政")
    assert file.read_bytes() == whole


def test_a_missing_word_list_is_made_again(tmp_path: Path) -> None:
    """Without one of its own given, the corpus keeps it beside the index."""
    made = open_corpus(tmp_path)
    made.add(numbered(1), "one.txt", "one")
    made.rebuild()
    assert made.is_current
    (tmp_path / "index" / "words.dictionary").unlink()
    assert not open_corpus(tmp_path).is_current


def test_reports_are_listed_with_their_passages() -> None:
    """The list names agency, year, title, kind and source, and the ids of the passages."""
    entries = {entry.id: entry for entry in seed_corpus().reports()}
    assert len(entries) == SEEDS
    one, entry = seed(3), entries[seed(3).id]
    assert (entry.agency, entry.year, entry.title, entry.kind, entry.source) == (
        one.agency,
        one.year,
        one.title,
        one.kind,
        one.source,
    )
    assert entry.passages == tuple(passage.id for passage in one.passages)


def test_a_hit_has_its_provenance() -> None:
    """The passage is the stored one, with agency and year of its report."""
    best = seed_corpus().search("中山市政务服务数据管理局党组理论学习", limit=1)[0]
    origin = best.provenance
    entry = {entry.id: entry for entry in seed_corpus().reports()}[origin.report]
    assert best.passage.id in entry.passages
    assert (origin.agency, origin.year, origin.section) == (entry.agency, entry.year, best.passage.section)


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    """A file stands in its place."""
    (tmp_path / "file").touch()
    with pytest.raises(OutputError, match="无法建立"):
        open_corpus(tmp_path / "file" / "corpus")


def test_an_empty_corpus_can_be_used(tmp_path: Path) -> None:
    """It is stale until its index of nothing is built, and gives nothing."""
    made = corpus(tmp_path)
    assert not made.is_current
    assert made.search("普法") == []
    assert made.is_current
    assert (made.reports(), made.passages(), made.report("a")) == ([], [], None)
