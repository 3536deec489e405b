"""Today to the year a report written today is about."""

from __future__ import annotations

from datetime import date

_YEAR_ENDS_FROM = 11


def report_year(today: date | None = None) -> int:
    """Return the year that is ending (from November) or has just ended (to October), seen from `today`."""
    day = today or date.today()
    return day.year if day.month >= _YEAR_ENDS_FROM else day.year - 1
