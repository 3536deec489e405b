"""Check kind `dates`: a date in the text that is none, runs backwards, or lies on the wrong side of the signature."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from re import Match, Pattern
from typing import Literal

from drafter.checks.hit import Case, Hit, Kind
from drafter.checks.when import When, named_years, sentence_around, when_written, without_titles
from drafter.text import chinese_number, told_day

_LEAP = 2000


@dataclass(frozen=True, slots=True)
class Settings:
    """What a date looks like (`at`, with the groups year, month, day, as far as it has them), and the test it fails.

    `impossible`: there is no such day. `reversed`: it lies before the one of the groups from_year, from_month,
    from_day. `after` or `before`: it lies after or before the day of the signature; `late`: after `month` and `day` of
    the year that follows the report's. `written_out`: its numbers are Chinese; the fix has figures.

    A group `end`, or `whole`, makes a year or month count up to its last day, else it counts from its first; `names`
    gives the last month of a time called by name (group `name`). A date without its year is of the one named before in
    its sentence, else of the report's. It is no fault where `unless` matches what stands `reach` characters around in
    its sentence, or in the `but_sections`, or in a report whose title, or headings where it has none, do not match
    `title`.
    """

    at: tuple[Pattern[str], ...]
    test: Literal["impossible", "reversed", "after", "before", "late", "written_out"]
    whole: bool = False
    names: Mapping[str, int] = field(default_factory=dict)
    month: int = 12
    day: int = 31
    unless: Pattern[str] | None = None
    reach: int = 24
    in_titles: bool = False
    but_sections: tuple[str, ...] = ()
    title: Pattern[str] | None = None


def find(settings: Settings, case: Case) -> Iterator[Hit]:
    """Yield each date that fails the test; `{signed}` is the day of the signature, `{limit}` the last day allowed."""
    when = when_written(case.text)
    if not _applies(settings, case, when):
        return
    for paragraph in case.paragraphs:
        if paragraph.section in settings.but_sections:
            continue
        plain = paragraph.plain if settings.in_titles else without_titles(paragraph.plain)
        for match in _matches(settings, plain):
            if not _excused(settings, plain, match) and _fails(settings, plain, match, when):
                yield Hit(paragraph, *match.span(), _words(settings, when), _fix(settings, match))


def _applies(settings: Settings, case: Case, when: When | None) -> bool:
    """`True` when the report tells what the test needs to know, and is of the kind it is meant for."""
    named = case.text.title or "".join(one.plain for one in case.text.of("heading"))
    if settings.title and not settings.title.search(named):
        return False
    if settings.test in ("after", "before"):
        return when is not None and when.signed is not None
    return when is not None or settings.test != "late"


def _matches(settings: Settings, plain: str) -> list[Match[str]]:
    """Return the dates in order; of those that begin at one place only the first pattern's."""
    found: dict[int, Match[str]] = {}
    for pattern in settings.at:
        for match in pattern.finditer(plain):
            found.setdefault(match.start(), match)
    return [found[start] for start in sorted(found)]


def _excused(settings: Settings, plain: str, match: Match[str]) -> bool:
    if settings.unless is None:
        return False
    before, behind = sentence_around(plain, *match.span(), settings.reach)
    return settings.unless.search(f"{before}|{match.group()}|{behind}") is not None


def _fails(settings: Settings, plain: str, match: Match[str], when: When | None) -> bool:
    if settings.test == "written_out":
        return True
    if settings.test == "impossible":
        return not _exists(match, _year(plain, match, when))
    if settings.test == "reversed":
        return _runs_back(match)
    day = _day(settings, match, _year(plain, match, when))
    if day is None or when is None:
        return False
    if settings.test == "late":
        return day > _limit(settings, when)
    return day > when.latest if settings.test == "after" else day < when.latest


def _number(match: Match[str], name: str) -> int | None:
    written = match.groupdict().get(name)
    return int(written) if written else None


def _year(plain: str, match: Match[str], when: When | None) -> int | None:
    """Return the year of the date: its own, the last one named before it in its sentence, or the report's."""
    own = _number(match, "year")
    if own is not None:
        return own
    before, _ = sentence_around(plain, *match.span(), 40)
    named = named_years(before)
    return named[-1] if named else when.year if when else None


def _exists(match: Match[str], year: int | None) -> bool:
    month, day = _number(match, "month"), _number(match, "day")
    if month is not None and not 1 <= month <= 12:
        return False
    last = monthrange(year or _LEAP, month)[1] if month else 31
    return day is None or 1 <= day <= last


def _runs_back(match: Match[str]) -> bool:
    """`True` when the date at the end lies before the other; a part that only one of them has is the same in both."""
    pairs = [(_number(match, f"from_{name}"), _number(match, name)) for name in ("year", "month", "day")]
    for first, last in pairs:
        if first is not None and last is not None and first != last:
            return first > last
    return False


def _day(settings: Settings, match: Match[str], year: int | None) -> date | None:
    """Return the day the date stands for, `None` where it is no date."""
    if year is None:
        return None
    month, day = _number(match, "month"), _number(match, "day")
    name = match.groupdict().get("name")
    if name:
        month = settings.names.get(name)
    if day is None and (settings.whole or name or match.groupdict().get("end")):
        month = month or 12
        day = monthrange(year, month)[1] if 1 <= month <= 12 else 1
    try:
        return date(year, month or 1, day or 1)
    except ValueError:
        return None


def _limit(settings: Settings, when: When) -> date:
    return date(when.year + 1, settings.month, settings.day)


def _words(settings: Settings, when: When | None) -> dict[str, str]:
    if when is None:
        return {}
    return {
        "signed": told_day(when.latest),
        "limit": told_day(_limit(settings, when)),
        "year": str(when.year),
    }


def _fix(settings: Settings, match: Match[str]) -> str | None:
    """Return the date in figures, where its numbers are Chinese."""
    if settings.test != "written_out":
        return None
    parts = {name: chinese_number(value) for name, value in match.groupdict().items() if value}
    units = {"year": "年", "month": "月", "day": "日"}
    return "".join(f"{parts[name]}{unit}" for name, unit in units.items() if parts.get(name) is not None)


KIND = Kind(Settings, find)
