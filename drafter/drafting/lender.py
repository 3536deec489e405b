"""A place in a draft to the sentence of past reports that fits there best, each lent once."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from drafter.corpus.collection import Corpus, Hit
from drafter.drafting.filling import Filler
from drafter.drafting.ledger import Ledger
from drafter.drafting.lendable import Lendable, LendingRules
from drafter.model import Figure
from drafter.templates.wording import Borrowing
from drafter.text import bigrams

_RUN = 4
_OPENING = 6
_TYPICAL_WEIGHT = 2
_DONE = "measures"
ThemeOf = Callable[[str], str | None]
IsOwn = Callable[[Hit], bool]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a sentence is wanted: section, theme, what is written about there, words of which it must hold one."""

    section: str
    theme: str | None
    query: str
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Pool:
    """The sentences near a place, and for each agency the runs of characters in what it wrote there."""

    sentences: tuple[Lendable, ...]
    runs: dict[str, frozenset[str]]
    quoting: dict[str, frozenset[str]]


class Lender:
    """Lends sentences from a corpus and keeps in mind what was lent."""

    def __init__(
        self, corpus: Corpus, rules: LendingRules, limits: Borrowing, theme_of: ThemeOf, is_own: IsOwn
    ) -> None:
        """Lend from `corpus`; `theme_of` tells the theme of a text, `is_own` the agency's own past reports."""
        self._corpus = corpus
        self._rules = rules
        self._limits = limits
        self._theme_of = theme_of
        self._is_own = is_own
        self._lent: list[frozenset[str]] = []
        self._openings: set[str] = set()

    def lend(self, place: Place, ledger: Ledger, own_words: str) -> str | None:
        """Return the best sentence with its 。 and the mark of its source, `None` when none is good enough.

        A quoted term must be used by several agencies or stand in `own_words`. Ties go to the earlier passage.
        """
        pool = self._pool(place)
        ranked = sorted(
            ((self._worth(one, place, pool), one) for one in pool.sentences),
            key=lambda pair: (-pair[0], pair[1].source.passage, pair[1].start),
        )
        counts = ledger.borrowed()
        for worth, one in ranked:
            most = self._limits.most_of_own if one.own else self._limits.most_of_one
            if worth <= 0 or counts[one.source.report] >= most or self._is_told(one.text):
                continue
            if all(term in own_words or self._is_common(term, pool) for term in one.quoted):
                self.tell(one.text)
                return ledger.lend(f"{one.text}。", one.source)
        return None

    def fill(
        self, place: Place, sets: Sequence[Sequence[Figure]], ledger: Ledger
    ) -> tuple[str, tuple[Figure, ...]] | None:
        """Return a sentence of a past report that states figures of these sets, and the figures it states.

        The one with the most is taken, ties going to the earlier passage; `None` when none fits.
        """
        filler = Filler(self._limits, ledger.print)
        found = [filled for one in self._patterns(place) if (filled := filler.fill(one, sets))]
        best = max(found, key=lambda filled: len(filled.figures), default=None)
        if best is None:
            return None
        return ledger.lend(best.text, best.pattern.source, len(best.figures)), best.figures

    def tell(self, text: str) -> None:
        """Keep in mind that the draft says `text`, so that nothing like it is lent."""
        parts = [part for part in re.split("[。\n]", text) if part]
        self._lent += [frozenset(bigrams(part)) for part in parts]
        self._openings |= {part[:_OPENING] for part in parts}

    def _is_told(self, text: str) -> bool:
        if text[:_OPENING] in self._openings:
            return True
        pairs = bigrams(text)
        shares = (len(pairs & told) / min(len(pairs), len(told)) for told in self._lent if pairs and told)
        return any(share >= self._limits.alike for share in shares)

    def _worth(self, one: Lendable, place: Place, pool: _Pool) -> float:
        """Return how well a sentence fits, 0 for not at all: how typical it is and how near what is wanted."""
        theme = self._theme_of(one.text) or one.theme
        if place.theme and theme != place.theme:
            return 0.0
        if place.words and not any(word in one.text for word in place.words):
            return 0.0
        others = (runs for agency, runs in pool.runs.items() if agency != one.source.agency)
        typical = _share(_runs(one.text), frozenset().union(*others))
        relevant = _cosine(bigrams(one.text), bigrams(place.query))
        done = place.section == _DONE
        least = self._limits.typical if done else self._limits.typical_elsewhere
        if not one.own and (typical < least or relevant < self._limits.relevant):
            return 0.0
        return round(_TYPICAL_WEIGHT * typical + relevant + one.own, 4)

    def _is_common(self, term: str, pool: _Pool) -> bool:
        return len(pool.quoting.get(term, ())) >= self._limits.quoted_by

    @lru_cache(maxsize=256)  # noqa: B019 - a lender lives as long as one draft
    def _pool(self, place: Place) -> _Pool:
        hits = self._hits(place)
        sentences = [one for hit in hits for one in self._rules.lendable(hit, own=self._is_own(hit))]
        runs: dict[str, set[str]] = defaultdict(set)
        quoting: dict[str, set[str]] = defaultdict(set)
        for hit in hits:
            agency = hit.provenance.agency or hit.provenance.report
            runs[agency] |= _runs(hit.passage.text)
            for term in _quoted(hit.passage.text):
                quoting[term].add(agency)
        return _Pool(tuple(sentences), _frozen(runs), _frozen(quoting))

    @lru_cache(maxsize=256)  # noqa: B019 - a lender lives as long as one draft
    def _patterns(self, place: Place) -> tuple[Lendable, ...]:
        """Return the sentences near a place in which figures stood, by passage and place in it."""
        hits = sorted(self._hits(place), key=lambda hit: hit.passage.id)
        return tuple(
            one for hit in hits for one in self._rules.lendable(hit, own=self._is_own(hit), holed=True)
        )

    def _hits(self, place: Place) -> Sequence[Hit]:
        """Return what was written on the theme, then what was written elsewhere in the section."""
        limit = self._limits.looked_at
        scopes = dict.fromkeys((place.theme, None))
        found = [
            hit for theme in scopes for hit in self._corpus.search(place.query, place.section, theme, limit)
        ]
        return list({hit.passage.id: hit for hit in found}.values())


def _frozen(sets: dict[str, set[str]]) -> dict[str, frozenset[str]]:
    return {key: frozenset(values) for key, values in sets.items()}


def _quoted(text: str) -> Iterable[str]:
    return (part.split("”")[0] for part in text.split("“")[1:])


def _runs(text: str) -> set[str]:
    plain = "".join(letter for letter in text if letter.isalnum())
    return {plain[at : at + _RUN] for at in range(len(plain) - _RUN + 1)}


def _share(some: set[str], known: frozenset[str]) -> float:
    return len(some & known) / len(some) if some else 0.0


def _cosine(one: set[str], other: set[str]) -> float:
    return len(one & other) / (len(one) * len(other)) ** 0.5 if one and other else 0.0
