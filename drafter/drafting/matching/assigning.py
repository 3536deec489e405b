"""A table of worths to the one-to-one assignment of rows to columns that is worth most."""

from __future__ import annotations

import math
from collections.abc import Sequence


def assign(worths: Sequence[Sequence[float]]) -> list[int | None]:
    """Return for each row its column, `None` where a row is better left without; worths of 0 or less are not taken.

    The whole is worth as much as can be; of equal choices the same one is made each time. The method is the
    Hungarian one, in time that grows with rows² × columns.
    """
    if not worths:
        return []
    width = len(worths[0])
    costs = [[-max(worth, 0.0) for worth in row] + [0.0] * len(worths) for row in worths]
    columns = _cheapest(costs)
    return [at if at < width and worths[row][at] > 0 else None for row, at in enumerate(columns)]


def _cheapest(costs: Sequence[Sequence[float]]) -> list[int]:
    """Return the column of each row in the cheapest assignment; there are at least as many columns as rows."""
    height, width = len(costs), len(costs[0])
    by_row, by_column = [0.0] * (height + 1), [0.0] * (width + 1)
    owner = [0] * (width + 1)
    for row in range(1, height + 1):
        way = _shortest(costs, row, owner, by_row, by_column)
        at = way[-1]
        for before in reversed(way[:-1]):
            owner[at], at = owner[before] if before else row, before
    columns = [0] * height
    for column in range(1, width + 1):
        if owner[column]:
            columns[owner[column] - 1] = column - 1
    return columns


def _shortest(
    costs: Sequence[Sequence[float]], row: int, owner: list[int], by_row: list[float], by_column: list[float]
) -> list[int]:
    """Return the columns of the cheapest way from `row` to a free column, keeping the potentials."""
    width = len(by_column) - 1
    owner[0] = row
    reach, came = [math.inf] * (width + 1), [0] * (width + 1)
    seen = [False] * (width + 1)
    at = 0
    while owner[at]:
        seen[at] = True
        here = owner[at]
        for column in range(1, width + 1):
            cost = costs[here - 1][column - 1] - by_row[here] - by_column[column]
            if not seen[column] and cost < reach[column]:
                reach[column], came[column] = cost, at
        after = min((column for column in range(1, width + 1) if not seen[column]), key=reach.__getitem__)
        step = reach[after]
        for column in range(width + 1):
            if seen[column]:
                by_row[owner[column]] += step
                by_column[column] -= step
            else:
                reach[column] -= step
        at = after
    return _way_back(came, at)


def _way_back(came: Sequence[int], at: int) -> list[int]:
    way = [at]
    while at:
        at = came[at]
        way.append(at)
    return way[::-1]
