"""The manifest of a draft becomes a tree and is had back whole, or refused."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from composing import example_draft
from figures import fig
from hypothesis import given
from hypothesis import strategies as st

from drafter.live_figures import (
    BOOKMARK,
    Manifest,
    NoManifestError,
    build_manifest,
    falls,
    from_tree,
    to_tree,
)
from drafter.model import Draft, Figure, LiveNumber
from drafter.trees import parse_tree

WORDS = st.text(max_size=6)
VALUES = st.decimals(-(10**9), 10**9, allow_nan=False, places=2)
FIGURES = st.builds(
    Figure,
    name=WORDS,
    value=VALUES,
    unit=WORDS,
    qualifier=st.sampled_from([None, "余", "超"]),
    as_of=st.none() | st.dates(date(1950, 1, 1)),
    period=st.none() | st.text(min_size=1, max_size=4),
    last=st.none() | VALUES,
    scope=st.none() | st.text(min_size=1, max_size=4),
    place=WORDS,
)
NUMBERS = st.builds(
    LiveNumber,
    figures=st.lists(FIGURES, min_size=1, max_size=3).map(tuple),
    formula=st.sampled_from(["value", "growth", "difference", "sum", "share"]),
    sentence=WORDS,
)


def printed(draft: Draft) -> list[tuple[str, LiveNumber]]:
    """The digits of each number of a draft with what it says."""
    paragraphs = (one for section in draft.sections for one in section.paragraphs)
    return [(run.text, run.number) for one in paragraphs for run in one.runs if run.number]


@given(st.lists(st.tuples(WORDS, NUMBERS), max_size=4))
def test_a_manifest_is_had_back(numbers: list[tuple[str, LiveNumber]]) -> None:
    """With every figure and number in it; through JSON too."""
    made = build_manifest("law-government", "某局", 2024, numbers)
    assert from_tree(to_tree(made)) == made
    assert [one.place for one in from_tree(to_tree(made)).figures] == [one.place for one in made.figures]


def test_a_figure_said_twice_is_kept_once() -> None:
    """Its numbers have bookmarks of their own."""
    one, other = fig("案件 12件"), fig("活动 5场")
    made = build_manifest(
        "k",
        "某局",
        2024,
        [("12", LiveNumber((one,))), ("5", LiveNumber((other,))), ("12", LiveNumber((one,)))],
    )
    assert made.figures == (one, other)
    assert [(number.bookmark, number.figures) for number in made.numbers] == [
        (f"{BOOKMARK}0001", (1,)),
        (f"{BOOKMARK}0002", (2,)),
        (f"{BOOKMARK}0003", (1,)),
    ]
    assert made.operands(made.numbers[2]) == [one]


def test_what_the_words_around_a_number_say_is_kept() -> None:
    """Unit, qualifier, and whether it is a fall or below 0."""
    figure = replace(fig("案件 约12件"), last=Decimal(15))
    (number,) = build_manifest("k", "某局", 2024, [("20.0", LiveNumber((figure,), "growth"))]).numbers
    assert (number.unit, number.qualifier, number.falls) == ("件", "约", True)
    assert [falls("value", [one]) for one in (figure, fig("增幅 -3%"))] == [False, True]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (("operand", "1"), ("operand", "2")),
        (("operand", "1"), ("operand", "-1")),
        (("value", "12"), ("value", "1E+999999")),
        (("value", "12"), ("value", "十二")),
        (("formula", "value"), ("formula", "product")),
        (("bookmark", f"{BOOKMARK}0001"), ("bookmark", "_Toc1")),
        (("year", "2024"), ("year", "")),
    ],
)
def test_half_a_manifest_is_refused(old: tuple[str, str], new: tuple[str, str]) -> None:
    """A figure that is not there, a number that is none, a formula or bookmark of nobody's."""

    def spoilt(tree: object) -> object:
        if tree == old:
            return new
        return [spoilt(one) for one in tree] if isinstance(tree, tuple) else tree

    made = to_tree(build_manifest("k", "某局", 2024, [("12", LiveNumber((fig("案件 12件"),)))]))
    with pytest.raises(NoManifestError):
        from_tree(parse_tree(_lists(spoilt(made))))


def _lists(tree: object) -> object:
    return [_lists(one) for one in tree] if isinstance(tree, tuple | list) else tree


def test_another_tree_is_no_manifest() -> None:
    """Whatever is in it."""
    with pytest.raises(NoManifestError):
        from_tree(("draft", ()))


def test_every_figure_of_an_example_is_bound() -> None:
    """Each that was placed, with the place in the figures file and the sentence it stands in."""
    draft = example_draft("haojiang")
    made = build_manifest(draft.kind, draft.agency.name, draft.year, printed(draft))
    assert isinstance(made, Manifest)
    assert {one.name for one in made.figures} == set(draft.placed)
    assert all(one.place for one in made.figures)
    assert all(number.digits in number.sentence for number in made.numbers)
