"""Report text to its specifics: the places, bodies, instruments, names and dates true of one agency only."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from drafter.corpus.places import find_places
from drafter.corpus.quotes import find_quoted, find_titles
from drafter.model import Specific, SpecificKind
from drafter.templates.places import Gazetteer
from drafter.templates.specifics import AND, PLACE, SHIELD, STOP, VERB, SpecificRules
from drafter.text import fold

Span = tuple[int, int, SpecificKind]
_NAMING: frozenset[SpecificKind] = frozenset({"agency", "place", "brand", "instrument"})


def find_specifics(text: str, gazetteer: Gazetteer) -> tuple[Specific, ...]:
    """Return the specifics of `text` in order, with offsets into it; of those that overlap the longest."""
    spans = _joined(_longest_first(_candidates(fold(text), gazetteer)))
    return tuple(Specific(kind, text[start:end], start, end) for start, end, kind in spans)


def holds_specific(text: str, gazetteer: Gazetteer) -> bool:
    """`True` when `text` holds at least one specific."""
    return bool(find_specifics(text, gazetteer))


def _candidates(folded: str, gazetteer: Gazetteer) -> Iterator[Span]:
    """Yield whatever may be a specific; overlaps are settled later."""
    rules = gazetteer.rules
    plain = _covered(folded, (match.span() for match in rules.shield.finditer(folded)), SHIELD)
    places = find_places(plain, gazetteer)
    placed = _covered(plain, places, PLACE)
    for found in (find_titles(folded, placed, rules), find_quoted(folded, placed, gazetteer)):
        yield from found.local
        placed = _covered(placed, found.national, SHIELD)
    yield from ((start, end, "place") for start, end in places if placed[start] == PLACE)
    yield from _matches(placed, rules)


def _matches(placed: str, rules: SpecificRules) -> Iterator[Span]:
    """Yield what the patterns find: names where verbs and such are marked, the rest in plain text."""
    stopped = rules.stop.sub(_stop_mark, placed)
    for kind, pattern in rules.patterns:
        for match in pattern.finditer(stopped if kind in _NAMING else placed):
            yield *match.span("name" if "name" in pattern.groupindex else 0), kind


def _stop_mark(match: re.Match[str]) -> str:
    word = match.group()
    return (VERB if len(word) > 1 else AND if word in "和与及" else STOP) * len(word)


def _covered(text: str, spans: Iterable[tuple[int, int]], mark: str) -> str:
    """Return `text` with each character of `spans` replaced by `mark`."""
    letters = list(text)
    for start, end in spans:
        letters[start:end] = mark * (end - start)
    return "".join(letters)


def _longest_first(candidates: Iterable[Span]) -> list[Span]:
    """Return the candidates that overlap no longer one (of equal ones the earlier), in order of place."""
    chosen: list[Span] = []
    taken: set[int] = set()
    for span in sorted(set(candidates), key=lambda span: (span[0] - span[1], span)):
        letters = range(span[0], span[1])
        if span[0] < span[1] and taken.isdisjoint(letters):
            taken.update(letters)
            chosen.append(span)
    return sorted(chosen)


def _joined(spans: list[Span]) -> list[Span]:
    """Return the spans with those that touch made one, of the kind of the longest."""
    joined: list[Span] = []
    for span in spans:
        if joined and joined[-1][1] == span[0] and "date" not in (joined[-1][2], span[2]):
            start, end, kind = joined.pop()
            span = (start, span[1], kind if end - start >= span[1] - span[0] else span[2])
        joined.append(span)
    return joined
