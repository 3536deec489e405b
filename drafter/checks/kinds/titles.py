"""Check kind `titles`: the title of an instrument that is not quoted as it is called."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice
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
    been given. `misquoted`: a title that is none differs by a slip, in one place and not at its beginning, from one
    that is; two that differ in what `apart` matches (“+added-missing”) are different instruments. `other_kind`: it
    differs in its last word, a kind of instrument (`kinds`), alone.
    """

    statutes: tuple[str, ...]
    test: Literal["short", "misquoted", "other_kind"]
    others: tuple[str, ...] = ()
    shortened: Mapping[str, str] = field(default_factory=dict)
    apart: Pattern[str] | None = None
    kinds: Pattern[str] | None = None


def find(settings: Settings, case: Case) -> Iterator[Hit]:
    """Yield each title that fails the test; `{full}` is how it is called."""
    quoted = quoted_titles(case.paragraphs)
    if settings.test == "short":
        yield from _short(settings, quoted)
        return
    known = _known(settings.statutes, settings.others)
    for one in quoted:
        meant = settings.shortened.get(one.core)
        if one.core in known or (meant and not one.is_full):
            continue
        if settings.test == "other_kind":
            yield from _other_kind(one, known, settings.kinds)
        elif meant:
            yield _hit(one, STATE + meant)
        else:
            yield from _near(one, known, settings.apart)


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


@lru_cache(maxsize=4)
def _known(statutes: tuple[str, ...], others: tuple[str, ...]) -> Mapping[str, str]:
    """Return the titles by their cores."""
    return {core_of(title): title for title in others} | {core: STATE + core for core in statutes}


def _near(one: Quoted, known: Mapping[str, str], apart: Pattern[str] | None) -> Iterator[Hit]:
    if len(one.core) < _LEAST:
        return
    near = next((core for core in known if _is_near(one.core, core, apart)), None)
    if near:
        yield _hit(one, known[near] if one.is_full else near)


def _other_kind(one: Quoted, known: Mapping[str, str], kinds: Pattern[str] | None) -> Iterator[Hit]:
    match = kinds.search(one.core) if kinds else None
    if match is None or kinds is None or match.start() < _LEAST:
        return
    stem = one.core[: match.start()]
    meant = (core for core in known if core.startswith(stem) and kinds.fullmatch(core[len(stem) :]))
    yield from (_hit(one, core) for core in islice(meant, 1))


def _hit(one: Quoted, full: str) -> Hit:
    return Hit(one.paragraph, one.start, one.end, {"full": full}, full)


def _is_near(title: str, known: str, apart: Pattern[str] | None) -> bool:
    """`True` when `title` is `known` with a slip in one place, or with a few characters left out."""
    if not -4 <= len(title) - len(known) <= 2 or len(known) < _LEAST:
        return False
    if title[:_EDGE] != known[:_EDGE] and title[-_EDGE:] != known[-_EDGE:]:
        return False
    begin = common_beginning(title, known)
    end = common_end(title[len(begin) :], known[len(begin) :])
    added, missing = title[len(begin) : len(title) - len(end)], known[len(begin) : len(known) - len(end)]
    if apart and apart.search(f"+{added}-{missing}"):
        return False
    if len(added) == len(missing) == 1:
        return len(begin) >= _EDGE or len(known) > _LEAST + 1
    return (
        len(begin) >= _EDGE
        and bool(end)
        and (_is_slip(added, missing, len(known)) or _is_left_out(title, known))
    )


def _is_slip(added: str, missing: str, length: int) -> bool:
    """`True` when so little differs that it is a slip: two characters in turn, a word too few or too many."""
    if added and missing:
        return len(added) == len(missing) == 2 and (added[0] == missing[1] or added[1] == missing[0])
    if missing:
        return len(missing) <= _most_missing(length)
    return length > _LEAST + 1 and len(added) <= (1 if length < 8 else 2)


def _is_left_out(title: str, known: str) -> bool:
    """`True` when `title` is `known` without a few characters here and there, the last word being kept."""
    if not 0 < len(known) - len(title) <= _most_missing(len(known)) or title[-_EDGE:] != known[-_EDGE:]:
        return False
    rest = iter(known)
    return all(character in rest for character in title)


def _most_missing(length: int) -> int:
    """Return how many characters may be missing in a title of that length."""
    return 0 if length <= _LEAST else 1 if length < 7 else 2 if length < 12 else 4


KIND = Kind(Settings, find)
