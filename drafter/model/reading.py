"""A file as read and the report it is understood as."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

SectionSlug = Literal["preamble", "measures", "duty", "problems", "plan", "other"]
SpecificKind = Literal["place", "agency", "instrument", "brand", "date", "person", "meeting"]
Origin = Literal[
    "title",
    "front",
    "red_header",
    "signature",
    "heading",
    "lead",
    "dates",
    "label",
    "properties",
    "file_name",
]


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, table row or note (footnote, endnote) as read: its text, place and style in the file.

    `run_on`: it was cut out of running text, so a heading in it may go on with its text unmarked.
    """

    text: str
    line: int
    style: str | None = None
    kind: Literal["paragraph", "row", "note"] = "paragraph"
    run_on: bool = False


@dataclass(frozen=True, slots=True)
class Skipped:
    """Something a reader left out, and why."""

    where: str
    why: str


@dataclass(frozen=True, slots=True)
class Reading:
    """A file as read: its blocks in order and what was left out. `source` is the path as the user gave it.

    `properties` are what the file says of itself outside its text, such as its `title`.
    """

    source: str
    blocks: tuple[Block, ...]
    skipped: tuple[Skipped, ...] = ()
    properties: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit found in text; `start` and `end` are offsets in that text.

    `unit` is `None` for a bare number (“387万”) and `rank` for a rank; `qualifier` is the word of
    approximation. `part_of` is the offset at which the quantity begins of which this one is a part (其中).
    `period` is the time it was counted over, as printed (1-9月); `as_of` the day, month or year up to which,
    as 2021-11-30, 2021-11 or 2021 (without the year where none is known: 11-30).
    """

    raw: str
    value: float
    unit: str | None
    approx: bool
    start: int
    end: int
    qualifier: str | None = None
    part_of: int | None = None
    period: str | None = None
    as_of: str | None = None


@dataclass(frozen=True, slots=True)
class Specific:
    """Text true of one agency only: a place, agency, local instrument, brand, date, person, meeting."""

    kind: SpecificKind
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class OutlineNode:
    """One heading: its level (1 to 3), its words as printed with the number, its section and theme."""

    level: int
    heading: str
    section: str | None
    theme: str | None
    run_in: bool
    line: int


@dataclass(frozen=True, slots=True)
class Passage:
    """The unit that is indexed and suggested: contiguous text of one section, with its place in the report.

    `path` holds the headings above it, `line` the line (or paragraph) of the source where it begins.
    """

    id: str
    section: str
    theme: str | None
    path: tuple[str, ...]
    text: str
    line: int
    quantities: tuple[Quantity, ...] = ()
    specifics: tuple[Specific, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """A finished document as understood. `id` is taken from its text, so the same text has the same id.

    `sources_of` tells of each value that is known (agency, year, title …) where it was found.
    """

    id: str
    source: str
    kind: str
    agency: str | None
    year: int | None
    title: str | None
    addressee: str | None
    doc_number: str | None
    signer: str | None
    date: date | None
    outline: tuple[OutlineNode, ...]
    passages: tuple[Passage, ...]
    skipped: tuple[Skipped, ...] = ()
    sources_of: tuple[tuple[str, Origin], ...] = ()
