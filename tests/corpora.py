"""A tiny notation for corpora in tests: passages and reports by hand, the seeds as a corpus built once."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from dataclasses import replace
from functools import cache
from pathlib import Path

from reports import seed

from drafter.corpus.collection import Corpus, open_corpus
from drafter.corpus.dictionary import Dictionary, build_dictionary
from drafter.corpus.specifics import find_specifics
from drafter.model import Passage, Report
from drafter.templates.places import load_gazetteer
from drafter.workspace import bundled_folder

SEEDS = 5


def passage(id: str, text: str, section: str = "plan", theme: str | None = None, *path: str) -> Passage:
    """A passage without quantities and specifics."""
    return Passage(id, section, theme, path, text, 1)


def report(id: str, *passages: Passage, agency: str = "某市某局", year: int | None = 2024) -> Report:
    """A report of which only the agency, the year and the passages matter."""
    frame = replace(seed(0), source=f"{id}.txt", outline=(), skipped=())
    return replace(frame, id=id, agency=agency, year=year, passages=passages)


def numbered(number: int) -> Report:
    """One of as many reports as there are numbers, each with its own text."""
    id = f"{number:06d}"
    texts = (f"第{number}号报告第{place}段，推进依法行政。" for place in range(20))
    return report(id, *(passage(f"{id}-{place:03d}", text) for place, text in enumerate(texts)))


def corpus(folder: Path, *reports: Report) -> Corpus:
    """A corpus in `folder` with `reports`, its word list shared with all others."""
    made = open_corpus(folder, dictionary_file())
    for number, one in enumerate(reports):
        made.add(one, one.source, f"sha-{one.id}-{number}")
    return made


def full_seed(number: int) -> Report:
    """A seed with the specifics of its passages."""
    gazetteer = load_gazetteer(bundled_folder("templates"))
    passages = (replace(one, specifics=find_specifics(one.text, gazetteer)) for one in seed(number).passages)
    return replace(seed(number), passages=tuple(passages))


@cache
def seed_corpus() -> Corpus:
    """The seeds as a corpus with its index; for tests that only read."""
    made = corpus(passing_folder(), *map(full_seed, range(SEEDS)))
    made.rebuild()
    return made


@cache
def dictionary_file() -> Path:
    """The mapped word list, made once."""
    file = passing_folder() / "words.dictionary"
    build_dictionary(file)
    return file


@cache
def dictionary() -> Dictionary:
    """The mapped word list, opened."""
    return Dictionary(dictionary_file())


def passing_folder() -> Path:
    """A new folder that goes when the tests end."""
    folder = Path(tempfile.mkdtemp(prefix="drafter-tests-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder
