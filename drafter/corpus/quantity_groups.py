"""Quantities found in a text to the same quantities with the whole each is part of and the time it was counted."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from drafter.model import Quantity
from drafter.templates.reading import GroupRules
from drafter.text import fold, split_sentences

_TITLE = re.compile("《[^《》]*》|“[^“”]*”")
_BLOT = "\0"
_NEAR = 4
_REACH = 300
_MOST_BEFORE, _MOST_PARTS = 8, 24
_LAST_DAYS = {1: 31, 2: 28, 3: 31, 4: 30, 5: 31, 6: 30, 7: 31, 8: 31, 9: 30, 10: 31, 11: 30, 12: 31}


def relate_quantities(
    text: str, quantities: Sequence[Quantity], rules: GroupRules, year: int | None = None
) -> tuple[Quantity, ...]:
    """Return the `quantities` of `text`, each with its whole, period and as-of date as far as these are said.

    Both times hold to the end of their sentence; `year` is the report's, for a day without a year.
    """
    folded = _TITLE.sub(lambda match: _BLOT * len(match.group()), fold(text))
    sentences = split_sentences(text)
    wholes = _find_wholes(folded, sentences, quantities, rules)
    related = []
    for quantity in quantities:
        begin = max(_start_of(quantity.start, sentences), quantity.start - _REACH)
        period, as_of = _times(folded[begin : quantity.start], rules, year)
        whole = wholes.get(quantity.start)
        related.append(replace(quantity, part_of=whole, period=period, as_of=as_of))
    return tuple(related)


def _times(before: str, rules: GroupRules, year: int | None) -> tuple[str | None, str | None]:
    """Return the last period and the last as-of date in `before`; a period well behind a date ends it."""
    period, until = _last(rules.period, before), _last(rules.as_of, before)
    if period and until and period.start() > until.end() + _NEAR:
        until = None
    return (period.group().strip() if period else None), _as_of(until, year)


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    return max(pattern.finditer(text), key=lambda match: match.start(), default=None)


def _as_of(match: re.Match[str] | None, year: int | None) -> str | None:
    """Return the time in ISO form as far as it is given; `None` for 截至目前, which is no date."""
    if match is None or not (match["year"] or match["month"]):
        return None
    given = match["year"] or year
    month, day = (int(match[name]) if match[name] else None for name in ("month", "day"))
    if month is not None and month not in _LAST_DAYS:
        return None
    if match["end"]:
        month, day = month or 12, _LAST_DAYS.get(month or 12)
    parts = [str(given)] if given else []
    return "-".join([*parts, *(f"{part:02d}" for part in (month, day) if part)])


def _find_wholes(
    folded: str, sentences: list[tuple[int, int]], quantities: Sequence[Quantity], rules: GroupRules
) -> dict[int, int]:
    """Return for each part where it begins and where its whole begins; an inner 其中 outdoes an outer one."""
    wholes: dict[int, int] = {}
    starts = [one.start for one in quantities]
    for marker in rules.part.finditer(folded):
        begin, end = _sentence_of(marker.start(), sentences)
        begin, end = max(begin, marker.start() - _REACH), min(end, marker.end() + _REACH)
        end = _scope_end(folded, marker, end, begin, rules)
        first, last = bisect_left(starts, marker.end()), bisect_left(starts, end)
        nearest = max(bisect_left(starts, begin), first - _MOST_BEFORE)
        earlier = [one for one in quantities[nearest:first] if one.end <= marker.start()]
        open_ones = [one for one in earlier if not _is_closed(folded[one.end : marker.start()])]
        for part in _parts(folded, quantities[first : min(last, first + _MOST_PARTS)], marker.end(), rules):
            whole = _whole_of(part, open_ones, rules)
            if whole is not None:
                wholes[part.start] = whole.start
    return wholes


def _opening(sentence: tuple[int, int]) -> int:
    return sentence[0]


def _start_of(at: int, sentences: list[tuple[int, int]]) -> int:
    return sentences[max(0, bisect_right(sentences, at, key=_opening) - 1)][0]


def _sentence_of(at: int, sentences: list[tuple[int, int]]) -> tuple[int, int]:
    """Return the sentence at `at`, with the one before it when it opens there: “……120件。其中，……”."""
    number = max(0, bisect_right(sentences, at, key=_opening) - 1)
    start, end = sentences[number]
    return (sentences[max(0, number - 1)][0] if at == start else start), end


def _scope_end(folded: str, marker: re.Match[str], end: int, begin: int, rules: GroupRules) -> int:
    """Return where the parts end: at the bracket around the marker, else at a semicolon, else at `end`."""
    before = folded[begin : marker.start()]
    if before.count("(") > before.count(")"):
        closing = folded.find(")", marker.end(), end)
        return closing if closing >= 0 else end
    if rules.long_list.match(folded[marker.end() - marker.group().endswith(":") :]):
        return end
    semicolon = folded.find(";", marker.end(), end)
    return semicolon if semicolon >= 0 else end


def _parts(folded: str, following: Sequence[Quantity], begin: int, rules: GroupRules) -> list[Quantity]:
    """Return the quantities that follow the marker which ends at `begin`, up to one that opens a new count."""
    parts: list[Quantity] = []
    for quantity in following:
        if rules.new_count.search(folded[parts[-1].end if parts else begin : quantity.start]):
            break
        parts.append(quantity)
    return parts


def _is_closed(between: str) -> bool:
    """`True` when a bracket was closed that had been opened before."""
    return between.count(")") > between.count("(")


def _whole_of(part: Quantity, earlier: list[Quantity], rules: GroupRules) -> Quantity | None:
    """Return the nearest of `earlier` that is no smaller and has the same unit, else one that counts the same."""
    if part.unit is None or part.unit in rules.no_parts:
        return None
    larger = [one for one in reversed(earlier) if one.value >= part.value and one.unit is not None]
    kin = rules.kin.get(part.unit, part.unit)
    same = [one for one in larger if one.unit == part.unit]
    return next(iter(same or [one for one in larger if rules.kin.get(one.unit or "") == kin]), None)
