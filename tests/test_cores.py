"""Work is spread over processes and comes back in order, whatever happens to one of them."""

from __future__ import annotations

import os
import time
from itertools import islice

import pytest

from drafter.cores import count_cores, spread


def double(number: int) -> int:
    """Work that takes longer for the first items, and whose process ends at 13."""
    if number == 13:
        os._exit(9)
    time.sleep(0.05 if number < 2 else 0)
    return number * 2


def lost(number: int) -> int:
    """What stands for an item whose process ended."""
    return -number


@pytest.mark.parametrize("cores", [1, 2, 3])
def test_results_come_in_order(cores: int) -> None:
    """The same for any number of cores, also for nothing to do."""
    assert list(spread(double, range(10), lost, cores)) == [number * 2 for number in range(10)]
    assert list(spread(double, [], lost, cores)) == []


def test_a_process_that_ends_costs_only_its_item() -> None:
    """All others are done, in order."""
    expected = [-13 if number == 13 else number * 2 for number in range(10, 16)]
    assert list(spread(double, range(10, 16), lost, 2)) == expected


def test_whoever_stops_listening_stops_the_work() -> None:
    """Of very many items only a few ahead are worked on."""
    assert list(islice(spread(double, range(20, 1_000_000), lost, 2), 3)) == [40, 42, 44]


def test_there_is_at_least_one_core() -> None:
    """And never more than eight."""
    assert 1 <= count_cores() <= 8
