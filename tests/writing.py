"""A tiny notation for written text in tests: figures and points to the clauses, groups and sentences they become."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from corpora import dictionary
from figures import fig, figs, points, template

from drafter.corpus.cutting import cut_words
from drafter.drafting.ledger import Ledger
from drafter.drafting.marks import without_marks
from drafter.drafting.stating.clauses import Clause, ClauseMaker
from drafter.drafting.stating.kin import Group, group_clauses
from drafter.drafting.stating.numbers import print_figure
from drafter.drafting.stating.phrases import Phraser
from drafter.drafting.stating.sentences import SentenceMaker
from drafter.model import Figure, Point
from drafter.templates.wording import Wordings, load_wordings


@cache
def wordings() -> Wordings:
    """The wording of the first kind of report."""
    return load_wordings(template().folder)


def cut(text: str) -> list[str]:
    """The words of `text`."""
    return list(cut_words(text, dictionary()))


def clause(line: str) -> Clause:
    """The clause of a figure in the notation of `fig`."""
    return _clauses().clause(fig(line))


def groups(*lines: str) -> list[Group]:
    """The groups that figures fall into."""
    rules = wordings().phrasing.figures
    made = [_clauses().clause(figure) for figure in figs(*lines)]
    return group_clauses(made, rules.kin, rules.most, rules.part_mark)


def phrase(*lines: str) -> str:
    """The figures as one phrase."""
    return Phraser(wordings().phrasing.figures, cut).phrase(groups(*lines))


def maker(figures: Sequence[Figure], given: Sequence[Point] = ()) -> SentenceMaker:
    """What writes these figures and points as sentences."""
    books = Ledger(figures, given)
    makes = ClauseMaker(wordings().phrasing.figures, template().indicators, books.print)
    return SentenceMaker(wordings().phrasing, makes, cut, books.quote)


def marked(figures: Sequence[Figure], given: Sequence[Point] = ()) -> list[str]:
    """The sentences of figures and points, with the marks that say which figure or point is which."""
    return maker(figures, given).sentences(figures, given)


def say(*lines: str, given: str = "") -> str:
    """The sentences of figures, in the notation of `fig`, and points, apart by a bar, as printed."""
    written = marked(figs(*lines), points(*filter(None, given.split("|"))))
    return without_marks("".join(written))


def _clauses() -> ClauseMaker:
    return ClauseMaker(wordings().phrasing.figures, template().indicators, print_figure)
