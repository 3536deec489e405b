"""A report to the days between which it was written, as far as it says."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from drafter.model.checking import CheckedParagraph, CheckedText

# A report is published by 1 April of the next year; one dated in the first half is of the year before.
_PUBLISHED, _SPRING = (3, 31), 6
_TITLES = re.compile("《[^《》]{1,120}》")
_BLANK = "□"
_SENTENCE_END = re.compile("[。！？]")
_YEAR = re.compile(r"(?<![\d—－\-])20\d\d(?=年(?![—－\-至]))")
_ANY_YEAR = re.compile(r"(?<!\d)20\d\d(?=年)")
_NEXT = "plan"
_LEAD = 12


@dataclass(frozen=True, slots=True)
class When:
    """The report year and the days that bound its writing.

    `latest` is the last day of which the report may tell: that of its signature, else the end of March. `known` is the
    day by which it must know what has happened: that of the signature, at most the last of the report year. `signed`
    is `None` too where it goes with no report of that year.
    """

    year: int
    latest: date
    known: date
    signed: date | None


def when_written(text: CheckedText) -> When | None:
    """Return when the report was written, `None` when it tells neither its year nor its date."""
    year = report_year(text)
    if year is None:
        return None
    end = date(year, 12, 31)
    signed = text.date if text.date and date(year, 1, 1) <= text.date <= end.replace(year + 1) else None
    return When(year, signed or date(year + 1, *_PUBLISHED), min(signed or end, end), signed)


def report_year(text: CheckedText) -> int | None:
    """Return the year most of title, headings, opening and signature give; mentions in the text decide between equals.

    A year in a heading of the plan is the next one. Where nothing of this tells, it is what the text is known to be of.
    """
    votes = Counter(_stated(text))
    if not votes and text.year is not None:
        return text.year
    if text.date:
        signed = text.date.year - (text.date.month <= _SPRING)
        votes[signed] += 1
    most = max(votes.values(), default=0)
    first = [year for year, count in votes.items() if count == most]
    if len(first) < 2:
        return first[0] if first else None
    mentioned = Counter(year for one in text.of("body") for year in years_in(one.plain))
    return max(first, key=lambda year: mentioned[year])


def _stated(text: CheckedText) -> Iterator[int]:
    """Yield the report year by each title, heading of the first level and opening that names one."""
    for one in text.paragraphs:
        end = _stating(one)
        years = years_in(one.plain[:end]) if end else []
        if years:
            yield years[0] - (one.section == _NEXT)


def _stating(one: CheckedParagraph) -> int:
    """Return up to where the paragraph may state the report year, 0 for nowhere."""
    if one.role == "title":
        return len(one.plain)
    if one.level == 1 and one.section:
        return one.head
    return _LEAD if one.role == "body" and one.section == "preamble" else 0


def years_in(plain: str) -> list[int]:
    """Return the single years named outside titles, in order; the ends of a span of years are none."""
    return [int(year) for year in _YEAR.findall(without_titles(plain))]


def named_years(plain: str) -> list[int]:
    """Return all years named, those at the end of a span and in titles too, in order."""
    return [int(year) for year in _ANY_YEAR.findall(plain)]


@lru_cache(maxsize=1024)
def without_titles(plain: str) -> str:
    """Return `plain` with the titles in 《》 blanked, character for character."""
    if "《" not in plain:
        return plain
    return _TITLES.sub(lambda match: _BLANK * len(match.group()), plain)


def sentence_around(plain: str, start: int, end: int, reach: int) -> tuple[str, str]:
    """Return what stands in the sentence before `start` and behind `end`, `reach` characters at most."""
    before = _SENTENCE_END.split(plain[max(0, start - reach) : start])[-1]
    return before, _SENTENCE_END.split(plain[end : end + reach], maxsplit=1)[0]
