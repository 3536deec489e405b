"""Check kind `sessions`: congresses and their plenary sessions against the day on which the report was written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from re import Match, Pattern
from typing import Literal

from drafter.checks.hit import Case, Hit, Kind
from drafter.checks.when import When, sentence_around, when_written, without_titles
from drafter.text import chinese_number, chinese_numeral

_FEWEST = 2
_NUMBER = re.compile("[一二三四五六七八九](?=中)")


@dataclass(frozen=True, slots=True)
class Plenum:
    """A plenary session. `lasting`: its decisions are studied by themselves for years; `confirmed`: it is known to
    have been held, not only announced.
    """

    opens: date
    closes: date
    lasting: bool = False
    confirmed: bool = True


@dataclass(frozen=True, slots=True)
class Congress:
    """A congress by its number (二十) and its plenary sessions, the first one first; lists begin with `listed_from`."""

    name: str
    opens: date
    closes: date
    plenums: tuple[Plenum, ...]
    listed_from: int = 2


@dataclass(frozen=True, slots=True)
class Settings:
    """The congresses in order, the pattern of a mention, and the test it fails.

    The `mention` has the groups `congress` and, for sessions, `list`; `first` where the congress itself leads the
    list. `unheld`: it was held after the report was written, or never. `unknown`: whether it was held is not known.
    `order`: a list has a gap or goes back. `short`: it begins late. `old`: another congress has been held since.
    `few`: all its sessions are meant, of which there were not two yet besides those that are never listed.
    `behind`: the list that follows its congress ends before the last session `days` ago. `superseded`: so does a
    session named alone. It is no fault where `unless` matches what stands `reach` characters around in its sentence,
    and for `old` only where `bound` matches what follows.
    """

    congresses: tuple[Congress, ...]
    mention: Pattern[str]
    test: Literal["unheld", "unknown", "order", "short", "old", "few", "behind", "superseded"]
    unless: Pattern[str] | None = None
    bound: Pattern[str] | None = None
    reach: int = 20
    days: int = 14


@dataclass(frozen=True, slots=True)
class _Mention:
    congress: Congress
    numbers: tuple[int, ...]
    led: bool

    def plenum(self, number: int) -> Plenum | None:
        held = self.congress.plenums
        return held[number - 1] if number <= len(held) else None


def find(settings: Settings, case: Case) -> Iterator[Hit]:
    """Yield each mention that fails the test; `{last}` is the newest session of its congress, `{newest}` congress."""
    when = when_written(case.text)
    if when is None:
        return
    for paragraph in case.paragraphs:
        plain = without_titles(paragraph.plain)
        for match in settings.mention.finditer(plain):
            mention = _read(match, settings.congresses)
            if mention and _fails(mention, settings, when) and not _excused(settings, plain, match):
                words = {
                    "last": _last_name(mention.congress, when),
                    "newest": _newest(settings.congresses, when),
                }
                yield Hit(paragraph, *match.span(), words)


def _read(match: Match[str], congresses: tuple[Congress, ...]) -> _Mention | None:
    named = next((one for one in congresses if one.name == match["congress"]), None)
    listed = match.groupdict().get("list") or ""
    numbers = tuple(chinese_number(one) or 0 for one in _NUMBER.findall(listed))
    return _Mention(named, numbers, bool(match.groupdict().get("first"))) if named else None


def _excused(settings: Settings, plain: str, match: Match[str]) -> bool:
    before, behind = sentence_around(plain, *match.span(), settings.reach)
    if settings.bound and not settings.bound.match(behind):
        return True
    return settings.unless is not None and settings.unless.search(f"{before}|{behind}") is not None


def _fails(mention: _Mention, settings: Settings, when: When) -> bool:
    numbers, congress = mention.numbers, mention.congress
    match settings.test:
        case "unheld":
            return _is_unheld(mention, settings.congresses, when)
        case "unknown":
            return _is_unknown(mention, settings.congresses, when)
        case "order":
            return (numbers[:1] == (1,) and len(numbers) > 1) or any(b != a + 1 for a, b in pairwise(numbers))
        case "short":
            return mention.led and len(numbers) > 1 and numbers[0] > congress.listed_from
        case "few":
            listed = congress.plenums[congress.listed_from - 1 :]
            return sum(one.closes <= when.latest for one in listed) < _FEWEST
        case "old":
            later = settings.congresses[settings.congresses.index(congress) + 1 :]
            return any(one.closes < date(when.year, 1, 1) for one in later)
        case _:
            return _is_behind(mention, settings, when)


def _is_unheld(mention: _Mention, congresses: tuple[Congress, ...], when: When) -> bool:
    if not mention.numbers:
        return mention.congress.opens > when.latest
    plenums = [mention.plenum(number) for number in mention.numbers]
    ended = mention.congress is not congresses[-1]
    return any(one.opens > when.latest if one else ended for one in plenums)


def _is_unknown(mention: _Mention, congresses: tuple[Congress, ...], when: When) -> bool:
    if _is_unheld(mention, congresses, when):
        return False
    plenums = [mention.plenum(number) for number in mention.numbers]
    return any(one is None or not one.confirmed for one in plenums)


def _is_behind(mention: _Mention, settings: Settings, when: When) -> bool:
    """`True` when a later session of the same congress had been held for some days."""
    if not mention.numbers or mention.led != (settings.test == "behind"):
        return False
    later = settings.congresses[settings.congresses.index(mention.congress) + 1 :]
    if any(one.closes <= when.known for one in later):
        return False
    last = mention.plenum(mention.numbers[-1])
    if settings.test == "superseded" and (len(mention.numbers) > 1 or (last and last.lasting)):
        return False
    return mention.numbers[-1] < _held(mention.congress, when.known - timedelta(days=settings.days))


def _held(congress: Congress, day: date) -> int:
    return sum(one.closes <= day and one.confirmed for one in congress.plenums)


def _last_name(congress: Congress, when: When) -> str:
    number = _held(congress, when.known)
    return f"{congress.name}届{chinese_numeral(number)}中全会" if number else f"{congress.name}大"


def _newest(congresses: tuple[Congress, ...], when: When) -> str:
    return next((one.name for one in reversed(congresses) if one.closes <= when.known), "")


KIND = Kind(Settings, find)
