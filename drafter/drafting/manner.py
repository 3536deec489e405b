"""How a draft is to be written, as the user asked for it."""

from __future__ import annotations

from dataclasses import dataclass

SHORT, STANDARD, FULL = LENGTHS = ("short", "standard", "full")


@dataclass(frozen=True, slots=True)
class Manner:
    """How much wording stands around the agency's own facts, and whether changes from last year are said (`yoy`)."""

    length: str = STANDARD
    yoy: bool = False


DEFAULT = Manner()
