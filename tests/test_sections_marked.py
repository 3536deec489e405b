"""Sections stay as a reader found them right, passage by passage."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from corpora import SEEDS
from reports import rules, seed

from drafter.corpus.sections import place_sections
from drafter.model import Block, Passage

MARKS = Path(__file__).parent / "cases" / "section_marks.jsonl"


def marked() -> dict[tuple[str, str], str]:
    """The marked section of each passage by seed and opening words."""
    marks = map(json.loads, MARKS.read_text(encoding="utf-8").splitlines())
    return {(mark["seed"], mark["opening"]): mark["section"] for mark in marks}


def sections_of(passages: Sequence[Passage]) -> list[str]:
    """The sections that the texts of `passages` are placed in without their headings."""
    blocks = [Block(one.text, at) for at, one in enumerate(passages)]
    return [placed.section for placed in place_sections(blocks, rules())[1]]


def share_right(*, headed: bool) -> float:
    """The share of the marked passages that are placed right, with headings or without any."""
    sections, right = marked(), 0
    for number in range(SEEDS):
        passages = seed(number).passages
        found = [one.section for one in passages] if headed else sections_of(passages)
        for passage, section in zip(passages, found, strict=True):
            opening = passage.text[:24].replace("\n", "/")
            right += sections.get((Path(seed(number).source).stem[:3], opening)) == section
    return right / len(sections)


def test_passages_are_in_the_section_they_were_marked_with() -> None:
    """All but two in a hundred."""
    assert share_right(headed=True) >= 0.98


def test_a_text_without_headings_is_placed_by_its_words() -> None:
    """More than four in five passages are right by the first words of paragraphs alone."""
    assert share_right(headed=False) >= 0.8
