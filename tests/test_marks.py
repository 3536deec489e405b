"""Marks say which figure a number is and where a sentence comes from, and leave no trace in what is printed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from drafter.drafting.marks import (
    find_figures,
    find_sources,
    free_of_marks,
    mark_figure,
    source_mark,
    without_marks,
)

PLAIN = st.text(max_size=20).map(free_of_marks)
TEXT = f"推出事项{mark_figure(7, '55项')}、{mark_figure(12, '9项')}。{source_mark(3)}{source_mark(0)}{source_mark(3)}"


def test_figures_are_read_back_one_for_each_mark() -> None:
    """In the order in which they stand."""
    assert find_figures(TEXT) == [7, 12]
    assert find_figures(TEXT + mark_figure(7, "55项")) == [7, 12, 7]


def test_sources_are_read_back_each_once() -> None:
    """In the order in which they first stand."""
    assert find_sources(TEXT) == [3, 0]


def test_what_is_printed_has_no_marks() -> None:
    """Figures stay, sources leave nothing."""
    assert without_marks(TEXT) == "推出事项55项、9项。"


@given(PLAIN, st.integers(0, 10**6), PLAIN)
def test_any_text_may_be_marked(before: str, number: int, printed: str) -> None:
    """Digits beside a mark are no part of its number."""
    text = before + mark_figure(number, printed) + "5"
    assert find_figures(text) == [number]
    assert without_marks(text) == before + printed + "5"


@given(st.text(alphabet=st.characters(min_codepoint=0xE1FE, max_codepoint=0xE206), max_size=9))
def test_text_from_outside_cannot_hold_marks(text: str) -> None:
    """Once freed of them it is printed as it is, and names nothing."""
    plain = free_of_marks(text)
    assert without_marks(plain) == plain
    assert find_figures(plain) == find_sources(plain) == []
