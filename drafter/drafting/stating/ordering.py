"""Clauses as given to the order in which a writer states them: the whole before its share, rates behind counts."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TypeVar

from drafter.drafting.stating.clauses import Clause
from drafter.drafting.stating.times import same_time
from drafter.text import common_end

_LEAST_END = 2
_LEAST_TERM = 4
_RATES = ("%", "‰", "个百分点")
_COUNT, _RATE, _RANK = range(3)
_T = TypeVar("_T")


def order_clauses(clauses: Sequence[Clause], whole: re.Pattern[str]) -> list[Clause]:
    """Return the clauses in order; most stay where they are.

    A figure whose name says that it is a whole (`whole`: 总数, 全市) goes before the smaller ones of its unit and
    time right before it that count the same: their names end in the same term, or word after 总数.
    """
    ordered: list[Clause] = []
    for clause in clauses:
        at = len(ordered)
        if whole.search(clause.name):
            while at and _is_share(ordered[at - 1], clause, whole):
                at -= 1
        ordered.insert(at, clause)
    return ordered


def counts_first(items: Sequence[_T], first: Callable[[_T], Clause]) -> list[_T]:
    """Return the items, each begun by the clause `first` gives, without a rate at the front and with ranks at the end.

    Rates at the front go behind the first item that counts something; all else keeps its order, so that a rate stays
    beside its count.
    """
    ordered = sorted(items, key=lambda item: rank_of(first(item)) == _RANK)
    at = next((place for place, item in enumerate(ordered) if rank_of(first(item)) == _COUNT), 0)
    return [*ordered[at : at + 1], *ordered[:at], *ordered[at + 1 :]]


def rank_of(clause: Clause) -> int:
    """Return 0 for what is counted, 1 for a rate, 2 for a rank."""
    if clause.shape == "amount" and clause.tail:
        return _RANK
    return _RATE if clause.figure.unit in _RATES else _COUNT


def _is_share(one: Clause, whole: Clause, words: re.Pattern[str]) -> bool:
    first, second = one.figure, whole.figure
    ends = [words.sub("", clause.name) for clause in (one, whole)]
    least = _LEAST_END if whole.name.endswith(tuple(words.findall(whole.name))) else _LEAST_TERM
    return (
        first.unit == second.unit
        and first.unit not in _RATES
        and same_time(first, second)
        and first.value < second.value
        and not words.search(one.name)
        and len(common_end(*ends)) >= least
    )
