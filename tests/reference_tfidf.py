"""Plain TF-IDF with feedback over lists of tokens, for comparing the index with."""

from __future__ import annotations

from collections import Counter
from math import log, sqrt

Weights = dict[str, float]


class Field:
    """Documents as vectors of TF-IDF weights, each of length 1."""

    def __init__(self, documents: list[list[str]]) -> None:
        """Weigh the documents."""
        self.size = len(documents)
        self.held = Counter(token for document in documents for token in set(document))
        self.vectors = [self.weigh(document) for document in documents]

    def weigh(self, tokens: list[str]) -> Weights:
        """Return the vector of a document or a query; tokens of no document have no weight."""
        counts = {token: count for token, count in Counter(tokens).items() if token in self.held}
        return normalised(
            {token: n * (log((1 + self.size) / (1 + self.held[token])) + 1) for token, n in counts.items()}
        )


def normalised(vector: Weights) -> Weights:
    length = sqrt(sum(value**2 for value in vector.values())) or 1.0
    return {token: value / length for token, value in vector.items()}


def product(one: Weights, other: Weights) -> float:
    return sum(value * other.get(token, 0.0) for token, value in one.items())


def added(one: Weights, other: Weights, times: float) -> Weights:
    return {token: one.get(token, 0.0) + times * other.get(token, 0.0) for token in {*one, *other}}


def reference_scores(grams: Field, words: Field, asked: tuple[list[str], list[str]]) -> list[float]:
    """Return the score of each document: by grams, fed back from the first three, and a little by words."""
    query, wanted = grams.weigh(asked[0]), words.weigh(asked[1])
    like = {at: round(product(query, vector), 4) for at, vector in enumerate(grams.vectors)}
    first = sorted((at for at in like if like[at] > 0), key=lambda at: (-like[at], at))[:3]
    mean: Weights = {}
    for at in first:
        mean = added(mean, grams.vectors[at], 1 / len(first))
    heaviest = sorted(mean, key=lambda token: (-mean[token], token))[:40]
    query = normalised(added(query, normalised({token: mean[token] for token in heaviest}), 0.5))
    vectors = zip(grams.vectors, words.vectors, strict=True)
    return [0.85 * product(query, one) + 0.15 * product(wanted, other) for one, other in vectors]
