"""Sentences of past reports with holes to the same sentences with the agency's own figures in them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from drafter.drafting.lending.holes import find_holes, hole
from drafter.drafting.lending.lendable import Lendable
from drafter.drafting.matching.matcher import Matcher
from drafter.drafting.stating.numbers import opens_with_qualifier, print_figure
from drafter.model import Figure, Quantity
from drafter.templates.wording import Borrowing
from drafter.text import bigrams, told_day

_CLAUSE = re.compile("(?:“[^”]*”|[^，])+")
_PART = re.compile("(?:“[^”]*”|[^，、])+")
_WIDE = str.maketrans(",;:", "，；：")
_RANK = "rank"


@dataclass(frozen=True, slots=True)
class Filled:
    """A borrowed sentence with its 。 in which every hole holds one of the agency's figures."""

    text: str
    figures: tuple[Figure, ...]
    pattern: Lendable


class Filler:
    """Puts figures into all the holes of a sentence, or into none."""

    def __init__(self, matcher: Matcher, limits: Borrowing, printer: Callable[[Figure], str]) -> None:
        """Fill with what `matcher` finds, within these limits; `printer` prints a figure's number."""
        self._matcher = matcher
        self._limits = limits
        self._print = printer

    def fill(self, pattern: Lendable, sets: Sequence[Sequence[Figure]]) -> Filled | None:
        """Return the clauses with holes, all filled with figures, each used once; `None` when one is not.

        `sets` are figures that must not be parted: a set is used whole, in its order, or not at all. Clauses before
        the first and after the last hole are left out, but for one that only says the time, in whose place the time
        of the figures stands; one between them that has no hole makes the sentence useless, for nothing of the
        agency's stands for it. A rank is never filled: 第 and 位 may stand on either side.
        """
        time, clauses = self._holed(pattern.text)
        text = "，".join([time, *clauses] if time else clauses)
        numbers = find_holes(text)
        sentence, quantities = _closed(text, [pattern.figures[number] for number in numbers])
        figures = [figure for figure in self._match(sentence, quantities, sets) if figure]
        if not figures or len(figures) < len(numbers) or not _keeps(sets, figures):
            return None
        timed = self._timed(text, figures)
        ranks = any(quantity.unit == _RANK for quantity in quantities)
        if timed is None or ranks or not self._bears_out("，".join(clauses), figures):
            return None
        for number, figure in zip(numbers, figures, strict=True):
            timed = self._put(timed, hole(number), figure)
        return Filled(f"{timed}。", tuple(figures), pattern)

    def _match(
        self, sentence: str, quantities: Sequence[Quantity], sets: Sequence[Sequence[Figure]]
    ) -> tuple[Figure | None, ...]:
        return self._matcher.match(sentence, quantities, [figure for figures in sets for figure in figures])

    def _holed(self, text: str) -> tuple[str, list[str]]:
        """Return the clauses of `text` from the first with a hole to the last, and the time said before them.

        There are none when one between has no hole, and no time when none is said.
        """
        clauses = _CLAUSE.findall(text.translate(_WIDE))
        places = [place for place, clause in enumerate(clauses) if find_holes(clause)]
        if not places or places[-1] - places[0] >= len(places):
            return "", []
        before = clauses[places[0] - 1] if places[0] else ""
        time = before if before == self._limits.until else ""
        return time, clauses[places[0] : places[-1] + 1]

    def _bears_out(self, text: str, figures: Sequence[Figure]) -> bool:
        """`True` when each clause says little more than the name of the figure that is put there."""
        parts = [part for part in _PART.findall(text) for _ in find_holes(part)]
        return all(
            len(bigrams(part) - bigrams(figure.name)) <= self._limits.foreign
            for part, figure in zip(parts, figures, strict=True)
        )

    def _timed(self, text: str, figures: Sequence[Figure]) -> str | None:
        """Return `text` with the one time of the figures in the place of its own, `None` for several or no place."""
        times = {(figure.as_of, figure.period) for figure in figures}
        day, period = next(iter(times))
        own = self._limits.as_of.format(date=told_day(day)) if day else period
        if len(times) > 1 or (own and self._limits.until not in text):
            return None
        return text.replace(self._limits.until, own, 1) if own else text

    def _put(self, text: str, mark: str, figure: Figure) -> str:
        """Return `text` with the figure in its hole, and no 达 before 超."""
        before, after = text.split(mark)
        if opens_with_qualifier(print_figure(figure)):
            before = self._limits.reached.sub("", before)
        return before + self._print(figure) + after


def _closed(text: str, quantities: Sequence[Quantity]) -> tuple[str, list[Quantity]]:
    """Return `text` with the numbers of the source in its holes, and where they stand in it."""
    moved: dict[int, int] = {}
    placed = []
    for number, quantity in zip(find_holes(text), quantities, strict=True):
        start = text.index(hole(number))
        text = text.replace(hole(number), quantity.raw)
        moved[quantity.start] = start
        whole = moved.get(quantity.part_of) if quantity.part_of is not None else None
        placed.append(replace(quantity, start=start, end=start + len(quantity.raw), part_of=whole))
    return text, placed


def _keeps(sets: Sequence[Sequence[Figure]], used: Sequence[Figure]) -> bool:
    """`True` when of each set all figures are used, in its order, or none."""
    found = ([one for one in used if any(one is figure for figure in figures)] for figures in sets)
    return all(not some or some == list(figures) for some, figures in zip(found, sets, strict=True))
