"""Words and a place in a report to passages of past reports that may be reused, every fact an open slot."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from itertools import chain, zip_longest

from drafter.corpus.collection import Corpus, Hit
from drafter.drafting.slots import open_slots
from drafter.model import Provenance, Slot, Suggestion
from drafter.text import fold

_LOOKED_AT = 4
_AT_LEAST = 20
_STRONG = 0.5

IsOwn = Callable[[Hit], bool]


def suggest_passages(
    corpus: Corpus,
    query: str,
    *,
    section: str | None,
    theme: str | None,
    agency: str | None,
    year: int | None,
    limit: int,
) -> list[Suggestion]:
    """Return at most `limit` passages for `query` in the section and theme (`None`: any), the best first.

    The own past reports of `agency`, before `year`, lead with their best passage and those about as good.
    Without a query, or where nothing is like it, the passages are listed: own reports, then newer ones,
    one passage of each in turn. A theme without passages gives those of the section. Empty only when the
    section has no passages at all.
    """

    def is_own(hit: Hit) -> bool:
        return is_own_past(hit.provenance, agency, year)

    for wanted in dict.fromkeys((theme, None)):
        hits = corpus.search(query, section, wanted, max(_AT_LEAST, _LOOKED_AT * limit)) if query else []
        chosen = _own_first(hits, is_own, limit) if hits else _listed(corpus, section, wanted, is_own)
        if chosen:
            return [_suggestion(hit, is_own) for hit in chosen[:limit]]
    return []


def suggestions_json(query: str, section: str | None, suggestions: Iterable[Suggestion]) -> dict[str, object]:
    """Return the suggestions as plain lists and dictionaries, each with its provenance."""
    return {
        "query": query,
        "section": section,
        "suggestions": [_suggestion_json(suggestion) for suggestion in suggestions],
    }


def is_own_past(source: Provenance, agency: str | None, year: int | None) -> bool:
    """`True` for what stands in a report of `agency` on a year before `year`."""
    return is_of(source, agency) and (year is None or source.year is None or source.year < year)


def is_of(source: Provenance, agency: str | None) -> bool:
    """`True` for what stands in a report of `agency`, of whatever year; spaces and width make no difference."""
    return bool(agency and source.agency) and _name(source.agency or "") == _name(agency or "")


def _name(agency: str) -> str:
    return re.sub(r"\s", "", fold(agency))


def _own_first(hits: list[Hit], is_own: IsOwn, limit: int) -> list[Hit]:
    """Return the hits with the agency's own before the others; its weak ones only to fill an empty place."""
    own = [hit for hit in hits if is_own(hit)]
    others = [hit for hit in hits if not is_own(hit)]
    strong = [hit for hit in own if hit is own[0] or hit.score >= _STRONG * hits[0].score]
    free = max(0, limit - len(strong) - len(others))
    return own[: len(strong) + free] + others


def _listed(corpus: Corpus, section: str | None, theme: str | None, is_own: IsOwn) -> list[Hit]:
    """Return the passages in scope, one of each report in turn: the agency's own first, then the newer."""
    by_report: dict[str, list[Hit]] = defaultdict(list)
    for stored in corpus.passages(section, theme):
        by_report[stored.provenance.report].append(Hit(stored.passage, stored.provenance, 0.0, ()))
    reports = sorted(
        by_report.values(),
        key=lambda hits: (not is_own(hits[0]), -(hits[0].provenance.year or 0), hits[0].provenance.report),
    )
    rounds = [hit for hit in chain.from_iterable(zip_longest(*reports)) if hit is not None]
    return _without_repeats(sorted(rounds, key=lambda hit: not is_own(hit)))


def _without_repeats(hits: Iterable[Hit]) -> list[Hit]:
    return list({hit.passage.text: hit for hit in reversed(list(hits))}.values())[::-1]


def _suggestion(hit: Hit, is_own: IsOwn) -> Suggestion:
    passage = hit.passage
    opened = open_slots(passage.text, passage.quantities, passage.specifics)
    return Suggestion(
        text=opened.text,
        slots=opened.slots,
        score=round(hit.score, 4),
        theme=passage.theme,
        provenance=hit.provenance,
        path=passage.path,
        own=is_own(hit),
    )


def _suggestion_json(suggestion: Suggestion) -> dict[str, object]:
    origin = suggestion.provenance
    return {
        "text": suggestion.text,
        "score": suggestion.score,
        "section": origin.section,
        "theme": suggestion.theme,
        "passage": origin.passage,
        "report": origin.report,
        "agency": origin.agency,
        "year": origin.year,
        "own": suggestion.own,
        "slots": [_slot_json(slot) for slot in suggestion.slots],
    }


def _slot_json(slot: Slot) -> dict[str, object]:
    return {"kind": slot.kind, "unit": slot.unit, "start": slot.start, "end": slot.end}
