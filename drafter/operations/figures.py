"""Figures files read and forms for them written."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

from drafter.errors import OutputError, UsageError
from drafter.figures import read_figures
from drafter.figures.fields import IndicatorRow
from drafter.figures.form import write_form
from drafter.model import FigureSet, Passage, Quantity, Report
from drafter.operations.calendar import report_year
from drafter.operations.names import find_template, titles
from drafter.operations.reports import parse_report
from drafter.templates.kind import Indicator, ReportTemplate

_REPORTS = (".txt", ".docx", ".docm")
_REACH = 12


@dataclass(frozen=True, slots=True)
class FormRequest:
    """What a form is to hold and where it is to be written."""

    output: Path
    agency: str
    year: int | None
    last: Path | None
    kind: str
    overwrite: bool = False


@dataclass(frozen=True, slots=True)
class WrittenForm:
    """Where a form was written, and how many indicators it lists and values of last year it holds."""

    output: Path
    indicators: int
    last: int

    def as_json(self) -> dict[str, object]:
        """Return the counts."""
        return {"output": str(self.output), "indicators": self.indicators, "last": self.last}


@dataclass(frozen=True, slots=True)
class CheckedFigures:
    """What a figures file without faults holds, and the Chinese titles of sections and themes by slug."""

    file: Path
    figures: FigureSet
    titles: dict[str, str]

    def by_theme(self) -> dict[str | None, list[str]]:
        """Return the names of the figures under their theme, in the order they were given."""
        names: dict[str | None, list[str]] = {}
        for figure in self.figures.figures:
            names.setdefault(figure.theme, []).append(figure.name)
        return names

    def as_json(self) -> dict[str, object]:
        """Return the object that `drafter figures check --json` prints."""
        given = self.figures
        return {
            "file": str(self.file),
            "agency": given.agency,
            "year": given.year,
            "figures": [
                {"name": f.name, "value": float(f.value), "unit": f.unit, "theme": f.theme}
                for f in given.figures
            ],
            "highlights": len(given.highlights),
            "problems": len(given.problems),
            "plans": len(given.plans),
        }


def load_figures(file: Path, template: ReportTemplate) -> FigureSet:
    """Return what the figures file holds; raise `FiguresError` with all its faults."""
    return read_figures(file, template.theme_names())


def check_figures(file: Path, kind: str) -> CheckedFigures:
    """Return what the figures file holds, to be shown; raise `FiguresError` with its faults."""
    template = find_template(kind)
    return CheckedFigures(file, load_figures(file, template), titles(template))


def write_figures_form(request: FormRequest, today: date | None = None) -> WrittenForm:
    """Write the form; the values of last year are those of the figures file or report `request.last`."""
    if request.output.suffix.lower() != ".xlsx":
        raise UsageError(f"待填的表是 Excel 文件：{request.output}", hint="文件名请以 .xlsx 结尾")
    if request.output.exists() and not request.overwrite:
        raise OutputError(
            "已有同名文件，没有覆盖", path=request.output, hint="换一个文件名，或加 --force 覆盖"
        )
    template = find_template(request.kind)
    last = _last_values(request.last, template, request.kind) if request.last else {}
    rows = [IndicatorRow(row.name, row.unit, row.theme) for row in template.indicators]
    write_form(
        request.output,
        rows,
        template.offered_themes(),
        agency=request.agency,
        year=request.year or report_year(today),
        last=last,
        overwrite=request.overwrite,
    )
    return WrittenForm(request.output, len(rows), len(last))


def _last_values(file: Path, template: ReportTemplate, kind: str) -> dict[str, Decimal]:
    if file.suffix.lower() not in _REPORTS:
        return {figure.name: figure.value for figure in load_figures(file, template).figures}
    return match_indicators(parse_report(file, kind), template.indicators)


def match_indicators(report: Report, indicators: tuple[Indicator, ...]) -> dict[str, Decimal]:
    """Return by its name the value of each indicator whose name stands before a quantity of its unit."""
    found = ((row.name, _value(report, row)) for row in indicators)
    return {name: value for name, value in found if value is not None}


def _value(report: Report, indicator: Indicator) -> Decimal | None:
    names = (indicator.name, *indicator.aliases)
    hits = (_after(passage, name, indicator.unit) for passage in report.passages for name in names)
    return next((_decimal(quantity.value) for quantity in hits if quantity), None)


def _decimal(value: float) -> Decimal:
    return Decimal(int(value)) if value.is_integer() else Decimal(repr(value))


def _after(passage: Passage, name: str, unit: str) -> Quantity | None:
    end = passage.text.find(name) + len(name)
    if end < len(name):
        return None
    near = (quantity for quantity in passage.quantities if 0 <= quantity.start - end <= _REACH)
    return next((quantity for quantity in near if (quantity.unit or "") == unit), None)
