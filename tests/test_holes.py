"""A passage is opened where figures stand, and what stands elsewhere keeps its place."""

from __future__ import annotations

import pytest
from corpora import SEEDS, full_seed
from lending import read_passage

from drafter.drafting.lending.holes import find_holes, hole, open_figures

TEXT = "我局与深圳市南山区推出事项约533余项，办结率达99.5%以上，全市排名第2，覆盖汕尾市城区。"


def opened(text: str) -> str:
    """The text with holes printed as {number}."""
    made = open_figures(read_passage(text)).text
    for number in find_holes(made):
        made = made.replace(hole(number), f"{{{number}}}")
    return made


def test_a_figure_goes_with_unit_and_qualifier() -> None:
    """What is left would do for any number; a rank keeps 第."""
    assert opened(TEXT) == "我局与深圳市南山区推出事项{0}，办结率达{1}，全市排名第{2}，覆盖汕尾市城区。"


def test_holes_are_numbered_as_the_quantities() -> None:
    """A hole tells which quantity stood there."""
    made = open_figures(read_passage(TEXT))
    assert [made.quantities[number].unit for number in find_holes(made.text)] == ["项", "%", "rank"]


def test_specifics_keep_their_places() -> None:
    """Their offsets cut the same words out of the opened text."""
    made = open_figures(read_passage(TEXT))
    cut = [made.text[start:end] for start, end in made.taken]
    assert "深圳市南山区" in cut
    assert "汕尾市城区" in cut


@pytest.mark.parametrize("number", range(SEEDS))
def test_specifics_of_the_seeds_keep_their_places(number: int) -> None:
    """Wherever no figure is inside a specific, its words are found again."""
    for passage in full_seed(number).passages:
        made = open_figures(passage)
        for one, (start, end) in zip(passage.specifics, made.taken, strict=False):
            if not find_holes(made.text[start:end]):
                assert made.text[start:end] == one.text


def test_a_character_of_a_symbol_font_is_no_hole() -> None:
    """It is marked as taken, so that the clause is not lent."""
    made = open_figures(read_passage("持续优化服务\uf0b7，推出事项533项"))
    assert [made.text[start:end] for start, end in made.taken] == ["\uf0b7"]


def test_text_without_figures_stays_as_it_is() -> None:
    """No quantity, no hole."""
    assert opened("持续优化营商环境。") == "持续优化营商环境。"
