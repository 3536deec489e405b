"""The first and last paragraph of a running text parted from the lines that stand around a report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from drafter.model import Block
from drafter.templates.reading import FrameRules
from drafter.text import fold

# Title, number and addressee stand within so many characters; what closes a report is not longer.
_FRONT, _BACK = 160, 120


def split_run_on_frame(blocks: Sequence[Block], rules: FrameRules) -> tuple[Block, ...]:
    """Return `blocks` with what stands before the text of a running one, and after it, as blocks of their own."""
    if not blocks or not blocks[0].run_on:
        return tuple(blocks)
    front = _parts(blocks[0], _front_cuts(blocks[0].text, rules))
    last = blocks[-1] if len(blocks) > 1 else front.pop()
    back = _parts(last, _back_cuts(last.text, rules))
    return (*front, *blocks[1:-1], *back)


def _front_cuts(text: str, rules: FrameRules) -> list[int]:
    """Return where the first lines end: 文件, the number, the title, the addressee, each at the end of the last."""
    folded, cuts = fold(text[:_FRONT]), [0]
    for name in ("run_on_header", "doc_number", "run_on_title", "run_on_addressee"):
        at = len(folded) - len(folded[cuts[-1] :].lstrip())
        found = rules[name].match(folded, at)
        if found:
            cuts.append(found.end())
    return cuts[1:]


def _back_cuts(text: str, rules: FrameRules) -> list[int]:
    """Return where the closing, the signature and the copies begin, each after the end of a sentence."""
    start = max(0, len(text) - _BACK)
    folded = fold(text)
    return sorted({found.start() for found in rules["run_on_back"].finditer(folded, start)})


def _parts(block: Block, cuts: Sequence[int]) -> list[Block]:
    edges = [0, *cuts, len(block.text)]
    pieces = (block.text[start:end].strip() for start, end in pairwise(edges))
    return [replace(block, text=piece) for piece in pieces if piece]
