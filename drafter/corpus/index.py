"""A query to the ids of the passages that fit best, from the mapped file of an index."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from functools import cached_property
from heapq import nlargest, nsmallest
from math import log, sqrt
from pathlib import Path

from drafter.corpus.dictionary import Dictionary
from drafter.corpus.index_file import ArrayFile, Strings
from drafter.corpus.tokens import find_grams, find_words

KIND = "index-1"
GRAMS, WORDS = FIELDS = ("g", "w")
_WORDS_COUNT = 0.15
_HITS_FED_BACK = 3
_GRAMS_FED_BACK = 40
_FEEDBACK_COUNTS = 0.5
_DECIMALS = 4
_LEAST_STEP = 10.0**-_DECIMALS
_AT_FIRST = 4

Vector = dict[int, float]
TextsOf = Callable[[list[str]], list[str]]


@dataclass(frozen=True, slots=True)
class Ranked:
    """The id of a passage that fits a query, its score (0 to 1), the ids of its near-duplicates in scope."""

    passage: str
    score: float
    duplicates: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A passage with a score above 0; `group` is that of its near-duplicates."""

    passage: str
    score: float
    group: int


class _Part:
    """The postings of one section."""

    def __init__(self, file: ArrayFile, number: int) -> None:
        self.ids = Strings(file, f"part-{number}-ids")
        self.themes = file.array(f"part-{number}-themes")
        self.groups = file.array(f"part-{number}-groups")
        self._terms = file.array(f"part-{number}-terms")
        self._ends = file.array(f"part-{number}-ends")
        self._rows = file.array(f"part-{number}-rows")
        self._weights = file.array(f"part-{number}-weights")
        self._known: dict[int, frozenset[int]] = {}

    def scores(self, query: Vector, theme: int | None) -> list[float]:
        """Return for each passage the product of its weights with those of `query`; 0.0 outside the theme."""
        scores = [0.0] * len(self.ids)
        for term in sorted(query):
            at = bisect_left(self._terms, term)
            if at < len(self._terms) and self._terms[at] == term:
                span = slice(self._ends[at], self._ends[at + 1])
                weight = query[term]
                for row, value in zip(self._rows[span].tolist(), self._weights[span].tolist(), strict=True):
                    scores[row] += weight * value
        if theme is None:
            return scores
        return [score if own == theme else 0.0 for score, own in zip(scores, self.themes, strict=True)]

    def best(self, scores: list[float], wanted: int) -> list[_Candidate]:
        """Return the `wanted` best passages by rounded score; rows, and so ids, settle equal ones."""
        worst = nlargest(wanted, scores)[-1] - _LEAST_STEP if scores else 0.0
        rows = ((-round(score, _DECIMALS), row) for row, score in enumerate(scores) if 0 < score >= worst)
        best = nsmallest(wanted, rows)
        return [_Candidate(self.ids[row], -score, int(self.groups[row])) for score, row in best]

    def scored(self, scores: list[float], ids: Iterable[str]) -> list[_Candidate]:
        """Return those of the passages `ids` that stand here with a score above 0."""
        rows = [row for row in map(self.ids.find, ids) if row is not None and scores[row] > 0]
        return [
            _Candidate(self.ids[row], round(scores[row], _DECIMALS), int(self.groups[row])) for row in rows
        ]

    def holding(self, terms: Iterable[int]) -> list[str]:
        """Return the ids of the passages that hold each of `terms`."""
        rows: set[int] | None = None
        for term in terms:
            held = self._rows_of(term)
            rows = set(held) if rows is None else rows & held
            if not rows:
                return []
        return [self.ids[row] for row in sorted(rows or ())]

    def _rows_of(self, term: int) -> frozenset[int]:
        if term not in self._known:
            at = bisect_left(self._terms, term)
            known = at < len(self._terms) and self._terms[at] == term
            span = slice(self._ends[at], self._ends[at + 1]) if known else slice(0)
            self._known[term] = frozenset(self._rows[span].tolist())
        return self._known[term]

    def members(self, groups: Set[int], theme: int | None) -> Iterator[tuple[int, str]]:
        """Yield the group and the id of each passage of `groups` that has `theme`."""
        for row, group in enumerate(self.groups.tolist()):
            if group in groups and theme in (None, self.themes[row]):
                yield group, self.ids[row]


