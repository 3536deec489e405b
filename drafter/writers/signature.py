"""The organ and the date turned into their places on the line."""

from __future__ import annotations

from typing import NamedTuple

from drafter.templates.style import HouseStyle
from drafter.writers.widths import printed_twips


class SignatureIndents(NamedTuple):
    """Where the organ ends from the right margin and the date begins from the left one, in twips."""

    organ_right: int
    date_left: int


class SealedIndents(NamedTuple):
    """Where the organ and the date end from the right margin, in twips."""

    organ_right: int
    date_right: int


def signature_indents(organ: str, date: str, style: HouseStyle) -> SignatureIndents:
    """Return the indents of a signature without a seal (GB/T 9704-2012 7.3.5.2).

    The organ keeps two 字 from the right, the date begins two 字 after the organ's first; so it stays where
    it belongs when a slot in it is filled. A date longer than the organ keeps the two 字 itself and pushes
    the organ to the left. Neither leaves the text area: an organ that is too long keeps less from the right.
    """
    organ_width = printed_twips(organ, style.paragraphs["signer"])
    date_width = printed_twips(date, style.paragraphs["date"])
    em, room = style.paragraphs["signer"].em, style.page.text_width
    right, after = round(style.signature.right * em), round(style.signature.date_after * em)
    organ_left = room - right - organ_width
    if date_width > organ_width:
        organ_left = room - right - date_width - after
    organ_left = max(0, min(organ_left, room - organ_width))
    date_left = max(0, min(organ_left + after, room - date_width))
    return SignatureIndents(max(0, room - organ_left - organ_width), date_left)


def sealed_indents(organ: str, date: str, style: HouseStyle, *, is_open: bool = False) -> SealedIndents:
    """Return the indents of a signature that a seal will cover (GB/T 9704-2012 7.3.5.1).

    The date keeps four 字 from the right and the organ stands above its middle. An organ that would leave the
    text area on the right ends at the margin, and the date goes with its middle; one wider than a line begins at
    the left margin. `is_open`: the date is a slot yet, and counts as wide as a date will be.
    """
    em, room, seal = style.paragraphs["signer"].em, style.page.text_width, style.elements.seal
    organ_width = min(room, printed_twips(organ, style.paragraphs["signer"]))
    date_width = round(seal.date * em) if is_open else printed_twips(date, style.paragraphs["date"])
    date_right = seal.right * em
    organ_right = date_right + (date_width - organ_width) // 2
    if organ_right < 0:
        date_right, organ_right = date_right - organ_right, 0
    return SealedIndents(min(organ_right, room - organ_width), date_right)
