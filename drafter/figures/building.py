"""What a figures file says turned into a set of figures, or into all its faults."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import TypeVar

from drafter.figures import values
from drafter.figures.fields import (
    AGENCY,
    AS_OF,
    LAST,
    NAME,
    PART,
    PERIOD,
    QUALIFIER,
    SCOPE,
    TEXT,
    THEME,
    UNIT,
    VALUE,
    YEAR,
    Cell,
    Field,
    Given,
    Row,
    ThemeNames,
    by_key,
    shown,
    written,
)
from drafter.model import Figure, FigureSet, Point
from drafter.text import fold

_PERCENT = "%"
_Value = TypeVar("_Value")


def build_figures(given: Given, names: ThemeNames) -> tuple[FigureSet, list[str]]:
    """Return the figures and the faults; the figures are whole only when there are no faults."""
    builder = _Builder(given, names)
    points = [(part, builder.point(row)) for part, row in given.points]
    lists = {part: tuple(point for kind, point in points if kind == part) for part, _ in points}
    office = Row("", {field.key: cell for field, cell in _office(given) if cell is not None})
    built = FigureSet(
        agency=builder.optional(office, AGENCY, _text),
        year=builder.optional(office, YEAR, values.read_year),
        figures=tuple(builder.figures()),
        highlights=lists.get("highlights", ()),
        problems=lists.get("problems", ()),
        plans=lists.get("plans", ()),
    )
    return built, [*given.faults, *builder.faults]


def split_parts(rows: list[Row], call: Callable[[Field], str]) -> tuple[list[tuple[str, Row]], list[str]]:
    """Return the rows of the sheet of points with the list each belongs to, and the faults of that column."""
    builder = _Builder(Given(call), {})
    parts = [(builder.required(row, PART, values.read_part), row) for row in rows]
    return [(part, row) for part, row in parts if part is not None], builder.faults


def _office(given: Given) -> tuple[tuple[Field, Cell | None], ...]:
    return (AGENCY, given.agency), (YEAR, given.year)


def _text(cell: Cell) -> str:
    return cell.text


class _Builder:
    """Turns rows into records and keeps the faults it meets."""

    def __init__(self, given: Given, names: ThemeNames) -> None:
        self._given = given
        self._names = names
        self.faults: list[str] = []

    def figures(self) -> list[Figure]:
        """Return the figures; one that stands twice is a fault that names both places."""
        figures: list[Figure] = []
        places: dict[tuple[object, ...], str] = {}
        for row in self._given.figures:
            figure = self.figure(row)
            first = places.setdefault(_identity(figure), row.place)
            if first != row.place and figure.name:
                self.faults.append(f"{row.place}：指标“{shown(figure.name)}”已在{first}写过；请只留一处")
            figures.append(figure)
        return figures

    def figure(self, row: Row) -> Figure:
        """Return the figure of `row`; what is missing or wrong becomes a fault."""
        unit = self._unit(row)
        as_of, period = self._time(row)
        return Figure(
            name=self.required(row, NAME, _text) or "",
            value=self.required(row, VALUE, self._number(unit)) or Decimal(0),
            unit=unit,
            qualifier=self.optional(row, QUALIFIER, values.read_qualifier),
            theme=self.optional(row, THEME, self._theme),
            as_of=as_of,
            period=period,
            last=self.optional(row, LAST, self._number(unit)),
            scope=self.optional(row, SCOPE, _text),
            place=row.place,
        )

    def point(self, row: Row) -> Point:
        """Return the point of `row`; what is missing or wrong becomes a fault."""
        text = self.required(row, TEXT, _text)
        return Point(text or "", self.optional(row, THEME, self._theme))

    def required(self, row: Row, field: Field, read: Callable[[Cell], _Value]) -> _Value | None:
        """Return the value of `field`; a missing or wrong one is a fault."""
        cell = row.cells.get(field.key)
        if cell is None or not (cell.text or cell.wrong):
            self.faults.append(f"{row.place}：缺少{written(field, self._given.call)}")
            return None
        return self.optional(row, field, read)

    def optional(self, row: Row, field: Field, read: Callable[[Cell], _Value]) -> _Value | None:
        """Return the value of `field`, `None` when it is empty; a wrong one is a fault."""
        cell = row.cells.get(field.key)
        if cell is None or not (cell.text or cell.wrong):
            return None
        try:
            if cell.wrong:
                raise values.WrongValueError(cell.wrong)
            return read(cell)
        except values.WrongValueError as error:
            label = self._given.call(field)
            self.faults.append(f"{cell.place}：{label}“{shown(cell.text)}”{error}")
            return None

    def _unit(self, row: Row) -> str:
        """Return the unit; where it is a key of its own, the key must stand, be it empty."""
        if UNIT.key not in row.cells and self._given.call is by_key:
            self.faults.append(f'{row.place}：缺少 unit；没有单位时写 unit: ""')
        unit = self.optional(row, UNIT, _text) or ""
        return _PERCENT if fold(unit) == _PERCENT else unit

    def _time(self, row: Row) -> tuple[date | None, str | None]:
        if self._given.call is not by_key:
            given = self.optional(row, AS_OF, values.read_day_or_period)
            return (given, None) if isinstance(given, date) else (None, given)
        if {AS_OF.key, PERIOD.key} <= set(row.cells):
            self.faults.append(f"{row.place}：as_of 与 period 只写一个")
        return self.optional(row, AS_OF, values.read_day), self.optional(row, PERIOD, values.read_period)

    def _number(self, unit: str) -> Callable[[Cell], Decimal]:
        return lambda cell: values.read_number(cell, unit, self._given.call)

    def _theme(self, cell: Cell) -> str:
        return values.read_theme(cell, self._names)


def _identity(figure: Figure) -> tuple[object, ...]:
    """Return what tells one figure from another: name, unit, scope, date."""
    words = (figure.name, figure.unit, figure.scope or "", figure.period or "")
    return (*("".join(fold(word).split()) for word in words), figure.as_of)
