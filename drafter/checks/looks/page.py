"""The page of a document to where it is not that of the style: sheet, margins, page number."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from drafter.checks.looks.deviation import Deviation, Question, plain
from drafter.checks.looks.letters import size_words
from drafter.templates.learning import learn_page_number

_MILLIMETRE = 1440 / 25.4
_SIDES = {"top": 1, "left": 1, "bottom": 2, "right": 2}
"""How many tolerances each margin may be off: bottom and right are what type area and the others leave."""
_ROUNDED = 0.06
_DASHES = str.maketrans(dict.fromkeys("―─━", "—"))
_PAGES = ("odd_page", "even_page")


def find_sheet(question: Question) -> Iterator[Deviation]:
    """Yield the size of the page when it is off by more than the tolerance, in millimetres."""
    sheet, page = question.looks.formatting.sheet, question.looks.style.page
    if max(abs(sheet.width - page.width), abs(sheet.height - page.height)) > question.tolerance * _MILLIMETRE:
        found, wanted = (
            question.words("sheet", round(one.width / _MILLIMETRE), round(one.height / _MILLIMETRE))
            for one in (sheet, page)
        )
        yield Deviation("page", found, wanted)


def find_margins(question: Question) -> Iterator[Deviation]:
    """Yield the margins that are off by more than the tolerance, in millimetres; by twice that at bottom and right."""
    sheet, page = question.looks.formatting.sheet, question.looks.style.page
    off = [
        side
        for side, times in _SIDES.items()
        if abs(getattr(sheet, side) - getattr(page, side)) / _MILLIMETRE
        > question.tolerance * times + _ROUNDED
    ]
    if off:
        found, wanted = (
            "、".join(
                question.looks.rules.words[f"margin_{side}"]
                + question.words("margins", plain(getattr(one, side) / _MILLIMETRE))
                for side in off
            )
            for one in (sheet, page)
        )
        yield Deviation("margins", found, wanted)


def find_page_number(question: Question) -> Iterator[Deviation]:
    """Yield the page number when it is printed in another form or stands elsewhere; tolerance in 字."""
    number, styles = question.looks.style.page_number, question.looks.style.paragraphs
    if not number.shown:
        return
    entry, found = learn_page_number(question.looks.formatting)
    wanted = {role: _side(styles[role].align, styles[role].left, styles[role].right) for role in _PAGES}
    wanted_words = _told(question, number.before, number.after, wanted)
    if not entry["shown"]:
        yield Deviation("page_number", question.words("unnumbered"), wanted_words)
        return
    sides = {role: _side(one["align"], one["left"], one["right"]) for role, one in found.items()}
    alike = _form(entry["before"], entry["after"]) == _form(number.before, number.after)
    if not alike or any(_is_off(sides[role], wanted[role], question.tolerance) for role in _PAGES):
        yield Deviation("page_number", _told(question, entry["before"], entry["after"], sides), wanted_words)


def find_page_number_type(question: Question) -> Iterator[Deviation]:
    """Yield the page number when it is of another type, or off in size by more than the tolerance, in half-points."""
    looks = question.looks
    found = learn_page_number(looks.formatting)[1]
    style, odd = looks.style.paragraphs["odd_page"], found.get("odd_page")
    if odd is None or not looks.style.page_number.shown:
        return
    font = odd.get("font", style.font)
    differs = looks.family(font) != looks.family(style.font)
    if differs or abs(odd["size"] - style.size) > question.tolerance:
        yield Deviation(
            "page_number",
            f"{size_words(question, odd['size'])}{font}",
            f"{size_words(question, style.size)}{looks.family(style.font)}",
        )


def find_footer(question: Question) -> Iterator[Deviation]:
    """Yield how far the page number is from the edge when it is off by more than the tolerance, in millimetres."""
    found, wanted = question.looks.formatting.sheet.footer, question.looks.style.page.footer
    shown = learn_page_number(question.looks.formatting)[0]["shown"]
    if shown and abs(found - wanted) > question.tolerance * _MILLIMETRE:
        told, asked = (question.words("footer", plain(one / _MILLIMETRE)) for one in (found, wanted))
        yield Deviation("page_number", told, asked)


def _side(align: str, left: float, right: float) -> tuple[str, float]:
    """Return the side, and what is kept from it."""
    return align, {"left": left, "right": right}.get(align, 0.0)


def _is_off(found: tuple[str, float], wanted: tuple[str, float], tolerance: float) -> bool:
    return found[0] != wanted[0] or abs(found[1] - wanted[1]) > tolerance


def _form(before: str, after: str) -> str:
    """Return the form of a number without blanks, dashes of one length alike."""
    return "".join(f"{before}1{after}".split()).translate(_DASHES)


def _told(question: Question, before: str, after: str, sides: Mapping[str, Any]) -> str:
    told = [question.side(*sides[role]) for role in _PAGES]
    return question.words("number", f"{before}1{after}".replace("{total}", "n"), *told)
