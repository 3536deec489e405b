"""The parts of last year's report, this year's figures and points, to which of them belongs to which sentence."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from drafter.drafting.carrying.likeness import Likeness
from drafter.drafting.carrying.old_text import OldSentence
from drafter.drafting.carrying.skeleton import OldPart
from drafter.drafting.matching import Matcher
from drafter.model import Figure, FigureSet, Point
from drafter.templates.carrying import CarryRules

Spot = tuple[int, int, int]
_CLAUSE = re.compile("(?:“[^”]*”|（[^）]*）|《[^》]*》|[^，。；：！？])+")
_ACCOUNTS = ("preamble", "measures", "duty", "other")


@dataclass(frozen=True, slots=True)
class Ground:
    """What of this year stands where in last year's report; a spot is (part, passage, sentence).

    `figures` has for a sentence the figure of each of its quantities, or `None`; `instead` the point that takes the
    place of a sentence, `clauses` the points that take the place of clauses in it, `behind` those that follow it.
    What has no spot is in `free_figures` and `free_points`.
    """

    figures: dict[Spot, tuple[Figure | None, ...]] = field(default_factory=dict)
    instead: dict[Spot, Point] = field(default_factory=dict)
    clauses: dict[Spot, list[tuple[int, int, Point]]] = field(default_factory=lambda: defaultdict(list))
    behind: dict[Spot, list[Point]] = field(default_factory=lambda: defaultdict(list))
    free_figures: list[Figure] = field(default_factory=list)
    free_points: list[Point] = field(default_factory=list)

    def filled(self, spot: Spot) -> bool:
        """`True` when at least one quantity of the sentence is one of this year's figures."""
        return any(self.figures.get(spot, ()))

    def bears(self, spot: Spot) -> bool:
        """`True` when something of this year stands at the sentence."""
        return (
            self.filled(spot) or spot in self.instead or bool(self.behind.get(spot) or self.clauses.get(spot))
        )


def sentences_of(parts: Sequence[OldPart]) -> Iterator[tuple[Spot, OldPart, OldSentence]]:
    """Yield the sentences of the sections that give account of the year, in order."""
    for at, part in enumerate(parts):
        if part.section in _ACCOUNTS:
            for number, passage in enumerate(part.passages):
                for place, sentence in enumerate(passage.sentences):
                    yield (at, number, place), part, sentence


def settle(
    parts: Sequence[OldPart], given: FigureSet, matcher: Matcher, likeness: Likeness, rules: CarryRules
) -> Ground:
    """Return where the figures and highlights belong; each figure and each point has one spot at most."""
    ground = Ground()
    free = list(given.figures)
    for spot, _, sentence in sentences_of(parts):
        if sentence.quantities:
            found = matcher.match(sentence.text, sentence.quantities, free)
            ground.figures[spot] = found
            free = [one for one in free if not any(one is taken for taken in found)]
    ground.free_figures.extend(free)
    for point in given.highlights:
        _put(point, parts, ground, likeness, rules)
    return ground


def _put(
    point: Point, parts: Sequence[OldPart], ground: Ground, likeness: Likeness, rules: CarryRules
) -> None:
    """Put the point in the place of the sentence it is most like, or behind it; else it stays free.

    Of a part with another theme than the one given for the point a sentence must be twice as like.
    """
    best, where, like = 0.0, None, None
    for spot, part, sentence in sentences_of(parts):
        known = point.theme in (None, part.theme, part.section)
        likely = likeness(point.text, sentence.text) * (1 if known else 0.5)
        if likely > best:
            best, where, like = likely, spot, sentence
    if where is None or like is None or best < rules.near:
        ground.free_points.append(point)
        return
    clause = _clause_like(point, like, likeness, rules) if ground.filled(where) else None
    if clause:
        ground.clauses[where].append((*clause, point))
    elif best >= rules.alike and where not in ground.instead and not ground.filled(where):
        ground.instead[where] = point
    else:
        ground.behind[where].append(point)


def _clause_like(
    point: Point, sentence: OldSentence, likeness: Likeness, rules: CarryRules
) -> tuple[int, int] | None:
    """Return where the clause stands that says what the point says and states no figure; `None` for none."""
    best, span = rules.alike_clause, None
    for match in _CLAUSE.finditer(sentence.text):
        start, end = match.span()
        states = any(start <= one.start < end for one in sentence.quantities)
        likely = likeness(point.text, match.group())
        if likely >= best and not states:
            best, span = likely, (start, end)
    return span
