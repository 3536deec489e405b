"""Marks in text being written that say which figure a number is and where a sentence was borrowed."""

from __future__ import annotations

import re

_FIGURE, _IS, _END, _SOURCE, _STOP = "\ue200", "\ue201", "\ue202", "\ue203", "\ue204"
_MARKS = re.compile(f"{_FIGURE}(\\d+){_IS}|{_END}|{_SOURCE}(\\d+){_STOP}")
_ANY = re.compile("[\ue200-\ue204]")


def mark_figure(number: int, printed: str) -> str:
    """Return `printed` marked as the figure with this number."""
    return f"{_FIGURE}{number}{_IS}{printed}{_END}"


def source_mark(number: int) -> str:
    """Return the mark that stands behind a sentence borrowed from the source with this number."""
    return f"{_SOURCE}{number}{_STOP}"


def find_figures(text: str) -> list[int]:
    """Return the numbers of the figures marked in `text`, in order, one for each mark."""
    return [int(match.group(1)) for match in _MARKS.finditer(text) if match.group(1)]


def find_sources(text: str) -> list[int]:
    """Return the numbers of the sources marked in `text`, in order, each once."""
    return list(dict.fromkeys(int(match.group(2)) for match in _MARKS.finditer(text) if match.group(2)))


def without_marks(text: str) -> str:
    """Return `text` as it is printed."""
    return _MARKS.sub("", text)


def free_of_marks(text: str) -> str:
    """Return text that comes from outside without the characters that marks are made of."""
    return _ANY.sub("", text)
