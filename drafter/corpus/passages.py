"""Placed paragraphs turned into passages with an id and their quantities."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.corpus.items import split_items
from drafter.corpus.quantities import find_quantities
from drafter.corpus.quantity_groups import relate_quantities
from drafter.corpus.sections import PlacedParagraph
from drafter.model import Passage, Quantity
from drafter.templates.reading import ReadingRules


def build_passages(
    report: str, paragraphs: Sequence[PlacedParagraph], rules: ReadingRules, year: int | None = None
) -> tuple[Passage, ...]:
    """Return a passage for each paragraph, or item of one (一是、二是), in order, with ids “`report`-001” and on.

    `year` is the report's, for days that are named without one.
    """
    items = (
        (paragraph, block)
        for paragraph in paragraphs
        for block in split_items(paragraph.block, rules.headings.items)
    )
    return tuple(
        Passage(
            id=f"{report}-{number:03d}",
            section=paragraph.section,
            theme=paragraph.theme,
            path=paragraph.path,
            text=block.text,
            line=block.line,
            quantities=_quantities(block.text, rules, year),
        )
        for number, (paragraph, block) in enumerate(items, start=1)
    )


def _quantities(text: str, rules: ReadingRules, year: int | None) -> tuple[Quantity, ...]:
    return relate_quantities(text, find_quantities(text, rules), rules.groups, year)
