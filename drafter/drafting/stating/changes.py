"""A figure and last year's value of it to the words that say how it has changed."""

from __future__ import annotations

from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal

from drafter.drafting.stating.numbers import print_number
from drafter.model import Figure, Formula
from drafter.templates.craft import ChangePhrasing
from drafter.text import full_width

_TENTH = Decimal("0.1")
Ranked = Callable[[Figure], bool]
Marker = Callable[[Figure, Formula, str], str]
_RATES = ("%", "‰", "个百分点")


def _unmarked(_: Figure, __: Formula, digits: str) -> str:
    return digits


class Changes:
    """Says changes by the phrasing of a report kind and keeps a list of what was worked out."""

    def __init__(
        self, phrasing: ChangePhrasing, rank_unit: str, is_rank: Ranked, mark: Marker = _unmarked
    ) -> None:
        """Use these words; `is_rank` tells whether a figure is a rank, counted in `rank_unit`; `mark` marks digits."""
        self._words = phrasing
        self._rank_unit = rank_unit
        self._is_rank = is_rank
        self._mark = mark
        self._said: dict[int, tuple[Figure, str]] = {}

    @property
    def said(self) -> list[tuple[Figure, str]]:
        """The figures whose change was said, with the words, each once, in the order in which they were asked for."""
        return list(self._said.values())

    def words(self, figure: Figure) -> str:
        """Return how the figure has changed from its `last`, "" when it has none.

        The growth rate is (this year − last year) ÷ last year × 100 %, the definition of the National Bureau of
        Statistics (国家统计局统计指标解释: 同比增长率), rounded half up to one decimal. Rates change by percentage
        points, ranks by places, a smaller number being the higher rank. From a last of 0, a negative one, or fewer
        than `few`, and to 0, the difference stands for the rate; a figure with a qualifier changes by 约.
        """
        if figure.last is None:
            return ""
        words = self._of(figure, figure.last)
        self._said[id(figure)] = figure, words
        return words

    def _of(self, figure: Figure, last: Decimal) -> str:
        words, difference = self._words, figure.value - last
        if not difference:
            return words.same
        amount = self._mark(figure, "difference", print_difference(figure, last))
        if self._is_rank(figure):
            place = words.place_up if difference < 0 else words.place_down
            return self._filled(place, figure, amount + self._rank_unit)
        if figure.unit in _RATES:
            points = amount + (words.points if figure.unit != "‰" else "‰")
            return self._filled(words.up if difference > 0 else words.down, figure, points)
        rate = growth_rate(figure.value, last) if last >= words.few and figure.value else None
        if rate:
            percent = self._mark(figure, "growth", f"{abs(rate)}") + "%"
            return self._filled(words.rise if rate > 0 else words.fall, figure, percent)
        return self._filled(
            words.more if difference > 0 else words.less, figure, amount + full_width(figure.unit)
        )

    def _filled(self, words: str, figure: Figure, printed: str) -> str:
        return words.replace("{n}", (self._words.about if figure.qualifier else "") + printed)


def print_difference(figure: Figure, last: Decimal) -> str:
    """Return by how much the figure differs from `last`, in digits and without a sign; rates are not shortened."""
    return print_number(abs(figure.value - last), "%" if figure.unit in _RATES else figure.unit)


def growth_rate(value: Decimal, last: Decimal) -> Decimal | None:
    """Return by how many per cent `value` is above `last`, below 0 for a fall, to one decimal, half away from zero.

    The formula is (value − last) ÷ last × 100; `None` when `last` is not above 0, from which no rate can be taken.
    """
    if last <= 0:
        return None
    return ((value - last) / last * 100).quantize(_TENTH, ROUND_HALF_UP)
