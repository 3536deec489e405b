"""Rows are given the columns that are worth most together."""

from __future__ import annotations

from itertools import product
from random import Random

from drafter.drafting.matching.assigning import assign


def total(worths: list[list[float]], columns: tuple[int | None, ...]) -> float:
    """What an assignment is worth."""
    return sum(worths[row][at] for row, at in enumerate(columns) if at is not None)


def best(worths: list[list[float]]) -> float:
    """What the best assignment is worth, found by trying all."""
    return max(
        total(worths, columns)
        for columns in product((None, *range(len(worths[0]))), repeat=len(worths))
        if len({at for at in columns if at is not None}) == sum(at is not None for at in columns)
    )


def test_the_first_row_gives_way_when_the_whole_is_worth_more() -> None:
    """Row 0 likes column 0 best, but row 1 has no other."""
    assert assign([[0.9, 0.8], [0.7, 0.0]]) == [1, 0]


def test_nothing_worthless_is_taken() -> None:
    """A row without a column of worth stays without."""
    assert assign([[0.5, -0.1], [0.4, 0.0]]) == [0, None]


def test_there_may_be_no_rows_or_no_columns() -> None:
    """Nothing to assign, or nothing to assign to."""
    assert assign([]) == []
    assert assign([[], []]) == [None, None]


def test_it_is_as_good_as_trying_all() -> None:
    """On tables drawn with a fixed seed, more rows than columns and fewer."""
    draw = Random(4)
    for _ in range(300):
        height, width = draw.randint(1, 4), draw.randint(1, 4)
        worths = [[draw.choice((-1.0, 0.0, 0.3, 0.5, 0.7)) for _ in range(width)] for _ in range(height)]
        assert abs(total(worths, tuple(assign(worths))) - max(0.0, best(worths))) < 1e-9
