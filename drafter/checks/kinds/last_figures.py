"""Check kind `last_figures`: numbers that do not go with those of the same name in last year's report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from re import Pattern
from typing import Literal

from drafter.checks.amounts import Amount, rounded, shown
from drafter.checks.hit import Case, Hit, Kind
from drafter.checks.mentions import Mention, NameRules, are_of_one_name, mentions
from drafter.model.checking import CheckedText

_HUNDRED = Decimal(100)
_BEHIND = 24


@dataclass(frozen=True, slots=True)
class Settings:
    """What is told, and the words.

    `tells`: a `jump` by `factor` or more, another `unit`, a rise or fall with the wrong `sign`, a `growth` that is
    another, a flow that is the `same`. `growth` stands behind a number (，同比增长; groups `up`, `down` and the `rate`,
    or the `amount` itself); `flow` beside what is counted anew every year, `stock` beside what is not; less than
    `least` is none.
    """

    tells: Literal["jump", "unit", "sign", "growth", "same"]
    names: NameRules
    growth: Pattern[str]
    flow: Pattern[str]
    stock: Pattern[str]
    factor: float = 10.0
    least: int = 10
    accounts: tuple[str, ...] = ("preamble", "measures", "duty", "other")


def find(settings: Settings, case: Case) -> Iterator[Hit]:
    """Yield each number that last year's of the same name speaks against."""
    if case.beside.last is None:
        return
    last = _of_accounts(settings, case, case.beside.last)
    for one in _of_accounts(settings, case, case.text):
        named = [other for other in last if are_of_one_name(one, other)]
        if named and all(_is_told(settings, one, other) for other in named):
            words = {
                "name": one.said,
                "value": one.amount.raw,
                "last": named[0].amount.raw,
                "right": _growth(one, named[0]),
            }
            yield Hit(one.paragraph, one.amount.start, one.amount.end, words)


def _of_accounts(settings: Settings, case: Case, text: CheckedText) -> Sequence[Mention]:
    kept = [one for one in text.running if one.section in settings.accounts or one.section is None]
    return list(mentions(kept, settings.names, case.reading.groups))


def _growth(one: Mention, other: Mention) -> str:
    value = other.amount.value
    change = abs(one.amount.value - value) / value * _HUNDRED if value else Decimal(0)
    return f"{shown(rounded(change, 1))}%"


def _is_told(settings: Settings, one: Mention, other: Mention) -> bool:
    same_unit = one.amount.unit == other.amount.unit
    if settings.tells == "unit":
        return (
            not same_unit
            and one.amount.kin != other.amount.kin
            and len(one.name) > 0
            and one.name == other.name
        )
    if not same_unit:
        return False
    if settings.tells == "jump":
        return _jumps(settings, one, other)
    if settings.tells == "same":
        return _stands_still(settings, one, other)
    return _contradicts(settings, one, other)


def _jumps(settings: Settings, one: Mention, other: Mention) -> bool:
    low, high = sorted((one.amount.value, other.amount.value))
    return low > 0 and high >= settings.least and high / low >= Decimal(str(settings.factor))


def _stands_still(settings: Settings, one: Mention, other: Mention) -> bool:
    """`True` for the same number of what is counted anew each year."""
    if one.amount.value != other.amount.value or one.amount.value < settings.least or one.amount.unit == "%":
        return False
    words = f"{one.amount.before}{one.amount.after}"
    return bool(settings.flow.search(words)) and not settings.stock.search(words)


def _contradicts(settings: Settings, one: Mention, other: Mention) -> bool:
    """`True` when the growth told of the number is not what the two values come to."""
    behind = one.paragraph.plain[one.amount.end : one.amount.end + _BEHIND]
    match = settings.growth.match(behind)
    if match is None or other.amount.value <= 0:
        return False
    now, then = one.amount, other.amount
    wrong = now.high < then.low if match["up"] else now.low > then.high
    if settings.tells == "sign":
        return wrong
    if wrong or match["amount"]:
        return not wrong and bool(match["amount"]) and _is_other_amount(Decimal(match["amount"]), now, then)
    if not match["rate"]:
        return False
    told, places = Decimal(match["rate"]), len(match["rate"].partition(".")[2])
    least = abs(now.low - then.high) / then.high * _HUNDRED
    most = abs(now.high - then.low) / then.low * _HUNDRED if then.low > 0 else least
    low, high = sorted((least, most))
    return not rounded(low, places) <= told <= rounded(high, places)


def _is_other_amount(told: Decimal, now: Amount, then: Amount) -> bool:
    """`True` when the two values, both exact, differ by something else: 比上年增加20件, and points of a percentage."""
    return now.is_exact and then.is_exact and abs(now.value - then.value) != told


KIND = Kind(Settings, find)
