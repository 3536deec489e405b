"""A sentence of a past report to the agency's own figures that may stand in it."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.model import Figure, Quantity
from drafter.templates.wording import Borrowing
from drafter.text import bigrams, fold


class Matcher:
    """Fits figures to the quantities of a sentence."""

    def __init__(self, limits: Borrowing) -> None:
        """Use these limits."""
        self._limits = limits

    def match(
        self, sentence: str, quantities: Sequence[Quantity], figures: Sequence[Figure]
    ) -> tuple[Figure | None, ...]:
        """Return for each quantity the figure that may stand in its place, or `None`."""
        free = list(figures)
        found: list[Figure | None] = []
        for quantity in quantities:
            before = sentence[: quantity.start].rpartition("，")[2]
            after = sentence[quantity.end :].partition("，")[0]
            said = bigrams(before + after)
            best, share = None, 0.0
            for figure in free:
                if fold(quantity.unit or "") != fold(figure.unit):
                    continue
                name = bigrams(figure.name)
                one = len(name & said) / max(len(name), 1)
                if one > share and one >= 0.7:
                    best, share = figure, one
            if best:
                free.remove(best)
            found.append(best)
        return tuple(found)
