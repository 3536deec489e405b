"""How a Word document is formatted, as Word resolves it: its page, its paragraphs with their runs, its page numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class RunLook:
    """A stretch of text in one look; `size` in half-points, `spacing` between letters in twips.

    `font` is that of Chinese text, `latin` that of letters and digits, `None` where the document says nothing.
    """

    text: str
    font: str | None
    latin: str | None
    size: int
    bold: bool
    color: str | None
    spacing: int


@dataclass(frozen=True, slots=True)
class ParagraphLook:
    """A paragraph by its ordinal `line`: alignment, indents (字), gaps and pitch of its lines (twips), its runs.

    `rule` says how `line_height` counts: exact, atLeast, or auto in 240ths of a line. `snap`: lines keep to the grid.
    `red_rule`: a red line stands above or below it. `place` is the side its frame or text box keeps to. `holds`: there
    is no text in it but something else: a picture, a break. `boxed`: it stands in a text box.
    """

    line: int
    align: str
    first_line: float
    left: float
    right: float
    before: int
    after: int
    line_height: int
    rule: str
    snap: bool
    red_rule: bool
    place: str | None
    runs: tuple[RunLook, ...]
    holds: bool = False
    boxed: bool = False

    @property
    def text(self) -> str:
        """The paragraph as printed, without its automatic number."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class SheetLook:
    """The page of the section that holds most of the text, in twips; `grid` is what the grid counts."""

    width: int
    height: int
    top: int
    bottom: int
    left: int
    right: int
    footer: int
    grid: Literal["none", "lines", "characters"]
    pitch: int
    letter_pitch: int


@dataclass(frozen=True, slots=True)
class FooterLook:
    """A paragraph with the number of the page, which stands as {page} in it, that of all pages as {total}."""

    kind: Literal["default", "even", "first"]
    paragraph: ParagraphLook


@dataclass(frozen=True, slots=True)
class Formatting:
    """A document as formatted; `red_lines` counts red lines that are drawn.

    `two_sided`: odd and even pages have footers of their own; `first_apart`: the first page has.
    """

    sheet: SheetLook
    paragraphs: tuple[ParagraphLook, ...]
    footers: tuple[FooterLook, ...] = ()
    two_sided: bool = False
    first_apart: bool = False
    red_lines: int = 0
