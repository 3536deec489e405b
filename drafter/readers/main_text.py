"""The blocks of a web page to those of its main text: what stands before and after it is furniture."""

from __future__ import annotations

import re

from drafter.model import Block
from drafter.readers.html_blocks import LINK, TITLE

_PROSE = re.compile("[，。；]")
_PROSE_LENGTH = 20
_AT_MOST = 300
_WEIGHTS = {LINK: -20, "row": -2, "other": -6}
_ENOUGH = 0.8
_TITLE_LENGTH = 6
_TITLE_WITHIN = 12
_ENDING = re.compile(
    r"附件|.{0,40}[\d〇○零一二三四五六七八九]{4}\s*年\s*[\d一二三四五六七八九十]{1,3}\s*月\s*[\d一二三四五六七八九十]{1,3}\s*日$"
)
_ENDING_WITHIN = 8


def main_text(blocks: list[Block]) -> tuple[list[Block], int]:
    """Return the blocks of the main text with its title and how many others there were.

    The main text is the stretch of blocks with the most prose for what is not: everything in it is kept, short
    lines and tables too. Where it holds less than four fifths of the page's prose, all is kept.
    """
    body = [block for block in blocks if block.style != TITLE]
    first, last = _best_stretch([_weight(block) for block in body])
    kept = body[first:last]
    if not kept or _prose(kept) < _ENOUGH * _prose(body):
        return blocks, 0
    title = "".join(block.text for block in blocks if block.style == TITLE)
    first, last = _with_title(body, first, re.sub(r"\s", "", title)), _with_ending(body, last)
    return body[first:last], len(body) - last + first


def _weight(block: Block) -> int:
    if _is_prose(block):
        return min(len(block.text), _AT_MOST)
    return _WEIGHTS[LINK if block.style == LINK else "row" if block.kind == "row" else "other"]


def _best_stretch(weights: list[int]) -> tuple[int, int]:
    """Return where the stretch with the greatest sum begins and ends; (0, 0) when no weight is above zero."""
    best = begin = total = 0
    found = 0, 0
    for at, weight in enumerate(weights):
        if total <= 0:
            begin, total = at, 0
        total += weight
        if total > best:
            best, found = total, (begin, at + 1)
    return found


def _with_title(blocks: list[Block], first: int, title: str) -> int:
    """Return where the title before `first` begins: a heading, or what the page calls itself.

    Without one, what stands before belongs to the text as far as the nearest links.
    """
    for at in range(first - 1, max(first - 1 - _TITLE_WITHIN, -1), -1):
        text = re.sub(r"\s", "", blocks[at].text)
        if len(text) >= _TITLE_LENGTH and (text in title or blocks[at].style == "heading 1"):
            return at
    while first and blocks[first - 1].style != LINK:
        first -= 1
    return first


def _with_ending(blocks: list[Block], last: int) -> int:
    """Return where the text ends: at the nearest links, or after a date or annexes not far behind them."""
    while last < len(blocks) and blocks[last].style != LINK:
        last += 1
    for at in range(min(len(blocks), last + _ENDING_WITHIN) - 1, last - 1, -1):
        if _ENDING.match(blocks[at].text.strip()):
            return at + 1
    return last


def _prose(blocks: list[Block]) -> int:
    return sum(len(block.text) for block in blocks if _is_prose(block))


def _is_prose(block: Block) -> bool:
    return block.style != LINK and len(block.text) >= _PROSE_LENGTH and _PROSE.search(block.text) is not None
