"""Check kind `parts`: a whole and its parts that do not add up to it, and a part larger than its whole."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from re import Pattern
from typing import Literal

from drafter.checks.amounts import Amount, amounts_of, shown
from drafter.checks.hit import Case, Hit, Kind
from drafter.templates.reading import GroupRules
from drafter.text import common_beginning, common_end

_FARTHEST = 60
_MOST = 24
_BACK = 6
_REACH = 400
_SENTENCE = re.compile("[。！？；]")
_NEAR = Decimal("0.2")
_NEARER = Decimal("0.05")
_SOME = Decimal("0.75")
_FEW = 2


@dataclass(frozen=True, slots=True)
class Settings:
    """What is told, and the words that show parts and wholes.

    `tells`: `sum` of a list that claims to be the whole, `over` of one whose sum is larger, `short` of one that only
    just misses the whole, `larger` of one part larger than the whole.

    After `full` stand all parts of the number before, after `some` (其中) all or some, after `bare` (a comma) perhaps
    the parts of a number that `counts` (共); `rest` names a part that closes
    a list (其他), `more` says that parts are left out (等). `total` stands between the parts and a total that follows.
    A number after `apart` is no part but compares. `done` and `undone` name the two halves of a whole. Between
    two parts stands one of `joins`. Units of the groups `loose` add up with their kin (件 and 宗); parts
    in those of `crossing` (people) may overlap.
    """

    tells: Literal["sum", "over", "short", "larger"]
    full: Pattern[str]
    some: Pattern[str]
    bare: Pattern[str]
    counts: Pattern[str]
    rest: Pattern[str]
    more: Pattern[str]
    total: Pattern[str]
    apart: Pattern[str]
    done: Pattern[str]
    undone: Pattern[str]
    joins: Pattern[str]
    loose: tuple[str, ...] = ()
    crossing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Group:
    """A whole with what may be its parts.

    `closed`: they claim to be all of it, `open`: more are left out, `weak`: they may overlap, `bare`: no word says that
    they are parts, `behind`: the whole stands behind them.
    """

    whole: Amount
    parts: tuple[Amount, ...]
    closed: bool
    open: bool = False
    weak: bool = False
    bare: bool = False
    behind: bool = False


def find(settings: Settings, case: Case) -> Iterator[Hit]:
    """Yield each whole whose parts do not go with it, found at the whole or at the part too large."""
    for paragraph in case.paragraphs:
        amounts = amounts_of(paragraph, case.reading.groups)
        reader = _Reader(settings, case.reading.groups, paragraph.plain, amounts)
        groups = list(reader.groups()) if len(amounts) > 1 else []
        told = _larger(reader, groups) if settings.tells == "larger" else _off(groups, settings.tells)
        for group, at in told:
            yield Hit(paragraph, at.start, at.end, _words(group, at))


def _larger(reader: _Reader, groups: Sequence[_Group]) -> Iterator[tuple[_Group, Amount]]:
    for group in groups:
        part = reader.larger(group)
        if part is not None:
            yield group, part


def _off(groups: Sequence[_Group], tells: str) -> Iterator[tuple[_Group, Amount]]:
    """Yield the wholes that are off in the way that is told; of the ways to read their parts none comes out."""
    states: dict[int, list[tuple[str, _Group]]] = {}
    for group in groups:
        states.setdefault(group.whole.start, []).append((_state(group), group))
    for found in states.values():
        state, group = next((one for one in found if one[0]), ("", found[0][1]))
        if state == tells and not any(one == "met" for one, _ in found):
            yield group, group.whole


def _words(group: _Group, told: Amount) -> dict[str, str]:
    added = sum((one.value for one in group.parts), Decimal(0))
    return {
        "whole": group.whole.raw,
        "part": told.raw,
        "parts": "＋".join(shown(one.value) for one in group.parts),
        "sum": shown(added),
        "gap": shown(abs(added - group.whole.value)),
    }


def _state(group: _Group) -> str:
    """Return how the parts stand to the whole: met, sum, over, short, or nothing that could be told."""
    parts, whole = group.parts, group.whole
    if len(parts) < _FEW:
        return ""
    if _is_met(group):
        return "met"
    low, high = _added(parts)
    over, under = low > whole.high, high < whole.low and not group.open
    near = max(whole.low - high, low - whole.high) <= whole.value * (_NEAR if len(parts) > _FEW else _NEARER)
    if (group.closed or _names_its_parts(group)) and (over or under):
        return "sum"
    if over and (near or not group.weak):
        return "over"
    return "short" if under and near else ""


def _names_its_parts(group: _Group) -> bool:
    """`True` when the whole is called by the names of its parts: 投诉举报1280件，其中投诉860件、举报410件."""
    names = [one.before for one in group.parts]
    return all(len(name) >= _FEW and name in group.whole.before for name in names)


def _added(parts: Sequence[Amount]) -> tuple[Decimal, Decimal]:
    return sum((one.low for one in parts), Decimal(0)), sum((one.high for one in parts), Decimal(0))


def _is_far_short(whole: Amount, parts: Sequence[Amount]) -> bool:
    """`True` when parts, however alike, leave so much of the whole that they are only some of it."""
    return _added(parts)[1] < whole.low * _SOME


def _is_met(group: _Group) -> bool:
    """`True` when the parts add up to the whole, or do so without the last ones, that are named otherwise."""
    parts = list(reversed(group.parts)) if group.behind else list(group.parts)
    for number in range(_FEW, len(parts) + 1):
        some = parts[:number]
        alike = number in (len(parts), *range(_FEW + 1, len(parts))) or _are_alike(_names(some))
        if alike and group.whole.meets(*_added(some)):
            return True
    return False


def _names(parts: Sequence[Amount]) -> list[str]:
    return [one.before or one.after for one in parts]


class _Reader:
    """Finds the groups in one paragraph."""

    def __init__(
        self, settings: Settings, groups: GroupRules, plain: str, amounts: tuple[Amount, ...]
    ) -> None:
        self._settings = settings
        self._groups = groups
        self._plain = plain
        self._amounts = amounts
        self._starts = [one.start for one in amounts]

    def groups(self) -> Iterator[_Group]:
        """Yield the groups, those that a word opens before those that a total closes."""
        yield from self._opened(self._settings.full, full=True)
        yield from self._opened(self._settings.some)
        yield from self._opened(self._settings.bare, bare=True)
        yield from self._closed()
        yield from self._halved()

    def larger(self, group: _Group) -> Amount | None:
        """Return a part that exceeds the whole and any number before it that it might be a part of."""
        whole = group.whole
        if group.closed and not self._opens_some(group):
            return None
        at = bisect_left(self._starts, whole.start)
        earlier = self._amounts[max(0, at - _BACK) : at + 1]
        most = max(one.high for one in earlier if self._same(one, whole))
        part = group.parts[0]
        return part if part.low >= most and part.value > whole.value and not group.bare else None

    def _opens_some(self, group: _Group) -> bool:
        between = self._plain[group.whole.end : group.parts[0].start]
        return self._settings.some.search(between) is not None

    def _opened(self, marker: Pattern[str], *, full: bool = False, bare: bool = False) -> Iterator[_Group]:
        for match in marker.finditer(self._plain):
            first = bisect_left(self._starts, match.end())
            if first == len(self._amounts) or self._amounts[first].start - match.end() > _FARTHEST:
                continue
            whole = self._whole(self._amounts[first], match)
            parts = self._parts(first, match) if whole else ()
            if not whole or not parts or (bare and not self._settings.counts.search(whole.before)):
                continue
            closed = self._is_closed(parts, full=full and len(parts) > 1)
            if bare or self._is_inner(whole, match) or (not full and _is_far_short(whole, parts)):
                closed = closed and self._ends_with_rest(parts)
            weak = bare or whole.kin in self._settings.crossing or self._is_inner(whole, match)
            yield _Group(whole, parts, closed, self._is_open(parts), weak, bare=bare)

    def _is_inner(self, whole: Amount, match: re.Match[str]) -> bool:
        """`True` when the whole is a part itself and no bracket shows where its own parts end."""
        return bool(self._settings.some.search(f"（{whole.before}")) and not match.group().startswith("（")

    def _ends_with_rest(self, parts: Sequence[Amount]) -> bool:
        return self._settings.rest.search(parts[-1].before or parts[-1].after) is not None

    def _whole(self, part: Amount, match: re.Match[str]) -> Amount | None:
        """Return the nearest number before the marker that counts the same, in this sentence or just before."""
        before = bisect_left(self._starts, match.start())
        for one in reversed(self._amounts[max(0, before - _BACK) : before]):
            between = self._plain[one.end : match.start()]
            if len(between) > _FARTHEST or len(_SENTENCE.findall(between.rstrip("。；"))) > 0:
                return None
            if between.count("）") > between.count("（"):
                continue
            if self._same(one, part):
                return one if not self._settings.apart.search(one.before) else None
        return None

    def _same(self, one: Amount, other: Amount) -> bool:
        if one.unit is None or one.unit in self._groups.no_parts:
            return False
        return one.unit == other.unit or (one.kin == other.kin and one.kin in self._settings.loose)

    def _parts(self, first: int, match: re.Match[str]) -> tuple[Amount, ...]:
        opening = self._amounts[first]
        end = self._end(match)
        parts: list[Amount] = []
        for one in self._amounts[first : first + _MOST]:
            if one.start >= end or self._begins_anew(one, parts):
                break
            if one.depth > opening.depth or self._settings.apart.search(one.before):
                continue
            if self._same(one, opening):
                parts.append(one)
            elif one.unit not in self._groups.no_parts:
                break
        return tuple(parts)

    def _end(self, match: re.Match[str]) -> int:
        """Return where the parts end: with the bracket around them, a semicolon, the sentence; after 、其中 a comma."""
        back, ahead = max(0, match.end() - _REACH), match.end() + _REACH
        inside = self._plain.rfind("（", back, match.end()) > self._plain.rfind("）", back, match.end())
        marks = "）" if inside else "。！？" if self._has_long_list(match) else "。！？；"
        marks += "，" if self._plain[: match.start()].endswith("、") else ""
        ends = [self._plain.find(mark, match.end(), ahead) for mark in marks]
        return min((end for end in ends if end >= 0), default=ahead)

    def _has_long_list(self, match: re.Match[str]) -> bool:
        return match.group().endswith("：") or self._plain.startswith("：", match.end())

    def _begins_anew(self, one: Amount, parts: Sequence[Amount]) -> bool:
        if not parts:
            return False
        between = self._plain[parts[-1].end : one.start]
        if len(between) > _FARTHEST or not self._settings.joins.search(between):
            return True
        if self._settings.some.search(between):
            return True
        return bool(self._groups.new_count.search(one.before))

    def _is_open(self, parts: Sequence[Amount]) -> bool:
        """`True` when the words around the last part say that there are more."""
        last = parts[-1]
        return bool(self._settings.more.search(last.before) or self._settings.more.search(last.after))

    def _is_closed(self, parts: Sequence[Amount], *, full: bool) -> bool:
        names = _names(parts)
        rest = self._settings.rest.search(names[-1]) is not None
        named = names[:-1] if rest else names
        return full or (rest and len(parts) > 1) or _are_alike(named)

    def _closed(self) -> Iterator[_Group]:
        """Yield each total with the list that stands before it: A3件、B4件，共计7件."""
        for at, whole in enumerate(self._amounts):
            gap = self._plain[self._amounts[at - 1].end if at else 0 : whole.start]
            if at < _FEW or not self._settings.total.fullmatch(gap) or _SENTENCE.search(gap):
                continue
            parts = self._before(at)
            if len(parts) >= _FEW:
                yield _Group(whole, parts, True, behind=True)

    def _before(self, at: int) -> tuple[Amount, ...]:
        whole, parts = self._amounts[at], list[Amount]()
        for one in reversed(self._amounts[max(0, at - _MOST) : at]):
            if one.sentence != whole.sentence or not self._same(one, whole):
                break
            if self._settings.apart.search(one.before):
                break
            parts.insert(0, one)
            if self._settings.some.search(one.before) or self._groups.new_count.search(one.before):
                break
        return tuple(parts)

    def _halved(self) -> Iterator[_Group]:
        """Yield a whole with what of it is done and what is not: 受理10件，办结8件，正在办理2件."""
        level = [one for one in self._amounts if one.depth == 0]
        for whole, first, second in zip(level, level[1:], level[2:], strict=False):
            if whole.sentence != second.sentence or whole.value < max(first.value, second.value):
                continue
            alike = self._same(whole, first) and self._same(first, second)
            if alike and self._are_halves(first, second) and not self._settings.apart.search(whole.before):
                yield _Group(whole, (first, second), True)

    def _are_halves(self, first: Amount, second: Amount) -> bool:
        rules = self._settings
        names = (first.before or first.after, second.before or second.after)
        undone = [rules.undone.search(name) is not None for name in names]
        return undone.count(True) == 1 and rules.done.search(names[undone.index(False)]) is not None


def _are_alike(names: Sequence[str]) -> bool:
    """`True` when the names of the parts are built alike: 许可类、处罚类; 行政许可、行政处罚."""
    if len(names) < _FEW or not all(names):
        return False
    start, end = names[0], names[0]
    for name in names[1:]:
        start, end = common_beginning(start, name), common_end(end, name)
    least = 1 if len(names) > _FEW else _FEW
    return len(end) >= least or len(start) >= _FEW


KIND = Kind(Settings, find)
