"""Check kind `instruments`: an instrument not in force when the report was written, or a plan without its years."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from re import Pattern
from typing import Literal

from drafter.checks.hit import Case, Hit, Kind
from drafter.checks.titles import STATE, Quoted, core_of, quoted_titles
from drafter.checks.when import When, named_years, sentence_around, when_written
from drafter.text import told_day

_SPAN = re.compile(r"(20\d\d)年?[—－–\-~～至]{1,2}(20\d\d)年?")
_NOTE = re.compile("》（[^（）]{0,20}）")


@dataclass(frozen=True, slots=True)
class Instrument:
    """An instrument: when it was published, came into force, was revised (days in force), and gave way to `by`.

    `spans` are the years of a plan that is quoted with them (2021—2025).
    """

    title: str
    published: date | None = None
    since: date | None = None
    until: date | None = None
    by: str = ""
    revised: tuple[date, ...] = ()
    spans: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Settings:
    """The instruments, and the test a title in 《》 fails.

    `unpublished` and `unborn`: it was published, or came into force, after the report was written. `replaced`: it had
    given way before the report year; `giving_way`: in the report year. `old_revision`: it was last revised more than
    `years` ago. `yearless`: a plan (`needs_years`) is quoted without its years and has not been with them;
    `other_years`: with years it does not have. `lapsed`: the years in its title, any title's, end before the report
    year, or, with `ahead`, so many years later; `premature`: they begin after it. It is no fault where `unless`
    matches what stands `reach` characters around in its sentence, or `only` does not match what stands before.
    """

    instruments: tuple[Instrument, ...]
    test: Literal[
        "unpublished",
        "unborn",
        "replaced",
        "giving_way",
        "old_revision",
        "yearless",
        "other_years",
        "lapsed",
        "premature",
    ]
    needs_years: Pattern[str] | None = None
    unless: Pattern[str] | None = None
    only: Pattern[str] | None = None
    reach: int = 20
    years: int = 3
    ahead: int = 0


def find(settings: Settings, case: Case) -> Iterator[Hit]:
    """Yield each title that fails the test; `{full}` is what should stand there, `{day}` the day that matters."""
    when = when_written(case.text)
    if when is None:
        return
    known = {core_of(one.title): one for one in settings.instruments}
    told: set[str] = set()
    for one in quoted_titles(case.paragraphs):
        hit = _hit(one, known.get(one.core), settings, when, told)
        if hit and not _excused(one, settings, when):
            yield hit
        if _SPAN.search(_with_note(one)):
            told.add(one.core)


def _excused(one: Quoted, settings: Settings, when: When) -> bool:
    before, behind = sentence_around(one.paragraph.plain, one.start - 1, one.end + 1, settings.reach)
    around = f"{before}|{one.title}|{behind}"
    if settings.test in ("replaced", "lapsed") and any(year < when.year for year in named_years(before)):
        return True
    if settings.unless and settings.unless.search(around):
        return True
    return settings.only is not None and not settings.only.search(before)


def _with_note(one: Quoted) -> str:
    """Return the title with what stands in brackets right behind it."""
    note = _NOTE.match(one.paragraph.plain, one.end)
    return one.title + (note.group() if note else "")


def _hit(one: Quoted, known: Instrument | None, settings: Settings, when: When, told: set[str]) -> Hit | None:
    match settings.test:
        case "yearless":
            return _yearless(one, known, settings, when, told)
        case "lapsed":
            return _lapsed(one, settings, when)
        case "premature":
            return _premature(one, when)
        case "other_years":
            return _other_years(one, known, when)
        case _:
            day = _fault_day(known, settings, when) if known else None
            return _told(one, known.by, day) if known and day else None


def _fault_day(known: Instrument, settings: Settings, when: When) -> date | None:
    """Return the day that puts the instrument out of the report's time, `None` for none."""
    begins, ends = known.published or known.since, known.until
    opens = date(when.year, 1, 1)
    match settings.test:
        case "unpublished":
            return begins if begins and begins > when.latest else None
        case "unborn":
            return known.since if begins and known.since and begins <= when.latest < known.since else None
        case "replaced":
            return ends if ends and ends <= opens else None
        case "giving_way":
            return ends if ends and opens < ends <= when.latest else None
        case _:
            last = max((day for day in known.revised if day <= when.latest), default=None)
            return last if last and last < opens - timedelta(days=365 * settings.years) else None


def _yearless(
    one: Quoted, known: Instrument | None, settings: Settings, when: When, told: set[str]
) -> Hit | None:
    is_plan = settings.needs_years is not None and settings.needs_years.search(one.core)
    if not is_plan or one.core in told or _SPAN.search(_with_note(one)):
        return None
    span = _span_of(known, when)
    return _told(one, f"{one.title}（{span}年）" if span else "", None)


def _other_years(one: Quoted, known: Instrument | None, when: When) -> Hit | None:
    match = _SPAN.search(_with_note(one))
    if not (known and known.spans and match) or f"{match[1]}—{match[2]}" in known.spans:
        return None
    return _told(one, f"{known.title}（{_span_of(known, when) or known.spans[-1]}年）", None)


def _span_of(known: Instrument | None, when: When) -> str:
    spans = known.spans if known else ()
    return next((span for span in spans if int(span[:4]) <= when.year <= int(span[-4:])), "")


def _lapsed(one: Quoted, settings: Settings, when: When) -> Hit | None:
    match = _SPAN.search(_with_note(one))
    if match is None or int(match[2]) >= when.year + settings.ahead:
        return None
    return _told(one, "", date(int(match[2]), 12, 31))


def _premature(one: Quoted, when: When) -> Hit | None:
    match = _SPAN.search(_with_note(one))
    return _told(one, "", date(int(match[1]), 1, 1)) if match and int(match[1]) > when.year else None


def _told(one: Quoted, full: str, day: date | None) -> Hit:
    named = full if not full or full.startswith(STATE) or not one.is_full else STATE + full
    words = {"full": named, "day": told_day(day) if day else ""}
    return Hit(one.paragraph, one.start, one.end, words, named or None)


KIND = Kind(Settings, find)
