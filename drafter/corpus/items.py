"""A paragraph that counts its measures in its text (一是、二是) turned into one block an item."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from drafter.model import Block
from drafter.text import chinese_number, fold

_FEWEST = 2


def split_items(block: Block, item: re.Pattern[str]) -> list[Block]:
    """Return the block as what stands before the first item and a block for each; itself when it has no two items.

    `item` is matched on folded text where a sentence begins; its group is the number. Items count from one without
    a gap, what does not go on is text of the item before. Joined, the blocks are the text again.
    """
    starts: list[int] = []
    for match in item.finditer(fold(block.text)):
        if chinese_number(match.group(1)) == len(starts) + 1:
            starts.append(match.start(1))
    if len(starts) < _FEWEST:
        return [block]
    edges = [*([] if starts[0] == 0 else [0]), *starts, len(block.text)]
    pieces = (block.text[start:end] for start, end in pairwise(edges))
    return [replace(block, text=piece) for piece in pieces if piece.strip()]
