"""Text turned into the room it takes on a printed line."""

from __future__ import annotations

import unicodedata

from drafter.templates.style import ParagraphStyle

_WIDE = "WFA"
"""Wide, full-width, and those like “ ” — … that a Chinese font draws as wide as 字."""


def printed_width(text: str) -> float:
    """Return the width of `text` in 字; letters and digits take half of one."""
    return sum(_width(character) for character in text)


def printed_twips(text: str, style: ParagraphStyle) -> int:
    """Return the width of `text` in twips when set in `style`."""
    size = style.em - style.spacing
    return round(size * printed_width(text)) + style.spacing * len(text)


def _width(character: str) -> float:
    return 1.0 if unicodedata.east_asian_width(character) in _WIDE else 0.5
