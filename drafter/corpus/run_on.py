"""A text that lost its paragraph breaks turned into paragraphs, by the order of its heading numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from drafter.corpus.numbering import PART, Number, find_numbers
from drafter.model import Block
from drafter.text import fold

# Above this a paragraph is taken for several whatever the form of the numbers; from this on for 一、 and （一）.
_LONG, _SHORT = 1200, 100
# A heading that another follows at once is not longer.
_HEADING_LENGTH = 60
_ENDS = (".", ":", "!", "?", ")", "”", " ", "\t")
# So many blanks may stand before a number.
_BLANKS = 8
_LEVELS = (PART, 1, 2, 3)
# Published reports are misnumbered: so far a number may leap, at the top and below it.
_LEAPS = {PART: 1, 1: 1, 2: 2, 3: 1}


def split_run_on(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return `blocks` with each paragraph that holds several broken before 一、（一） and 1. where their order holds.

    The counts run on from paragraph to paragraph; all pieces keep the line of theirs and are `run_on`.
    """
    counts = dict.fromkeys(_LEVELS, 0)
    return tuple(piece for block in blocks for piece in _split(block, counts))


def _split(block: Block, counts: dict[int, int]) -> list[Block]:
    """Return the parts of `block`, where `counts` say how far each level has come; they go on with its numbers."""
    if block.kind == "row":
        return [block]
    long, short = len(block.text) >= _LONG, len(block.text) < _SHORT
    places = _headings(block.text, _LEVELS if long else _LEVELS[:3], counts, only_first=short)
    if not _tells(places):
        return [block]
    cuts = [0, *(place.start for place in places if place.start), len(block.text)]
    pieces = [piece for start, end in pairwise(cuts) if (piece := block.text[start:end].strip())]
    return [replace(block, text=piece, run_on=block.run_on or len(pieces) > 1) for piece in pieces]


def _tells(places: Sequence[Number]) -> bool:
    """`True` when the numbers found are a count or two levels, or 一、 within the text: not a lone （一）."""
    several = any(place.value >= 2 for place in places) or len({place.level for place in places}) > 1
    return several or any(place.level <= 1 and place.start for place in places)


def _headings(text: str, levels: Sequence[int], counts: dict[int, int], only_first: bool) -> list[Number]:
    """Return the numbers in `text` that go on with `counts`: 一 before 二, （一） after each 一、."""
    folded = fold(text)
    found: list[Number] = []
    for number in find_numbers(text):
        if only_first and number.start:
            break
        first = number.start == 0 and number.level in counts
        if not first and (
            number.level not in levels or not _goes_on(folded, number, counts[number.level], found)
        ):
            continue
        counts[number.level] = number.value
        for deeper in counts:
            counts[deeper] = 0 if deeper > number.level else counts[deeper]
        found.append(number)
    return found


def _goes_on(folded: str, number: Number, count: int, found: Sequence[Number]) -> bool:
    """`True` for the next number; at a sentence's end also for one that repeats or leaps in a count begun."""
    before = folded[max(0, number.start - _BLANKS) : number.start].rstrip()[-1:]
    if number.value != count + 1:
        leaps = 0 <= number.value - count <= _LEAPS[number.level]
        return count > 0 and leaps and before in (".", "!", "?")
    if not before or folded[number.start - 1] in _ENDS or before in _ENDS:
        return True
    follows_heading = bool(found) and number.level > found[-1].level
    return follows_heading and number.value == 1 and number.start - found[-1].end <= _HEADING_LENGTH
