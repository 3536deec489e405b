"""Check kind `sequence`: words that count items off (一是, 二是; 首先, 其次), complete and in order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import zip_longest
from re import Pattern
from typing import Literal

from drafter.checks.hit import Case, Hit, Kind
from drafter.model.checking import CheckedParagraph


@dataclass(frozen=True, slots=True)
class Settings:
    """`words` in their order; an item is a match of `item`, whose group `word` is one of them.

    A match of the first word opens a list. A list goes on over paragraphs up to the next heading. With `jumps`
    words may be left out, with `repeats` stand twice. `tell` says what is told: what breaks the order, or the first
    word `alone`.
    """

    words: tuple[str, ...]
    item: Pattern[str]
    jumps: bool = False
    repeats: bool = False
    tell: Literal["order", "alone"] = "order"


@dataclass(frozen=True, slots=True)
class _Item:
    """The word at this place: its number in the order, from nought."""

    rank: int
    paragraph: CheckedParagraph
    start: int
    end: int


@dataclass(slots=True)
class _List:
    """The items of one list."""

    items: list[_Item] = field(default_factory=list)


def find(settings: Settings, case: Case) -> Iterator[Hit]:
    """Yield the items that are told; `{missing}` is the word that should have stood there, before or after."""
    for one in _lists(settings, case):
        if settings.tell == "order":
            yield from _out_of_order(settings, one)
        elif [item.rank for item in one.items] == [0]:
            yield _hit(one.items[0], settings.words[1])


def _out_of_order(settings: Settings, one: _List) -> Iterator[Hit]:
    """Yield the items out of order; one that is wrong among right ones is told alone."""
    expected = 0
    for item, after in zip_longest(one.items, one.items[1:]):
        wrong = not _fits(item.rank, expected, settings)
        if wrong:
            yield _hit(item, settings.words[min(expected, len(settings.words) - 1)])
        slip = wrong and after is not None and after.rank == expected + 1
        expected = expected + 1 if slip else item.rank + 1


def _fits(rank: int, expected: int, settings: Settings) -> bool:
    """`True` for the next word, or one that may be there as the settings have it."""
    jumped = settings.jumps and rank > expected > 0
    repeated = settings.repeats and rank == expected - 1
    return rank == expected or jumped or repeated


def _hit(item: _Item, missing: str) -> Hit:
    return Hit(item.paragraph, item.start, item.end, {"missing": missing})


def _lists(settings: Settings, case: Case) -> Iterator[_List]:
    """Yield the lists in the order of the text."""
    current = _List()
    for paragraph in case.paragraphs:
        if paragraph.role == "heading":
            yield current
            current = _List()
        for item in _items(settings, paragraph):
            if item.rank == 0:
                yield current
                current = _List()
            current.items.append(item)
    yield current


def _items(settings: Settings, paragraph: CheckedParagraph) -> Iterator[_Item]:
    for match in settings.item.finditer(paragraph.plain):
        if match["word"] in settings.words:
            yield _Item(settings.words.index(match["word"]), paragraph, *match.span("word"))


KIND = Kind(Settings, find)
