"""Findings turned into the objects that programs read."""

from __future__ import annotations

from drafter.checks.telling.spots import Spots
from drafter.model.checking import Finding


def finding_json(one: Finding, spots: Spots) -> dict[str, object]:
    """Return a finding with its place, `None` where it concerns the whole report."""
    where = one.where
    return {
        "rule": one.rule,
        "level": one.level,
        "message": one.message,
        "where": where
        and {
            "paragraph": where.paragraph,
            "start": where.start,
            "end": where.end,
            "section": where.section,
            "part": spots.of(where).part,
            "heading": spots.of(where).heading or None,
        },
        "text": one.text,
        "fix": one.fix,
        "basis": one.basis,
        "strength": one.strength,
        "safe": one.safe,
        "count": one.count,
        "id": one.id,
    }
