"""Sentences of past reports with holes to the same sentences with the agency's own figures in them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from drafter.drafting.holes import find_holes, hole
from drafter.drafting.lendable import Lendable
from drafter.drafting.numbers import typeset
from drafter.model import Figure, Quantity
from drafter.templates.wording import Borrowing
from drafter.text import bigrams, fold

_CLAUSE = re.compile("(?:“[^”]*”|[^，])+")
_PART = re.compile("(?:“[^”]*”|[^，、])+")
_QUOTED = re.compile("“([^”]+)”")


@dataclass(frozen=True, slots=True)
class Filled:
    """A borrowed sentence with its 。 in which every hole holds one of the agency's figures."""

    text: str
    figures: tuple[Figure, ...]
    pattern: Lendable


class Filler:
    """Fits figures into holes; a hole takes a figure only when unit and words agree well enough.

    A quoted term of the clause, and a word that turns what a number counts (取消, 同比), must be in the name too.
    """

    def __init__(self, limits: Borrowing, printer: Callable[[Figure], str]) -> None:
        """Use these limits; `printer` prints a figure's number."""
        self._limits = limits
        self._print = printer

    def fill(self, pattern: Lendable, sets: Sequence[Sequence[Figure]]) -> Filled | None:
        """Return the clauses with holes, all filled with figures, each used once; `None` when one is not.

        `sets` are figures that must not be parted: a set is used whole or not at all. Clauses before the first
        and after the last hole are left out; one between them that has no hole, for which nothing of the
        agency's stands, makes the sentence useless, as does a figure with a date or scope, which it would not say.
        """
        clauses = _holed(pattern.text)
        figures = [one for figures in sets for one in figures if not (one.as_of or one.period or one.scope)]
        used: list[Figure] = []
        text = "，".join(clauses)
        for number in find_holes(text):
            part = next(one for one in _PART.findall(text) if hole(number) in one)
            free = [one for one in figures if one not in used]
            best = self._best(part, pattern.figures[number], free)
            if best is None:
                return None
            used.append(best)
            text = text.replace(hole(number), self._print(best))
        whole = all(all(one in used for one in some) or not any(one in used for one in some) for some in sets)
        return Filled(f"{text}。", tuple(used), pattern) if used and whole else None

    def _best(self, clause: str, quantity: Quantity, figures: Sequence[Figure]) -> Figure | None:
        """Return the figure whose name fills most of the clause; ties go to the earlier."""
        fitting = [one for one in figures if self._fits(clause, quantity, one)]
        return max(fitting, key=lambda one: len(bigrams(one.name)), default=None)

    def _fits(self, clause: str, quantity: Quantity, figure: Figure) -> bool:
        if fold(quantity.unit or "") != fold(figure.unit):
            return False
        name, said = bigrams(typeset(figure.name)), bigrams(clause)
        if len(name) < 2 or len(name & said) / len(name) < self._limits.fitting:
            return False
        foreign = len(said - name)
        terms = [*_QUOTED.findall(clause), *self._limits.turning.findall(clause)]
        return foreign <= self._limits.foreign and all(term in figure.name for term in terms)


def _holed(text: str) -> list[str]:
    """Return the clauses of `text` from the first with a hole to the last; none when one between has none."""
    clauses = _CLAUSE.findall(text)
    places = [place for place, clause in enumerate(clauses) if find_holes(clause)]
    between = clauses[places[0] : places[-1] + 1] if places else []
    return between if len(between) == len(places) else []
