"""A text laid out for checking and what is found in it: paragraphs with their place in the file, findings."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date
from typing import Literal

from drafter.model.reading import Quantity

Level = Literal["error", "warning", "note"]
TASK_OPEN = "last-year/task-open"
"""The rule of findings on tasks of last year's plan; it is no rule of a file."""
Strength = Literal["规定", "应", "一般", "推荐", "实务", "单位"]
# What a paragraph is. `raw`: a paragraph as it stands in the file, before anything was dropped or joined.
CheckedRole = Literal[
    "title",
    "front",
    "number",
    "addressee",
    "heading",
    "body",
    "row",
    "closing",
    "signer",
    "date",
    "note",
    "imprint",
    "footnote",
    "appendix",
    "raw",
]


@dataclass(frozen=True, slots=True)
class Cut:
    """From `offset` of a paragraph on, its text is that of paragraph `line` of the file from `start` on."""

    offset: int
    line: int
    start: int


@dataclass(frozen=True, slots=True)
class CheckedParagraph:
    """A paragraph as written (`text`) and, character for character, as it is looked at (`plain`).

    In `plain` points and brackets beside Chinese are full-width, letters and digits half-width, and an open slot is
    □ from end to end. `level` is 1 to 4 when it is or opens with a heading, which ends at `head`; 0 and 0 for none.
    """

    text: str
    plain: str
    role: CheckedRole
    line: int
    cuts: tuple[Cut, ...] = ()
    section: str | None = None
    theme: str | None = None
    level: int = 0
    head: int = 0
    quantities: tuple[Quantity, ...] = ()

    def place(self, offset: int) -> tuple[int, int]:
        """Return the paragraph of the file, counted from one, and the offset in it of what stands at `offset`."""
        at = bisect_right(self.cuts, offset, key=_offset) - 1
        if at < 0:
            return self.line, offset
        cut = self.cuts[at]
        return cut.line, cut.start + offset - cut.offset


def _offset(cut: Cut) -> int:
    return cut.offset


@dataclass(frozen=True, slots=True)
class CheckedText:
    """A report laid out for checking: its paragraphs in order, the file's own, and what it says of itself.

    `raw` are the paragraphs of the file as they stand; `date` is the day of its signature.
    """

    source: str
    paragraphs: tuple[CheckedParagraph, ...]
    raw: tuple[CheckedParagraph, ...] = ()
    agency: str | None = None
    year: int | None = None
    title: str | None = None
    addressee: str | None = None
    date: date | None = None

    def of(self, *roles: CheckedRole) -> tuple[CheckedParagraph, ...]:
        """Return the paragraphs of these roles in order; `raw` are the file's own."""
        kept = tuple(one for one in self.paragraphs if one.role in roles)
        return (*kept, *self.raw) if "raw" in roles else kept

    @property
    def running(self) -> tuple[CheckedParagraph, ...]:
        """The paragraphs of the report's own text: headings and body."""
        return self.of("heading", "body")


@dataclass(frozen=True, slots=True)
class Where:
    """Where in a file: its paragraph (line, for plain text) from 1, the offsets in it, the standard section.

    With `note` the paragraph is one of the footnotes or endnotes, counted among those.
    """

    paragraph: int
    start: int
    end: int
    section: str | None = None
    note: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """One result of a rule at one place; `where` is `None` for what concerns the whole report.

    `fix` stands in the place of `text`, or is said as advice where it is not `safe`; `count` is how often the rule
    holds in the report, for one that tells only of the first. `before` and `after` are the words around. `id` stays the
    same while these, the text and the agency do, wherever in the report they stand.
    """

    rule: str
    level: Level
    message: str
    text: str
    basis: str
    strength: Strength
    where: Where | None = None
    fix: str | None = None
    safe: bool = False
    count: int = 1
    before: str = ""
    after: str = ""
    id: str = ""
