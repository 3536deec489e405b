"""Words and a place in a report to passages of past reports that may be reused, every fact an open slot."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import chain, zip_longest

from drafter.corpus.collection import Corpus, Hit
from drafter.corpus.records import ReportEntry
from drafter.drafting.slots import open_slots, wording
from drafter.drafting.suggesting.covering import Card, order_by_worth, sentences_of
from drafter.drafting.suggesting.judging import Judge, SuggestionRules
from drafter.drafting.suggesting.sharing import Shared, Sharing, count_uses
from drafter.model import Agency, Provenance, Reasons, SlottedText, Suggestion
from drafter.text import fold

_LOOKED_AT = 40
_STRONG = 0.5


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for: words, section and theme (`None`: any), for the report of an agency on a year.

    `draft` is the text being written, if there is one.
    """

    query: str = ""
    section: str | None = None
    theme: str | None = None
    agency: Agency | None = None
    year: int | None = None
    limit: int = 5
    draft: str | None = None


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A hit with its facts opened, what speaks for and against it, and how well it fits in all."""

    hit: Hit
    slotted: SlottedText
    reasons: Reasons
    fit: float

    def card(self) -> Card:
        """Return what is compared of it."""
        return Card(
            key=self.hit.passage.id,
            writer=self.hit.provenance.report,
            fit=self.fit,
            length=len(self.slotted.text),
            sentences=sentences_of(self.slotted),
        )


def suggest_passages(corpus: Corpus, wanted: Wanted, rules: SuggestionRules) -> list[Suggestion]:
    """Return at most `wanted.limit` passages, the best first; empty only when the section has none at all.

    The own past reports of the agency, before the year, lead with their best passage and those about as good.
    The others follow by worth (`covering`): how like the query they are, agencies of the same tier and kind and
    newer reports gently preferred, and how much of what is usually said they add to the cards before them.
    Without a query, or where nothing is like it, the passages are listed: own reports, then the same sort of
    agency, then newer ones, one passage of each in turn. A theme without passages gives those of the section.
    """
    return _Suggester(corpus, wanted, rules).suggestions()


class _Suggester:
    """Answers one request."""

    def __init__(self, corpus: Corpus, wanted: Wanted, rules: SuggestionRules) -> None:
        self._corpus = corpus
        self._wanted = wanted
        self._reports = [entry for entry in corpus.reports() if not entry.superseded]
        self._own = frozenset(
            passage for entry in self._reports if self._is_own(_source(entry)) for passage in entry.passages
        )
        years = [entry.year for entry in self._reports if entry.year]
        year = wanted.year or max(years, default=0) + 1
        self._judge = Judge(rules, wanted.query, wanted.agency, year)
        self._sharing = Sharing(corpus, {entry.id: writer_of(_source(entry)) for entry in self._reports})

    def suggestions(self) -> list[Suggestion]:
        """Return what is suggested for the theme, else for the section without it."""
        for theme in dict.fromkeys((self._wanted.theme, None)):
            chosen = self._found(theme) or self._listed(theme)
            if chosen:
                shared = self._sharing.shared(
                    [(wording(one.slotted), one.hit.provenance.report) for one, _ in chosen]
                )
                found = zip(chosen, shared, strict=True)
                return [self._suggestion(one, worth, phrase) for (one, worth), phrase in found]
        return []

    def _found(self, theme: str | None) -> list[tuple[_Candidate, float]]:
        """Return what is like the query, in order, with its worth."""
        wanted = self._wanted
        if not wanted.query:
            return []
        looked_at = max(_LOOKED_AT, wanted.limit)
        hits = self._corpus.search(wanted.query, wanted.section, theme, looked_at, self._own)
        found = [self._candidate(self._led_by_own(hit)) for hit in hits]
        by_id = {one.hit.passage.id: one for one in found}
        groups = [[one.card() for one in group] for group in self._grouped(found)]
        return [(by_id[card.key], worth) for card, worth in order_by_worth(groups, wanted.limit)]

    def _grouped(self, found: Sequence[_Candidate]) -> list[list[_Candidate]]:
        """Return the agency's own strong passages, the others, and its weak ones, which only fill empty places."""
        own = [one for one in found if one.reasons.own]
        best = max((one.hit.score for one in found), default=0.0)
        lead = max(own, key=lambda one: one.hit.score, default=None)
        strong = [one for one in own if one is lead or one.hit.score >= _STRONG * best]
        return [
            strong,
            [one for one in found if not one.reasons.own],
            [one for one in own if one not in strong],
        ]

    def _listed(self, theme: str | None) -> list[tuple[_Candidate, float]]:
        """Return the passages in scope, one of each report in turn; copies of a text are one."""
        by_report: dict[str, list[Hit]] = defaultdict(list)
        for stored in self._corpus.passages(self._wanted.section, theme):
            by_report[stored.provenance.report].append(Hit(stored.passage, stored.provenance, 0.0, ()))
        reports = sorted(by_report.values(), key=lambda hits: self._listing_key(hits[0]))
        rounds = [hit for hit in chain.from_iterable(zip_longest(*reports)) if hit is not None]
        ordered = sorted(rounds, key=lambda hit: hit.passage.id not in self._own)
        return [(self._candidate(hit), 0.0) for hit in _without_copies(ordered)[: self._wanted.limit]]

    def _listing_key(self, hit: Hit) -> tuple[bool, int, int, str]:
        reasons = self._judge.reasons(hit, SlottedText("", ()), own=hit.passage.id in self._own)
        source = hit.provenance
        return not reasons.own, -(reasons.same_tier + reasons.same_kind), -(source.year or 0), source.report

    def _candidate(self, hit: Hit) -> _Candidate:
        passage = hit.passage
        slotted = open_slots(passage.text, passage.quantities, passage.specifics)
        reasons = self._judge.reasons(hit, slotted, own=passage.id in self._own)
        return _Candidate(hit, slotted, reasons, self._judge.fit(reasons))

    def _led_by_own(self, hit: Hit) -> Hit:
        """Return the hit with the agency's own passage in front where it is among the near-duplicates."""
        own = next((id for id in hit.duplicates if id in self._own), None)
        if own is None or hit.passage.id in self._own:
            return hit
        (stored,) = self._corpus.passages_by_id([own])
        others = (id for id in (hit.passage.id, *hit.duplicates) if id != own)
        return Hit(stored.passage, stored.provenance, hit.score, tuple(sorted(others)))

    def _is_own(self, source: Provenance) -> bool:
        agency = self._wanted.agency
        return is_own_past(source, agency.name if agency else None, self._wanted.year)

    def _suggestion(self, one: _Candidate, worth: float, shared: Shared) -> Suggestion:
        hit = one.hit
        ids = hit.duplicates
        also = tuple(stored.provenance for stored in self._corpus.passages_by_id(ids)) if ids else ()
        draft = self._wanted.draft
        return Suggestion(
            text=one.slotted.text,
            slots=one.slotted.slots,
            score=worth,
            theme=hit.passage.theme,
            provenance=hit.provenance,
            path=hit.passage.path,
            own=one.reasons.own,
            reasons=one.reasons,
            phrase=shared.phrase,
            agencies=max(shared.agencies, len({writer_of(source) for source in (hit.provenance, *also)})),
            used=None if draft is None else count_uses(wording(one.slotted), draft),
            also=also,
        )


def is_own_past(source: Provenance, agency: str | None, year: int | None) -> bool:
    """`True` for what stands in a report of `agency` on a year before `year`."""
    return is_of(source, agency) and (year is None or source.year is None or source.year < year)


def is_of(source: Provenance, agency: str | None) -> bool:
    """`True` for what stands in a report of `agency`, of whatever year; spaces and width make no difference."""
    return bool(agency and source.agency) and _name(source.agency or "") == _name(agency or "")


def writer_of(source: Provenance) -> str:
    """Return the agency whose report it is, its name without spaces; the report's id where it is not known."""
    return _name(source.agency) if source.agency else source.report


def _name(agency: str) -> str:
    return re.sub(r"\s", "", fold(agency))


def _source(entry: ReportEntry) -> Provenance:
    return Provenance("", entry.id, entry.agency, entry.year, "")


def _without_copies(hits: Iterable[Hit]) -> list[Hit]:
    """Return of hits with the same text the first, the others as its duplicates."""
    by_text: dict[str, list[Hit]] = defaultdict(list)
    for hit in hits:
        by_text[hit.passage.text].append(hit)
    return [
        replace(first, duplicates=tuple(copy.passage.id for copy in copies))
        for first, *copies in by_text.values()
    ]
