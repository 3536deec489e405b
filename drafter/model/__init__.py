"""The nouns of the house: frozen records without I/O."""

from __future__ import annotations

from drafter.model.carried import CarriedForward, LeftOut, LeftOutWhy, OldTerm, PlanTask
from drafter.model.draft import (
    Basis,
    Draft,
    DraftSection,
    Formula,
    LiveNumber,
    Paragraph,
    Role,
    Run,
    Sentence,
    SentenceOrigin,
    Stated,
)
from drafter.model.given import Agency, Figure, FigureSet, Point
from drafter.model.lending import Provenance, Reasons, Slot, SlotKind, SlottedText, Suggestion
from drafter.model.reading import (
    Block,
    Origin,
    OutlineNode,
    Passage,
    Quantity,
    Reading,
    Report,
    SectionSlug,
    Skipped,
    Specific,
    SpecificKind,
)

__all__ = [
    "Agency",
    "Basis",
    "Block",
    "CarriedForward",
    "Draft",
    "DraftSection",
    "Figure",
    "FigureSet",
    "Formula",
    "LeftOut",
    "LeftOutWhy",
    "LiveNumber",
    "OldTerm",
    "Origin",
    "OutlineNode",
    "Paragraph",
    "Passage",
    "PlanTask",
    "Point",
    "Provenance",
    "Quantity",
    "Reading",
    "Reasons",
    "Report",
    "Role",
    "Run",
    "SectionSlug",
    "Sentence",
    "SentenceOrigin",
    "Skipped",
    "Slot",
    "SlotKind",
    "SlottedText",
    "Specific",
    "SpecificKind",
    "Stated",
    "Suggestion",
]
