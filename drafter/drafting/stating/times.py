"""The time a figure was taken at to the words that say it."""

from __future__ import annotations

from datetime import date

from drafter.model import Figure
from drafter.templates.wording import FigurePhrasing
from drafter.text import told_day


def time_of(figure: Figure) -> tuple[date | None, str | None]:
    """Return the day up to which and the period over which a figure was counted."""
    return figure.as_of, figure.period


def same_time(first: Figure, second: Figure) -> bool:
    """`True` when two figures were taken at one time, so that one date can stand before both."""
    return time_of(first) == time_of(second)


def time_words(figure: Figure, rules: FigurePhrasing) -> str:
    """Return the day up to which, or the period over which, a figure was counted, with its comma; "" for neither."""
    if figure.as_of:
        day = figure.as_of
        return rules.as_of.replace("{date}", told_day(day))
    return rules.period.replace("{period}", figure.period) if figure.period else ""


def again(figure: Figure, rules: FigurePhrasing) -> str:
    """Return the words that point back to the time said in the sentence before; "" for a figure without one."""
    if figure.as_of:
        return rules.same_day
    return rules.same_period if figure.period else ""
