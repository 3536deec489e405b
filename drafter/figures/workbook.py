"""An .xlsx of figures turned into rows."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from drafter.errors import InputError
from drafter.figures.building import split_parts
from drafter.figures.excel_numbers import printed_number
from drafter.figures.fields import (
    CHOICES_SHEET,
    DATA_SHEET,
    EXAMPLE_SHEET,
    FIGURE_COLUMNS,
    OFFICE_FIELDS,
    OFFICE_HEADER,
    OFFICE_SHEET,
    POINT_COLUMNS,
    POINTS_SHEET,
    Cell,
    Given,
    Row,
    by_column,
    likely,
    shown,
)
from drafter.figures.package import check_package, damaged
from drafter.figures.tables import Cells, filled_rows, read_rows
from drafter.text import strip_controls

_MOST_ROWS = 10_000
_MOST_COLUMNS = 256
_SHEETS = (DATA_SHEET, POINTS_SHEET, OFFICE_SHEET)
_NOT_COMPUTED = "是没有计算结果的公式；请在 Excel 或 WPS 中打开并保存一次，或直接写数值"


def read_workbook(path: Path, data: bytes) -> Given:
    """Return what the sheets 数据, 要点, 单位 hold; sheets of the form's own and empty ones are passed over.

    Raise `InputError` for what is no .xlsx, is locked or damaged, or has more than 10,000 rows in a sheet.
    """
    check_package(data, path)
    reading = _Reading()
    for name, cells in _load(data, path):
        if max(cells, default=0) > _MOST_ROWS:
            raise InputError(
                f"《{name}》工作表超过 {_MOST_ROWS} 行", path=path, hint="请只留本年度的数据，另存一份"
            )
        reading.add(name, cells)
    return reading.given()


class _Reading:
    """Gathers the sheets of one workbook and the faults of their structure."""

    def __init__(self) -> None:
        self.figures: list[Row] = []
        self.points: list[tuple[str, Row]] = []
        self.office: dict[str, Cell] = {}
        self.faults: list[str] = []
        self.known = False

    def add(self, name: str, cells: Cells) -> None:
        self.known = self.known or name in _SHEETS
        where = f"《{name}》工作表"
        if name == DATA_SHEET:
            rows, faults = read_rows(cells, FIGURE_COLUMNS, where)
            self.figures += filled_rows(rows)
        elif name == POINTS_SHEET:
            rows, faults = read_rows(cells, POINT_COLUMNS, where)
            points, wrong = split_parts(rows, by_column)
            self.points += points
            faults += wrong
        elif name == OFFICE_SHEET:
            faults = [fault for row in cells.values() for fault in self._office_faults(row)]
        else:
            unknown = cells and name not in (EXAMPLE_SHEET, CHOICES_SHEET)
            faults = [f"不认识的工作表“{shown(name)}”；{likely(name, _SHEETS)}"] if unknown else []
        self.faults += faults

    def _office_faults(self, row: Mapping[int, Cell]) -> list[str]:
        """Take the key and the value of a row; return what is wrong with it."""
        words = {word: field.key for field in OFFICE_FIELDS for word in (field.label, field.key)}
        key = row.get(1, Cell("", ""))
        if key.text == OFFICE_HEADER[0]:
            return []
        if key.text not in words:
            allowed = [field.label for field in OFFICE_FIELDS]
            place = key.place or next(iter(row.values())).place
            return [f"{place}：不认识的“{shown(key.text)}”；{likely(key.text, allowed)}"]
        if words[key.text] in self.office:
            return [f"{key.place}：“{key.text}”写了两次；请只留一处"]
        if 2 in row:
            self.office[words[key.text]] = row[2]
        beside = [cell for at, cell in row.items() if at > 2]
        return [f"{cell.place}：“{shown(cell.text)}”不在这两列里；请写在 B 列" for cell in beside]

    def given(self) -> Given:
        if not self.known and not self.faults:
            self.faults.append(f"没有《{DATA_SHEET}》工作表；可用的工作表有：{'、'.join(_SHEETS)}")
        office = (self.office.get("agency"), self.office.get("year"))
        return Given(by_column, *office, tuple(self.figures), tuple(self.points), tuple(self.faults))


def _load(data: bytes, path: Path) -> list[tuple[str, Cells]]:
    """Return the sheets with their cells that are not empty.

    Of a formula the computed value is kept; the second pass finds the formulas that have none.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            computed = dict(_sheets(data, computed=True))
            return [
                (name, _merge(computed[name], written)) for name, written in _sheets(data, computed=False)
            ]
    except Exception as error:  # openpyxl raises errors of every kind on a workbook it does not understand
        raise damaged(path) from error


def _sheets(data: bytes, *, computed: bool) -> Iterator[tuple[str, dict[int, dict[int, Cell]]]]:
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(data), read_only=True, data_only=computed, keep_links=False)
    for sheet in book.worksheets:
        name = sheet.title.strip()
        sheet.reset_dimensions()
        rows = enumerate(sheet.iter_rows(max_row=_MOST_ROWS + 1, max_col=_MOST_COLUMNS), start=1)
        cells = ((number, _row(row, name)) for number, row in rows)
        yield name, {number: row for number, row in cells if row}


def _row(row: tuple[Any, ...], sheet: str) -> dict[int, Cell]:
    filled = (cell for cell in row if cell.value is not None)
    return {cell.column: read for cell in filled if (read := _cell(cell, sheet)).text}


def _cell(cell: Any, sheet: str) -> Cell:
    """Return one cell of openpyxl as read."""
    place = f"《{sheet}》工作表 {cell.coordinate}"
    value = cell.value
    if cell.data_type == "f":
        return Cell("公式", place, wrong=_NOT_COMPUTED)
    if cell.data_type == "e":
        return Cell(str(value), place, wrong="是错误值；请改正公式或直接写数值")
    if isinstance(value, date):
        day = value.date() if isinstance(value, datetime) else value
        return Cell(day.isoformat(), place, day=day)
    if isinstance(value, int | float) and not isinstance(value, bool):
        number, percent = printed_number(value, cell.number_format or "")
        return _number_cell(number, percent, place)
    return Cell("".join(part.strip() for part in strip_controls(str(value)).splitlines()), place)


def _number_cell(number: Decimal, percent: bool, place: str) -> Cell:
    if not number.is_finite():
        return Cell(str(number), place, wrong="不是有限的数字")
    return Cell(f"{number:f}{'%' if percent else ''}", place, number=number, percent=percent)


def _merge(computed: Cells, written: Cells) -> Cells:
    """Return `written` with each formula's place taken by its computed value, if there is one."""
    return {
        number: {at: computed.get(number, {}).get(at, cell) for at, cell in row.items()}
        for number, row in written.items()
    }
