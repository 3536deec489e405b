"""Rows turned into the sheets of a workbook, styled to be filled in and printed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from math import ceil
from typing import Any

from drafter.figures.excel_numbers import TEXT_FORMAT, stored_number
from drafter.figures.fields import TEXT, THEME, Field
from drafter.text import display_width, strip_controls

Filled = Mapping[str, str | Decimal | None]
"""What stands in one row, by the key of its column."""
_HEADER_FILL = "DDE6F0"
_LINE = "B0B0B0"
_WIDTHS = (9, 60)
_NOTE_SIZE = (240, 90)
_TEXT_COLUMNS = ("unit", "as_of")
_LINE_HEIGHT, _ROW_PADDING = 14, 7


def new_workbook() -> Any:
    """Return a workbook without sheets."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.active)
    return book


def add_table(
    book: Any,
    name: str,
    columns: Sequence[Field],
    rows: Sequence[Filled],
    themes: Mapping[str, str],
    *,
    blank: int = 0,
    explained: bool = False,
    widest: Mapping[str, int] | None = None,
) -> Any:
    """Return a new sheet with a frozen header, a note on each column, and `rows`; themes by their names.

    `blank` rows follow, to be filled in. With `explained` the notes stand below the rows too. `widest` bounds the
    width of columns by their key.
    """
    sheet = book.create_sheet(name)
    _add_header(sheet, columns)
    for number, row in enumerate((*rows, *({} for _ in range(blank))), start=2):
        for at, field in enumerate(columns, start=1):
            value = row.get(field.key)
            named = themes.get(str(value), value) if field == THEME else value
            _put(sheet.cell(number, at), named, as_text=field.key in _TEXT_COLUMNS)
    _fit_columns(sheet, columns, themes.values(), widest or {})
    _fit_rows(sheet, columns)
    if explained:
        for number, field in enumerate(columns, start=len(rows) + 4):
            _put(sheet.cell(number, 1), f"{field.label}：{field.note}", framed=False)
    _set_page(sheet)
    return sheet


def add_office(
    book: Any, name: str, header: tuple[str, str], pairs: Iterable[tuple[Field, str | int | None]]
) -> None:
    """Add a sheet of two columns, key and value."""
    sheet = book.create_sheet(name)
    columns = [Field("key", header[0]), Field("value", header[1])]
    _add_header(sheet, columns)
    for number, (field, value) in enumerate(pairs, start=2):
        _put(sheet.cell(number, 1), field.label)
        _put(sheet.cell(number, 2), Decimal(value) if isinstance(value, int) else value, left=True)
        _note(sheet.cell(number, 1), field.note)
    _fit_columns(sheet, columns, (), {})
    sheet.column_dimensions["B"].width = _WIDTHS[1]
    _fit_rows(sheet, columns)
    _set_page(sheet)


def add_choices(book: Any, name: str, lists: Sequence[Sequence[str]]) -> list[str]:
    """Add a hidden sheet with a column for each list; return the ranges, empty for empty lists."""
    from openpyxl.utils import get_column_letter

    sheet = book.create_sheet(name)
    sheet.sheet_state = "hidden"
    ranges = []
    for at, words in enumerate(lists, start=1):
        for number, word in enumerate(words, start=1):
            _put(sheet.cell(number, at), word, framed=False)
        letter = get_column_letter(at)
        ranges.append(f"'{name}'!${letter}$1:${letter}${len(words)}" if words else "")
    return ranges


def add_drop_down(sheet: Any, column: int, rows: int, choices: str, prompt: str) -> None:
    """Offer the range `choices` in `column` below the header; other words draw a warning, not a refusal."""
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    letter = get_column_letter(column)
    rule = DataValidation(type="list", formula1=choices, allow_blank=True, errorStyle="warning")
    rule.error, rule.errorTitle = "不在下拉列表中，确定要这样写吗？", "请核对"
    rule.prompt, rule.showInputMessage, rule.showErrorMessage = prompt, True, True
    rule.add(f"{letter}2:{letter}{rows + 1}")
    sheet.add_data_validation(rule)


def _add_header(sheet: Any, columns: Sequence[Field]) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill

    for at, field in enumerate(columns, start=1):
        cell = sheet.cell(1, at)
        _put(cell, field.label)
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", start_color=_HEADER_FILL)
        cell.alignment = Alignment(horizontal="center", vertical="center")
        _note(cell, field.note)
    sheet.freeze_panes = "A2"


def _put(
    cell: Any, value: str | Decimal | None, *, as_text: bool = False, framed: bool = True, left: bool = False
) -> None:
    """Set the value; a text stays text, whatever it begins with."""
    from openpyxl.styles import Alignment, Border, Side

    if as_text:
        cell.number_format = TEXT_FORMAT
    if isinstance(value, Decimal):
        stored, cell.number_format = stored_number(value)
        _store(cell, stored)
    elif value:
        _store(cell, strip_controls(value))
    if framed:
        side = Side("thin", _LINE)
        cell.border = Border(side, side, side, side)
        cell.alignment = Alignment(
            horizontal="left" if left else None, vertical="center", wrap_text=isinstance(value, str)
        )


def _store(cell: Any, value: float | str) -> None:
    cell.value = value
    if isinstance(value, str):
        cell.data_type = "s"
        cell.quotePrefix = value[:1] in tuple("=+-@＝＋－＠")


def _note(cell: Any, text: str) -> None:
    from openpyxl.comments import Comment

    if text:
        cell.comment = Comment(text, "", width=_NOTE_SIZE[0], height=_NOTE_SIZE[1])


def _fit_columns(
    sheet: Any, columns: Sequence[Field], themes: Iterable[str], widest: Mapping[str, int]
) -> None:
    """Make each column as wide as its longest cell, that of themes as the longest theme, within bounds."""
    from openpyxl.utils import get_column_letter

    narrow, wide = _WIDTHS
    for at, field in enumerate(columns, start=1):
        letter = get_column_letter(at)
        texts = [str(cell.value or "") for cell in sheet[letter]] + [*(themes if field == THEME else ())]
        least = wide if field == TEXT else narrow
        longest = max(display_width(text) for text in texts)
        most = widest.get(field.key, wide)
        sheet.column_dimensions[letter].width = min(max(longest + 3, least), most)


def _fit_rows(sheet: Any, columns: Sequence[Field]) -> None:
    """Make each row as high as its longest text needs in the columns as wide as they are."""
    widths = [sheet.column_dimensions[cell.column_letter].width - 2 for cell in sheet[1][: len(columns)]]
    for number, row in enumerate(sheet.iter_rows(max_col=len(columns), values_only=True), start=1):
        texts = zip((str(value or "") for value in row), widths, strict=True)
        lines = max(ceil(display_width(text) / width) for text, width in texts)
        sheet.row_dimensions[number].height = _LINE_HEIGHT * max(lines, 1) + _ROW_PADDING


def _set_page(sheet: Any) -> None:
    """Print on A4, landscape, as wide as the page, with the header on each page."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = "1:1"