class Index:
    """The index of a corpus, opened for searching."""

    def __init__(self, path: Path, dictionary: Dictionary) -> None:
        """Open and check the file; raise `DamagedFileError` when it is not a whole index."""
        self._file = ArrayFile(path, KIND)
        self._file.check()
        self._dictionary = dictionary
        self._terms = Strings(self._file, "terms")
        self._held = self._file.array("held")
        self._passages: int = self._file.meta["passages"]
        self._sections: list[str] = self._file.meta["sections"]
        self._themes: list[str] = self._file.meta["themes"]
        self._known: dict[str, int | None] = {}

    def search(
        self,
        query: str,
        section: str | None,
        theme: str | None,
        limit: int,
        texts_of: TextsOf,
        also: Collection[str] = (),
    ) -> list[Ranked]:
        """Return the passages that fit `query`, the best first, near-duplicates folded into the best of them.

        Words and grams find; then the grams of the first hits are added to the query, and grams rank.
        `texts_of` gives for ids the texts that were indexed. Passages of `also` that fit at all are given
        beyond `limit`. Nothing that is asked for gives an empty list.
        """
        scope = self._scope(section, theme)
        grams = self._vector(GRAMS, find_grams(query))
        first = scope.best(grams, _HITS_FED_BACK)
        fed_back = self._feedback(texts_of([candidate.passage for candidate in first]))
        asked = _normalised(_sum([(1.0, grams), (_FEEDBACK_COUNTS, fed_back)]))
        words = self._vector(WORDS, find_words(query, self._dictionary))
        best = scope.best(_sum([(1 - _WORDS_COUNT, asked), (_WORDS_COUNT, words)]), limit, also)
        return _with_duplicates(best, scope.members({one.group for one in best}))

    def holding(self, text: str) -> list[str]:
        """Return the ids of the passages in which every gram of `text` stands, in their headings or text.

        Whatever holds `text` is among them; few others are. A text without letters gives none.
        """
        terms = [self._find(GRAMS + gram) for gram in sorted(set(find_grams(text)))]
        known = [term for term in terms if term is not None]
        if not known or len(known) < len(terms):
            return []
        rarest = sorted(known, key=lambda term: (self._held[term], term))
        return sorted(id for part in self._parts for id in part.holding(rarest))

    @cached_property
    def _parts(self) -> list[_Part]:
        return [_Part(self._file, number) for number in range(len(self._sections))]

    def _scope(self, section: str | None, theme: str | None) -> _Scope:
        numbers = [number for number, name in enumerate(self._sections) if section in (None, name)]
        if theme is not None and theme not in self._themes:
            return _Scope([], None)
        parts = [self._parts[number] for number in numbers]
        return _Scope(parts, None if theme is None else self._themes.index(theme) + 1)

    def _vector(self, field: str, tokens: Iterable[str]) -> Vector:
        """Return the TF-IDF weights of the tokens that the corpus knows, of length 1."""
        counts = Counter(tokens)
        known = ((self._find(field + token), counts[token]) for token in sorted(counts))
        return _normalised({term: count * self._rarity(term) for term, count in known if term is not None})

    def _find(self, term: str) -> int | None:
        """Return the number of a term; each is looked up once, since a draft asks for the same ones often."""
        if term not in self._known:
            self._known[term] = self._terms.find(term)
        return self._known[term]

    def _rarity(self, term: int) -> float:
        return log((1 + self._passages) / (1 + self._held[term])) + 1

    def _feedback(self, texts: list[str]) -> Vector:
        """Return the heaviest grams of `texts` together, of length 1; nothing without texts."""
        mean = _sum([(1 / len(texts), self._vector(GRAMS, find_grams(text))) for text in texts])
        heaviest = nsmallest(_GRAMS_FED_BACK, mean, key=lambda term: (-mean[term], term))
        return _normalised({term: mean[term] for term in heaviest})


@dataclass(frozen=True, slots=True)
class _Scope:
    """Where to search: the parts of the sections, and the number of the theme or `None` for all."""

    parts: list[_Part]
    theme: int | None

    def best(self, query: Vector, limit: int, also: Collection[str] = ()) -> list[_Candidate]:
        """Return the best passages in scope, of each group of near-duplicates the best one, and those of `also`."""
        scored = [(part, part.scores(query, self.theme)) for part in self.parts]
        wanted = limit * _AT_FIRST
        while True:
            candidates = [candidate for part, scores in scored for candidate in part.best(scores, wanted)]
            ordered = sorted(candidates, key=lambda one: (-one.score, one.passage))[:wanted]
            folded = _folded(ordered)
            if len(folded) >= limit or len(ordered) < wanted:
                return _folded([*folded[:limit], *self._also(scored, also)])
            wanted *= _AT_FIRST

    def _also(self, scored: list[tuple[_Part, list[float]]], also: Collection[str]) -> list[_Candidate]:
        found = [one for part, scores in scored for one in part.scored(scores, also)] if also else []
        return sorted(found, key=lambda one: (-one.score, one.passage))

    def members(self, groups: Set[int]) -> dict[int, list[str]]:
        """Return for each of `groups` the ids of its passages in scope, in order."""
        members: dict[int, list[str]] = {group: [] for group in groups}
        for part in self.parts:
            for group, passage in part.members(groups, self.theme):
                members[group].append(passage)
        return {group: sorted(passages) for group, passages in members.items()}


def _with_duplicates(best: list[_Candidate], members: Mapping[int, list[str]]) -> list[Ranked]:
    return [
        Ranked(one.passage, one.score, tuple(id for id in members[one.group] if id != one.passage))
        for one in best
    ]


def _folded(candidates: Iterable[_Candidate]) -> list[_Candidate]:
    """Return the candidates without those whose group an earlier one has."""
    seen: dict[int, _Candidate] = {}
    for candidate in candidates:
        seen.setdefault(candidate.group, candidate)
    return list(seen.values())


def _sum(weighted: Iterable[tuple[float, Mapping[int, float]]]) -> Vector:
    total: Vector = {}
    for weight, vector in weighted:
        for term, value in vector.items():
            total[term] = total.get(term, 0.0) + weight * value
    return total


def _normalised(vector: Vector) -> Vector:
    length = sqrt(sum(value * value for value in vector.values()))
    return {term: value / length for term, value in vector.items()} if length else {}
