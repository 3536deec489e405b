"""Check kind `currency`: a word that was not yet in use when the report was written, or no longer is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from re import Pattern
from typing import Literal

from drafter.checks.hit import Case, Hit, Kind
from drafter.checks.subject import is_called
from drafter.checks.when import When, named_years, sentence_around, when_written, without_titles
from drafter.model.checking import CheckedParagraph
from drafter.templates.wording import DatedWord, TermCheck
from drafter.text import told_day


@dataclass(frozen=True, slots=True)
class Settings:
    """The dated words, of which those of `group` are looked for outside titles; `side` is the end of their time.

    `early`: the word came into use after the report was written. `past`: it went out of use before the report year;
    that is no fault where the sentence names a year of its time. Either is none where `unless` matches what stands in
    its sentence, `reach` characters on each side. `grace` are the years after its time in which it is still no fault.
    A report that `unless_title` says it is by its title, or without one by its opening, is not looked at.
    """

    terms: tuple[DatedWord, ...]
    group: str
    side: Literal["early", "past"]
    unless: Pattern[str] | None = None
    reach: int = 24
    grace: int = 0
    unless_title: Pattern[str] | None = None


def find(settings: Settings, case: Case) -> Iterator[Hit]:
    """Yield each place; `{by}` is what is said now, `{since}` and `{until}` tell the time of the word."""
    when = when_written(case.text)
    if when is None or (settings.unless_title and is_called(case.text, settings.unless_title)):
        return
    terms = [one for one in settings.terms if one.check and one.check.group == settings.group]
    stale = [one for one in terms if _is_stale(one, settings, when)]
    for paragraph in case.paragraphs:
        hits = (hit for term in stale for hit in _hits(term, settings, paragraph))
        yield from sorted(hits, key=lambda hit: hit.start)


def _is_stale(term: DatedWord, settings: Settings, when: When) -> bool:
    if settings.side == "past":
        return term.until is not None and term.until + settings.grace < when.year
    begin = _begin(term)
    return begin is not None and when.latest < begin


def _begin(term: DatedWord) -> date | None:
    if term.check and term.check.day:
        return term.check.day
    return date(term.since, 1, 1) if term.since else None


def _hits(term: DatedWord, settings: Settings, paragraph: CheckedParagraph) -> Iterator[Hit]:
    check = term.check or TermCheck("")
    plain = without_titles(paragraph.plain)
    for match in (check.at or term.word).finditer(plain):
        before, behind = sentence_around(plain, *match.span(), settings.reach)
        around = before + match.group() + behind
        excused = any(one.search(around) for one in (check.unless, settings.unless) if one)
        if not excused and not _told_as_past(before, term, settings.side):
            words = {"by": check.by, "since": _told(_begin(term)), "until": f"{term.until}年"}
            yield Hit(paragraph, *match.span(), words, check.by or None)


def _told_as_past(before: str, term: DatedWord, side: str) -> bool:
    if side != "past" or term.until is None:
        return False
    return any(year <= term.until for year in named_years(before))


def _told(day: date | None) -> str:
    if day is None:
        return ""
    return f"{day.year}年" if (day.month, day.day) == (1, 1) else told_day(day)


KIND = Kind(Settings, find)
