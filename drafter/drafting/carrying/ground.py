"""The parts of last year's report, this year's figures and points, to which of them belongs to which sentence."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from drafter.drafting.carrying.old_text import OldSentence
from drafter.drafting.carrying.resemblance import Resemblance
from drafter.drafting.carrying.siblings import find_siblings
from drafter.drafting.carrying.skeleton import ACCOUNTS, OldPart
from drafter.drafting.matching.matcher import Matcher
from drafter.model import Figure, FigureSet, Point
from drafter.templates.carrying import CarryRules
from drafter.text import bigrams

Spot = tuple[int, int, int]
_CLAUSE = re.compile("(?:“[^”]*”|（[^）]*）|《[^》]*》|[^，。；：！？])+")
_PART = re.compile("其中")
_NOTHING = OldSentence("")


@dataclass(frozen=True, slots=True)
class Ground:
    """What of this year stands where in last year's report; a spot is (part, passage, sentence).

    `figures` has for a sentence the figure of each of its quantities, or `None`, `siblings` the new parts of a list in
    it with their place and label; `instead` the point that takes the
    place of a sentence, `clauses` the points that take the place of clauses in it, `behind` those that follow it.
    What has no spot is in `free_figures` and `free_points`. `blind`: neither figures nor highlights were given.
    """

    figures: dict[Spot, tuple[Figure | None, ...]] = field(default_factory=dict)
    siblings: dict[Spot, list[tuple[int, str, Figure]]] = field(default_factory=lambda: defaultdict(list))
    instead: dict[Spot, Point] = field(default_factory=dict)
    clauses: dict[Spot, list[tuple[int, int, Point]]] = field(default_factory=lambda: defaultdict(list))
    behind: dict[Spot, list[Point]] = field(default_factory=lambda: defaultdict(list))
    free_figures: list[Figure] = field(default_factory=list)
    free_points: list[Point] = field(default_factory=list)
    blind: bool = False

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
        if part.section in ACCOUNTS:
            for number, passage in enumerate(part.passages):
                for place, sentence in enumerate(passage.sentences):
                    yield (at, number, place), part, sentence


def settle(
    parts: Sequence[OldPart], given: FigureSet, matcher: Matcher, likeness: Resemblance, rules: CarryRules
) -> Ground:
    """Return where the figures and highlights belong; each figure and each point has one spot at most.

    A sentence that names too little for any figure (参考率达到100%) is read together with the one before it.
    """
    ground = Ground(blind=not (given.figures or given.highlights))
    free = list(given.figures)
    before = _NOTHING
    for spot, _, sentence in sentences_of(parts):
        if sentence.quantities:
            lead = before if _PART.match(sentence.text) else _NOTHING
            taken = [one for one in ground.figures.get(_previous(spot), ()) if one and lead.quantities]
            row = _matched(matcher, lead, sentence, [*taken, *free])[len(lead.quantities) :]
            if not any(row) and spot[2]:
                row = _matched(matcher, replace(before, quantities=()), sentence, free)
            ground.figures[spot] = tuple(None if any(one is old for old in taken) else one for one in row)
            free = [one for one in free if not any(one is new for new in ground.figures[spot])]
        before = sentence
    _remember(parts, ground, free)
    for spot, _, sentence in sentences_of(parts):
        for at, label, figure in find_siblings(sentence, ground.figures.get(spot, ()), free):
            ground.siblings[spot].append((at, label, figure))
            free.remove(figure)
    ground.free_figures.extend(free)
    for point in given.highlights:
        _put(point, parts, ground, likeness, rules)
    return ground


def _remember(parts: Sequence[OldPart], ground: Ground, free: list[Figure]) -> None:
    """Put a figure whose value of last year is the only open number of its unit in that number's place.

    The sentence must share a word with its name; `free` loses what is put.
    """
    for figure in list(free):
        spots = [
            (spot, at)
            for spot, _, sentence in sentences_of(parts)
            for at, quantity in enumerate(sentence.quantities)
            if not ground.figures[spot][at]
            and quantity.unit == figure.unit
            and quantity.value == figure.last
            and bigrams(figure.name) & bigrams(sentence.text)
        ]
        rivals = [one for one in free if (one.unit, one.last) == (figure.unit, figure.last)]
        if figure.last is not None and len(spots) == 1 and len(rivals) == 1:
            spot, at = spots[0]
            row = list(ground.figures[spot])
            row[at] = figure
            ground.figures[spot] = tuple(row)
            free.remove(figure)


def _matched(
    matcher: Matcher, lead: OldSentence, sentence: OldSentence, figures: Sequence[Figure]
) -> tuple[Figure | None, ...]:
    """Return the figures of both sentences: what stands first names the parts (其中) that follow."""
    offset = len(lead.text)
    shifted = [replace(one, start=one.start + offset, end=one.end + offset) for one in sentence.quantities]
    return matcher.match(lead.text + sentence.text, [*lead.quantities, *shifted], figures)


def _previous(spot: Spot) -> Spot:
    return spot[0], spot[1], spot[2] - 1


def _put(
    point: Point, parts: Sequence[OldPart], ground: Ground, likeness: Resemblance, rules: CarryRules
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
    point: Point, sentence: OldSentence, likeness: Resemblance, rules: CarryRules
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
