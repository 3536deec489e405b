"""A page of a PDF turned into its characters with their places, upright."""

from __future__ import annotations

import ctypes
import math
import unicodedata
from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from drafter.readers.limits import LIMITS
from drafter.text import is_han

_PRIVATE = range(0xE000, 0xF900)
_LONG_S = 0x17F
_QUARTER = math.pi / 2


@dataclass(frozen=True, slots=True)
class Glyph:
    """One character: what it is, its edges in points (`bottom` below `top`), its place in the file's order."""

    character: str
    left: float
    right: float
    bottom: float
    top: float
    order: int

    @property
    def height(self) -> float:
        """How high the character's line is."""
        return self.top - self.bottom

    @property
    def size(self) -> float:
        """The size of the type: a Chinese character is as wide as its type is high, whatever its font's box."""
        return self.right - self.left if is_han(self.character) and self.right > self.left else self.height

    def mirrored(self) -> Glyph:
        """The character as it stands when a line is read from the right."""
        return replace(self, left=-self.right, right=-self.left)

    @property
    def middle(self) -> float:
        """Half-way up the character."""
        return (self.top + self.bottom) / 2


@dataclass(frozen=True, slots=True)
class PageText:
    """The characters of a page by how they are turned, those that stand as most do first.

    `junk` is how many more have no known meaning, `plain` the text as pdfium orders it.
    """

    turned: tuple[tuple[Glyph, ...], ...]
    junk: int
    plain: str
    has_picture: bool

    @property
    def count(self) -> int:
        """How many characters there are."""
        return sum(map(len, self.turned))


def page_text(page: Any) -> PageText:
    """Return the characters of `page`, at most as many as are allowed, turned the way most of them stand."""
    import pypdfium2.raw as pdfium

    text = page.get_textpage()
    box = pdfium.FS_RECTF()
    turned: dict[int, list[Glyph]] = defaultdict(list)
    junk = 0
    for at in range(min(pdfium.FPDFText_CountChars(text), LIMITS.glyphs)):
        if pdfium.FPDFText_IsGenerated(text, at) == 1:
            continue
        character = _character(pdfium.FPDFText_GetUnicode(text, at))
        if character is None or pdfium.FPDFText_HasUnicodeMapError(text, at) == 1:
            junk += 1
        elif pdfium.FPDFText_GetLooseCharBox(text, at, ctypes.byref(box)):
            turn = -round(pdfium.FPDFText_GetCharAngle(text, at) / _QUARTER) % 4
            glyph = Glyph(character, box.left, box.right, box.bottom, box.top, at)
            turned[turn].append(glyph)
    turned[0] += [] if _runs_left(turned[2]) else turned.pop(2, [])
    upright = [tuple(_turned(glyph, turn) for glyph in group) for turn, group in turned.items() if group]
    groups = tuple(sorted(upright, key=len, reverse=True))
    return PageText(groups, junk, text.get_text_range() if groups else "", _has_picture(page, pdfium))


def _character(code: int) -> str | None:
    """Return the character; `None` for a code that says nothing. Compatibility forms become the usual ones."""
    if code in _PRIVATE or code in (0xFFFD, 0xFFFE, 0xFFFF) or 0xD800 <= code < 0xE000 or code > 0x10FFFF:
        return None
    if code < 0x20 and code not in (9, 10, 13):
        return None
    character = chr(code)
    if 0x2E80 <= code < 0x2FE0 or 0xF900 <= code < 0xFE00 or code == _LONG_S or 0xFE70 <= code < 0xFEFD:
        return unicodedata.normalize("NFKC", character)
    return character


def _runs_left(glyphs: list[Glyph]) -> bool:
    """`True` when text said to be upside down is: it runs from right to left on the page."""
    steps = [after.left - before.left for before, after in pairwise(glyphs)]
    return sum(step < 0 for step in steps) > len(steps) / 2


def _turned(glyph: Glyph, turn: int) -> Glyph:
    left, right, bottom, top = glyph.left, glyph.right, glyph.bottom, glyph.top
    if turn == 1:
        left, right, bottom, top = bottom, top, -right, -left
    elif turn == 2:
        left, right, bottom, top = -right, -left, -top, -bottom
    elif turn == 3:
        left, right, bottom, top = -top, -bottom, left, right
    return replace(glyph, left=left, right=right, bottom=bottom, top=top) if turn else glyph


def _has_picture(page: Any, pdfium: Any) -> bool:
    kinds = (pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_FORM)
    return any(thing.type in kinds for thing in page.get_objects(max_depth=1))
