"""The nouns of the house: frozen records without I/O."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Literal

SectionSlug = Literal["preamble", "measures", "duty", "problems", "plan", "other"]
SpecificKind = Literal["place", "agency", "instrument", "brand", "date", "person", "meeting"]
SlotKind = Literal["figure", "date", "place", "agency", "instrument", "brand", "person", "meeting", "text"]
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
Basis = Literal["figure", "point", "last"]
SentenceOrigin = Literal["own", "borrowed", "template"]
Role = Literal["title", "addressee", "heading1", "heading2", "body", "closing", "signer", "date"]


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


@dataclass(frozen=True, slots=True)
class Figure:
    """One value of an indicator as the agency gave it.

    `value` keeps its printed decimals (48.90). `qualifier` is one of 余 多 约 近 超 逾 以上; `period` is free
    text such as “1—11月”; `theme` is a theme or section slug, `None` when neither the file nor the indicator
    says.
    """

    name: str
    value: Decimal
    unit: str
    qualifier: str | None = None
    theme: str | None = None
    as_of: date | None = None
    period: str | None = None
    last: Decimal | None = None
    scope: str | None = None


@dataclass(frozen=True, slots=True)
class Point:
    """A fact in words the agency gave: a highlight, a problem, or a plan, with its theme or section slug."""

    text: str
    theme: str | None = None


@dataclass(frozen=True, slots=True)
class FigureSet:
    """All that a figures file holds."""

    agency: str | None = None
    year: int | None = None
    figures: tuple[Figure, ...] = ()
    highlights: tuple[Point, ...] = ()
    problems: tuple[Point, ...] = ()
    plans: tuple[Point, ...] = ()


@dataclass(frozen=True, slots=True)
class Agency:
    """An agency as it names itself. Empty strings mean “not known”: a draft then shows a slot.

    `to` and `copy` are the recipients, `self_reference` is 我局 and its like, `place` the place the name
    opens with, `level` 省 市 区 县 or empty, `leaders` the bodies above it (“区委、区政府”), `superior` the department
    one level up, `signature` what stands above the date.
    """

    name: str
    short: str = ""
    to: str = ""
    copy: str = ""
    self_reference: str = ""
    place: str = ""
    level: str = ""
    leaders: str = ""
    superior: str = ""
    signature: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a paragraph; `slot` is `True` for an open placeholder."""

    text: str
    slot: bool = False


@dataclass(frozen=True, slots=True)
class Stated:
    """A figure as a sentence states it: its name, and the number as printed with unit and qualifier."""

    name: str
    printed: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a draft as printed, and what it rests on.

    `basis` says what of the agency's own is in it: a figure, a point, the wording of its own past report.
    `sources` are the passages its wording was borrowed or carried forward from, `figures` what it states, `slots`
    the placeholders that are open in it.
    """

    text: str
    basis: tuple[Basis, ...] = ()
    sources: tuple[Provenance, ...] = ()
    figures: tuple[Stated, ...] = ()
    slots: tuple[str, ...] = ()

    @property
    def origin(self) -> SentenceOrigin:
        """Return `own` when anything of the agency's is in it, else `borrowed`, else `template`."""
        if self.basis:
            return "own"
        return "borrowed" if self.sources else "template"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of a draft by its role; `sources` name the passages its wording was borrowed from.

    The texts of `sentences` joined are its text; a run-in heading is one of them.
    """

    role: Role
    runs: tuple[Run, ...]
    sources: tuple[Provenance, ...] = ()
    sentences: tuple[Sentence, ...] = ()

    @property
    def text(self) -> str:
        """The paragraph as printed."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class DraftSection:
    """A heading (empty for the preamble) and the paragraphs under it, up to the next heading.

    `run_in`: the heading stands at the beginning of the first paragraph already.
    `heading_record` says what the heading rests on: the report kind (`None` says no more) or a past report.
    """

    section: str
    theme: str | None
    heading: str
    level: int
    paragraphs: tuple[Paragraph, ...]
    run_in: bool = False
    heading_record: Sentence | None = None


@dataclass(frozen=True, slots=True)
class OldTerm:
    """A formulation of last year that is said otherwise now: `new` in its place, "" when that is not certain."""

    old: str
    new: str


@dataclass(frozen=True, slots=True)
class PlanTask:
    """A task of last year's plan: `by` names this year's figures and points that account for it, none while open.

    `source` is the passage of last year's report it stands in, `theme` the theme of that; `passage` is the sentence
    of this year's text that tells of it.
    """

    text: str
    source: str
    theme: str | None
    by: tuple[str, ...] = ()
    passage: str = ""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What stood in last year's report under `heading` and nothing of this year bears out."""

    heading: str
    text: str


@dataclass(frozen=True, slots=True)
class CarriedForward:
    """What became of the agency's report of last year in a draft that starts from it.

    `figures` counts the figures of last year that this year's took the place of, `open_figures` those left as
    slots, `sentences` the sentences that stand again.
    """

    source: str
    year: int
    sentences: int
    figures: int
    open_figures: int
    tasks: tuple[PlanTask, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    terms: tuple[OldTerm, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """A report being written: its frame, its sections in order, and what became of the agency's facts.

    `placed` and `unplaced` name the figures, `points` counts the points given and those that stand in the text.
    """

    agency: Agency
    year: int
    kind: str
    title: str
    addressee: Paragraph | None
    sections: tuple[DraftSection, ...]
    closing: tuple[Paragraph, ...]
    placed: tuple[str, ...] = ()
    unplaced: tuple[str, ...] = ()
    points: tuple[int, int] = (0, 0)
    filled: int = 0
    notes: tuple[str, ...] = field(default=())
    last: CarriedForward | None = None
