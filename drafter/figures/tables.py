"""The cells of a sheet turned into rows by the columns its header names."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from drafter.figures.fields import FIGURE_COLUMNS, Cell, Field, Row, likely, shown
from drafter.text import fold

Cells = Mapping[int, Mapping[int, Cell]]
"""The cells that are not empty, by row and column, both counted from 1."""
_HEADER_WITHIN = 10


def read_rows(cells: Cells, columns: Sequence[Field], where: str) -> tuple[list[Row], list[str]]:
    """Return the rows under the header and the faults of the header and of cells outside its columns.

    The header is the row among the first ten that names most columns; blank rows have no part in it.
    """
    labels = {field.label: field for field in columns}
    header = _find_header(cells, labels)
    if header is None:
        expected = "、".join(labels)
        missing = f"{where}前 {_HEADER_WITHIN} 行里没有找到表头；表头应为：{expected}"
        return [], [missing] if cells else []
    fields = {
        at: labels[_bare(cell.text)] for at, cell in cells[header].items() if _bare(cell.text) in labels
    }
    faults = _header_faults(cells[header], labels, where)
    below = {number: row for number, row in cells.items() if number > header}
    faults += [
        f"{cell.place}：“{shown(cell.text)}”所在的列没有列名；可用的有：{'、'.join(labels)}"
        for row in below.values()
        for at, cell in row.items()
        if at not in cells[header]
    ]
    return [_row(row, fields, f"{where}第 {number} 行") for number, row in below.items()], faults


def filled_rows(rows: Sequence[Row]) -> tuple[Row, ...]:
    """Return the rows of figures without those in which nothing stands but what a form fills in."""
    own = {field.key for field in FIGURE_COLUMNS if not field.prefilled}
    return tuple(row for row in rows if own & set(row.cells))


def _find_header(cells: Cells, labels: Mapping[str, Field]) -> int | None:
    counts = {
        number: sum(_bare(cell.text) in labels for cell in row.values())
        for number, row in cells.items()
        if number <= _HEADER_WITHIN
    }
    best = max(counts, key=lambda number: (counts[number], -number), default=None)
    return best if best is not None and counts[best] >= 2 else None


def _header_faults(header: Mapping[int, Cell], labels: Mapping[str, Field], where: str) -> list[str]:
    names = [_bare(cell.text) for cell in header.values()]
    unknown = [
        f"{cell.place}：不认识的列“{shown(cell.text)}”；{likely(_bare(cell.text), labels)}"
        for cell in header.values()
        if _bare(cell.text) not in labels
    ]
    twice = [
        f"{cell.place}：“{shown(cell.text)}”列重复；请只留一列"
        for at, cell in enumerate(header.values())
        if names[at] in labels and names[at] in names[:at]
    ]
    needed = [field.label for field in labels.values() if field.required and field.label not in names]
    return [*unknown, *twice, *(f"{where}表头缺少“{label}”列" for label in needed)]


def _row(row: Mapping[int, Cell], fields: Mapping[int, Field], place: str) -> Row:
    return Row(place, {fields[at].key: cell for at, cell in row.items() if at in fields})


def _bare(text: str) -> str:
    """Return the words of a column's head without blanks, the star of a required one and （必填）."""
    return re.sub(r"\s|\*|\([^()]*\)$", "", fold(text))
