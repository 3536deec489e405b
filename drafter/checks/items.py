"""The counted items of a paragraph: those that 一是, 二是 open."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.corpus.items import split_items
from drafter.model import Block
from drafter.model.checking import CheckedParagraph
from drafter.templates.reading import ReadingRules
from drafter.text import fold


def items_of(paragraph: CheckedParagraph, reading: ReadingRules) -> Iterator[tuple[int, str]]:
    """Yield the items of the paragraph with their places: those counted 一是, 二是, or all of it under a heading.

    An item may be a paragraph of its own.
    """
    pieces = split_items(Block(paragraph.plain, 0), reading.headings.items)
    at = 0
    for number, piece in enumerate(pieces):
        counted = number or reading.headings.items.match(fold(piece.text))
        if counted or (len(pieces) == 1 and paragraph.level > 1):
            yield at, piece.text
        at += len(piece.text)
