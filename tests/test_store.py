"""Reports are kept whole, once, and safe against crashes and other programs."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from corpora import full_seed, numbered, passage, report
from running import ROOT

from drafter.corpus.database import prepare_database
from drafter.corpus.store import Store
from drafter.errors import InputError, OutputError

ADDING = """
import sys
from pathlib import Path
from corpora import numbered
from drafter.corpus.database import prepare_database
from drafter.corpus.store import Store
path, first, count = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
prepare_database(path)
for number in range(first, first + count):
    Store(path).add(numbered(number), "made.txt", str(number))
    print(numbered(number).id, flush=True)
"""


def store(folder: Path) -> Store:
    """A new store."""
    prepare_database(folder / "corpus.sqlite3")
    return Store(folder / "corpus.sqlite3")


def adding(folder: Path, first: int, count: int) -> subprocess.Popen[str]:
    """A program that adds reports to the store in `folder` and prints the id of each that is kept."""
    places = os.pathsep.join((str(ROOT), str(ROOT / "tests")))
    return subprocess.Popen(
        [sys.executable, "-c", ADDING, str(folder / "corpus.sqlite3"), str(first), str(count)],
        env={**os.environ, "PYTHONPATH": places},
        stdout=subprocess.PIPE,
        text=True,
    )


def test_a_report_comes_back_as_it_was(tmp_path: Path) -> None:
    """By its id and by the beginning of its id."""
    kept, one = store(tmp_path), full_seed(2)
    assert kept.add(one, one.source, "sha")
    assert kept.report(one.id) == kept.report(one.id[:4]) == one


def test_a_report_that_says_nothing_of_itself_is_kept(tmp_path: Path) -> None:
    """Without agency, year and the like, and without passages."""
    kept, one = store(tmp_path), replace(full_seed(2), agency=None, year=None, sources_of=(), passages=())
    assert kept.add(one, one.source, "sha")
    assert kept.report(one.id) == one


def test_the_same_report_is_kept_once(tmp_path: Path) -> None:
    """The second time nothing changes, whatever the file is called."""
    kept, one = store(tmp_path), full_seed(0)
    assert [kept.add(one, name, name) for name in ("a.txt", "b.txt", "a.txt")] == [True, False, False]
    assert [entry.source for entry in kept.entries()] == ["a.txt"]


def test_a_file_understood_otherwise_replaces_what_it_was(tmp_path: Path) -> None:
    """One file is one report."""
    kept = store(tmp_path)
    kept.add(numbered(1), "a.txt", "sha")
    assert kept.add(numbered(2), "a.txt", "sha")
    assert [entry.id for entry in kept.entries()] == [numbered(2).id]


def test_an_id_must_be_clear(tmp_path: Path) -> None:
    """No report, several, or nothing asked for give none; a whole id wins over longer ones."""
    kept = store(tmp_path)
    for id in ("ab", "abc", "b%"):
        kept.add(report(id, passage(f"{id}-1", id)), id, id)
    found = {wanted: kept.report(wanted) for wanted in ("ab", "a", "", "%", "b")}
    assert {wanted: one and one.id for wanted, one in found.items()} == {
        "ab": "ab",
        "a": None,
        "": None,
        "%": None,
        "b": "b%",
    }


def test_passages_are_given_by_id_with_their_provenance(tmp_path: Path) -> None:
    """The section and the theme narrow the list."""
    kept = store(tmp_path)
    passages = (passage("2", "乙", "plan", "study"), passage("1", "甲", "plan"), passage("3", "丙", "duty"))
    kept.add(report("r", *passages, agency="某局", year=2023), "r.txt", "sha")
    assert [one.passage.id for one in kept.passages()] == ["1", "2", "3"]
    assert [one.passage.id for one in kept.passages("plan")] == ["1", "2"]
    (only,) = kept.passages("plan", "study")
    assert (only.provenance.report, only.provenance.agency, only.provenance.year) == ("r", "某局", 2023)
    assert set(kept.passages_by_id(["3", "none"])) == {"3"}


def test_what_is_removed_is_nowhere_in_the_file(tmp_path: Path) -> None:
    """Its bytes are gone from the database, and there is no log that holds them."""
    kept, one = store(tmp_path), full_seed(0)
    kept.add(one, one.source, "sha")
    assert (kept.remove(one.id), kept.remove(one.id)) == (True, False)
    assert kept.passages() == []
    left = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    assert one.passages[3].text[:20].encode() not in left


def test_the_fingerprint_is_that_of_the_reports(tmp_path: Path) -> None:
    """The order of adding does not matter; a changed passage does."""
    one, two = store(tmp_path), Store(tmp_path / "other")
    prepare_database(tmp_path / "other")
    for number in (1, 2):
        one.add(numbered(number), "", str(number))
        two.add(numbered(3 - number), "", str(number))
    assert one.fingerprint() == two.fingerprint() == one.snapshot()[0]
    two.remove(numbered(1).id)
    two.add(replace(numbered(1), passages=numbered(1).passages[1:]), "", "1")
    assert one.fingerprint() != two.fingerprint()


def test_bare_texts_are_those_of_the_passages(tmp_path: Path) -> None:
    """Of every report by its id, in the order they stand in; none of a report that is gone."""
    made = store(tmp_path)
    for one in (numbered(2), numbered(1)):
        made.add(one, "made.txt", one.id)
    assert [one.report for one in made.texts()] == ["000001", "000002"]
    expected = tuple((one.id, one.section, one.text) for one in numbered(1).passages)
    assert (made.texts()[0].passages, made.texts()[0].year) == (expected, numbered(1).year)
    made.remove("000001")
    assert [one.report for one in made.texts()] == ["000002"]


def test_a_killed_program_loses_nothing(tmp_path: Path) -> None:
    """What was acknowledged before the kill is there, and every report is whole."""
    running = adding(tmp_path, 0, 10000)
    assert running.stdout
    with running.stdout:
        said = [running.stdout.readline().strip() for _ in range(5)]
        running.send_signal(signal.SIGKILL)
        said += [line.strip() for line in running.stdout if line.endswith("\n")]
    running.wait()
    kept = store(tmp_path)
    ids = [entry.id for entry in kept.entries()]
    assert set(said) <= set(ids)
    assert all(kept.report(id) == replace(numbered(int(id)), source="made.txt") for id in ids)


def test_two_programs_add_at_once(tmp_path: Path) -> None:
    """Both make the store and write to it; neither fails, nothing is lost."""
    programs = [adding(tmp_path, first, 30) for first in (0, 100, 200)]
    assert [program.communicate()[0].count("\n") for program in programs] == [30, 30, 30]
    assert len(store(tmp_path).entries()) == 90


def test_a_changed_text_is_not_served(tmp_path: Path) -> None:
    """A row that was changed by something else is called damaged."""
    kept = store(tmp_path)
    kept.add(numbered(1), "", "1")
    database = sqlite3.connect(tmp_path / "corpus.sqlite3")
    with database:
        database.execute("UPDATE passages SET text = '改过' WHERE position = 3")
    database.close()
    for reading in (kept.passages, kept.snapshot, lambda: kept.report(numbered(1).id)):
        with pytest.raises(InputError, match="已损坏"):
            reading()


def test_a_folder_that_is_only_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Reports can be read from it; writing says that it cannot be done, and nothing is written beside it."""
    kept = store(tmp_path)
    kept.add(numbered(1), "", "1")
    monkeypatch.setattr(os, "access", lambda path, mode: mode != os.W_OK)
    assert len(store(tmp_path).passages()) == 20
    with pytest.raises(OutputError, match="不能写入"):
        kept.add(numbered(2), "", "2")
    assert [file.name for file in tmp_path.iterdir()] == ["corpus.sqlite3"]
