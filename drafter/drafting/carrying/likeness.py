"""Two texts to how like they are, what is said everywhere in last year's report counting little."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from math import log, sqrt

from drafter.text import bigrams

_GAP = "\n"


class Likeness:
    """Compares texts by their pairs of letters, each weighed by its inverse document frequency."""

    def __init__(self, texts: Iterable[str], ignored: re.Pattern[str]) -> None:
        """Weigh by `texts`; what `ignored` matches does not count."""
        self._ignored = ignored
        found = [self._pairs(text) for text in texts]
        self._held = Counter(pair for pairs in found for pair in pairs)
        self._texts = len(found)
        self._known: dict[str, dict[str, float]] = {}

    def __call__(self, first: str, second: str) -> float:
        """Return the cosine of the two texts, from 0 to 1."""
        one, other = self._vector(first), self._vector(second)
        common = sum(one[pair] * other[pair] for pair in sorted(one.keys() & other.keys()))
        return common / (_length(one) * _length(other)) if common else 0.0

    def _vector(self, text: str) -> dict[str, float]:
        if text not in self._known:
            pairs = self._pairs(text)
            self._known[text] = {pair: log((2 + self._texts) / (1 + self._held[pair])) for pair in pairs}
        return self._known[text]

    def _pairs(self, text: str) -> set[str]:
        parts = self._ignored.sub(_GAP, text).split(_GAP)
        return {pair for part in parts for pair in bigrams(part)}


def _length(vector: dict[str, float]) -> float:
    return sqrt(sum(weight * weight for weight in vector.values()))
