"""The file of divisions to what tells of a name which province, city and county it may be."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

# A place from the province down: its own name and those of all it lies in.
Way = tuple[str, ...]
_SUFFIX = re.compile("(?:[一-鿿]{1,3}族)*(?:自治区|自治州|自治县|自治旗|特区|林区|新区|地区|省|市|盟|县|区|旗)$")

# A full name of so few letters (城区) is one only after what it lies in.
_LONE = 2


@dataclass(frozen=True, slots=True)
class Divisions:
    """The ways of each name; `longest` is the length of the longest.

    `ways` are those of full names and of the short ones of provinces and cities, `short` those of the short names of
    counties, which are often words or names of something else.
    """

    ways: Mapping[str, frozenset[Way]]
    short: Mapping[str, frozenset[Way]]
    longest: int

    def locate(self, name: str, *, short: bool = False) -> frozenset[Way]:
        """Return the places that `name` may be, a place that may be named from above (某省某市某区).

        Names of divisions in it narrow one another from left to right; a full name that does not lie in what stands
        before it (某市 with a 区 of another) counts by itself. What is not known is passed over, and so are the short
        names of counties when not wanted. A name without any that is known gives none.
        """
        found: frozenset[Way] = frozenset()
        for one, ways in self._known(name, short=short):
            below = frozenset(way for way in ways if any(way[: len(above)] == above for above in found))
            full = _SUFFIX.search(one) is not None
            if below or not full or len(one) > _LONE:
                found = below or (ways if full else found or ways)
        return found

    def _known(self, name: str, *, short: bool) -> Iterator[tuple[str, frozenset[Way]]]:
        at = 0
        while at < len(name) - 1:
            length = self._length(name, at, short=short)
            if length:
                one = name[at : at + length]
                nothing: frozenset[Way] = frozenset()
                yield one, self.ways.get(one, nothing) | (self.short.get(one, nothing) if short else nothing)
            at += length or 1

    def _length(self, name: str, at: int, *, short: bool) -> int:
        """Return the length of the longest name that begins at `at`, 0 for none."""
        for length in range(min(self.longest, len(name) - at), 1, -1):
            one = name[at : at + length]
            if one in self.ways or (short and one in self.short):
                return length
        return 0


def are_related(ways: Iterable[Way], others: Iterable[Way]) -> bool:
    """`True` when one of `ways` is one of `others`, lies in it or holds it."""
    known = tuple(others)
    return any(way[: len(other)] == other[: len(way)] for way in ways for other in known)


@lru_cache(maxsize=4)
def load_divisions(folder: Path) -> Divisions:
    """Return the divisions kept under `folder` (the templates folder) in `_house/places/within.txt`."""
    text = (folder / "_house" / "places" / "within.txt").read_text(encoding="utf-8")
    ways: dict[str, set[Way]] = defaultdict(set)
    short: dict[str, set[Way]] = defaultdict(set)
    for line in text.splitlines():
        province, city, counties = line.split("\t")
        above = (province, city) if city else (province,)
        _add(ways, ways, (province,))
        _add(ways, ways, above)
        for county in counties.split():
            _add(ways, short, above if county == city else (*above, county))
    return Divisions(_frozen(ways), _frozen(short), max(map(len, ways)))


def _add(full: dict[str, set[Way]], short: dict[str, set[Way]], way: Way) -> None:
    full[way[-1]].add(way)
    stem = _SUFFIX.sub("", way[-1])
    if len(stem) > 1:
        short[stem].add(way)


def _frozen(ways: Mapping[str, set[Way]]) -> dict[str, frozenset[Way]]:
    return {name: frozenset(some) for name, some in ways.items()}
