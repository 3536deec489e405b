"""Blocks as read turned into whole paragraphs without page furniture."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from drafter.corpus.joining import join_lines
from drafter.corpus.run_on import split_run_on
from drafter.corpus.run_on_frame import split_run_on_frame
from drafter.model import Block
from drafter.templates.reading import ReadingRules
from drafter.text import fold, is_han

_BROKEN_TITLE_MARKS = re.compile(r"<([^<>\n]{1,80})>")
# No line of page furniture is longer.
_FURNITURE_LENGTH = 300


@dataclass(frozen=True, slots=True)
class Cleaned:
    """The paragraphs of a text, each at its first line, and what was dropped as page furniture."""

    blocks: tuple[Block, ...]
    dropped: tuple[Block, ...]


def clean_blocks(blocks: Sequence[Block], rules: ReadingRules) -> Cleaned:
    """Return the paragraphs in `blocks`: furniture and markup dropped, broken sentences rejoined,
    paragraphs that were run together parted again.

    Characters are kept as written, except that <…> around a title becomes 〈…〉.
    """
    kept: list[Block] = []
    dropped: list[Block] = []
    for block in _lines(blocks):
        text = _without_markup(block.text, rules)
        (dropped if is_furniture(text, rules) else kept).append(_with_text(block, text))
    whole = split_run_on_frame(split_run_on(join_lines(kept, rules)), rules.frame)
    return Cleaned(whole, tuple(block for block in dropped if block.text.strip()))


def is_furniture(text: str, rules: ReadingRules) -> bool:
    """`True` for a line that is the page's and not the report's, or is blank."""
    plain = fold(text).strip()
    return not plain or (
        len(plain) <= _FURNITURE_LENGTH and rules.cleaning.furniture.fullmatch(plain) is not None
    )


def _lines(blocks: Sequence[Block]) -> list[Block]:
    return [_with_text(block, line) for block in blocks for line in block.text.split("\n")]


def _with_text(block: Block, text: str) -> Block:
    return block if text == block.text else replace(block, text=text)


def _without_markup(text: str, rules: ReadingRules) -> str:
    plain = rules.cleaning.markup.sub("", text)
    plain = _BROKEN_TITLE_MARKS.sub(
        lambda match: f"〈{match[1]}〉" if is_han(match[1][0]) else match[0], plain
    )
    for pattern in (rules.cleaning.leading, rules.cleaning.trailing):
        found = pattern.search(fold(plain).rstrip())
        if found:
            plain = plain[: found.start()] + plain[found.end() :]
    return plain
