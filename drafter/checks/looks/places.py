"""What stands between and after the paragraphs of a text to where it is not as the style has it."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.checks.looks.deviation import Deviation, Question, plain
from drafter.model.formatting import ParagraphLook
from drafter.templates.looks import RUNNING
from drafter.templates.pieces import Piece
from drafter.templates.style import ParagraphStyle
from drafter.text import display_width

_UNDER_TITLE = 0.5
_BY_BLANKS = 2.0
"""How many 字 a line that is moved by blanks may be off: nobody can move it more exactly."""


def find_numbers(question: Question) -> Iterator[Deviation]:
    """Yield headings whose number has another form than an office's own; the standard's are a matter of the text."""
    looks = question.looks
    for role, piece in looks.of(question.elements) if looks.own else ():
        level = int(role[-1]) if role[-1:].isdigit() else 0
        if (
            piece.mark
            and 0 < level <= len(looks.style.numbers)
            and piece.mark != looks.style.numbers[level - 1]
        ):
            yield Deviation(role, piece.mark, looks.style.numbers[level - 1], piece.look.line)


def find_blank_lines(question: Question) -> Iterator[Deviation]:
    """Yield the paragraphs of the text that have more blank ones above them than the tolerance allows."""
    looks = question.looks
    running = {piece.look.line: role for role, piece in looks.of((*RUNNING, "closing", "addressee"))}
    above: ParagraphLook | None = None
    blanks = 0
    for look in looks.formatting.paragraphs:
        if not look.text.strip():
            blanks = blanks + 1 if not look.holds else -len(looks.formatting.paragraphs)
            continue
        inside = look.line in running and above is not None and above.line in running
        if inside and blanks > question.tolerance:
            told = (question.words("blanks", blanks), question.words("blanks", 0))
            yield Deviation(running[look.line], *told, look.line, styled=False)
        above, blanks = look, 0


def find_title_gap(question: Question) -> Iterator[Deviation]:
    """Yield the addressee when other than the style's number of blank lines stand between the title and it.

    A gap that is set instead of a blank line is none.
    """
    looks = question.looks
    title, addressee = looks.pieces.get("title"), looks.pieces.get("addressee")
    if not title or not addressee:
        return
    last, first = title[-1].look, addressee[0].look
    between = [one for one in looks.formatting.paragraphs if last.line < one.line < first.line]
    gap = last.after + first.before
    set_apart = gap > _UNDER_TITLE * looks.style.page.line
    wanted = looks.style.blanks.after_title
    plain_ones = not any(one.text.strip() or one.holds for one in between)
    if plain_ones and len(between) != wanted and not (set_apart and len(between) < wanted):
        told = (question.words("blanks", len(between)), question.words("blanks", wanted))
        yield Deviation("addressee", *told, first.line)


def find_red_line(question: Question) -> Iterator[Deviation]:
    """Yield the red head when no red line is drawn under it."""
    looks = question.looks
    marks = looks.pieces.get("mark", ())
    wanted = not looks.own or (looks.style.red_head is not None and looks.style.red_head.line != "")
    ruled = looks.formatting.red_lines or any(one.red_rule for one in looks.formatting.paragraphs)
    if marks and wanted and not ruled:
        words = looks.rules.words
        yield Deviation("mark", words["none"], words["drawn"], marks[0].look.line)


def find_signature(question: Question) -> Iterator[Deviation]:
    """Yield the date when organ and date stand elsewhere than 7.3.5 has them, in 字 from the right.

    Of a date with one organ both ways count, with a seal and without; of any other the date alone. Where an office's
    own style fixes both, that counts.
    """
    looks = question.looks
    dates, organs = looks.pieces.get("date", ()), looks.pieces.get("signer", ())
    if not dates or (looks.own and any(one.blanks for one in (*dates, *organs))):
        return
    date = dates[-1]
    if looks.style.signature.fixed:
        pair = [("signer", organs[-1])] if organs else []
        yield from _fixed(question, [*pair, ("date", date)])
    elif len(organs) == 1:
        yield from _pair(question, organs[0], date)
    else:
        kept = _kept(date, question)
        allowed = (looks.style.elements.seal.right, looks.style.signature.right)
        if min(abs(kept - one) for one in allowed) > question.tolerance:
            found, wanted = (question.words("dated", plain(one)) for one in (kept, allowed[0]))
            yield Deviation("date", found, wanted, date.look.line)


def _pair(question: Question, organ: Piece, date: Piece) -> Iterator[Deviation]:
    style = question.looks.style
    found = (_kept(organ, question), _kept(date, question))
    wide, long = _width(organ), _width(date)
    right, beyond = style.signature.right, (wide - long) / 2
    sealed = (max(0.0, style.elements.seal.right - beyond), max(style.elements.seal.right, beyond))
    unsealed = (right, right + wide - long - style.signature.date_after)
    if long > wide:
        unsealed = (right + long - wide + style.signature.date_after, right)
    tolerance = max(question.tolerance, _BY_BLANKS if organ.blanks or date.blanks else 0.0)
    if any(_near(found, one, tolerance) for one in (sealed, unsealed)):
        return
    open_form = question.words("unsealed", *map(plain, unsealed))
    closed_form = question.words("sealed", plain(sealed[1]))
    wanted = question.words("either", open_form, closed_form)
    yield Deviation("date", question.words("signed", *map(plain, found)), wanted, date.look.line)


def _fixed(question: Question, pieces: list[tuple[str, Piece]]) -> Iterator[Deviation]:
    for role, piece in pieces:
        look, style = piece.look, question.looks.wanted(role)
        found, wanted = (look.align, look.right), (style.align, style.right)
        if found[0] != wanted[0] or abs(found[1] - wanted[1]) > question.tolerance:
            yield Deviation(role, question.side(*found), question.side(*wanted), look.line)


def _near(found: tuple[float, float], wanted: tuple[float, float], tolerance: float) -> bool:
    return max(abs(one - other) for one, other in zip(found, wanted, strict=True)) <= tolerance


def _kept(piece: Piece, question: Question) -> float:
    """Return how many 字 a line keeps from the right of the style's page."""
    look = piece.look
    style: ParagraphStyle = question.looks.wanted("date")
    room = question.looks.style.page.text_width / style.em
    if look.align == "right":
        return look.right + piece.trailing
    free = room - _width(piece)
    return free / 2 if look.align == "center" else free - look.left - look.first_line - piece.blanks


def _width(piece: Piece) -> float:
    return display_width(piece.look.text.strip()) / 2
