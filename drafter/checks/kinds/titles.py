"""Check kind `titles`: the title of an instrument that is not quoted as it is called."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from re import Pattern
from typing import Literal

from drafter.checks.hit import Case, Hit, Kind
from drafter.checks.titles import STATE, Quoted, core_of, quoted_titles
from drafter.text import common_beginning, common_end

_LEAST = 5
_EDGE = 2


@dataclass(frozen=True, slots=True)
class Settings:
    """What instruments are called, and the test a title in 《》 fails.

    `statutes` are those whose full title opens with the name of the state, by what follows it; `others` all the rest;
    `shortened` maps a short name to the statute it means. `short`: a statute is quoted short before its full title has
    been given. `misquoted`: a title that is none differs from one that is by a few characters in one place, not at its
    beginning nor its end. Two that differ in what `apart` matches (“+added-missing”) are different instruments.
    """

    statutes: tuple[str, ...]
    test: Literal["short", "misquoted"]
    others: tuple[str, ...] = ()
    shortened: Mapping[str, str] = field(default_factory=dict)
    apart: Pattern[str] | None = None


def find(settings: Settings, case: Case) -> Iterator[Hit]:
    """Yield each title that fails the test; `{full}` is how it is called."""
    quoted = quoted_titles(case.paragraphs)
    yield from _short(settings, quoted) if settings.test == "short" else _misquoted(settings, quoted)


def _short(settings: Settings, quoted: Iterator[Quoted]) -> Iterator[Hit]:
    """Yield the first place at which a statute not yet named in full is named short."""
    statutes, named = set(settings.statutes), set[str]()
    for one in quoted:
        core = settings.shortened.get(one.core, one.core)
        if core not in statutes or core in named:
            continue
        named.add(core)
        if not one.is_full:
            yield _hit(one, STATE + core)


def _misquoted(settings: Settings, quoted: Iterator[Quoted]) -> Iterator[Hit]:
    known = _known(settings.statutes, settings.others)
    for one in quoted:
        meant = settings.shortened.get(one.core)
        if one.is_full and meant and one.core not in known:
            yield _hit(one, STATE + meant)
        elif meant is None and one.core not in known and len(one.core) >= _LEAST:
            near = next((core for core in known if _is_near(one.core, core, settings.apart)), None)
            if near:
                yield _hit(one, known[near] if one.is_full else near)


@lru_cache(maxsize=4)
def _known(statutes: tuple[str, ...], others: tuple[str, ...]) -> Mapping[str, str]:
    """Return the titles by their cores."""
    return {core_of(title): title for title in others} | {core: STATE + core for core in statutes}


def _hit(one: Quoted, full: str) -> Hit:
    return Hit(one.paragraph, one.start, one.end, {"full": full}, full)


def _is_near(title: str, known: str, apart: Pattern[str] | None) -> bool:
    """`True` when `title` is `known` with a slip in one place."""
    if not -4 <= len(title) - len(known) <= 2 or len(known) < _LEAST:
        return False
    if title[:_EDGE] != known[:_EDGE] and title[-_EDGE:] != known[-_EDGE:]:
        return False
    begin = common_beginning(title, known)
    end = common_end(title[len(begin) :], known[len(begin) :])
    added, missing = title[len(begin) : len(title) - len(end)], known[len(begin) : len(known) - len(end)]
    one = len(added) == len(missing) == 1 and (len(begin) >= _EDGE or len(known) > _LEAST + 1)
    if min(len(begin), len(end)) < _EDGE and not one:
        return False
    if apart and apart.search(f"+{added}-{missing}"):
        return False
    return _is_slip(added, missing, len(known))


def _is_slip(added: str, missing: str, length: int) -> bool:
    """`True` when so little differs that it is a slip: one character, two in turn, a word too few or too many."""
    if added and missing:
        return len(added) == len(missing) == 1 or (len(added) == 2 and added == missing[::-1])
    if missing:
        return length > _LEAST and len(missing) <= (1 if length < 8 else 2 if length < 12 else 4)
    return length > _LEAST + 1 and len(added) <= (1 if length < 8 else 2)


KIND = Kind(Settings, find)
