"""A figure to the clause that states it: what stands before the number, and of what shape the clause is."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from drafter.drafting.stating.numbers import opens_with_qualifier, print_figure, typeset, unsigned
from drafter.model import Figure
from drafter.templates.kind import Indicator
from drafter.templates.wording import FigurePhrasing
from drafter.text import fold

Shape = Literal["action", "amount", "thing", "fixed"]
Printer = Callable[[Figure], str]
Changer = Callable[[Figure], str]
_ASIDE = re.compile("“[^”]*”|（[^）]*）|\\([^)]*\\)")
_LIST = re.compile("[、，；]")


def _unchanged(_: Figure) -> str:
    return ""


@dataclass(frozen=True)
class Clause:
    """A figure with its subject as printed before the number, and the words `join` between and `tail` after.

    Shapes: `action` has a verb of its own (组织会议130场), `amount` is a rate, sum or rank (办结率达99%), `thing`
    is counted (审批事项533项) and may need a verb, `fixed` follows a sentence pattern. `name` is the name as
    printed; `end` closes the clause and is said once for a list (37个部门、1230个事项[实行集成服务]); `lead` is the
    verb that the indicator has for it; `change` says how the figure has changed from last year.
    """

    figure: Figure
    subject: str
    join: str
    tail: str
    shape: Shape
    number: str
    name: str = ""
    end: str = ""
    lead: str = ""
    change: str = ""

    @property
    def takes_verb(self) -> bool:
        """`True` when a word such as 达 may stand before the number: it is not 0 and begins with no 超."""
        return bool(self.figure.value) and not opens_with_qualifier(print_figure(self.figure))

    @property
    def text(self) -> str:
        """The whole clause."""
        return self.after("")

    @property
    def counted(self) -> str:
        """The number with what it counts and, where more follows, the change in brackets: 37个部门（增加3个）."""
        aside = f"（{self.change}）" if self.change and (self.tail or self.end) else ""
        return self.number + self.tail + aside

    @property
    def added(self) -> str:
        """The change from last year where it stands behind a comma."""
        return f"，{self.change}" if self.change and not (self.tail or self.end) else ""

    @property
    def words(self) -> str:
        """What is said around the number."""
        return self.subject + self.tail + self.end

    @property
    def weight(self) -> int:
        """How many numbers a reader meets in it."""
        return 2 if self.change else 1

    def after(self, shared: str) -> str:
        """Return the clause without the beginning `shared`, which stands in the clause before it."""
        return self.subject.removeprefix(shared) + self.join + self.counted + self.end + self.added

    @property
    def is_list(self) -> bool:
        """`True` when the words before the number hold a comma, so that no 、 may follow."""
        return bool(self.added) or bool(_LIST.search(_ASIDE.sub("", self.subject)))


class ClauseMaker:
    """Makes clauses from figures by the phrasing of a report kind and the patterns of its indicators."""

    def __init__(
        self,
        phrasing: FigurePhrasing,
        indicators: tuple[Indicator, ...],
        printer: Printer,
        changer: Changer = _unchanged,
    ) -> None:
        """Use these rules; `printer` prints a figure's number, `changer` says how it has changed, "" for nothing."""
        self._rules = phrasing
        self._print = printer
        self._change = changer
        self._indicators = {_key(name): one for one in indicators for name in (*one.aliases, one.name)}

    @cached_property
    def _verbs(self) -> re.Pattern[str]:
        words = sorted(self._rules.verbs.split(), key=len, reverse=True)
        return re.compile(f"(?:{'|'.join(words)})(?=.)(?!率|量|度|数)")

    def clause(self, figure: Figure) -> Clause:
        """Return the clause that states `figure`."""
        made = self._shaped(figure)
        return replace(made, name=made.name or self._subject(figure), change=self._change(figure))

    def _shaped(self, figure: Figure) -> Clause:
        indicator = self._indicators.get(_key(figure.name))
        same = indicator is not None and _key(indicator.name) == _key(figure.name)
        if indicator and same and indicator.pattern and fold(indicator.unit) == fold(figure.unit):
            return self._fixed(figure, indicator.pattern)
        if is_rank(figure, self._rules):
            return self._rank(figure)
        made = self._rewritten(figure) or self._plain(figure)
        return replace(made, lead=self._verb_of(indicator)) if indicator and made.shape == "thing" else made

    def _verb_of(self, indicator: Indicator) -> str:
        """Return the verb with which the pattern of an indicator begins and its name does not, "" for none."""
        verb = self._verbs.match(indicator.pattern)
        return verb.group() if verb and not _key(indicator.name).startswith(verb.group()) else ""

    def _rewritten(self, figure: Figure) -> Clause | None:
        name = self._subject(figure)
        for one in self._rules.rewrites:
            if one.at.search(name) and one.units.search(figure.unit):
                before, after, end = (one.at.sub(part, name) for part in (one.before, one.after, one.end))
                return Clause(figure, before, "", after, "fixed", self._print(figure), name, end)
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
            if ending.at.search(name) and ending.units.search(figure.unit):
                join = "" if quiet and ending.join == self._rules.reached else ending.join
                falls = figure.value < 0 and bool(ending.falling)
                words = ending.at.sub(ending.falling if falls else ending.name, name)
                return Clause(figure, words, join, "", "amount", unsigned(number) if falls else number)
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


def is_rank(figure: Figure, rules: FigurePhrasing) -> bool:
    """`True` for a figure that is a rank: 第12位, not 12 people."""
    return figure.unit in ("", rules.rank_unit) and rules.ranked.search(figure.name) is not None


def _key(name: str) -> str:
    return re.sub(r"\s", "", fold(name))
