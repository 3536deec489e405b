"""Items counted in a paragraph's text become blocks of their own."""

from __future__ import annotations

import pytest
from reports import rules

from drafter.corpus.items import split_items
from drafter.model import Block


def items(text: str) -> list[str]:
    """The texts of the blocks that `text` is split into."""
    return [block.text for block in split_items(Block(text, 7), rules().headings.items)]


@pytest.mark.parametrize(
    "parts",
    [
        ["一是加强学习。", "二是规范执法。", "三是抓好普法。"],
        ["主要做法有：", "一是加强学习；", "二是规范执法。"],
        ["一是学法,共3次。办班2期。", "二是用法。"],
    ],
    ids=lambda parts: "".join(parts)[:8],
)
def test_each_item_is_a_block(parts: list[str]) -> None:
    """So is what stands before the first; joined they are the text again."""
    assert items("".join(parts)) == parts


@pytest.mark.parametrize(
    "text",
    [
        "一是加强学习。",
        "统一是前提。二是虚。",
        "一是学法。三是用法。",
        "坚持统一，一是一、二是二。",
        "没有分项。",
    ],
)
def test_what_does_not_count_from_one_is_one_block(text: str) -> None:
    """A single item, a gap, or 是 inside a sentence is no enumeration."""
    assert items(text) == [text]


def test_an_item_keeps_the_line_of_its_paragraph() -> None:
    """It leads back to the source."""
    assert {block.line for block in split_items(Block("一是甲。二是乙。", 7), rules().headings.items)} == {7}
