"""Odd, damaged and hostile files of others end in text or in one clear refusal, in bounded time."""

from __future__ import annotations

import csv
import os
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from drafter.errors import InputError
from drafter.readers import read_file
from drafter.readers.limits import LIMITS

SHARED = Path(os.environ.get("DRAFTER_ODD_FILES", Path(__file__).resolve().parents[2] / "shared"))
pytestmark = pytest.mark.skipif(not SHARED.is_dir(), reason="the collection of odd files is not here")
# The index takes these for what a reader that knows neither .doc nor misnamed files would do.
READ_ANYWAY = (".doc", "d42-rtf-as.docx")
# Their probe words are the names of tags.
TAGS_AS_WORDS = ("plane1-utf-16be.html", "plane1-utf-32le.html")
GRACE = 3
MOST_MISSED = 0.02


@dataclass(frozen=True, slots=True)
class Odd:
    """A file, what should come of it (TEXT, ERROR, EITHER), words that must be in the text."""

    path: Path
    wanted: str
    words: tuple[str, ...] = ()


@pytest.fixture(scope="module")
def attacks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the attack files."""
    folder = tmp_path_factory.mktemp("attacks")
    maker = SHARED / "tools" / "gen_attacks.py"
    subprocess.run([sys.executable, str(maker), str(folder)], capture_output=True, timeout=300, check=True)
    return folder


def collected() -> list[Odd]:
    """The real odd files."""
    with (SHARED / "hostile" / "INDEX.tsv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE))
    words = {row["file"]: tuple(word for word in row["probe_words"].split(" | ") if word) for row in rows}
    return [Odd(SHARED / "hostile" / row["file"], row["class"], words[row["file"]]) for row in rows]


def made(folder: Path) -> Iterator[Odd]:
    """The attack files with what is expected."""
    with (folder / "ATTACKS.tsv").open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE):
            name = row["file"].replace("\\n", "\n").replace("\\x1b", "\x1b")
            text, error = "TEXT" in row["expected"], "ERROR" in row["expected"]
            yield Odd(folder / name, "EITHER" if text == error else "TEXT" if text else "ERROR")


def outcome(odd: Odd) -> tuple[str, str]:
    """What came of the file, TEXT or ERROR, and the text or message."""
    began = time.monotonic()
    try:
        text = "".join(block.text for block in read_file(odd.path).blocks)
        found = "TEXT", "".join(text.split())
    except InputError as fault:
        assert fault.hint and "\n" not in fault.message
        found = "ERROR", fault.message
    assert time.monotonic() - began < LIMITS.wall_seconds + GRACE, odd.path.name
    return found


def judge(files: list[Odd]) -> tuple[list[str], int]:
    """The names of the files that gave another outcome than wanted, and how many should give text."""
    wrong = []
    for odd in files:
        what, text = outcome(odd)
        missing = [word for word in odd.words if "".join(word.split()) not in text] if what == "TEXT" else []
        if odd.path.name.endswith(READ_ANYWAY):
            continue
        if odd.wanted not in (what, "EITHER") or (missing and not odd.path.name.endswith(TAGS_AS_WORDS)):
            wrong.append(f"{odd.path.name}: {what} {missing}")
    return wrong, sum(odd.wanted == "TEXT" for odd in files)


def test_documents_of_offices_give_text_or_a_reason() -> None:
    """Each of the offices' documents is read; the one that is a picture is named as such."""
    for path in sorted((SHARED / "documents").iterdir()):
        if path.suffix == ".tsv":
            continue
        what, text = outcome(Odd(path, "EITHER"))
        assert (what == "ERROR") == ("imageonly" in path.name), (path.name, text)


def test_odd_files_give_their_words() -> None:
    """At least 98 in 100 of the files with text give it whole; what should be refused is."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    wrong, texts = judge(collected())
    assert len(wrong) <= MOST_MISSED * texts, wrong
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 50 * 1024


def test_attacks_are_refused_or_read(attacks: Path) -> None:
    """Each attack ends as expected, in time, without a trace in the folder that must stay empty."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    wrong, _ = judge(list(made(attacks)))
    assert wrong == []
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 50 * 1024
    assert not {"PICKLED", "YAMLRUN"} & {file.name for file in (attacks / "canary").iterdir()}
