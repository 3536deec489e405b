"""Figures and points of one subject to the sentences in which a writer would state them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from drafter.drafting.marks import without_marks
from drafter.drafting.stating.agreeing import Agreement
from drafter.drafting.stating.clauses import Clause, ClauseMaker
from drafter.drafting.stating.kin import Cutter, Group, group_clauses
from drafter.drafting.stating.numbers import typeset
from drafter.drafting.stating.ordering import counts_first, order_clauses
from drafter.drafting.stating.packing import pack_groups
from drafter.drafting.stating.phrases import Phraser
from drafter.drafting.stating.times import again, same_time, time_of, time_words
from drafter.model import Figure, Point
from drafter.templates.wording import Phrasing
from drafter.text import chinese_numeral

Quoter = Callable[[Point, str], str]
_STOPS = "。；;.!！，,、 \n"
_MOST_COUNTED = 9


class SentenceMaker:
    """Writes sentences by the phrasing of a report kind; `cut` cuts a name into words.

    It keeps in mind whether it counted (一是, 二是) what it wrote last, so that not every paragraph is counted.
    `quote` marks the words of a point; marks are left out of account where texts are compared.
    """

    def __init__(self, phrasing: Phrasing, clauses: ClauseMaker, cut: Cutter, quote: Quoter) -> None:
        """Use these rules."""
        self._figures = phrasing.figures
        self._points = phrasing.points
        self._agreement = Agreement(phrasing.points)
        self._clauses = clauses
        self._quote = quote
        self._phraser = Phraser(phrasing.figures, cut)
        self._verbs = tuple(phrasing.points.verbs.split())
        self._counted = False

    def sentences(self, figures: Sequence[Figure], points: Sequence[Point]) -> list[str]:
        """Return sentences, each with its 。, that state every figure and every point once.

        A point that speaks of what a figure counts stands before it; the other points come first, figures follow.
        """
        groups = self._groups(figures)
        bound = self._bound(groups, points)
        free = [point for point in points if point not in bound.values()]
        return [*self.point_sentences(free), *self._figure_sentences(groups, bound)]

    def inseparable(self, figures: Sequence[Figure]) -> list[tuple[Figure, ...]]:
        """Return the figures in sets that are stated together; one that has parts is in none."""
        groups = (group for group in self._groups(figures) if not group.parts)
        return [tuple(clause.figure for clause in group.heads) for group in groups]

    def _groups(self, figures: Sequence[Figure]) -> list[Group]:
        rules = self._figures
        clauses = order_clauses([self._clauses.clause(figure) for figure in figures], rules.whole)
        groups = group_clauses(clauses, rules.kin, rules.most, rules.part_mark)
        return [group for run in _runs(groups) for group in run]

    def point_sentences(self, points: Sequence[Point]) -> list[str]:
        """Return the points as sentences.

        Clauses that begin with a verb are counted in one sentence when there are enough of them and the paragraph
        before was not; else they share sentences, at most `most` in each. What has a subject of its own comes first.
        """
        texts = [text for text in map(self._clause_of, points) if text]
        parallel = [text for text in texts if self._is_open(text)]
        before, self._counted = self._counted, False
        if self._points.counted <= len(parallel) <= _MOST_COUNTED and not before:
            self._counted = True
            return [*(f"{text}。" for text in texts if text not in parallel), _enumerated(parallel)]
        sentences: list[list[str]] = []
        for text in texts:
            joins = sentences and len(sentences[-1]) < self._points.most and self._is_open(sentences[-1][-1])
            if joins and self._is_open(text):
                sentences[-1].append(text)
            else:
                sentences.append([text])
        return [_joined(clauses) for clauses in sentences]

    def _is_open(self, text: str) -> bool:
        """`True` for a clause without a subject of its own."""
        return without_marks(text).startswith(self._verbs)

    def _clause_of(self, point: Point) -> str:
        return self._quote(point, clause_of(point.text))

    def _bound(self, groups: Sequence[Group], points: Sequence[Point]) -> dict[int, Point]:
        """Return the point that goes before the group with this number, each point used once."""
        bound: dict[int, Point] = {}
        for number, group in enumerate(groups):
            free = (point for point in points if point not in bound.values())
            name = group.heads[0].name
            best = max(free, key=lambda point: self._agreement.share(name, point.text), default=None)
            if best and self._agreement.share(name, best.text) >= self._points.agreeing:
                bound[number] = best
        return bound

    def _figure_sentences(self, groups: Sequence[Group], bound: dict[int, Point]) -> list[str]:
        """Return the groups in sentences; a time that stands in the sentence before is only pointed back to."""
        sentences: list[str] = []
        last: Figure | None = None
        for start, end in pack_groups(groups, bound.keys(), self._figures.most, self._related):
            packed = counts_first(groups[start:end], lambda group: group.heads[0])
            figure = packed[0].heads[0].figure
            pointing = last is not None and same_time(last, figure)
            time = again(figure, self._figures) if pointing else time_words(figure, self._figures)
            opening = self._clause_of(bound[start]) if start in bound else ""
            body = _without(opening, self._phraser.phrase(packed), self._points.run)
            sentences.append(self._led(opening, f"{time}{body}", packed[0].heads[0]))
            last = figure
        return sentences

    def _led(self, opening: str, body: str, clause: Clause) -> str:
        """Return the sentence in which a point leads the figures that begin with `clause`.

        What both begin with is said once; a point with a subject of its own stands alone before what the agency did.
        """
        if not opening:
            return f"{body}。"
        name, bare = clause.name, without_marks(opening)
        if len(name) >= self._points.run and bare.startswith(name) and body.startswith(name):
            rest = body[len(name) :].removeprefix(self._figures.reached).removeprefix(self._figures.few)
            return f"{opening}，{self._figures.owned}{rest}。"
        closed = not self._is_open(opening) and clause.shape == "action"
        return f"{opening}{'。' if closed else '，'}{body}。"

    def _related(self, first: Group, second: Group) -> bool:
        """`True` for groups of one kind: they speak of the same thing, or are named alike."""
        one, other = first.heads[-1].name, second.heads[0].name
        quoted = one.startswith("“") and other.startswith("“")
        return quoted or self._agreement.meet(one, other)


def _runs(groups: Sequence[Group]) -> Iterator[list[Group]]:
    """Yield the groups in runs of one time; in those of a date what has parts stands first: the rest can share it."""
    for time, run in groupby(groups, key=lambda group: time_of(group.heads[0].figure)):
        dated = any(time)
        yield sorted(run, key=lambda group: dated and not group.parts)


def _enumerated(texts: Sequence[str]) -> str:
    """Return clauses counted in one sentence: 一是……；二是……；三是……。"""
    numbered = (f"{chinese_numeral(number)}是{text}" for number, text in enumerate(texts, start=1))
    return "；".join(numbered) + "。"


def _without(opening: str, body: str, least: int) -> str:
    """Return `body` without what it says first and `opening` last: 设置甲窗口，[甲窗口]受理事项6个."""
    end = without_marks(opening)
    said = (length for length in range(len(body) - 1, least - 1, -1) if end.endswith(body[:length]))
    return body[next(said, 0) :]


def clause_of(text: str) -> str:
    """Return a point as a clause: full-width, without the marks at its end."""
    return typeset(text).rstrip(_STOPS).replace("。", "；")


def _joined(clauses: Sequence[str]) -> str:
    """Return the clauses as one sentence; between clauses that hold a comma stands a semicolon."""
    mark = "；" if len(clauses) > 1 and any(re.search("[，；]", clause) for clause in clauses) else "，"
    return mark.join(clauses) + "。"
