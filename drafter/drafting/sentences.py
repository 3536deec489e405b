"""Figures and points of one subject to the sentences in which a writer would state them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from drafter.drafting.agreeing import Agreement
from drafter.drafting.clauses import ClauseMaker
from drafter.drafting.kin import Cutter, Group, group_clauses, same_time
from drafter.drafting.marks import without_marks
from drafter.drafting.numbers import typeset
from drafter.drafting.phrases import Phraser
from drafter.model import Figure, Point
from drafter.templates.wording import Phrasing

Quoter = Callable[[Point, str], str]
_STOPS = "。；;.!！，,、 \n"


class SentenceMaker:
    """Writes sentences by the phrasing of a report kind; `cut` cuts a name into words.

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
        clauses = [self._clauses.clause(figure) for figure in figures]
        return group_clauses(clauses, self._figures.kin, self._figures.most, self._figures.part_mark)

    def point_sentences(self, points: Sequence[Point]) -> list[str]:
        """Return the points as sentences; clauses that begin with a verb share one, at most `most`."""
        sentences: list[list[str]] = []
        for point in points:
            text = self._clause_of(point)
            joins = sentences and len(sentences[-1]) < self._points.most and self._is_open(sentences[-1][-1])
            if joins and self._is_open(text):
                sentences[-1].append(text)
            else:
                sentences.append([text])
        return [_joined(clauses) for clauses in sentences if clauses[0]]

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
            name = group.heads[0].subject
            best = max(free, key=lambda point: self._agreement.share(name, point.text), default=None)
            if best and self._agreement.share(name, best.text) >= self._points.agreeing:
                bound[number] = best
        return bound

    def _figure_sentences(self, groups: Sequence[Group], bound: dict[int, Point]) -> list[str]:
        """Return the groups in sentences; those of one date stand in one sentence, its clauses apart by ；."""
        sentences: list[str] = []
        last: Figure | None = None
        for opening, packed in self._packed(groups, bound):
            figure = packed[0].heads[0].figure
            time = self._time(figure)
            body = _without(opening, self._phraser.phrase(packed), self._points.run)
            if time and last and not opening and same_time(last, figure):
                sentences[-1] = f"{sentences[-1][:-1]}；{body}。"
            else:
                sentences.append(f"{opening}，{time}{body}。" if opening else f"{time}{body}。")
            last = figure
        return sentences

    def _packed(self, groups: Sequence[Group], bound: dict[int, Point]) -> Iterator[tuple[str, list[Group]]]:
        """Yield the groups that share a sentence, each with the point that opens it, or ""."""
        packed: list[Group] = []
        opening = ""
        for number, group in enumerate(groups):
            is_last = number == len(groups) - 1
            if packed and (number in bound or not self._fits(packed, group, is_last=is_last)):
                yield opening, packed
                packed, opening = [], ""
            if number in bound:
                opening = self._clause_of(bound[number])
            packed.append(group)
            if number in bound:
                yield opening, packed
                packed, opening = [], ""
        if packed:
            yield opening, packed

    def _fits(self, packed: Sequence[Group], group: Group, *, is_last: bool) -> bool:
        """`True` when one more group may stand in the sentence; the last may make it longer by one figure."""
        size = sum(one.size for one in packed) + group.size
        last = packed[-1]
        return (
            size <= self._figures.most + (is_last and group.size == 1)
            and not last.parts
            and not group.parts
            and same_time(last.heads[0].figure, group.heads[0].figure)
        )

    def _time(self, figure: Figure) -> str:
        if figure.as_of:
            day = figure.as_of
            return self._figures.as_of.replace("{date}", f"{day.year}年{day.month}月{day.day}日")
        return self._figures.period.replace("{period}", figure.period) if figure.period else ""


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
