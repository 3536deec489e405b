"""A sentence of last year and this year's figures for it to the sentence of this year."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafter.drafting.carrying.edits import Edit, apply_edits
from drafter.drafting.carrying.old_text import OldSentence
from drafter.drafting.carrying.rolling import Roller
from drafter.drafting.clauses import Printer
from drafter.drafting.rendering import placeholder
from drafter.drafting.slots import figure_hole
from drafter.model import Figure, OldTerm, Quantity
from drafter.templates.carrying import CarryRules
from drafter.templates.wording import FigurePhrasing

_RANK = "rank"
_BREAK = "，。；："


@dataclass(frozen=True, slots=True)
class Renewed:
    """The sentence, how many of its figures are this year's, how many are open, and its formulations."""

    text: str
    filled: int
    open: int
    terms: tuple[OldTerm, ...]


@dataclass(frozen=True, slots=True)
class _Time:
    """A time said in a sentence: where it stands with 截至 before it and the comma behind it, and where alone."""

    whole: tuple[int, int]
    alone: tuple[int, int]


class Renewer:
    """Renews sentences; `printer` prints a figure's number with its mark."""

    def __init__(self, rules: CarryRules, phrasing: FigurePhrasing, roller: Roller, printer: Printer) -> None:
        """Use these rules."""
        self._rules = rules
        self._phrasing = phrasing
        self._roller = roller
        self._print = printer
        self._time = re.compile(
            f"(?P<until>{rules.until.pattern})?(?P<said>{rules.span.pattern}|{rules.day.pattern})(?P<comma>[，,])?"
        )

    def renew(
        self, sentence: OldSentence, figures: Sequence[Figure | None], clauses: Sequence[Edit] = ()
    ) -> Renewed:
        """Return the sentence with `figures` in the place of its quantities, and `clauses` in the place of others.

        A quantity without a figure is an open slot that shows last year's; a time goes with the figures behind it.
        """
        pairs = list(zip(sentence.quantities, figures, strict=True))
        rolled = self._roller.roll(sentence.text)
        numbers = [self._number(sentence.text, quantity, figure) for quantity, figure in pairs]
        edits = [*clauses, *numbers, *self._times(sentence.text, pairs), *rolled.edits]
        filled = sum(figure is not None for figure in figures)
        return Renewed(apply_edits(sentence.text, edits), filled, len(pairs) - filled, rolled.terms)

    def _number(self, text: str, quantity: Quantity, figure: Figure | None) -> Edit:
        hole = figure_hole(text, quantity)
        if figure is None:
            old = text[hole.start : hole.end].replace(hole.after, "", 1)
            kind = _RANK if quantity.unit == _RANK else "figure"
            return Edit(hole.start, hole.end, self._was(kind, old) + hole.after)
        printed = self._print(figure)
        if quantity.unit == _RANK and figure.unit:
            printed = printed.replace(figure.unit, "")
        return Edit(hole.start, hole.end, printed)

    def _was(self, kind: str, old: str) -> str:
        label = self._rules.labels[kind]
        return placeholder(self._rules.was.replace("{label}", label).replace("{old}", old))

    def _times(self, text: str, pairs: Sequence[tuple[Quantity, Figure | None]]) -> Iterator[Edit]:
        """Yield what becomes of each time said, then the times of figures that have none before them."""
        times = [_Time(match.span(), match.span("said")) for match in self._time.finditer(text)]
        starts = [time.whole[0] for time in times]
        for at, time in enumerate(times):
            end = next(iter(starts[at + 1 :]), len(text))
            behind = [
                figure for quantity, figure in pairs if time.whole[1] <= quantity.start < end and figure
            ]
            yield self._renewed_time(text, time, behind)
        said = ""
        for quantity, figure in pairs:
            when = self._when(figure) if figure else ""
            if when and when != said and not any(time.whole[1] <= quantity.start for time in times):
                start = max(text.rfind(mark, 0, quantity.start) for mark in _BREAK) + 1
                yield Edit(start, start, when)
                said = when

    def _renewed_time(self, text: str, time: _Time, figures: Sequence[Figure]) -> Edit:
        """Return the time of the first figure that has one, nothing when none has, an open slot without figures."""
        if figures:
            return Edit(*time.whole, next((when for one in figures if (when := self._when(one))), ""))
        return Edit(*time.alone, self._was("date", text[slice(*time.alone)]))

    def _when(self, figure: Figure) -> str:
        """Return when a figure was taken as the sentence says it, "" when that is not given."""
        if figure.as_of:
            day = figure.as_of
            return self._phrasing.as_of.replace("{date}", f"{day.year}年{day.month}月{day.day}日")
        return self._phrasing.period.replace("{period}", figure.period) if figure.period else ""
