"""Texts to groups of near-duplicates, by the share of runs of three characters they have in common."""

from __future__ import annotations

import zlib
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from drafter.corpus.tokens import bare_text

_RUN = 3
_SKETCH = 16
_IN_A_ROW = 3
_ALIKE = 0.8
_WORTH_COMPARING = 0.5


@dataclass(frozen=True, slots=True)
class _Leader:
    """The first text of a group: where it stands, its smallest hashes, and what is compared."""

    position: int
    sketch: frozenset[int]
    text: str


def group_duplicates(texts: Sequence[str]) -> list[int]:
    """Return for each text the position of the first text that it nearly repeats, its own for a new one.

    Near means: at least 0.8 of the runs of three characters in either are in both; numbers, points and
    spaces do not count. Only texts that have three of their smallest hashes in a row in common are compared.
    """
    exact: dict[str, int] = {}
    doors: dict[int, list[_Leader]] = defaultdict(list)
    groups = []
    for position, text in enumerate(texts):
        plain = bare_text(text)
        if plain not in exact:
            exact[plain] = _join_group(position, plain, doors)
        groups.append(exact[plain])
    return groups


def _join_group(position: int, text: str, doors: dict[int, list[_Leader]]) -> int:
    """Return the position of the leader `text` follows; make it a leader itself when there is none."""
    hashes = sorted({zlib.crc32(run.encode()) for run in _runs(text)})[:_SKETCH]
    sketch = frozenset(hashes)
    keys = _doors(hashes)
    known = {leader.position: leader for key in keys for leader in doors[key]}
    for leader in (known[place] for place in sorted(known)):
        if _may_be_alike(sketch, leader.sketch) and similarity(text, leader.text) >= _ALIKE:
            return leader.position
    leader = _Leader(position, sketch, text)
    for key in keys:
        doors[key].append(leader)
    return position


def _doors(hashes: list[int]) -> list[int]:
    """Return a number for each few hashes in a row, by which texts that may be alike find each other."""
    rows = zip(*(hashes[start:] for start in range(_IN_A_ROW)), strict=False)
    return [sum(value << place for place, value in enumerate(row)) for row in rows] or hashes


def _may_be_alike(one: frozenset[int], other: frozenset[int]) -> bool:
    return len(one & other) >= _WORTH_COMPARING * min(len(one), len(other))


def similarity(one: str, other: str) -> float:
    """Return the runs of three characters in both texts as a share of those in either; 0.0 without any."""
    mine, theirs = _runs(one), _runs(other)
    either = len(mine | theirs)
    return len(mine & theirs) / either if either else 0.0


def _runs(text: str) -> set[str]:
    return {text[at : at + _RUN] for at in range(len(text) - _RUN + 1)}
