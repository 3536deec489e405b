"""Text to the names in it by which one can tell whose text it is: places, agencies, titles, brands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from drafter.corpus.places import find_places
from drafter.corpus.specifics import find_specifics
from drafter.templates.places import Gazetteer
from drafter.text import fold

NameKind = Literal["place", "agency", "instrument", "brand"]
_TITLE = re.compile("《[^《》]*》")
_QUOTED = re.compile("[“‘][^“”‘’]*[”’]")
_KINDS: dict[str, NameKind] = {"agency": "agency", "instrument": "instrument", "brand": "brand"}


@dataclass(frozen=True, slots=True)
class Name:
    """A name at `start` to `end` of a text; `place` is the place in it, "" for none."""

    kind: NameKind
    text: str
    start: int
    end: int
    place: str = ""


def find_names(text: str, gazetteer: Gazetteer) -> tuple[Name, ...]:
    """Return the names of `text` in order: each place, as part of a title or of quoted words where it is one.

    What is local and names no place (quoted words, titles) is a name too.
    """
    folded = fold(text)
    around = [(match.span(), "instrument") for match in _TITLE.finditer(text)]
    around += [(match.span(), "brand") for match in _QUOTED.finditer(text)]
    places = find_places(folded, gazetteer)
    names = [*_placed(text, places, around), *_others(text, places, gazetteer)]
    return tuple(sorted(names, key=lambda name: (name.start, name.end)))


def _placed(
    text: str, places: list[tuple[int, int]], around: list[tuple[tuple[int, int], str]]
) -> Iterator[Name]:
    for start, end in places:
        kind: NameKind = "place"
        for (first, last), what in around:
            if first < start and end < last:
                kind = "instrument" if what == "instrument" else "brand"
        yield Name(kind, text[start:end], start, end, text[start:end])


def _others(text: str, places: list[tuple[int, int]], gazetteer: Gazetteer) -> Iterator[Name]:
    for one in find_specifics(text, gazetteer):
        placed = any(one.start <= start < one.end for start, _ in places)
        if one.kind in _KINDS and not placed:
            yield Name(_KINDS[one.kind], one.text, one.start, one.end)
