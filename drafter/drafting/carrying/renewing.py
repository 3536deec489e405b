"""A sentence of last year and this year's figures for it to the sentence of this year."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from drafter.drafting.carrying.edits import Edit, apply_edits
from drafter.drafting.carrying.old_text import OldSentence
from drafter.drafting.carrying.rolling import Roller
from drafter.drafting.rendering import placeholder
from drafter.drafting.slots import figure_slot
from drafter.drafting.stating.clauses import Printer
from drafter.model import Figure, OldTerm, Quantity
from drafter.templates.carrying import CarryRules
from drafter.templates.wording import FigurePhrasing
from drafter.text import told_day

_RANK = "rank"
_STOP = re.compile("[，。；：、（）！？]")
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
    """A time said in a sentence: where it stands with 截至 before it and the comma behind it, and where alone.

    `alone` begins below 0 for words that name no date (截至目前).
    """

    whole: tuple[int, int]
    alone: tuple[int, int]


class Renewer:
    """Renews sentences; `printer` prints a figure's number with its mark, `change` says how it has changed."""

    def __init__(
        self,
        rules: CarryRules,
        phrasing: FigurePhrasing,
        roller: Roller,
        printer: Printer,
        change: Callable[[Figure], str] | None = None,
    ) -> None:
        """Use these rules; without `change` nothing is said of changes."""
        self._change = change
        self._rules = rules
        self._phrasing = phrasing
        self._roller = roller
        self._print = printer
        self._time = re.compile(
            f"(?:(?P<until>{rules.until.pattern})?(?P<said>{rules.span.pattern}|{rules.day.pattern})|{rules.now.pattern})"
            "(?P<comma>[，,])?"
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
        edits = [
            *clauses,
            *numbers,
            *self._changes(sentence.text, pairs),
            *self._times(sentence.text, pairs),
            *rolled.edits,
        ]
        filled = sum(figure is not None for figure in figures)
        return Renewed(apply_edits(sentence.text, edits), filled, len(pairs) - filled, rolled.terms)

    def _number(self, text: str, quantity: Quantity, figure: Figure | None) -> Edit:
        hole = figure_slot(text, quantity)
        if figure is None:
            old = text[hole.start : hole.end].replace(hole.after, "", 1)
            kind = _RANK if quantity.unit == _RANK else "figure"
            return Edit(hole.start, hole.end, self._was(kind, old) + hole.after)
        printed = self._print(figure)
        if quantity.unit == _RANK and figure.unit:
            printed = printed.replace(figure.unit, "")
        return Edit(hole.start, hole.end, printed)

    def _changes(self, text: str, pairs: Sequence[tuple[Quantity, Figure | None]]) -> Iterator[Edit]:
        """Yield how the figures have changed, each at the end of its clause or before the next number in it."""
        for at, (quantity, figure) in enumerate(pairs):
            changed = self._changed(text[: quantity.start], quantity, figure) if figure else ""
            if changed:
                following = [one.start for one, _ in pairs[at + 1 :]]
                number = figure_slot(text, quantity).end
                stop = _STOP.search(text, number)
                end = stop.start() if stop else len(text)
                place = number if any(start < end for start in following) else end
                yield Edit(place, place, f"（{changed}）")

    def _changed(self, before: str, quantity: Quantity, figure: Figure) -> str:
        """Return how the figure has changed, "" when that is not wanted, not known, or a change itself.

        Where the agency gave no value of last year, that of its report is taken if it is an exact one of the same unit.
        """
        if self._change is None or quantity.unit == _RANK or self._rules.changed.search(before):
            return ""
        known = figure.last is not None or quantity.approx or quantity.unit != figure.unit
        return self._change(figure if known else replace(figure, last=Decimal(str(quantity.value))))

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
            yield from self._renewed_time(text, time, behind)
        said = ""
        for quantity, figure in pairs:
            when = self._when(figure) if figure else ""
            if when and when != said and not any(time.whole[1] <= quantity.start for time in times):
                start = max(text.rfind(mark, 0, quantity.start) for mark in _BREAK) + 1
                yield Edit(start, start, when)
                said = when

    def _renewed_time(self, text: str, time: _Time, figures: Sequence[Figure]) -> Iterator[Edit]:
        """Yield the time of the first figure that has one, nothing when none has, an open slot without figures."""
        when = next((when for one in figures if (when := self._when(one))), "")
        if time.alone[0] < 0:
            if when:
                yield Edit(*time.whole, when)
        elif figures:
            yield Edit(*time.whole, when)
        else:
            yield Edit(*time.alone, self._was("date", text[slice(*time.alone)]))

    def _when(self, figure: Figure) -> str:
        """Return when a figure was taken as the sentence says it, "" when that is not given."""
        if figure.as_of:
            day = figure.as_of
            return self._phrasing.as_of.replace("{date}", told_day(day))
        return self._phrasing.period.replace("{period}", figure.period) if figure.period else ""
