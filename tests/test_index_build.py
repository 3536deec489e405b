"""Passages become an index whose bytes depend on nothing else."""

from __future__ import annotations

import random
from pathlib import Path

from corpora import dictionary
from reports import seed

from drafter.corpus.index_build import build_index

PASSAGES = [*seed(0).passages, *seed(3).passages]


def test_the_same_passages_are_the_same_bytes(tmp_path: Path) -> None:
    """The order in which the passages come does not matter."""
    mixed = random.Random(7).sample(PASSAGES, k=len(PASSAGES))
    for name, passages in (("one", PASSAGES), ("other", mixed)):
        build_index(passages, dictionary(), tmp_path / name)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "other").read_bytes()


def test_progress_is_told_to_the_end(tmp_path: Path) -> None:
    """It rises step by step to the total."""
    told: list[tuple[int, int]] = []
    build_index(PASSAGES, dictionary(), tmp_path / "index", lambda done, total: told.append((done, total)))
    total = told[-1][1]
    assert told == [(done, total) for done in range(1, total + 1)]
