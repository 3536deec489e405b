"""Check kind `numbering`: numbers of headings and items that do not go on, or that skip a level."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from drafter.checks.hit import Case, Hit, Kind
from drafter.corpus.numbering import PART, Number, goes_on_within, mark_of, parse_number, print_number
from drafter.model.checking import CheckedParagraph
from drafter.text import is_tabular

_LEVELS = (PART, 1, 2, 3, 4)
# Lists of these levels begin anew without a heading between them.
_LIST = 3
# 一、二、三产业.
_NO_NUMBER = re.compile(r"\s*[一二三四五六七八九十]{1,3}、")
_BEFORE_DIGITS = re.compile(r"\s*([0-9]{1,2})[.．](?=[0-9])")
# The mark of a note at the end.
_NOTE = re.compile(r"\s*[\[［]\s?[0-9]")


@dataclass(frozen=True, slots=True)
class Settings:
    """`sequence`: siblings that do not count from one; `single`: a number without a sibling; `jump`: a level left out.

    一、 may be followed by 1. in a report that never uses （一）. Levels deeper than `deepest` are not looked at.
    """

    looks_for: Literal["sequence", "jump", "single"]
    deepest: int = 4


@dataclass(frozen=True, slots=True)
class _Numbered:
    """A paragraph that opens with a number; not `certain` in or beside a table that was read as text."""

    paragraph: CheckedParagraph
    number: Number
    certain: bool = True

    @property
    def printed(self) -> str:
        return self.paragraph.plain[self.number.start : self.number.end].strip()

    def hit(self, **words: str) -> Hit:
        start = self.paragraph.plain.index(self.printed, self.number.start)
        return Hit(self.paragraph, start, start + len(self.printed), words)


def find(settings: Settings, case: Case) -> Iterator[Hit]:
    """Yield the numbers; `{expected}` is the one that should stand, `{before}` the one before or above."""
    numbered = [one for one in _numbered(case.paragraphs) if one.number.level <= settings.deepest]
    if settings.looks_for == "jump":
        yield from _jumps(numbered)
        return
    places = {id(one): at for at, one in enumerate(numbered)}
    hits: list[tuple[int, Hit]] = []
    last: dict[int, int] = {}
    for siblings in _groups(numbered):
        if settings.looks_for == "single":
            found = [(siblings[0], siblings[0].hit())] if _is_alone(siblings) else []
        else:
            found = list(_faults(siblings, _first(siblings, last)))
        hits += [(places[id(one)], hit) for one, hit in found]
    yield from (hit for _, hit in sorted(hits, key=lambda one: one[0]))


def _numbered(paragraphs: Sequence[CheckedParagraph]) -> Iterator[_Numbered]:
    """Yield the paragraphs that open with a number."""
    rows = [is_tabular(one.plain) for one in paragraphs]
    item = 0
    for at, paragraph in enumerate(paragraphs):
        number = parse_number(paragraph.plain) or _before_digits(paragraph.plain, item + 1)
        if number is None or number.level not in _LEVELS or _NOTE.match(paragraph.plain):
            continue
        if not _NO_NUMBER.match(paragraph.plain, number.end):
            item = number.value if number.level == _LIST else item
            yield _Numbered(paragraph, number, not any(rows[max(0, at - 1) : at + 2]))


def _before_digits(text: str, expected: int) -> Number | None:
    """Return the number 4. of “4.3月底前”, which might be a decimal, when it is the `expected` one."""
    match = _BEFORE_DIGITS.match(text)
    if match is None or int(match[1]) != expected:
        return None
    return Number(_LIST, expected, match.start(1), match.end())


def _groups(numbered: Sequence[_Numbered]) -> list[list[_Numbered]]:
    """Return the numbers of one level under one number each; a list that begins anew is a group of its own."""
    groups: list[list[_Numbered]] = []
    open_groups: dict[int, list[_Numbered]] = {}
    for at, one in enumerate(numbered):
        level = one.number.level
        open_groups = {known: group for known, group in open_groups.items() if known <= level}
        group = open_groups.get(level)
        if group is None or _begins_anew(group, one, numbered[at + 1 :]):
            group = open_groups[level] = []
            groups.append(group)
        group.append(one)
    return groups


def _begins_anew(group: Sequence[_Numbered], one: _Numbered, rest: Sequence[_Numbered]) -> bool:
    """`True` for a first number after others: in a list always, above only if its own second one follows."""
    if one.number.value != 1:
        return False
    if one.number.level >= _LIST:
        return True
    after = next((other.number.value for other in rest if other.number.level == one.number.level), None)
    return after == 2 and group[-1].number.value > 1


def _is_alone(siblings: Sequence[_Numbered]) -> bool:
    return (
        len(siblings) == 1
        and siblings[0].certain
        and siblings[0].number.value == 1
        and siblings[0].paragraph.level > 0
        and not goes_on_within(siblings[0].paragraph.plain)
    )


def _first(siblings: Sequence[_Numbered], last: dict[int, int]) -> int:
    """Return the number the siblings should begin with: in lists the one that goes on from the list before will do."""
    level, value = siblings[0].number.level, siblings[0].number.value
    before = last.get(level, 0)
    last[level] = siblings[-1].number.value
    return value if level >= _LIST and before > 1 and value == before + 1 else 1


def _faults(siblings: Sequence[_Numbered], first: int) -> Iterator[tuple[_Numbered, Hit]]:
    """Yield the numbers that repeat, leap or fall back; one that is wrong among right ones is told alone.

    After one that is not certain any may follow.
    """
    values = [one.number.value for one in siblings]
    expected, before = first, ""
    certain = _must_begin(siblings)
    for at, one in enumerate(siblings):
        wrong = values[at] != expected
        if wrong and certain and one.certain:
            words = {"expected": print_number(mark_of(one.printed), expected), "before": before or "无"}
            yield one, one.hit(**words)
        slip = wrong and values[at + 1 : at + 2] == [expected + 1]
        expected = expected + 1 if slip else values[at] + 1
        before, certain = one.printed, one.certain


def _must_begin(siblings: Sequence[_Numbered]) -> bool:
    """`True` when the first number must be one: of a heading, or of several in a row."""
    return siblings[0].paragraph.level > 0 or len(siblings) > 1


def _jumps(numbered: Sequence[_Numbered]) -> Iterator[Hit]:
    used = {one.number.level for one in numbered}
    above: dict[int, _Numbered] = {}
    for one in numbered:
        level = one.number.level
        above = {known: other for known, other in above.items() if known < level}
        deepest = max(above, default=0)
        missing = [between for between in range(deepest + 1, level) if _is_due(between, used)]
        if above and missing and one.certain:
            yield one.hit(before=above[deepest].printed, expected=_FORMS[missing[0]])
        above[level] = one


def _is_due(level: int, used: set[int]) -> bool:
    """`True` for a level that may not be left out: all but （一） in a report that never uses it."""
    return level != 2 or level in used


_FORMS = {1: "一、", 2: "（一）", 3: "1."}
KIND = Kind(Settings, find)
