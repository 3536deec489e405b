"""Marks say which figure, point or source a stretch of text is, and leave no trace in what is printed."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.drafting.marks import (
    Mark,
    MarkKind,
    find_figures,
    find_sources,
    mark_figure,
    mark_point,
    mark_source,
    read_marks,
    without_marks,
)

PLAIN = st.text(max_size=20).map(without_marks)
MARKS: dict[MarkKind, Callable[[int, str], str]] = {
    "figure": mark_figure,
    "source": mark_source,
    "point": mark_point,
}
LENT = mark_source(3, f"推出事项{mark_figure(7, '55项')}、{mark_figure(12, '9项')}。")
TEXT = f"{LENT}{mark_source(0, '加强宣传。')}{mark_source(3, '改进作风。')}"


def test_figures_are_read_back_one_for_each_mark() -> None:
    """In the order in which they stand, those in borrowed text too."""
    assert find_figures(TEXT) == [7, 12]
    assert find_figures(TEXT + mark_figure(7, "55项")) == [7, 12, 7]


def test_sources_are_read_back_each_once() -> None:
    """In the order in which they first stand."""
    assert find_sources(TEXT) == [3, 0]


def test_what_is_printed_has_no_marks() -> None:
    """What was marked stays."""
    assert without_marks(TEXT) == "推出事项55项、9项。加强宣传。改进作风。"


def test_marks_are_read_with_their_places() -> None:
    """Those inside others too; the offsets are those of the printed text."""
    printed, marks = read_marks(LENT)
    assert [(one.kind, one.number, printed[one.start : one.end]) for one in marks] == [
        ("source", 3, "推出事项55项、9项。"),
        ("figure", 7, "55项"),
        ("figure", 12, "9项"),
    ]


def test_nothing_is_marked_in_nothing() -> None:
    """An empty text stays one, so that it is still known for empty."""
    assert mark_point(0, "") == ""


@pytest.mark.parametrize(
    ("cut", "marks"),
    [
        (f"甲{mark_point(1, '乙丙')}"[:-1], [Mark("point", 1, 1, 3)]),
        (mark_point(1, "乙丙")[2:] + "丁", []),
        ("\ue200甲\ue203", []),
    ],
)
def test_a_mark_cut_in_two_does_no_harm(cut: str, marks: list[Mark]) -> None:
    """Without its end it reaches to the end of the text, without beginning or number it is nothing."""
    assert read_marks(cut)[1] == marks


@given(st.sampled_from(list(MARKS)), PLAIN, st.integers(0, 10**6), PLAIN.filter(bool))
def test_any_text_may_be_marked(kind: MarkKind, before: str, number: int, inside: str) -> None:
    """Digits beside a mark are no part of its number."""
    text = before + MARKS[kind](number, inside) + "5"
    assert read_marks(text) == (
        before + inside + "5",
        [Mark(kind, number, len(before), len(before) + len(inside))],
    )


@given(st.text(alphabet=st.characters(min_codepoint=0xE1FE, max_codepoint=0xE222), max_size=9))
def test_text_from_outside_cannot_hold_marks(text: str) -> None:
    """Once freed of them it is printed as it is, and names nothing."""
    plain = without_marks(text)
    assert read_marks(plain) == (plain, [])
