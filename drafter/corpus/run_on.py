"""A text that lost its paragraph breaks turned into paragraphs, by the order of its heading numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from drafter.corpus.numbering import PART, Number, find_numbers
from drafter.model import Block
from drafter.text import fold

# Above this a paragraph is taken for several whatever the form of the numbers; from this on for 一、 and （一）.
_LONG, _SHORT = 1200, 160
# A heading that another follows at once is not longer.
_HEADING_LENGTH = 60
_ENDS = (".", ":", "!", "?", ")", "”", " ", "\t")
_LEVELS = (PART, 1, 2, 3)
# Published reports are misnumbered: so far a number may leap, at the top and below it.
_LEAPS = {PART: 1, 1: 1, 2: 2, 3: 1}


def split_run_on(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return `blocks` with each paragraph that holds several broken before 一、（一） and 1. where their order holds.

    One is broken only when it holds at least two headings of a level; all pieces keep its line and are `run_on`.
    """
    return tuple(piece for block in blocks for piece in _split(block))


def _split(block: Block) -> list[Block]:
    if block.kind == "row" or len(block.text) < _SHORT:
        return [block]
    places = _headings(block.text, _LEVELS if len(block.text) >= _LONG else _LEVELS[:3])
    if not any(place.value >= 2 for place in places):
        return [block]
    cuts = [0, *(place.start for place in places if place.start), len(block.text)]
    pieces = (block.text[start:end].strip() for start, end in pairwise(cuts))
    return [replace(block, text=piece, run_on=True) for piece in pieces if piece]


def _headings(text: str, levels: Sequence[int]) -> list[Number]:
    """Return the numbers in `text` that go on with a count: 一 before 二, （一） after each 一、."""
    folded = fold(text)
    counts = dict.fromkeys(levels, 0)
    found: list[Number] = []
    for number in find_numbers(text):
        if number.level not in counts or not _goes_on(folded, number, counts[number.level], found):
            continue
        counts[number.level] = number.value
        for deeper in levels:
            counts[deeper] = 0 if deeper > number.level else counts[deeper]
        found.append(number)
    return found


def _goes_on(folded: str, number: Number, count: int, found: Sequence[Number]) -> bool:
    """`True` for the next number; at a sentence's end also for one that repeats or leaps in a count begun."""
    before = folded[: number.start].rstrip()[-1:]
    if number.value != count + 1:
        leaps = 0 <= number.value - count <= _LEAPS[number.level]
        return count > 0 and leaps and before in (".", "!", "?")
    if not before or folded[number.start - 1] in _ENDS or before in _ENDS:
        return True
    follows_heading = bool(found) and number.level > found[-1].level
    return follows_heading and number.value == 1 and number.start - found[-1].end <= _HEADING_LENGTH
