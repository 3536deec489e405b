"""Check kind `change`: a number, what it was before, and a difference or growth that does not follow from the two."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from re import Pattern
from typing import Literal

from drafter.checks.amounts import Amount, amounts_of, rounded, shown
from drafter.checks.hit import Case, Hit, Kind
from drafter.model.checking import CheckedParagraph

_HUNDRED = Decimal(100)
_HEAD = 20


@dataclass(frozen=True, slots=True)
class Settings:
    """What is told, and the words of a change.

    `tells`: `direction` when what is said to rise falls, `amount` when the stated difference or growth is another,
    `points` when the difference of two percentages is told in per cent.

    `start` ends before a first value (从), `turn` stands between it and the second (提高到; group `up` or `down`).
    `difference` stands before a difference or growth told of the same two (groups `up`, `down`). `compared` ends before
    a difference from last year (同比增加; groups `up`, `down`), `former` before last year's value. After `ranks` less
    is better, and nothing is told. `limit` is a whole change of a time limit (groups `first`, `second`, `at`, `up`,
    `down`). `points` are the units of points, `times` those of multiples.
    """

    tells: Literal["direction", "amount", "points"]
    start: Pattern[str]
    turn: Pattern[str]
    difference: Pattern[str]
    compared: Pattern[str]
    former: Pattern[str]
    ranks: Pattern[str]
    limit: Pattern[str]
    points: tuple[str, ...]
    times: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Change:
    """From `first` to `second`, `up` or down as the words say; `stated` is the difference or growth, if told."""

    first: Amount
    second: Amount
    up: bool | None
    stated: Amount | None


def find(settings: Settings, case: Case) -> Iterator[Hit]:
    """Yield each change whose numbers do not agree, at the stated difference or at the second value."""
    for paragraph in case.paragraphs:
        amounts = amounts_of(paragraph, case.reading.groups)
        for at in range(len(amounts) - 1):
            yield from _told(settings, paragraph, _changes(settings, paragraph.plain, amounts[at : at + 3]))
        if settings.tells == "direction":
            yield from _limits(settings, paragraph)


def _told(settings: Settings, paragraph: CheckedParagraph, changes: Iterator[_Change]) -> Iterator[Hit]:
    for one in changes:
        if _state(settings, one) == settings.tells:
            at = one.stated or one.second
            words = {"first": one.first.raw, "second": one.second.raw, "right": _right(settings, one)}
            yield Hit(paragraph, at.start, at.end, words)


def _limits(settings: Settings, paragraph: CheckedParagraph) -> Iterator[Hit]:
    """Yield the time limits that are said to shrink and grow, or the other way round."""
    for match in settings.limit.finditer(paragraph.plain):
        first, second = Decimal(match["first"]), Decimal(match["second"])
        if first > second if match["up"] else first < second:
            words = {"first": f"{match['first']}{match['unit']}", "second": match["at"], "right": ""}
            yield Hit(paragraph, *match.span("at"), words)


def _changes(settings: Settings, plain: str, amounts: Sequence[Amount]) -> Iterator[_Change]:
    """Yield what the two or three numbers say of a change."""
    first, second, *others = amounts
    third = others[0] if others and others[0].sentence == first.sentence else None
    gap = plain[first.end : second.start]
    turn = settings.turn.fullmatch(gap)
    head = plain[max(0, first.start - _HEAD) : first.start]
    if settings.ranks.search(head):
        return
    if first.unit == second.unit and turn and settings.start.search(head):
        stated = third and settings.difference.fullmatch(plain[second.end : third.start])
        yield _Change(first, second, bool(turn["up"]), third if stated else None)
    elif third is not None:
        yield from _compared(settings, plain, first, second, third)


def _compared(
    settings: Settings, plain: str, now: Amount, second: Amount, third: Amount
) -> Iterator[_Change]:
    """Yield 120件，同比增加20件，增长20%, and 120件，上年100件，增长20%."""
    growth = settings.difference.fullmatch(plain[second.end : third.start])
    if growth is None or third.unit != "%" or now.unit != second.unit or now.sentence != third.sentence:
        return
    if now.unit in (*settings.points, *settings.times, "%", "‰", None):
        return
    more = settings.compared.fullmatch(plain[now.end : second.start])
    if more and bool(more["up"]) == bool(growth["up"]):
        sign = -1 if more["up"] else 1
        former = now.value + sign * second.value
        if former > 0:
            yield _Change(_moved(now, former, second), now, bool(more["up"]), third)
    elif settings.former.fullmatch(plain[now.end : second.start]) and second.low > 0:
        yield _Change(second, now, bool(growth["up"]), third)


def _moved(now: Amount, value: Decimal, gap: Amount) -> Amount:
    """Return last year's amount, computed from this year's and the difference."""
    reach = (now.high - now.low + gap.high - gap.low) / 2
    return replace(now, value=value, low=value - reach, high=value + reach, raw=shown(value))


def _state(settings: Settings, one: _Change) -> str | None:
    """Return what is wrong with the change, `None` for nothing."""
    if one.up is not None and (
        one.first.low > one.second.high if one.up else one.first.high < one.second.low
    ):
        return "direction"
    if one.stated is None:
        return None
    points = one.first.unit == one.stated.unit == "%" and _agrees(one.stated, *_difference(one))
    if any(_agrees(one.stated, *span) for span in _spans(settings, one)):
        return "points" if points and not _is_growth(one) else None
    return "points" if points else "amount"


def _is_growth(one: _Change) -> bool:
    """`True` when what is stated is the growth to one more place too: from 92% to 96% it is 4.3%, not 4%."""
    if one.stated is None or one.first.value <= 0:
        return True
    growth = abs(one.second.value - one.first.value) / one.first.value * _HUNDRED
    return rounded(growth, one.stated.places + 1) == one.stated.value


def _agrees(stated: Amount, low: Decimal, high: Decimal) -> bool:
    if stated.quantity.approx:
        return stated.low <= high and low <= stated.high
    if not stated.is_exact:
        return stated.meets(low, high)
    return rounded(low, stated.places) <= stated.value <= rounded(high, stated.places)


def _difference(one: _Change) -> tuple[Decimal, Decimal]:
    low, high = one.second.low - one.first.high, one.second.high - one.first.low
    return (low, high) if one.second.value >= one.first.value else (-high, -low)


def _spans(settings: Settings, one: _Change) -> Iterator[tuple[Decimal, Decimal]]:
    """Yield between what numbers the stated one may lie: the difference, the growth, the multiple."""
    unit = one.stated.unit if one.stated else None
    low, high = _difference(one)
    if (unit == one.first.unit and unit != "%") or unit in settings.points:
        yield low, high
    elif one.first.low > 0 and unit == "%":
        yield low / one.first.high * _HUNDRED, high / one.first.low * _HUNDRED
    elif one.first.low > 0 and unit in settings.times:
        yield low / one.first.high, high / one.first.low
    else:
        yield Decimal("-Infinity"), Decimal("Infinity")


def _right(settings: Settings, one: _Change) -> str:
    low, high = _difference(one)
    middle = (low + high) / 2
    unit = one.stated.unit if one.stated else ""
    if unit == "%" and one.first.unit != "%":
        middle = middle / one.first.value * _HUNDRED
    elif unit in settings.times and one.first.value:
        middle = middle / one.first.value
    elif unit == "%":
        unit = settings.points[0]
    return f"{shown(rounded(middle, max(1, one.first.places, one.second.places)))}{unit}"


KIND = Kind(Settings, find)
