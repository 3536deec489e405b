"""Figures of an agency to the numbers of a sentence in whose place they may stand."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from drafter.drafting.matching.assigning import assign
from drafter.drafting.matching.contexts import Context, find_contexts
from drafter.drafting.matching.likeness import Likeness
from drafter.drafting.matching.objecting import Objections
from drafter.model import Figure, Quantity
from drafter.templates.kind import Indicator
from drafter.templates.wording import Matching

_TELLING = 3
_YEAR = re.compile("20[0-9]{2}")
Matched = tuple[Figure | None, ...]
Time = tuple[date | None, str | None]


class Matcher:
    """Finds the figures that may stand in a sentence, rather none than a wrong one."""

    def __init__(self, rules: Matching, indicators: Sequence[Indicator]) -> None:
        """Match by these rules; `indicators` lend a figure the other names of what it measures."""
        self.rules = rules
        self._likeness = Likeness(rules, indicators)
        self._objections = Objections(rules, self._likeness)

    def match(self, sentence: str, quantities: Sequence[Quantity], figures: Sequence[Figure]) -> Matched:
        """Return for each of `quantities`, which stand in `sentence` in order, the figure that may stand there.

        Each figure is used at most once and the whole is worth as much as can be. `None` where no figure is sure
        enough: none counts the same thing, or two do nearly as well, or its date is one the sentence has no place for.
        Pass a sentence that opens with 其中 together with the one before it: the parts are named there.
        """
        worths = self.worths(sentence, quantities, figures)
        chosen = assign([[worth - self.rules.least for worth in row] for row in worths])
        sure = (
            at if at is not None and self._is_sure(row, at, worths, chosen) else None
            for row, at in enumerate(chosen)
        )
        found = [None if at is None else figures[at] for at in sure]
        return tuple(_of_one_time(quantities, _without_larger_parts(quantities, found)))

    def worths(
        self, sentence: str, quantities: Sequence[Quantity], figures: Sequence[Figure]
    ) -> list[list[float]]:
        """Return for each quantity how well each figure fits it, 0 where something speaks against it.

        Of quantities of several years those of the latest alone are this year's to fill.
        """
        latest = max((_year(one) or 0 for one in quantities), default=0)
        return [
            [0.0] * len(figures)
            if (_year(context.quantity) or latest) < latest
            else [self._worth(context, figure) for figure in figures]
            for context in find_contexts(sentence, quantities)
        ]

    def _worth(self, context: Context, figure: Figure) -> float:
        names = self._objections.unopposed(context, figure)
        if not names:
            return 0.0
        worth = self._likeness.worth(context, names) + self._remembered(context.quantity, figure)
        return round(worth - (0 if self._objections.has_unit(context, figure) else self.rules.other_unit), 4)

    def _remembered(self, quantity: Quantity, figure: Figure) -> float:
        """Return what it is worth that the number is last year's value: the more digits, the less by chance."""
        if figure.last is None or figure.last * _scale(figure.unit) != Decimal(str(quantity.value)):
            return 0.0
        digits = len(f"{figure.last.normalize():f}".replace(".", "").strip("0"))
        return self.rules.last * min(digits, _TELLING) / _TELLING

    def _is_sure(
        self, row: int, at: int, worths: Sequence[Sequence[float]], chosen: Sequence[int | None]
    ) -> bool:
        """`True` when no free figure fits the number nearly as well, nor the figure a number left open."""
        bar = worths[row][at] - self.rules.margin
        free = (worth for place, worth in enumerate(worths[row]) if place not in chosen)
        left = (one[at] for number, one in enumerate(worths) if chosen[number] is None)
        return max((*free, *left), default=0.0) <= bar


def _without_larger_parts(
    quantities: Sequence[Quantity], found: Sequence[Figure | None]
) -> list[Figure | None]:
    """Return the figures without those that are larger than the whole they would be part of."""
    by_start = {one.start: figure for one, figure in zip(quantities, found, strict=True)}

    def fits(part: Figure | None, quantity: Quantity) -> bool:
        whole = by_start.get(quantity.part_of) if quantity.part_of is not None else None
        return not (part and whole and part.unit == whole.unit and part.value > whole.value)

    return [part if fits(part, one) else None for part, one in zip(found, quantities, strict=True)]


def _of_one_time(quantities: Sequence[Quantity], found: Sequence[Figure | None]) -> list[Figure | None]:
    """Return the figures without those of another time than most that stand behind the same words of time."""
    pairs = [(_time(one), figure) for one, figure in zip(quantities, found, strict=True)]
    counts: dict[Time | tuple[str | None, str | None], Counter[Time]] = {}
    for time, figure in pairs:
        if figure:
            counts.setdefault(time, Counter())[(figure.as_of, figure.period)] += 1
    common = {time: count.most_common(1)[0][0] for time, count in counts.items()}
    return [
        figure if figure and common[time] == (figure.as_of, figure.period) else None for time, figure in pairs
    ]


def _time(quantity: Quantity) -> tuple[str | None, str | None]:
    return quantity.period, quantity.as_of


def _year(quantity: Quantity) -> int | None:
    """Return the year over which or up to which the sentence counts the quantity, `None` when it names none."""
    years = _YEAR.findall(f"{quantity.period or ''} {quantity.as_of or ''}")
    return int(max(years)) if years else None


def _scale(unit: str) -> int:
    return {"万": 10**4, "亿": 10**8}.get(unit[:1], 1)
