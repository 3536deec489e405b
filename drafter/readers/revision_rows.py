"""Paragraphs and comments of a text under revision to rows of plain values and back, checked on the way."""

from __future__ import annotations

from typing import get_args

from drafter.model import Piece, PieceKind, Remark, RevisedParagraph

Row = list[object]
_KINDS: tuple[PieceKind, ...] = get_args(PieceKind)


def paragraph_row(paragraph: RevisedParagraph) -> Row:
    """Return the paragraph as its number, the change of its end, and its pieces."""
    return [paragraph.number, _piece_row(paragraph.mark), [_piece_row(one) for one in paragraph.pieces]]


def read_paragraph(row: Row) -> RevisedParagraph:
    """Return the paragraph that `paragraph_row` made the row of; raise `ValueError` for another row."""
    match row:
        case [int(number), mark, list(pieces)]:
            return RevisedParagraph(number, tuple(map(_read_piece, pieces)), _read_piece(mark))
    raise ValueError("paragraph")


def remark_row(remark: Remark) -> Row:
    """Return the comment as a row."""
    return [remark.author, remark.text, remark.paragraph, remark.on]


def read_remark(row: Row) -> Remark:
    """Return the comment that `remark_row` made the row of; raise `ValueError` for another row."""
    match row:
        case [str(author), str(text), int(paragraph), str(on)]:
            return Remark(author, text, paragraph, on)
    raise ValueError("remark")


def _piece_row(piece: Piece) -> Row:
    return [piece.text, piece.kind, piece.author, piece.date]


def _read_piece(value: object) -> Piece:
    match value:
        case [str(text), str(kind), str(author), str(date)]:
            for known in _KINDS:
                if known == kind:
                    return Piece(text, known, author, date)
    raise ValueError("piece")
