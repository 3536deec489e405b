"""A Word file under revision: its paragraphs in pieces with who changed what, and what people said beside them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

PieceKind = Literal["same", "inserted", "deleted", "moved_from", "moved_to"]
_NEW, _OLD = ("same", "inserted", "moved_to"), ("same", "deleted", "moved_from")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a paragraph: as it was (`same`) or a tracked change with author and moment, "" if unknown."""

    text: str
    kind: PieceKind = "same"
    author: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True)
class RevisedParagraph:
    """The paragraph with the ordinal `number`; `mark` tells of a tracked change of the end of the paragraph."""

    number: int
    pieces: tuple[Piece, ...]
    mark: Piece = Piece("")

    @property
    def old(self) -> str:
        """The text with every tracked change rejected."""
        return "".join(one.text for one in self.pieces if one.kind in _OLD)

    @property
    def new(self) -> str:
        """The text with every tracked change accepted."""
        return "".join(one.text for one in self.pieces if one.kind in _NEW)


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment: who made it, on which words of which paragraph (0 when it stands on none)."""

    author: str
    text: str
    paragraph: int
    on: str


@dataclass(frozen=True, slots=True)
class RevisedText:
    """The paragraphs of a file, its comments, and how many changes of layout are tracked, by author."""

    paragraphs: tuple[RevisedParagraph, ...]
    remarks: tuple[Remark, ...] = ()
    layout: tuple[tuple[str, int], ...] = ()

    @property
    def is_tracked(self) -> bool:
        """`True` when a change is still to be accepted or rejected."""
        marks = (piece for one in self.paragraphs for piece in (*one.pieces, one.mark))
        return bool(self.layout) or any(piece.kind != "same" for piece in marks)
