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
    placed = find_placed(text, gazetteer)
    names = [*placed, *_others(text, placed, gazetteer)]
    return tuple(sorted(names, key=lambda name: (name.start, name.end)))


def find_placed(text: str, gazetteer: Gazetteer) -> tuple[Name, ...]:
    """Return of the names of `text` those that hold a place, in order."""
    around: list[tuple[tuple[int, int], NameKind]] = []
    around += [(match.span(), "instrument") for match in _TITLE.finditer(text)]
    around += [(match.span(), "brand") for match in _QUOTED.finditer(text)]
    places = find_places(fold(text), gazetteer)
    return tuple(_placed(text, start, end, around) for start, end in places)


def _placed(text: str, start: int, end: int, around: list[tuple[tuple[int, int], NameKind]]) -> Name:
    kinds = [kind for (first, last), kind in around if first < start and end < last]
    return Name(kinds[-1] if kinds else "place", text[start:end], start, end, text[start:end])


def _others(text: str, places: tuple[Name, ...], gazetteer: Gazetteer) -> Iterator[Name]:
    for one in find_specifics(text, gazetteer):
        placed = any(one.start <= place.start < one.end for place in places)
        if one.kind in _KINDS and not placed:
            yield Name(_KINDS[one.kind], one.text, one.start, one.end)
