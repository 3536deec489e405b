"""A figure and what a sentence says of one of its numbers to whether anything speaks against putting it there."""

from __future__ import annotations

import re

from drafter.drafting.matching.contexts import Context
from drafter.drafting.matching.likeness import Likeness
from drafter.model import Figure, Quantity
from drafter.templates.wording import Matching
from drafter.text import bigrams, fold

_QUOTED = re.compile("“([^”]+)”")
_RANK = "rank"
_HALF = 0.5


class Objections:
    """Knows what makes a number and a figure count different things, whatever else they share."""

    def __init__(self, rules: Matching, likeness: Likeness) -> None:
        """Object by these rules; `likeness` makes words comparable and knows the names of a figure."""
        self._rules = rules
        self._likeness = likeness

    def unopposed(self, context: Context, figure: Figure) -> tuple[str, ...]:
        """Return the names of the figure against which nothing speaks; none for another unit, time or scope."""
        if not (
            self._fits_unit(context, figure)
            and self._fits_time(context, figure)
            and self._fits_scope(context, figure)
        ):
            return ()
        return tuple(name for name in self._likeness.names(figure) if not self._is_other(context, name))

    def has_unit(self, context: Context, figure: Figure) -> bool:
        """`True` when the sentence counts in the unit of the figure, or says none."""
        unit = context.quantity.unit
        return unit in (None, _RANK) or fold(unit or "") == _bare_unit(figure.unit)

    def _fits_unit(self, context: Context, figure: Figure) -> bool:
        """`True` for the same unit, or one that counts alike where nothing follows the number that it counts."""
        unit, own = fold(context.quantity.unit or ""), _bare_unit(figure.unit)
        if unit == _RANK:
            return own in self._rules.rank_units
        if not unit:
            return own in self._rules.bare
        alike = any(unit in kin and own in kin for kin in self._rules.units)
        return unit == own or (alike and not self._likeness.follows(context))

    def _fits_time(self, context: Context, figure: Figure) -> bool:
        """`True` when the figure has a time and the sentence a place for one, or neither."""
        dated = self._is_dated(context.quantity)
        if not (figure.as_of or figure.period):
            return not dated
        return dated or bool(self._rules.open_time.search(context.earlier + context.before))

    def _is_dated(self, quantity: Quantity) -> bool:
        """`True` when the sentence counts over or up to a time of its own, not just over the year."""
        return bool(
            quantity.as_of or (quantity.period and not self._rules.whole_year.search(fold(quantity.period)))
        )

    def _fits_scope(self, context: Context, figure: Figure) -> bool:
        return not figure.scope or fold(figure.scope) in context.earlier + context.clause

    def _is_other(self, context: Context, name: str) -> bool:
        """`True` when a turning word, a field, a level of government or a quoted term stands on one side only."""
        plain, rules = self._likeness.plain, self._rules
        said, called, everything = map(plain, (self._likeness.said(context), name, context.sentence))
        leading = (
            f"{plain(context.leading if context.quantity.part_of is not None else context.listed)}\n{said}"
        )
        return (
            any(word not in called for word in (*rules.turning.findall(said), *rules.fields.findall(said)))
            or any(word not in leading for word in rules.turning.findall(called))
            or any(word not in everything for word in rules.fields.findall(called))
            or (bool(rules.shared.search(context.before)) and not rules.several.search(name))
            or self._is_of_other_level(said, leading, called)
            or any(plain(term) not in everything for term in _QUOTED.findall(name))
            or any(not _shares(plain(term), called) for term in context.quoted)
        )

    def _is_of_other_level(self, said: str, leading: str, called: str) -> bool:
        """`True` when the name says levels of government of which none is said at the number, nor leads up to it."""
        find = self._rules.levels.findall
        levels = set(find(called))
        return bool(levels) and not levels & set(find(said) or find(leading))


def _bare_unit(unit: str) -> str:
    """Return `unit` without 万 or 亿, in which a quantity's value is counted already."""
    return fold(unit).lstrip("万亿")


def _shares(term: str, name: str) -> bool:
    """`True` when a name holds a quoted term, or most of it."""
    pairs = bigrams(term)
    return term in name or (bool(pairs) and len(pairs & bigrams(name)) / len(pairs) >= _HALF)
