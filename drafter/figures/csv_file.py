"""A .csv of figures turned into rows."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from drafter.errors import InputError
from drafter.figures.decoding import decode_text
from drafter.figures.fields import FIGURE_COLUMNS, Cell, Given, by_column
from drafter.figures.tables import filled_rows, read_rows
from drafter.text import strip_controls


def read_csv(path: Path, data: bytes) -> Given:
    """Return the figures of a .csv, by commas or tabs, whose columns are those of the sheet 数据."""
    cells = _cells(decode_text(data, path), path)
    rows, faults = read_rows(cells, FIGURE_COLUMNS, "")
    return Given(by_column, figures=filled_rows(rows), faults=tuple(faults))


def _cells(text: str, path: Path) -> dict[int, dict[int, Cell]]:
    opening = text.partition("\n")[0]
    separator = "\t" if opening.count("\t") > opening.count(",") else ","
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    cells: dict[int, dict[int, Cell]] = {}
    start = 1
    try:
        for fields in lines:
            place = f"第 {start} 行"
            kept = ((at, _one_line(field)) for at, field in enumerate(fields, start=1))
            if row := {at: Cell(field, place) for at, field in kept if field}:
                cells[start] = row
            start = lines.line_num + 1
    except csv.Error as error:
        raise InputError(
            "引号或分隔符不成对", path=path, place=f"第 {start} 行起", hint="请在 Excel 或 WPS 中另存为 .csv"
        ) from error
    return cells


def _one_line(field: str) -> str:
    return "".join(part.strip() for part in strip_controls(field).splitlines())
