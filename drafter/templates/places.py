"""The folder of place names to a gazetteer that tells at each character which name begins there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from drafter.templates.specifics import SpecificRules, load_specific_rules


class NameStrength(Enum):
    """How much a name proves: by itself, only after another place, nothing (an ordinary word)."""

    FULL = auto()
    SHORT = auto()
    WEAK = auto()
    WORD = auto()


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Place names with their strength, and where the rules for what else is local are kept.

    `openings` are the first two characters of every name; `tails` are words that take the last letter of a
    name away (市场); `pairs` are everyday words of two characters; `characters` are seldom met outside
    names of places; `longest` is the length of the longest name.
    """

    names: dict[str, NameStrength]
    openings: frozenset[str]
    tails: frozenset[str]
    pairs: frozenset[str]
    characters: frozenset[str]
    longest: int
    rules_file: Path

    @property
    def rules(self) -> SpecificRules:
        """The rules for what else is local; read and compiled at their first use."""
        return load_specific_rules(self.rules_file)


class _Group(NamedTuple):
    suffix: str
    weight: str
    stems: list[str]


_WEIGHTS = {"-": NameStrength.WEAK, "+": NameStrength.SHORT}


@lru_cache(maxsize=4)
def load_gazetteer(folder: Path) -> Gazetteer:
    """Return the gazetteer kept under `folder` (the templates folder) in `_house/places`."""
    places = folder / "_house" / "places"
    divisions = dict(_groups(places / "places.txt"))
    pairs, characters = divisions.pop("pair,,+"), divisions.pop("character,,+")
    ordinary = dict(_groups(places / "ordinary.txt"))
    names = _names(divisions, ordinary)
    return Gazetteer(
        names=names,
        openings=frozenset(name[:2] for name in names),
        tails=frozenset(ordinary["tail"]),
        pairs=_pairs(pairs[0]),
        characters=frozenset(characters + ordinary["character"]),
        longest=max(map(len, names)),
        rules_file=folder / "law-government" / "specifics.yml",
    )


def _groups(file: Path) -> Iterator[tuple[str, list[str]]]:
    """Yield each line of `file` as (group, names)."""
    for line in file.read_text(encoding="utf-8").splitlines():
        group, _, names = line.partition("\t")
        if names:
            yield group, names.split()


def _names(divisions: dict[str, list[str]], ordinary: dict[str, list[str]]) -> dict[str, NameStrength]:
    """Return every form of every name; full forms outweigh short ones, ordinary words outweigh both."""
    groups = [_group(heading, stems) for heading, stems in divisions.items()]
    names: dict[str, NameStrength] = {}
    for mark, strength in _WEIGHTS.items():
        for group in groups:
            if group.weight == mark:
                names.update(dict.fromkeys(group.stems, strength))
    for stem in ordinary["weak"]:
        names.pop(stem, None)
    for suffix, _, stems in groups:
        names.update(dict.fromkeys([stem + suffix for stem in stems], NameStrength.FULL))
    names.update((name, NameStrength.WEAK) for name in _doubtful(groups, frozenset(ordinary["half"])))
    names.update(dict.fromkeys(ordinary["region"], NameStrength.SHORT))
    names.update(dict.fromkeys(ordinary["word"], NameStrength.WORD))
    return names


def _group(heading: str, stems: list[str]) -> _Group:
    _, suffix, weight = heading.split(",")
    return _Group(suffix, weight, stems)


def _doubtful(groups: list[_Group], halves: frozenset[str]) -> Iterator[str]:
    """Yield the full forms that prove nothing: of two characters (和县), or ending in a word (于城镇)."""
    for suffix, _, stems in groups:
        for stem in stems:
            if len(stem) == 1 or (len(stem) == 2 and stem[-1] + suffix in halves):
                yield stem + suffix


def _pairs(letters: str) -> frozenset[str]:
    """Return the words of two characters written one after the other in `letters`."""
    return frozenset(letters[at : at + 2] for at in range(0, len(letters), 2))

