"""A newer figures file is held against the figures of a draft: each finds its own, or none."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from figures import fig, figs

from drafter.drafting.successors import find_successors


def test_names_are_the_same_whatever_their_width() -> None:
    """Blanks and full-width signs do not count; what is left is new."""
    new = figs("案件 （已结） 7件", "活动 5场")
    assert find_successors(figs("案件(已结) 3件"), new) == ({0: new[0]}, (new[1],))


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (("案件 3件 @1—6月", "案件 9件 @1—11月"), ("案件 10件 @1—11月", "案件 4件 @1—6月"), ["4", "10"]),
        (("案件 3件", "案件 9人"), ("案件 10人", "案件 4件"), ["4", "10"]),
        (("案件 3件 @1—6月",), ("案件 4件 @1—11月",), ["4"]),
        (("案件 3件 @1—6月", "案件 9件 @1—11月"), ("案件 10件 @1—11月", "案件 12件 @1—12月"), ["", "10"]),
        (("案件 3件",), ("案件 4件 @1—6月", "案件 9件 @1—11月"), [""]),
        (("案件 3件", "案件 9人"), ("案件 10人", "案件 4个"), ["", "10"]),
    ],
)
def test_several_of_one_name(old: tuple[str, ...], new: tuple[str, ...], expected: list[str]) -> None:
    """They are told apart by unit and time; what is not certain has no successor."""
    found, _ = find_successors(figs(*old), figs(*new))
    assert [str(found[at].value) if at in found else "" for at in range(len(old))] == expected


def test_a_figure_kept_twice_is_one() -> None:
    """Once with last year's value, from a past report, and once without."""
    one, new = fig("案件 3件"), figs("案件 4件")
    assert find_successors((one, replace(one, last=Decimal(2))), new) == ({0: new[0], 1: new[0]}, ())


def test_without_new_figures() -> None:
    """None has a successor."""
    assert find_successors((fig("案件 3件"),), ()) == ({}, ())
