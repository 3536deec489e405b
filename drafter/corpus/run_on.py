"""A text that lost its paragraph breaks turned into paragraphs, by the order of its heading numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from drafter.corpus.numbering import Number, find_numbers
from drafter.model import Block
from drafter.text import fold

# Only so long a paragraph is taken for several; a real one of a report stays below.
_RUN_ON_LENGTH = 1200
# A heading that another follows at once is not longer.
_HEADING_LENGTH = 60
_ENDS = (".", ";", ":", "!", "?", ")", " ", "\t")


def split_run_on(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return `blocks` with each overlong paragraph broken before 一、（一） and 1. where their order holds.

    One is broken only when it holds at least two headings of a level in order; all pieces keep its line.
    """
    return tuple(piece for block in blocks for piece in _split(block))


def _split(block: Block) -> list[Block]:
    if block.kind == "row" or len(block.text) < _RUN_ON_LENGTH:
        return [block]
    places = _headings(block.text)
    if sum(1 for place in places if place.value == 2) == 0:
        return [block]
    cuts = [0, *(place.start for place in places if place.start), len(block.text)]
    pieces = (block.text[start:end].strip() for start, end in pairwise(cuts))
    return [replace(block, text=piece) for piece in pieces if piece]


def _headings(text: str) -> list[Number]:
    """Return the numbers in `text` that continue a count: 一 before 二, （一） after each 一、."""
    folded = fold(text)
    counts = {1: 0, 2: 0, 3: 0}
    found: list[Number] = []
    for number in find_numbers(text):
        if number.level not in counts or number.value != counts[number.level] + 1:
            continue
        if not _can_open(folded, number, found):
            continue
        counts[number.level] = number.value
        for deeper in range(number.level + 1, 4):
            counts[deeper] = 0
        found.append(number)
    return found


def _can_open(folded: str, number: Number, found: Sequence[Number]) -> bool:
    before = folded[number.start - 1 : number.start]
    if not before or before in _ENDS:
        return True
    follows_heading = bool(found) and number.level == found[-1].level + 1
    return follows_heading and number.value == 1 and number.start - found[-1].end <= _HEADING_LENGTH
