"""The lines of all pages without what is printed on every page: running heads and page numbers."""

from __future__ import annotations

import re
from collections import Counter

from drafter.readers.pdf_lines import Line

_PAGE_NUMBER = re.compile(
    r"^[-—–－·•~\s]*(?:第\s*)?(?:\d{1,4}|[ivxlcIVXLC]{1,6})(?:\s*页)?(?:\s*[/／,，]?\s*共?\s*\d{1,4}\s*页?)?[-—–－·•~\s]*$"
)
_EDGE_LINES = 2
_OFTEN = 3
_SHARE = 0.5
_LEFT = 0.25


def without_furniture(pages: list[list[Line]]) -> tuple[list[list[Line]], int]:
    """Return the pages' lines without running heads and page numbers, and how many were taken off.

    A running head stands among the first or last two lines of at least three pages and of half of them,
    figures in it apart. Where that would be most of the document, nothing is taken off.
    """
    seen = Counter(key for page in pages for key in {_key(line) for line in _edges(page)})
    filled = sum(1 for page in pages if page)
    running = {key for key, count in seen.items() if count >= _OFTEN and count >= _SHARE * filled}
    kept = [_without(page, running) for page in pages]
    before, after = sum(map(len, pages)), sum(map(len, kept))
    return (kept, before - after) if after > before * _LEFT else (pages, 0)


def _edges(page: list[Line]) -> list[Line]:
    """Return the uppermost and the lowest lines of the page, wherever they come in reading order."""
    ordered = sorted(page, key=lambda line: -line.middle)
    return [*ordered[:_EDGE_LINES], *ordered[_EDGE_LINES:][-_EDGE_LINES:]]


def _without(page: list[Line], running: set[str]) -> list[Line]:
    ordered = sorted(page, key=lambda line: -line.middle)
    ends = [*ordered[:1], *ordered[1:][-1:]]
    off = {id(line) for line in _edges(page) if _key(line) in running}
    off |= {id(line) for line in ends if _PAGE_NUMBER.match(line.text)}
    return [line for line in page if id(line) not in off]


def _key(line: Line) -> str:
    return re.sub(r"[\d\s]+", "#", line.text)
