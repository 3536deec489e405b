"""The elements around a document's text, and the layouts that choose among them, as typed records."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

ElementRole = Literal["mark", "number", "issuer", "rule", "attachment", "note", "imprint"]


@dataclass(frozen=True, slots=True)
class Layout:
    """Which elements a layout prints, by its Chinese name; `sealed` where the agency does not say."""

    name: str
    head: bool
    addressee: bool
    note: bool
    imprint: bool
    sealed: bool


@dataclass(frozen=True, slots=True)
class HeadRules:
    """The red head: its words, its colour, and where its parts stand.

    Heights of type are in half-points, lengths in twips, `narrowest`, `ascent`, `base` and `pitch` in per cent,
    `longest` in 字, `weight` in eighths of a point.
    """

    mark: str
    color: str
    free_lines: int
    offset: int
    tallest: int
    widest: int
    narrowest: int
    ascent: int
    base: int
    pitch: int
    longest: float
    gap: int
    number: str
    number_open: str
    issuer: str
    issuer_open: str
    distance: int
    weight: int


@dataclass(frozen=True, slots=True)
class AttachmentRules:
    """What stands before the names of attachments, and how several are numbered."""

    before: str
    number: str


@dataclass(frozen=True, slots=True)
class SealRules:
    """How many 字 the date keeps from the right, the free lines above the organ, the width of a date not known yet."""

    right: int
    lines: int
    date: float


@dataclass(frozen=True, slots=True)
class ImprintRules:
    """The words of the imprint; the weight of its outer and inner rules in eighths of a point, and their colour.

    `below` is what a rule keeps from the line above it, in twips; `narrowest` is how far, in per cent, the letters
    of a long printer may be narrowed to stay on the line of the day.
    """

    copies: str
    copies_open: str
    copies_end: str
    printed: str
    printed_end: str
    narrowest: int
    below: int
    outer: int
    inner: int
    color: str


@dataclass(frozen=True, slots=True)
class Elements:
    """The layouts by slug, which of them is taken where nobody chose, and how each element is written.

    A last paragraph of the text of at most `closing_lines` goes to the next page along with the closing words.
    """

    layouts: Mapping[str, Layout]
    default: str
    closing_lines: int
    head: HeadRules
    attachment: AttachmentRules
    seal: SealRules
    note: str
    imprint: ImprintRules
