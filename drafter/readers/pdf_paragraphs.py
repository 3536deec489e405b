"""The lines of pages turned into paragraphs and table rows by margins, indents and spacing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from drafter.model import Block
from drafter.readers.pdf_lines import Line

_INDENT = 1.2
_SLACK = 0.6
_HALF = 0.55
_RAGGED = 3
_FEW = 6
_SPACING = 1.7
_OTHER_SIZE = 0.12
_FULL = 12
_ROUND = 2.0
_WORD = re.compile(r"[“‘（《【〈「(\[]*(?:[A-Za-z0-9@_.,:%*+/~—-]+|.)[，。、；：？！”’）》】〉」,.;:?!)\]%]*")
_LEADER = re.compile(r"(?:[.·]\s?){5,}\s*\d+$|…{2,}\s*\d+$")


@dataclass(frozen=True, slots=True)
class _Margins:
    """Where the lines of a column begin and end on a page."""

    left: float
    right: float


def paragraphs(pages: list[list[Line]]) -> Iterator[Block]:
    """Yield the paragraphs and rows of all pages, numbered from 1; one that a page break cuts is one."""
    held: list[Line] = []
    number = 0
    for line, begins in _marked(pages):
        if begins and held:
            number += 1
            yield _block(held, number)
            held = []
        held.append(line)
    if held:
        yield _block(held, number + 1)


def _marked(pages: list[list[Line]]) -> Iterator[tuple[Line, bool]]:
    """Yield every line with whether it begins a paragraph."""
    before: tuple[Line, _Margins] | None = None
    for page, margins in zip(pages, _all_margins(pages), strict=True):
        rows = _table_rows(page)
        spacing = _spacing(page)
        above: Line | None = None
        for line in page:
            here = margins[line.column]
            apart = above is not None and above.middle - line.middle > _SPACING * spacing
            begins = before is None or apart or _begins(line, here, *before)
            yield _plain(line, rows), begins or line in rows or (above in rows)
            before, above = (line, here), line


def _begins(line: Line, here: _Margins, before: Line, there: _Margins) -> bool:
    """`True` when `line` begins a paragraph: set in, of another size, or it would have fitted above."""
    if abs(line.size - before.size) > _OTHER_SIZE * before.size or _LEADER.search(before.text):
        return True
    room = there.right - before.right
    return (
        room > (_first_word(line.text) + _SLACK) * before.size or line.left - here.left > _INDENT * line.size
    )


def _first_word(text: str) -> float:
    """Return how many characters wide the shortest beginning of `text` is that may stand at a line's end."""
    word = _WORD.match(text)
    return sum(_HALF if character.isascii() else 1.0 for character in word.group()) if word else 1.0


def _all_margins(pages: list[list[Line]]) -> list[dict[int, _Margins]]:
    """Return the margins of each page's columns; a page of few lines has those of the whole document."""
    everywhere = [line for page in pages for line in page]
    whole = {column: _margins(everywhere, column) for column in {line.column for line in everywhere}}
    return [
        {column: _margins(page, column) if _is_filled(page, column) else whole[column] for column in whole}
        for page in pages
    ]


def _is_filled(page: list[Line], column: int) -> bool:
    return sum(line.column == column and len(line.text) >= _FULL for line in page) >= _FEW


def _margins(page: list[Line], column: int) -> _Margins:
    lines = [line for line in page if line.column == column and len(line.cells) == 1]
    long = [line for line in lines if len(line.text) >= _FULL] or lines or page
    edges = Counter(round(line.left / _ROUND) * _ROUND for line in long)
    most = max(edges.values())
    rights = [line.right for line in long]
    outer = [edge for edge in rights if edge > max(rights) - _RAGGED * long[0].size]
    return _Margins(min(edge for edge, count in edges.items() if count * 3 >= most), median(outer))


def _spacing(page: list[Line]) -> float:
    """Return how far apart lines of a paragraph stand; that of the closest third for a page of few lines."""
    steps = sorted(
        above.middle - below.middle
        for above, below in pairwise(page)
        if above.column == below.column and above.middle > below.middle
    )
    return steps[len(steps) // 3] if steps else float("inf")


def _table_rows(page: list[Line]) -> set[Line]:
    """Return the lines of several cells that stand over or under another whose cells begin where theirs do."""
    rows: set[Line] = set()
    for above, below in pairwise(page):
        if len(above.cells) > 1 and len(below.cells) > 1 and _share_starts(above, below):
            rows |= {above, below}
    return rows


def _share_starts(above: Line, below: Line) -> bool:
    reach = max(above.size, below.size)
    close = [any(abs(start - other) < reach for other in above.starts) for start in below.starts]
    return sum(close) >= 2 or len(above.cells) == len(below.cells) > 2


def _plain(line: Line, rows: set[Line]) -> Line:
    if line in rows or len(line.cells) == 1:
        return line
    return Line((line.text,), line.starts[:1], line.left, line.right, line.middle, line.size, line.column)


def _block(lines: list[Line], number: int) -> Block:
    if len(lines) == 1 and len(lines[0].cells) > 1:
        return Block("\t".join(lines[0].cells), number, kind="row")
    text = lines[0].text
    for line in lines[1:]:
        text = _joined(text, line.text)
    return Block(text, number)


def _joined(text: str, more: str) -> str:
    """Return both as one: with a blank between words in letters, none beside Chinese."""
    letters = text[-1:].isascii() and text[-1:].isalnum() and more[:1].isascii() and more[:1].isalpha()
    return f"{text} {more}" if letters else text + more
