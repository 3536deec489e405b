"""A section and theme of past reports to all that may be lent from there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from drafter.corpus.collection import Corpus, Hit
from drafter.corpus.records import StoredPassage
from drafter.drafting.lending.lendable import Lendable, LendingRules
from drafter.drafting.suggesting.suggest import is_of, is_own_past
from drafter.model import Agency, Passage, Provenance

_RUN = 4


@dataclass(frozen=True, slots=True)
class Pool:
    """What may be lent: sentences, and sentences in which figures stood, in the order of their passages.

    `runs` are the runs of four characters that each agency wrote there, `quoting` the agencies that use a term
    in “ ”, `texts` all that each agency wrote there.
    """

    sentences: tuple[Lendable, ...]
    patterns: tuple[Lendable, ...]
    runs: Mapping[str, frozenset[str]]
    quoting: Mapping[str, frozenset[str]]
    texts: Mapping[str, str]

    def strangers(self, words: Iterable[str], source: Provenance) -> int:
        """Return how many of the words of a sentence no other agency uses: what they name is the writer's own."""
        others = [text for agency, text in self.texts.items() if agency != _writer(source)]
        return sum(not any(word in text for text in others) for word in set(words))

    def typical(self, one: Lendable) -> float:
        """Return the share of the runs of a sentence that stand in what other agencies wrote, 0 to 1."""
        others = (runs for agency, runs in self.runs.items() if agency != _writer(one.source))
        own = four_runs(one.text)
        return len(own & frozenset().union(*others)) / len(own) if own else 0.0

    def users(self, term: str) -> int:
        """Return how many agencies use the quoted term."""
        return len(self.quoting.get(term, ()))


@dataclass(frozen=True, slots=True)
class _Said:
    """The wording of one passage: its runs of four characters, its terms in “ ”."""

    runs: frozenset[str]
    quoted: frozenset[str]


