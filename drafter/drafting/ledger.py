"""Keeps what a draft is made of: the agency's figures by number, the sources its sentences are borrowed from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from drafter.drafting.marks import mark_figure, source_mark
from drafter.drafting.numbers import print_figure
from drafter.model import Figure, Provenance


class Ledger:
    """The books of one draft; what is written here is read again from the marks in the text.

    `filled` counts the figures that stand in borrowed sentences, `causes` those of problems in general terms.
    """

    def __init__(self, figures: Sequence[Figure]) -> None:
        """Open the books for these figures."""
        self.figures = tuple(figures)
        self.sources: list[Provenance] = []
        self.filled = 0
        self.causes = 0
        self._numbers = {id(figure): number for number, figure in enumerate(self.figures)}

    def print(self, figure: Figure) -> str:
        """Return the figure as printed, marked; it must be one of those the books were opened for."""
        return mark_figure(self._numbers[id(figure)], print_figure(figure))

    def lend(self, text: str, source: Provenance, filled: int = 0) -> str:
        """Return the borrowed sentence marked with its source; `filled` slots of it hold own figures."""
        self.filled += filled
        self.sources.append(source)
        return text + source_mark(len(self.sources) - 1)

    def borrowed(self) -> Counter[str]:
        """Return how many sentences were borrowed from each report."""
        return Counter(source.report for source in self.sources)
