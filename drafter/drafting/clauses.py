"""A figure to the clause that states it: what stands before the number, and of what shape the clause is."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from drafter.drafting.numbers import opens_with_qualifier, print_figure, typeset
from drafter.model import Figure
from drafter.templates.kind import Indicator
from drafter.templates.wording import FigurePhrasing
from drafter.text import fold

Shape = Literal["action", "amount", "thing", "fixed"]
Printer = Callable[[Figure], str]
_ASIDE = re.compile("“[^”]*”|（[^）]*）|\\([^)]*\\)")
_LIST = re.compile("[、，；]")


@dataclass(frozen=True)
class Clause:
    """A figure with its subject as printed before the number, and the words `join` between and `tail` after.

    Shapes: `action` has a verb of its own (组织会议130场), `amount` is a rate, sum or rank (办结率达99%), `thing`
    is counted (审批事项533项) and may need a verb, `fixed` follows a sentence pattern of its indicator.
    """

    figure: Figure
    subject: str
    join: str
    tail: str
    shape: Shape
    number: str

    @property
    def takes_verb(self) -> bool:
        """`True` when a word such as 达 may stand before the number: it is not 0 and begins with no 超."""
        return bool(self.figure.value) and not opens_with_qualifier(print_figure(self.figure))

    @property
    def text(self) -> str:
        """The whole clause."""
        return self.after("")

    def after(self, shared: str) -> str:
        """Return the clause without the beginning `shared`, which stands in the clause before it."""
        return self.subject.removeprefix(shared) + self.join + self.number + self.tail

    @property
    def is_list(self) -> bool:
        """`True` when the words before the number hold a comma, so that no 、 may follow."""
        return bool(_LIST.search(_ASIDE.sub("", self.subject)))


class ClauseMaker:
    """Makes clauses from figures by the phrasing of a report kind and the patterns of its indicators."""

    def __init__(self, phrasing: FigurePhrasing, indicators: tuple[Indicator, ...], printer: Printer) -> None:
        """Use these rules; `printer` prints a figure's number."""
        self._rules = phrasing
        self._print = printer
        self._indicators = _by_name(indicators)

    @cached_property
    def _verbs(self) -> re.Pattern[str]:
        words = sorted(self._rules.verbs.split(), key=len, reverse=True)
        return re.compile(f"(?:{'|'.join(words)})(?=.)(?!率|量|度|数)")

    def clause(self, figure: Figure) -> Clause:
        """Return the clause that states `figure`."""
        indicator = self._indicators.get(_key(figure.name))
        if indicator and indicator.pattern and fold(indicator.unit) == fold(figure.unit):
            return self._fixed(figure, indicator.pattern)
        if figure.unit in ("", self._rules.rank_unit) and self._rules.ranked.search(figure.name):
            return self._rank(figure)
        return self._rewritten(figure) or self._plain(figure)

    def _rewritten(self, figure: Figure) -> Clause | None:
        name = self._subject(figure)
        for one in self._rules.rewrites:
            if one.at.search(name):
                before, after = one.at.sub(one.before, name), one.at.sub(one.after, name)
                return Clause(figure, before, "", after, "fixed", self._print(figure))
        return None

    def _fixed(self, figure: Figure, pattern: str) -> Clause:
        before, _, after = pattern.partition("{n}")
        number = self._print(figure)
        if opens_with_qualifier(print_figure(figure)):
            before = before.removesuffix(self._rules.reached)
        subject = before.removesuffix(self._rules.reached)
        return Clause(figure, subject, before[len(subject) :], after, "fixed", number)

    def _rank(self, figure: Figure) -> Clause:
        named = any(match.end() == len(figure.name) for match in self._rules.ranked.finditer(figure.name))
        pattern = self._rules.rank_named if named else self._rules.rank
        before, _, after = pattern.partition("{n}")
        number = self._print(figure).replace(figure.unit, "") if figure.unit else self._print(figure)
        return Clause(figure, self._subject(figure), before, after, "amount", number)

    def _plain(self, figure: Figure) -> Clause:
        name, number = self._subject(figure), self._print(figure)
        quiet = opens_with_qualifier(print_figure(figure)) or not figure.value
        for ending in self._rules.endings:
            if ending.at.search(name):
                join = "" if quiet and ending.join == self._rules.reached else ending.join
                return Clause(figure, ending.at.sub(ending.name, name), join, "", "amount", number)
        shape = self._shape(figure, name)
        join = self._rules.reached if shape == "amount" and not quiet else ""
        return Clause(figure, name, join, "", shape, number)

    def _shape(self, figure: Figure, name: str) -> Shape:
        bare = _ASIDE.sub("", name)
        if self._rules.amounts.search(bare) or figure.unit in ("%", "‰", "个百分点"):
            return "amount"
        verb = self._verbs.search(bare)
        return "action" if verb and "的" not in bare[verb.end() :] else "thing"

    def _subject(self, figure: Figure) -> str:
        name = typeset(figure.name)
        scope = figure.scope or ""
        return name if not scope or scope in name else typeset(scope) + name


def _by_name(indicators: tuple[Indicator, ...]) -> Mapping[str, Indicator]:
    return {_key(one.name): one for one in indicators}


def _key(name: str) -> str:
    return re.sub(r"\s", "", fold(name))
