"""Where each sentence of a draft comes from, written as a table for Excel."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from decimal import Decimal
from pathlib import Path

from drafter.drafting.provenance import COLUMNS, COUNT_COLUMNS, ProvenanceTable, Row
from drafter.errors import OutputError, UsageError
from drafter.figures.fields import Field
from drafter.figures.saving import save_workbook
from drafter.figures.sheets import add_table, new_workbook
from drafter.workspace import is_writable, save_bytes
from drafter.writers.saving import check_place

_SUFFIXES = (".xlsx", ".csv")
_SHEETS = ("语句出处", "汇总")
_WIDEST = {
    "部分": 14,
    "标题": 26,
    "语句": 64,
    "数据": 40,
    "借自单位": 20,
    "语段编号": 20,
    "待填": 20,
    "名称": 40,
}
_FORMULA = tuple("=+-@＝＋－＠\t")
_BYTE_ORDER_MARK = "\ufeff"
_NEXT = "请检查写入权限和磁盘空间；在 Excel 或 WPS 中打开的请先关闭"


def check_table_place(path: Path, inputs: Iterable[Path | None], *, overwrite: bool) -> None:
    """Raise a `DrafterError` when no table can be written to `path`; none of `inputs` is ever overwritten."""
    if path.suffix.lower() not in _SUFFIXES:
        raise UsageError(f"出处表是 Excel 或 CSV 文件：{path}", hint="文件名请以 .xlsx 或 .csv 结尾")
    if any(one and one.resolve() == path.resolve() for one in inputs):
        raise OutputError("这是输入的文件，不能写成出处表", path=path, hint="用 --provenance 换一个文件名")
    check_place(path, overwrite=overwrite)
    if not is_writable(path.parent):
        raise OutputError("不能写入这个文件夹", path=path.parent, hint="用 --provenance 换一个可以写入的位置")


def write_table(table: ProvenanceTable, path: Path, *, overwrite: bool) -> None:
    """Write the table: a workbook with the counts on a second sheet, or its rows alone as CSV.

    The same table gives the same bytes. Raise `OutputError` when it cannot be written.
    """
    check_place(path, overwrite=overwrite)
    if path.suffix.lower() == ".csv":
        save_bytes(path, _as_csv(table.rows).encode("utf-8"), _NEXT)
        return
    book = new_workbook()
    for name, columns, rows in zip(
        _SHEETS, (COLUMNS, COUNT_COLUMNS), (table.rows, table.counts), strict=True
    ):
        _add_sheet(book, name, columns, rows)
    save_workbook(book, path)


def _add_sheet(book: object, name: str, columns: Sequence[str], rows: Sequence[Row]) -> None:
    fields = [Field(label, label) for label in columns]
    filled = [
        {
            label: Decimal(one) if isinstance(one, int) else one
            for label, one in zip(columns, row, strict=True)
        }
        for row in rows
    ]
    sheet = add_table(book, name, fields, filled, {}, widest=_WIDEST)
    sheet.auto_filter.ref = sheet.dimensions


def _as_csv(rows: Sequence[Row]) -> str:
    """Return the rows as Excel opens them without asking: in UTF-8 with its mark, no text a formula."""
    text = io.StringIO(newline="")
    csv.writer(text).writerows([COLUMNS, *(map(_plain, row) for row in rows)])
    return _BYTE_ORDER_MARK + text.getvalue()


def _plain(value: int | str) -> int | str:
    """Return a text that a spreadsheet would take for a formula with an apostrophe before it."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
