"""The characters of a page turned into lines in reading order, columns one after the other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from unicodedata import bidirectional, east_asian_width

from drafter.readers.pdf_glyphs import Glyph, PageText
from drafter.text import is_han, strip_controls

_SAME_LINE = 0.5
_WORD_GAP = 0.15
_BLANK = 0.8
_CELL_GAP = 1.6
_DOUBLED = 0.4
_COLUMN_LINES = 8
_COLUMN_LENGTH = 10
_GUTTER = 1.2
_SCATTERED = 3
_PLAIN_HEIGHT = 12.0


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its cells (one for plain text), its edges in points, the size of its type.

    `starts` are the left edges of the cells; `column` is 1 or 2 where the page has two, else 0.
    """

    cells: tuple[str, ...]
    starts: tuple[float, ...]
    left: float
    right: float
    middle: float
    size: float
    column: int = 0

    @property
    def text(self) -> str:
        """The line as one text."""
        return " ".join(self.cells)


def page_lines(page: PageText) -> list[Line]:
    """Return the lines of the page from top to bottom; where it has columns, the left one first.

    Text that is turned comes after that which stands as most of the page does.
    """
    turned = [[_cells(row) for row in _rows(glyphs)] for glyphs in page.turned]
    if _is_scattered([cell for rows in turned for row in rows for cell in row], page.plain):
        return _plain_lines(page.plain)
    return [line for rows in turned for line in _ordered(rows)]


def _ordered(rows: list[list[list[Glyph]]]) -> list[Line]:
    gutter = _gutter([cell for row in rows for cell in row])
    return [_line(row) for row in rows] if gutter is None else _in_columns(rows, gutter)


def _rows(glyphs: Iterable[Glyph]) -> list[list[Glyph]]:
    """Return the characters of each line, blanks left out, from the top down and from left to right."""
    rows: list[list[Glyph]] = []
    for glyph in sorted(
        (g for g in glyphs if g.height > 0 and not g.character.isspace()), key=lambda g: -g.middle
    ):
        row = rows[-1] if rows else None
        if row and row[0].middle - glyph.middle < _SAME_LINE * max(row[0].height, glyph.height):
            row.append(glyph)
        else:
            rows.append([glyph])
    return [sorted(row, key=lambda glyph: glyph.left) for row in rows]


def _cells(row: list[Glyph]) -> list[list[Glyph]]:
    cells: list[list[Glyph]] = []
    for glyph in row:
        last = cells[-1][-1] if cells else None
        if last is None or glyph.left - last.right > _CELL_GAP * max(last.height, glyph.height):
            cells.append([glyph])
        elif not _is_doubled(last, glyph):
            cells[-1].append(glyph)
    return cells


def _is_doubled(before: Glyph, glyph: Glyph) -> bool:
    """`True` for a character printed again on itself to look bold; two in one go and place are a ligature's."""
    step = glyph.left - before.left
    ligature = step == 0 and abs(glyph.order - before.order) == 1
    return (
        glyph.character == before.character
        and step < _DOUBLED * (before.right - before.left)
        and not ligature
    )


def _text(cell: list[Glyph]) -> str:
    leftward = sum(bidirectional(glyph.character) in ("R", "AL") for glyph in cell)
    if 2 * leftward > len(cell):
        from_right = sorted(cell, key=lambda glyph: (-glyph.left, glyph.order))
        return strip_controls(_spaced([glyph.mirrored() for glyph in from_right]))
    return strip_controls(_spaced(cell))


def _spaced(cell: list[Glyph]) -> str:
    pieces = [cell[0].character]
    for before, glyph in pairwise(cell):
        wide = _is_wide(before.character) or _is_wide(glyph.character)
        if glyph.left - before.right > (_BLANK if wide else _WORD_GAP) * glyph.size:
            pieces.append(" ")
        pieces.append(glyph.character)
    return "".join(pieces)


def _is_wide(character: str) -> bool:
    return east_asian_width(character) in "WFA"


def _line(row: list[list[Glyph]], column: int = 0) -> Line:
    glyphs = [glyph for cell in row for glyph in cell]
    return Line(
        tuple(_text(cell) for cell in row),
        tuple(cell[0].left for cell in row),
        glyphs[0].left,
        max(glyph.right for glyph in glyphs),
        median(glyph.middle for glyph in glyphs),
        _size(glyphs),
        column,
    )


def _size(glyphs: list[Glyph]) -> float:
    chinese = [glyph.size for glyph in glyphs if is_han(glyph.character)]
    return median(chinese or [glyph.height for glyph in glyphs])


def _is_scattered(cells: list[list[Glyph]], plain: str) -> bool:
    """`True` where lines come to nothing, as in vertical writing or loose letters, and pdfium sees words."""
    if len(cells) < _SCATTERED or not plain:
        return False
    longest = max(map(len, plain.split()), default=0)
    return sum(map(len, cells)) < _SCATTERED * len(cells) and longest > 2 * max(map(len, cells))


def _plain_lines(plain: str) -> list[Line]:
    texts = [strip_controls(text).strip() for text in plain.splitlines()]
    return [
        Line((text,), (0.0,), 0.0, 0.0, -2 * _PLAIN_HEIGHT * at, _PLAIN_HEIGHT)
        for at, text in enumerate(texts)
        if text
    ]


def _gutter(cells: list[list[Glyph]]) -> float | None:
    """Return the middle of the gap between two columns of prose; `None` where there is one column or a table."""
    long = [cell for cell in cells if len(cell) >= _COLUMN_LENGTH]
    if len(long) < 2 * _COLUMN_LINES:
        return None
    height = median(cell[0].height for cell in long)
    best: tuple[float, float] | None = None
    for left in sorted({round(cell[0].left) for cell in long}):
        before = [cell for cell in long if cell[0].left < left - 1]
        after = [cell for cell in long if cell[0].left >= left - 1]
        if min(len(before), len(after)) < _COLUMN_LINES:
            continue
        beside = [cell for cell in before if cell[-1].right <= left]
        if len(beside) < 0.8 * len(before) or not _are_abreast(beside, after):
            continue
        gap = left - max(cell[-1].right for cell in beside)
        if gap >= _GUTTER * height and (best is None or gap > best[0]):
            best = gap, left - gap / 2
    return best[1] if best else None


def _are_abreast(left: list[list[Glyph]], right: list[list[Glyph]]) -> bool:
    """`True` when both columns are prose: most of their lines are nearly as long as the longest."""
    return all(_is_filled(column) for column in (left, right))


def _is_filled(column: Iterable[list[Glyph]]) -> bool:
    widths = sorted(cell[-1].right - cell[0].left for cell in column)
    return widths[len(widths) // 3] > 0.8 * widths[-1 - len(widths) // 10]


def _in_columns(rows: list[list[list[Glyph]]], gutter: float) -> list[Line]:
    """Return the lines with the columns one after the other; a line across both parts what is above and below."""
    lines: list[Line] = []
    left: list[Line] = []
    right: list[Line] = []
    for row in rows:
        if any(cell[0].left < gutter < cell[-1].right for cell in row):
            lines += [*left, *right, _line(row)]
            left, right = [], []
            continue
        for column, number, cells in (
            (left, 1, [cell for cell in row if cell[-1].right <= gutter]),
            (right, 2, [cell for cell in row if cell[0].left >= gutter]),
        ):
            if cells:
                column.append(_line(cells, number))
    return [*lines, *left, *right]
