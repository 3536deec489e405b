"""Check kind `same_value`: one indicator told with two values in one report."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from re import Pattern

from drafter.checks.hit import Case, Hit, Kind
from drafter.checks.mentions import Mention, NameRules, are_of_one_name, mentions
from drafter.checks.subject import is_called

_SMALLEST = 10
_LONG_NAME = 6
_TENS = (10, 100, 1000, 10000)


@dataclass(frozen=True, slots=True)
class Settings:
    """What is no part of the name of an indicator, the periods that say no more than the year, words for a whole.

    A report that `unless_title` says it is by its title, or without one by its opening, is not looked at.
    """

    names: NameRules
    year: Pattern[str]
    whole: Pattern[str]
    unless_title: Pattern[str] | None = None


def find(settings: Settings, case: Case) -> Iterator[Hit]:
    """Yield each number that an earlier one of the same name, unit and time speaks against."""
    if settings.unless_title and is_called(case.text, settings.unless_title):
        return
    kept: dict[str | None, list[Mention]] = defaultdict(list)
    for one in mentions(case.paragraphs, settings.names, case.reading.groups):
        if one.amount.unit in case.reading.quantities.time_units:
            continue
        earlier = kept[one.amount.unit]
        other = _against(
            settings, one, [other for other in earlier if _are_of_one_time(settings, one, other)]
        )
        if other is not None:
            yield Hit(one.paragraph, one.amount.start, one.amount.end, _words(one, other))
        earlier.append(one)


def _are_of_one_time(settings: Settings, one: Mention, other: Mention) -> bool:
    """`True` unless both tell their time and the times differ."""
    periods = {_period(settings, one), _period(settings, other)} - {None}
    days = {one.amount.quantity.as_of, other.amount.quantity.as_of} - {None}
    return len(periods) < 2 and len(days) < 2


def _period(settings: Settings, one: Mention) -> str | None:
    period = one.amount.quantity.period
    return None if period is None or settings.year.fullmatch(period) else period


def _against(settings: Settings, one: Mention, earlier: Sequence[Mention]) -> Mention | None:
    """Return the first mention of the same name with another value, `None` when one of them has the same."""
    named = [other for other in earlier if are_of_one_name(one, other)]
    if any(one.amount.meets(other.amount.low, other.amount.high) for other in named):
        return None
    return next(
        (other for other in named if other.place != one.place and _is_slip(settings, one, other)), None
    )


def _is_slip(settings: Settings, one: Mention, other: Mention) -> bool:
    """`True` when two values are near enough to be one mistaken for the other, tens apart, or of the same digits.

    Small numbers are often those of two occasions: one of them must be told as a whole, under a long name.
    """
    low, high = sorted((one.amount.value, other.amount.value))
    if one.amount.quantity.approx or other.amount.quantity.approx:
        return False
    if low < _SMALLEST:
        told = any(settings.whole.search(each.amount.before) for each in (one, other))
        return told and len(one.name) >= _LONG_NAME and high <= low * 2
    turned = sorted(str(low)) == sorted(str(high))
    return high <= low * 2 or high / low in _TENS or turned


def _words(one: Mention, other: Mention) -> dict[str, str]:
    return {"name": one.said, "value": one.amount.raw, "other": other.amount.raw}


KIND = Kind(Settings, find)
