"""A report being written: its sentences with what each rests on, its paragraphs, its sections."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from drafter.model.carried import CarriedForward
from drafter.model.given import Agency, Figure
from drafter.model.lending import Provenance

Basis = Literal["figure", "point", "last"]
SentenceOrigin = Literal["own", "borrowed", "template"]
Formula = Literal["value", "growth", "difference", "sum", "share"]
Role = Literal["title", "addressee", "heading1", "heading2", "body", "closing", "signer", "date"]


@dataclass(frozen=True, slots=True)
class LiveNumber:
    """What a number in the text says: a figure itself, or what `formula` makes of the figures it is worked out from.

    `sentence` is the sentence it stands in.
    """

    figures: tuple[Figure, ...]
    formula: Formula = "value"
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a paragraph; `slot` is `True` for an open placeholder, `number` says what its digits are."""

    text: str
    slot: bool = False
    number: LiveNumber | None = None


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
class Frame:
    """What a layout puts around the text of a draft: above the title, under the text, at the foot of the last page.

    What is empty is not printed; `sealed` says that a seal will cover organ and date.
    """

    mark: str = ""
    number: tuple[Run, ...] = ()
    issuer: tuple[Run, ...] = ()
    attachments: tuple[str, ...] = ()
    note: str = ""
    copies: tuple[Run, ...] = ()
    printer: tuple[Run, ...] = ()
    printed: tuple[Run, ...] = ()
    sealed: bool = False

    @property
    def runs(self) -> tuple[Run, ...]:
        """All that may hold an open slot, in the order of the page."""
        return (*self.number, *self.issuer, *self.copies, *self.printer, *self.printed)


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
    frame: Frame = Frame()
