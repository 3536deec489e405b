"""What a past report lends: where it stands, its facts as slots, why it is suggested."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

SlotKind = Literal["figure", "date", "place", "agency", "instrument", "brand", "person", "meeting", "text"]


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where borrowed wording stands: passage, report, agency, year, section; none is lent without it."""

    passage: str
    report: str
    agency: str | None
    year: int | None
    section: str


@dataclass(frozen=True, slots=True)
class Slot:
    """The typed place of a fact in a text: `start` and `end` cover the fact or, once it is open, its placeholder.

    `unit` is set for figures; `after` is what stays behind the placeholder when a fact is opened (件).
    """

    kind: SlotKind
    start: int
    end: int
    unit: str | None = None
    label: str | None = None
    after: str = ""


@dataclass(frozen=True, slots=True)
class SlottedText:
    """Text of another report in which every quantity and specific has become a slot."""

    text: str
    slots: tuple[Slot, ...]


@dataclass(frozen=True, slots=True)
class Reasons:
    """What speaks for a passage and against it: it is the agency's own, of its tier and kind, on the theme asked for.

    `similarity` (0 to 1) is how like the query it is, `age` how many years old (`None`: not known),
    `stale` its words past their date.
    """

    similarity: float
    own: bool = False
    same_theme: bool = False
    same_tier: bool = False
    same_kind: bool = False
    age: int | None = None
    stale: tuple[str, ...] = ()
    many_slots: bool = False


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A ranked passage offered to the writer, slots open. `own`: it is from the agency's own past report.

    `phrase` is the longest wording of it that others use too, `agencies` how many do, its writer included;
    `used` counts its wording in the draft (`None`: no draft was given); `also` are its near-duplicates.
    """

    text: str
    slots: tuple[Slot, ...]
    score: float
    theme: str | None
    provenance: Provenance
    path: tuple[str, ...] = ()
    own: bool = False
    reasons: Reasons = Reasons(0.0)
    phrase: str = ""
    agencies: int = 1
    used: int | None = None
    also: tuple[Provenance, ...] = ()