class PoolMaker:
    """Looks up, once for each section and theme, what may be lent to one agency's report of one year."""

    def __init__(
        self,
        corpus: Corpus,
        rules: LendingRules,
        agency: Agency,
        year: int,
        queries: Mapping[str, str],
        limit: int,
    ) -> None:
        """Look in `corpus`; `queries` are the words of each theme, `limit` the passages looked at."""
        self._corpus = corpus
        self._rules = rules
        self._queries = queries
        self._limit = limit
        self._pools: dict[tuple[str, str | None], Pool] = {}
        self._lendable: dict[str, tuple[Lendable, ...]] = {}
        self._wordings: dict[str, _Said] = {}
        self._alike: dict[str, StoredPassage] = {}
        self._of_kind: dict[str, bool] = {}
        self._agency, self._year = agency.name, year
        self._entries = [
            entry
            for entry in corpus.reports()
            if not entry.superseded
            and is_of(Provenance("", entry.id, entry.agency, entry.year, ""), agency.name)
        ]
        self._written = sum(len(entry.passages) for entry in self._entries)
        self._own = tuple(self._own_hits())

    def pool(self, section: str, theme: str | None, query: str) -> Pool:
        """Return what may be lent; `query` finds the passages of a section without a theme."""
        key = section, theme
        if key not in self._pools:
            hits = self._hits(section, theme, self._queries.get(theme or "", query))
            self._pools[key] = self._made(sorted(hits, key=lambda hit: hit.passage.id))
        return self._pools[key]

    def _hits(self, section: str, theme: str | None, query: str) -> list[Hit]:
        """Return the agency's own past passages there, others on the theme, and others of the section.

        What the agency wrote of the same year or a later one is not lent to it: it would be copied, not drafted.
        """
        own = [hit for hit in self._own if hit.passage.section == section]
        others = (hit for one in dict.fromkeys((theme, None)) for hit in self._others(query, section, one))
        return list({hit.passage.id: hit for hit in (*own, *others)}.values())

    def _others(self, query: str, section: str, theme: str | None) -> list[Hit]:
        """Return the best passages of other agencies, as many whether the agency's own are among them or not.

        A near-duplicate of the agency's own passage stands in for it.
        """
        found = self._corpus.search(query, section, theme, self._limit + self._written)
        others = [hit for hit in map(self._not_own, found) if hit is not None]
        return others[: self._limit]

    def _lends(self, id: str) -> bool:
        """`True` for a report of this kind: others stand in the corpus too, and speak of other things."""
        if id not in self._of_kind:
            report = self._corpus.report(id)
            self._of_kind[id] = report is not None and self._rules.is_of_kind(report)
        return self._of_kind[id]

    def _not_own(self, hit: Hit) -> Hit | None:
        """Return the hit led by another agency's passage, its near-duplicates by others kept in mind."""
        alike = [StoredPassage(hit.passage, hit.provenance)]
        alike += self._corpus.passages_by_id(hit.duplicates) if hit.duplicates else []
        foreign = (one for one in alike if not is_of(one.provenance, self._agency))
        others = [one for one in foreign if self._lends(one.provenance.report)]
        if not others:
            return None
        first, *rest = others
        self._alike |= {one.passage.id: one for one in rest}
        return Hit(first.passage, first.provenance, hit.score, tuple(one.passage.id for one in rest))

    def _own_hits(self) -> Iterator[Hit]:
        """Yield the passages of the agency's own past reports."""
        for entry in self._entries:
            source = Provenance("", entry.id, entry.agency, entry.year, "")
            report = self._corpus.report(entry.id) if self._is_own(source) else None
            for passage in report.passages if report else ():
                yield Hit(passage, replace(source, passage=passage.id, section=passage.section), 0.0, ())

    def _is_own(self, source: Provenance) -> bool:
        return is_own_past(source, self._agency, self._year)

    def _made(self, hits: Sequence[Hit]) -> Pool:
        """Return the pool of `hits`; what near-duplicates of theirs say is not lent, but counts for its writers."""
        lendable: list[Lendable] = []
        runs: dict[str, set[str]] = defaultdict(set)
        quoting: dict[str, set[str]] = defaultdict(set)
        texts: dict[str, str] = defaultdict(str)
        for hit in hits:
            lendable += self._lent(hit)
            for passage, source in self._alike_to(hit):
                writer, said = _writer(source), self._said(passage)
                runs[writer] |= said.runs
                texts[writer] += passage.text + "\n"
                for term in said.quoted:
                    quoting[term].add(writer)
        return Pool(
            sentences=tuple(one for one in lendable if not one.figures),
            patterns=tuple(one for one in lendable if one.figures),
            runs=_frozen(runs),
            quoting=_frozen(quoting),
            texts=dict(texts),
        )

    def _alike_to(self, hit: Hit) -> Iterator[tuple[Passage, Provenance]]:
        """Yield the passage of the hit and its near-duplicates, each with its source."""
        yield hit.passage, hit.provenance
        for id in hit.duplicates:
            yield self._alike[id].passage, self._alike[id].provenance

    def _lent(self, hit: Hit) -> tuple[Lendable, ...]:
        """Return what of a passage may be lent; it is looked at once, in however many pools it is."""
        if hit.passage.id not in self._lendable:
            own = self._is_own(hit.provenance)
            self._lendable[hit.passage.id] = tuple(self._rules.lendable(hit, own=own))
        return self._lendable[hit.passage.id]

    def _said(self, passage: Passage) -> _Said:
        """Return the wording of a passage, looked at once."""
        if passage.id not in self._wordings:
            text = passage.text
            self._wordings[passage.id] = _Said(frozenset(four_runs(text)), frozenset(_quoted(text)))
        return self._wordings[passage.id]


def four_runs(text: str) -> set[str]:
    """Return the runs of four letters of `text`, points and spaces left out."""
    plain = "".join(letter for letter in text if letter.isalnum())
    return {plain[at : at + _RUN] for at in range(len(plain) - _RUN + 1)}


def _writer(source: Provenance) -> str:
    return source.agency or source.report


def _frozen(sets: Mapping[str, set[str]]) -> dict[str, frozenset[str]]:
    return {key: frozenset(values) for key, values in sets.items()}


def _quoted(text: str) -> Iterable[str]:
    return (part.split("”")[0] for part in text.split("“")[1:])
