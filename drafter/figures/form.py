"""Indicators, or figures, turned into the workbook an agency fills in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from drafter.errors import OutputError
from drafter.figures.fields import (
    AGENCY,
    CHOICES_SHEET,
    DATA_SHEET,
    EXAMPLE_SHEET,
    FIGURE_COLUMNS,
    OFFICE_HEADER,
    OFFICE_SHEET,
    PART,
    PARTS,
    POINT_COLUMNS,
    POINTS_SHEET,
    QUALIFIER,
    QUALIFIERS,
    THEME,
    YEAR,
    IndicatorRow,
)
from drafter.figures.saving import save_workbook
from drafter.figures.sheets import Filled, add_choices, add_drop_down, add_office, add_table, new_workbook
from drafter.model import Figure, FigureSet, Point

_EXAMPLE: Filled = {
    "name": "依申请政务服务事项网上可办率",
    "value": Decimal("93.03"),
    "unit": "%",
    "qualifier": "以上",
    "theme": "functions",
    "as_of": "1—11月",
    "last": Decimal("91.2"),
    "scope": "全区",
}
_SPARE_ROWS = 12
_OFFERED_ROWS = 200


@dataclass(frozen=True, slots=True)
class _Content:
    """What stands in the workbook: rows by the key of their column, the themes' names by slug."""

    figures: Sequence[Filled]
    points: Sequence[Filled]
    themes: Mapping[str, str]
    agency: str
    year: int | None


def write_form(
    path: Path,
    indicators: Sequence[IndicatorRow],
    themes: Mapping[str, str],
    *,
    agency: str = "",
    year: int | None = None,
    last: Mapping[str, Decimal] | None = None,
    overwrite: bool = False,
) -> None:
    """Write the form: the indicators with unit and theme, last year's values, and no values of this year.

    `themes` are the slugs of themes and sections with the names the drop-downs show, `last` the values of
    last year by indicator; those of indicators not listed get rows at the end. The same input gives the same
    bytes. Raise `OutputError` when `path` exists and `overwrite` is not set, and when it cannot be written.
    """
    before = dict(last or {})
    listed = [_indicator(row, before.pop(row.name, None)) for row in indicators]
    further: list[Filled] = [{"name": name, "last": value} for name, value in before.items()]
    _write(path, _Content([*listed, *further], [], themes, agency, year), overwrite)


def write_figures(
    path: Path, figures: FigureSet, themes: Mapping[str, str], *, overwrite: bool = False
) -> None:
    """Write the form filled in with `figures`, so that reading it gives them back.

    Raise `OutputError` as `write_form` does.
    """
    lists = {"highlights": figures.highlights, "problems": figures.problems, "plans": figures.plans}
    points = [_point(PARTS[part][0], point) for part, points in lists.items() for point in points]
    rows = [_figure(figure) for figure in figures.figures]
    _write(path, _Content(rows, points, themes, figures.agency or "", figures.year), overwrite)


def _indicator(row: IndicatorRow, last: Decimal | None) -> Filled:
    return {"name": row.name, "unit": row.unit, "theme": row.theme, "last": last}


def _figure(figure: Figure) -> Filled:
    row: dict[str, str | Decimal | None] = {
        column.key: getattr(figure, column.key) for column in FIGURE_COLUMNS if column.key != "as_of"
    }
    return row | {"as_of": figure.as_of.isoformat() if figure.as_of else figure.period}


def _point(part: str, point: Point) -> Filled:
    return {"part": part, "theme": point.theme, "text": point.text}


def _write(path: Path, content: _Content, overwrite: bool) -> None:
    if path.exists() and not overwrite:
        raise OutputError("已有同名文件，没有覆盖", path=path, hint="请换一个文件名")
    book = new_workbook()
    themes, titles = content.themes, list(content.themes.values())
    data = add_table(book, DATA_SHEET, FIGURE_COLUMNS, content.figures, themes, blank=_SPARE_ROWS)
    add_table(book, EXAMPLE_SHEET, FIGURE_COLUMNS, [_EXAMPLE], themes, explained=True)
    points = add_table(book, POINTS_SHEET, POINT_COLUMNS, content.points, themes, blank=_SPARE_ROWS)
    office = ((AGENCY, content.agency), (YEAR, content.year))
    add_office(book, OFFICE_SHEET, OFFICE_HEADER, office)
    choices = add_choices(book, CHOICES_SHEET, (titles, QUALIFIERS, [words[0] for words in PARTS.values()]))
    below = len(content.figures) + len(content.points) + _OFFERED_ROWS
    for sheet, columns in ((data, FIGURE_COLUMNS), (points, POINT_COLUMNS)):
        for field, choice in zip((THEME, QUALIFIER, PART), choices, strict=True):
            if field in columns and choice:
                add_drop_down(sheet, columns.index(field) + 1, below, choice, field.note)
    save_workbook(book, path)
