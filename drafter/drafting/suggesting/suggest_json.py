"""Suggestions to the object that is printed as JSON."""

from __future__ import annotations

from collections.abc import Iterable

from drafter.model import Provenance, Reasons, Slot, Suggestion

RARE, STALE, MANY_SLOTS = "rare", "stale", "many_slots"


def suggestions_json(query: str, section: str | None, suggestions: Iterable[Suggestion]) -> dict[str, object]:
    """Return the suggestions as plain lists and dictionaries, each with its provenance and why it stands there."""
    return {
        "query": query,
        "section": section,
        "suggestions": [_suggestion_json(suggestion) for suggestion in suggestions],
    }


def penalties(suggestion: Suggestion) -> list[str]:
    """Return what speaks against a suggestion: stale words, many slots, wording that nobody else uses."""
    reasons = suggestion.reasons
    found = {STALE: bool(reasons.stale), MANY_SLOTS: reasons.many_slots, RARE: suggestion.agencies == 1}
    return [penalty for penalty, holds in found.items() if holds]


def _suggestion_json(suggestion: Suggestion) -> dict[str, object]:
    origin = suggestion.provenance
    return {
        "text": suggestion.text,
        "score": suggestion.score,
        "section": origin.section,
        "theme": suggestion.theme,
        **_source_json(origin),
        "own": suggestion.own,
        "why": _reasons_json(suggestion.reasons),
        "penalties": penalties(suggestion),
        "stale": list(suggestion.reasons.stale),
        "agencies": suggestion.agencies,
        "phrase": suggestion.phrase or None,
        "used": suggestion.used,
        "also": [_source_json(source) for source in suggestion.also],
        "slots": [_slot_json(slot) for slot in suggestion.slots],
    }


def _source_json(source: Provenance) -> dict[str, object]:
    return {
        "passage": source.passage,
        "report": source.report,
        "agency": source.agency,
        "year": source.year,
    }


def _reasons_json(reasons: Reasons) -> dict[str, object]:
    return {
        "similarity": reasons.similarity,
        "own": reasons.own,
        "same_theme": reasons.same_theme,
        "same_level": reasons.same_tier,
        "same_kind": reasons.same_kind,
        "years_ago": reasons.age,
    }


def _slot_json(slot: Slot) -> dict[str, object]:
    return {"kind": slot.kind, "unit": slot.unit, "start": slot.start, "end": slot.end}
