"""Keeps what a draft is made of: the agency's figures and points by number, the sources it borrowed from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from drafter.drafting.marks import mark_derived, mark_figure, mark_point, mark_source
from drafter.drafting.stating.numbers import print_figure
from drafter.drafting.suggesting.suggest import is_of
from drafter.model import Figure, Formula, LiveNumber, Point, Provenance


class Ledger:
    """The books of one draft; what is written here is read again from the marks in the text.

    `filled` counts the figures that stand in borrowed sentences, `causes` those of problems in general terms.
    """

    def __init__(self, figures: Sequence[Figure], points: Sequence[Point] = (), agency: str = "") -> None:
        """Open the books for these figures and points of `agency`."""
        self.figures = tuple(figures)
        self.points = tuple(points)
        self.sources: list[Provenance] = []
        self.derived: list[LiveNumber] = []
        self.filled = 0
        self.causes = 0
        self._agency = agency
        self._numbers = {id(one): number for number, one in enumerate(self.figures)}
        self._point_numbers = {id(one): number for number, one in enumerate(self.points)}

    def print(self, figure: Figure) -> str:
        """Return the figure as printed, marked; it must be one of those the books were opened for."""
        return mark_figure(self._numbers[id(figure)], print_figure(figure))

    def derive(self, figure: Figure, formula: Formula, digits: str) -> str:
        """Return the digits of a number worked out from `figure`, marked."""
        made = LiveNumber((figure,), formula)
        if made not in self.derived:
            self.derived.append(made)
        return mark_derived(self.derived.index(made), digits)

    def quote(self, point: Point, words: str) -> str:
        """Return `words`, what is printed of the point, marked; the books must have been opened for it."""
        return mark_point(self._point_numbers[id(point)], words)

    def lend(self, text: str, source: Provenance, filled: int = 0) -> str:
        """Return the borrowed text marked with its source, each line apart; `filled` slots hold own figures."""
        self.filled += filled
        self.sources.append(source)
        number = len(self.sources) - 1
        return "\n".join(mark_source(number, line) for line in text.split("\n"))

    def borrowed(self) -> Counter[str]:
        """Return how many sentences were borrowed from each report."""
        return Counter(source.report for source in self.sources)

    def is_own(self, source: Provenance) -> bool:
        """`True` for a source in a report of the agency itself."""
        return is_of(source, self._agency)
