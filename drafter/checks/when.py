"""A report to the days between which it was written, as far as it says."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from drafter.model.checking import CheckedText

# A report is published by 1 April of the next year; one dated in the first half is of the year before.
_PUBLISHED, _SPRING = (3, 31), 6
_TITLES = re.compile("《[^《》]{1,120}》")
_BLANK = "□"
_SENTENCE_END = re.compile("[。！？]")


@dataclass(frozen=True, slots=True)
class When:
    """The report year and the days that bound its writing.

    `latest` is the last day of which the report may tell: that of its signature, else the end of March. `known` is the
    day by which it must know what has happened: that of the signature, at most the last of the report year.
    """

    year: int
    latest: date
    known: date
    signed: date | None


def when_written(text: CheckedText) -> When | None:
    """Return when the report was written, `None` when it tells neither its year nor its date."""
    signed, year = text.date, text.year
    if year is None and signed is not None:
        year = signed.year - (signed.month <= _SPRING)
    if year is None:
        return None
    end = date(year, 12, 31)
    return When(year, signed or date(year + 1, *_PUBLISHED), min(signed or end, end), signed)


def without_titles(plain: str) -> str:
    """Return `plain` with the titles in 《》 blanked, character for character."""
    return _TITLES.sub(lambda match: _BLANK * len(match.group()), plain)


def sentence_around(plain: str, start: int, end: int, reach: int) -> tuple[str, str]:
    """Return what stands in the sentence before `start` and behind `end`, `reach` characters at most."""
    before = _SENTENCE_END.split(plain[max(0, start - reach) : start])[-1]
    return before, _SENTENCE_END.split(plain[end : end + reach], maxsplit=1)[0]
