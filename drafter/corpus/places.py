"""Text to the places named in it, neighbours joined."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.templates.places import Gazetteer, NameStrength


def find_places(text: str, gazetteer: Gazetteer) -> list[tuple[int, int]]:
    """Return the offsets of the places of `text` in order; names that touch (汕头市濠江区) are one place."""
    places: list[tuple[int, int]] = []
    for start, end, strength in _names(text, gazetteer):
        touches = bool(places) and places[-1][1] == start
        if not (_goes_on if touches else _stands_alone)(text, start, end, strength, gazetteer):
            continue
        if touches:
            start = places.pop()[0]
        places.append((start, end))
    return places


def _names(text: str, gazetteer: Gazetteer) -> Iterator[tuple[int, int, NameStrength]]:
    """Yield the names from left to right, the longest first, without ordinary words and what they cover."""
    at, last = 0, len(text) - 1
    while at < last:
        if text[at : at + 2] not in gazetteer.openings:
            at += 1
            continue
        name = _longest(text, at, gazetteer)
        strength = gazetteer.names.get(name)
        if strength is NameStrength.SHORT and _straddles(text, at, at + len(name), gazetteer):
            at += 1
            continue
        if strength is not None and strength is not NameStrength.WORD:
            yield at, at + len(name), strength
        at += len(name) or 1


def _straddles(text: str, start: int, end: int, gazetteer: Gazetteer) -> bool:
    """`True` for a short name between an everyday word and another name: 创[新龙]岗."""
    opens = text[max(0, start - 1) : start + 1] in gazetteer.pairs
    return opens and _longest(text, end - 1, gazetteer) != ""


def _goes_on(text: str, start: int, end: int, strength: NameStrength, gazetteer: Gazetteer) -> bool:
    """`False` for a name after another whose last letter rather belongs to the next word: 香港[新发]展."""
    return strength is NameStrength.FULL or text[end - 1 : end + 1] not in gazetteer.pairs


def _stands_alone(text: str, start: int, end: int, strength: NameStrength, gazetteer: Gazetteer) -> bool:
    """`False` for a weak name, and for a short one whose ends rather belong to its neighbours: 创[新平]台."""
    if strength is NameStrength.SHORT:
        before, after = text[max(0, start - 1) : start + 1], text[end - 1 : end + 1]
        return not (before in gazetteer.pairs and after in gazetteer.pairs)
    return strength is NameStrength.FULL


def _longest(text: str, at: int, gazetteer: Gazetteer) -> str:
    """Return the longest name at `at` whose last letter does not belong to the next word; "" for none."""
    for length in range(min(gazetteer.longest, len(text) - at), 1, -1):
        name = text[at : at + length]
        if name in gazetteer.names and text[at + length - 1 : at + length + 1] not in gazetteer.tails:
            return name
    return ""
