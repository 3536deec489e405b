"""A tiny notation for figures and points in tests: a line of words to a record, the examples, all as sets."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from functools import cache

from figure_files import EXAMPLE_FOLDERS, EXAMPLES

from drafter.model import Figure, FigureSet, Point
from drafter.operations.figures import load_figures
from drafter.operations.names import find_template
from drafter.templates.kind import ReportTemplate

_FIGURE = re.compile(
    r"(?P<name>.*?) (?P<before>[约近超逾])?(?P<value>-?\d+(?:\.\d+)?)(?P<between>[余多])?(?P<unit>[^\s@#]*?)"
    r"(?P<after>以上)?(?: @(?P<time>\S+))?(?: #(?P<theme>\w+))?",
    re.DOTALL,
)
_POINT = re.compile(r"(?P<text>.*?)(?: #(?P<theme>\w+))?", re.DOTALL)


def fig(line: str) -> Figure:
    """The figure of “名称 约200家 @2024-11-30 #functions”: a qualifier, a day or period, a theme may be left out."""
    found = _FIGURE.fullmatch(line)
    assert found, line
    time = found["time"]
    day = date.fromisoformat(time) if time and re.fullmatch(r"\d{4}-\d\d-\d\d", time) else None
    qualifier = found["before"] or found["between"] or found["after"]
    period = None if day else time
    value, theme = Decimal(found["value"]), found["theme"]
    return Figure(found["name"], value, found["unit"], qualifier, theme, as_of=day, period=period)


def figs(*lines: str) -> tuple[Figure, ...]:
    """The figures of several lines."""
    return tuple(map(fig, lines))


def points(*lines: str) -> tuple[Point, ...]:
    """The points of several lines, each “文字 #theme” or without a theme."""
    return tuple(Point(found["text"], found["theme"]) for line in lines if (found := _POINT.fullmatch(line)))


def given(
    *figures: str, highlights: str = "", problems: str = "", plans: str = "", year: int = 2024
) -> FigureSet:
    """All that a file holds: figures as lines, points apart by a bar."""
    lists = (points(*filter(None, text.split("|"))) for text in (highlights, problems, plans))
    return FigureSet(None, year, figs(*figures), *lists)


@cache
def template() -> ReportTemplate:
    """The first kind of report."""
    return find_template("law-government")


@cache
def example(folder: str) -> FigureSet:
    """What the agency of the example gave."""
    return load_figures(EXAMPLES / folder / "figures.yml", template())


def all_examples() -> dict[str, FigureSet]:
    """Every example by its folder."""
    return {folder: example(folder) for folder in EXAMPLE_FOLDERS}
