"""The paragraphs of a document to those that stand or run otherwise than their element: sides, indents, pitch."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import replace

from drafter.checks.looks.deviation import Deviation, Question, plain
from drafter.model.formatting import ParagraphLook, SheetLook
from drafter.templates.pieces import Piece
from drafter.templates.style import HouseStyle, ParagraphStyle

_LINE = 240
_POINT = 20
_NATURAL = 11.4
"""Twips that a line of Chinese type is high for each half-point of its size."""
_MULTIPLE = 0.03
_ALIKE = {"both": "left"}
"""Both edges straight, or the left alone: a paragraph begins and turns at one place."""
_SLACK = {"rows": 0.02, "letters": 0.1}


def find_alignments(question: Question) -> Iterator[Deviation]:
    """Yield pieces aligned otherwise; one in a frame or text box stands where that does."""
    names = question.looks.rules.alignments

    def differs(piece: Piece, style: ParagraphStyle) -> tuple[str, str] | None:
        found = piece.look.place or piece.look.align
        if _ALIKE.get(found, found) == _ALIKE.get(style.align, style.align):
            return None
        return names.get(found, found), names[style.align]

    return _pieces(question, differs)


def find_starts(question: Question) -> Iterator[Deviation]:
    """Yield pieces whose first line begins elsewhere, in 字, blanks counted; what is centred has no beginning."""

    def differs(piece: Piece, style: ParagraphStyle) -> tuple[str, str] | None:
        look = piece.look
        wanted = style.left + style.first_line
        found = look.left + look.first_line + piece.blanks
        aside = look.align in ("center", "right") or look.place is not None
        if aside or question.tolerance >= min(
            abs(found - wanted), abs(found * _scale(piece, style) - wanted)
        ):
            return None
        return question.words("indent", plain(found)), question.words("indent", plain(wanted))

    return _pieces(question, differs)


def find_sides(question: Question) -> Iterator[Deviation]:
    """Yield pieces whose lines, after the first, keep off the sides of the text, in 字."""

    def differs(piece: Piece, style: ParagraphStyle) -> tuple[str, str] | None:
        look = piece.look
        found = (look.left + min(0.0, look.first_line), look.right)
        wanted = (style.left, style.right)
        off = max(abs(one - other) for one, other in zip(found, wanted, strict=True))
        if off <= question.tolerance or look.align in ("center", "right") or look.place is not None:
            return None
        return question.words("sides", *map(plain, found)), question.words("sides", *map(plain, wanted))

    return _pieces(question, differs)


def find_spaces(question: Question) -> Iterator[Deviation]:
    """Yield pieces that are moved from the edge by blanks, which no style asks for."""

    def differs(piece: Piece, style: ParagraphStyle) -> tuple[str, str] | None:
        return (question.words("spaces"), question.words("moved")) if piece.blanks else None

    return (replace(one, styled=False) for one in _pieces(question, differs))


def find_gaps(question: Question) -> Iterator[Deviation]:
    """Yield pieces with other gaps before or after them, in points."""

    def differs(piece: Piece, style: ParagraphStyle) -> tuple[str, str] | None:
        found = [piece.look.before / _POINT, piece.look.after / _POINT]
        wanted = [style.before / _POINT, style.after / _POINT]
        if max(abs(one - other) for one, other in zip(found, wanted, strict=True)) <= question.tolerance:
            return None
        return question.words("gaps", *map(plain, found)), question.words("gaps", *map(plain, wanted))

    return _pieces(question, differs)


def find_pitches(question: Question) -> Iterator[Deviation]:
    """Yield pieces whose lines are so far apart that a page of the style holds another number of them.

    Up to the tolerance, in points, they may be off. A pitch that goes with the font holds no certain number.
    """
    looks = question.looks

    def differs(piece: Piece, style: ParagraphStyle) -> tuple[str, str] | None:
        look, line = piece.look, style.line or looks.style.page.line
        if style.rule == "auto":
            alike = look.rule == "auto" and abs(look.line_height - line) <= _MULTIPLE * _LINE
            return (
                None
                if alike
                else (_told(question, look, None), question.unit("times", plain(line / _LINE, 2)))
            )
        found = _pitch(piece, looks.formatting.sheet)
        if found and (_rows(looks.style, found) == _rows(looks.style, line) or _near(found, line, question)):
            return None
        wanted = question.unit("points", plain(line / _POINT, 2))
        told = _told(question, look, found and _rows(looks.style, found))
        return told, question.words("pitch", wanted, _rows(looks.style, line))

    return _pieces(question, differs)


def find_letter_pitches(question: Question) -> Iterator[Deviation]:
    """Yield pieces whose letters are so far apart that a line of the style holds another number of them.

    Letters of another size are another matter. What the grid adds is counted; an office's own
    style was learned without it where lines do not keep to the grid.
    """
    looks, sheet = question.looks, question.looks.formatting.sheet

    def differs(piece: Piece, style: ParagraphStyle) -> tuple[str, str] | None:
        room = looks.style.page.text_width
        added = sheet.letter_pitch if piece.look.snap or not looks.own else 0
        em = style.size * 10 + piece.chief.spacing + added
        found, wanted = (math.floor(room / one + _SLACK["letters"]) for one in (max(1, em), style.em))
        if piece.chief.size != style.size or abs(found - wanted) <= question.tolerance:
            return None
        return question.words("letters", found), question.words("letters", wanted)

    return _pieces(question, differs)


def _pieces(
    question: Question, differs: Callable[[Piece, ParagraphStyle], tuple[str, str] | None]
) -> Iterator[Deviation]:
    """Yield the pieces that differ; a heading that text follows in its paragraph stands as the text does."""
    texts = {piece.look.line for _, piece in question.looks.of(("body",))}
    for role, piece in question.looks.of(question.elements):
        if role == "body" or piece.look.line not in texts:
            told = differs(piece, question.looks.wanted(role))
            if told:
                yield Deviation(role, *told, piece.look.line)


def _scale(piece: Piece, style: ParagraphStyle) -> float:
    """Return how many 字 of the style a 字 of the piece is."""
    chief = piece.chief
    return (chief.size * 10 + chief.spacing) / style.em


def _pitch(piece: Piece, sheet: SheetLook) -> float | None:
    """Return how far apart lines are, in twips; `None` where that goes with the font.

    On a grid a line takes as many of its lines as its type needs.
    """
    look = piece.look
    if look.rule != "auto":
        return look.line_height
    if not look.snap or not sheet.pitch:
        return None
    needed = math.ceil(piece.chief.size * _NATURAL / sheet.pitch)
    return needed * sheet.pitch * look.line_height / _LINE


def _rows(style: HouseStyle, pitch: float) -> int:
    page = style.page
    return math.floor((page.height - page.top - page.bottom) / pitch + _SLACK["rows"])


def _near(found: float, wanted: float, question: Question) -> bool:
    return abs(found - wanted) <= question.tolerance * _POINT


def _told(question: Question, look: ParagraphLook, rows: float | None) -> str:
    units = {"exact": "points", "atLeast": "least"}
    if look.rule == "auto":
        pitch = question.unit("times", plain(look.line_height / _LINE, 2))
    else:
        pitch = question.unit(units[look.rule], plain(look.line_height / _POINT, 2))
    return question.words("pitch", pitch, rows) if rows else pitch
