"""Check kind `pairing`: marks that come in pairs, alone or one within its like."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from re import Pattern
from typing import Literal

from drafter.checks.hit import Case, Hit, Kind
from drafter.model.checking import CheckedParagraph

# A mark and its paragraph.
_Mark = tuple[CheckedParagraph, int]
_FULL_STOPS = ("。", "！", "？")
_REACH = 3
_BEFORE = 6


@dataclass(frozen=True, slots=True)
class Settings:
    """`pairs` are opening and closing mark each, and `tell` says which of them are told.

    `alone`: a mark without its other half in the paragraph, but where `unless` matches the few characters up to it.
    `nested`: a pair directly within its like. `outermost`: a pair that is not directly within those it belongs in.
    The pair in `other` should stand for these; a paragraph with a mark alone is not looked at for them.
    """

    pairs: tuple[str, ...]
    tell: Literal["alone", "nested", "outermost"]
    other: Mapping[str, str] = field(default_factory=dict)
    unless: Pattern[str] | None = None


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two marks that belong together, and the pair around them."""

    start: int
    end: int
    marks: str
    around: str


def find(settings: Settings, case: Case) -> Iterator[Hit]:
    """Yield the marks or pairs that are told; `{pair}` is what should stand, `{missing}` the other half."""
    matched = [(one, *_match(one.plain, settings.pairs)) for one in case.paragraphs]
    if settings.tell == "alone":
        marks = [(one, at) for one, _, alone in matched for at in alone]
        yield from _alone(settings, list(_without_broken(marks, case.paragraphs, settings.pairs)))
    else:
        for paragraph, pairs, alone in matched:
            if not alone:
                yield from _misplaced(settings, paragraph, pairs)


def _without_broken(
    marks: list[_Mark], paragraphs: tuple[CheckedParagraph, ...], pairs: tuple[str, ...]
) -> Iterator[_Mark]:
    """Yield the marks but those whose other half stands on one of the next lines of a broken paragraph."""
    order = {id(one): at for at, one in enumerate(paragraphs)}
    skipped: set[int] = set()
    for number, (paragraph, at) in enumerate(marks):
        following = marks[number + 1] if number + 1 < len(marks) else None
        if following and not paragraph.plain.rstrip().endswith(_FULL_STOPS):
            near = order[id(following[0])] - order[id(paragraph)] <= _REACH
            if near and paragraph.plain[at] + following[0].plain[following[1]] in pairs:
                skipped |= {number, number + 1}
        if number not in skipped:
            yield paragraph, at


def _alone(settings: Settings, marks: list[_Mark]) -> Iterator[Hit]:
    for paragraph, at in marks:
        before = paragraph.plain[max(0, at - _BEFORE) : at + 1]
        if not (settings.unless and settings.unless.search(before)):
            mark = paragraph.plain[at]
            pair = next(one for one in settings.pairs if mark in one)
            yield Hit(paragraph, at, at + 1, {"pair": pair, "missing": pair.replace(mark, "")})


def _misplaced(settings: Settings, paragraph: CheckedParagraph, pairs: list[_Pair]) -> Iterator[Hit]:
    for one in sorted(pairs, key=lambda pair: pair.start):
        right = settings.other.get(one.marks)
        if right and (one.around == one.marks if settings.tell == "nested" else one.around != right):
            inside = paragraph.text[one.start + 1 : one.end - 1]
            yield Hit(paragraph, one.start, one.end, {"pair": right}, f"{right[0]}{inside}{right[1]}")


def _match(text: str, pairs: tuple[str, ...]) -> tuple[list[_Pair], list[int]]:
    """Return the pairs in `text` and the offsets of marks that have no other half."""
    opening = {pair[0]: pair for pair in pairs}
    closing = {pair[1]: pair for pair in pairs}
    found: list[_Pair] = []
    alone: list[int] = []
    stack: list[tuple[str, int]] = []
    standing = Counter[str]()
    for at, mark in enumerate(text):
        if mark in opening:
            stack.append((opening[mark], at))
            standing[opening[mark]] += 1
        elif mark in closing:
            pair = closing[mark]
            if not standing[pair]:
                alone.append(at)
                continue
            while stack[-1][0] != pair:
                other, start = stack.pop()
                standing[other] -= 1
                alone.append(start)
            _, start = stack.pop()
            standing[pair] -= 1
            found.append(_Pair(start, at + 1, pair, stack[-1][0] if stack else ""))
    return found, sorted(alone + [at for _, at in stack])


KIND = Kind(Settings, find)
