"""A title turned into balanced lines whose words, years and book titles are whole."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TypeAlias

from drafter.templates.style import TitleRules
from drafter.writers.widths import printed_width

_Cuts: TypeAlias = tuple[int, ...]
_BLANKS = re.compile(r"(?<=[^\x00-\x7f])\s+|\s+(?=[^\x00-\x7f])")
_MOST_LINES = 4
"""Beyond so many lines it is no title; Word then wraps the text by itself."""


def title_lines(title: str, rules: TitleRules) -> tuple[str, ...]:
    """Return `title` in as few lines as it needs, or one more where that reads much better.

    The cuts taken are those whose costs, by `rules`, are least together; of equal ones the earliest.
    """
    text = _BLANKS.sub("", title.strip())
    fewest = math.ceil(_widest(text, rules) / rules.width)
    if fewest <= 1:
        return (text,)
    costs = _cut_costs(text, rules)
    counts = range(fewest, min(fewest + 1, _MOST_LINES) + 1)
    choices = [cuts for count in counts for cuts in _fitting(text, sorted(costs), count, rules)]
    if not choices:
        return (text,)
    best = min(choices, key=lambda cuts: (_cost(text, cuts, costs, fewest, rules), cuts))
    return tuple(_lines(text, best))


def mark_lines(mark: str, rules: TitleRules, longest: float) -> tuple[str, ...]:
    """Return the mark of an issuer on one line up to `longest` 字, else cut as a title is."""
    return (mark,) if printed_width(mark) <= longest else title_lines(mark, rules)


def _fitting(text: str, places: list[int], count: int, rules: TitleRules, start: int = 0) -> Iterator[_Cuts]:
    """Yield the cuts at `places` that make `count` lines of `text` from `start` on, none of them too wide."""
    if _widest(text[start:], rules) > count * rules.width:
        return
    if count == 1:
        yield ()
        return
    for place in places:
        if place > start and _widest(text[start:place], rules) <= rules.width:
            yield from ((place, *rest) for rest in _fitting(text, places, count - 1, rules, place))


def _widest(text: str, rules: TitleRules) -> float:
    """Return the room `text` may take in the type of titles, in 字."""
    return printed_width(text) + rules.latin * sum(map(str.isascii, text))


def _lines(text: str, cuts: _Cuts) -> list[str]:
    return [text[start:end] for start, end in pairwise((0, *cuts, len(text)))]


def _cut_costs(text: str, rules: TitleRules) -> dict[int, float]:
    """Return the places where `text` may be cut, each with its cost."""
    words = rules.words.split()
    barred = {place for start, end in _whole(text, words, rules) for place in range(start + 1, end)}
    costs = dict.fromkeys(range(1, len(text)), rules.elsewhere)
    for start, end in _found(text, words):
        costs |= {place: rules.word_edge for place in (start, end) if place in costs}
    for seam in rules.seams:
        for match in seam.at.finditer(text):
            if match.start() in costs:
                costs[match.start()] = min(costs[match.start()], seam.cost)
    return {place: cost for place, cost in costs.items() if place not in barred}


def _whole(text: str, words: list[str], rules: TitleRules) -> Iterator[tuple[int, int]]:
    """Yield the spans that stay on one line; what is too wide for a line is none of them."""
    marked = (match.span() for pattern in rules.whole for match in pattern.finditer(text))
    for start, end in (*marked, *_found(text, words)):
        if _widest(text[start:end], rules) <= rules.width:
            yield start, end


def _found(text: str, words: list[str]) -> Iterator[tuple[int, int]]:
    for word in words:
        yield from (match.span() for match in re.finditer(re.escape(word), text))


def _cost(text: str, cuts: _Cuts, costs: dict[int, float], fewest: int, rules: TitleRules) -> float:
    """Return what is amiss with the lines made by `cuts`: the cuts, the lengths, the shape."""
    widths = [printed_width(line) for line in _lines(text, cuts)]
    few = sum(rules.too_short for width in widths if width < rules.short)
    more = rules.another_line * (len(widths) - fewest)
    uneven = rules.uneven * (max(widths) - min(widths))
    at_cuts = sum(costs[cut] for cut in cuts)
    return at_cuts + few + more + uneven + _shape_cost(widths, rules)


def _shape_cost(widths: list[float], rules: TitleRules) -> float:
    if len(set(widths)) == 1:
        return rules.rectangle
    if len(widths) > 2 and min(widths[1:-1]) < min(widths[0], widths[-1]):
        return rules.hourglass
    return rules.upright if widths == sorted(widths) else 0.0
