"""The quantities of a paragraph turned into amounts: what a printed number may stand for, and the words around it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal

from drafter.corpus.quantities import RANK
from drafter.model import Quantity
from drafter.model.checking import CheckedParagraph
from drafter.templates.reading import GroupRules

_NUMBER = re.compile(r"[0-9][0-9,]*(?:\.([0-9]+))?")
_MARK = re.compile("[，。；：、（）！？]")
_STOP = re.compile("[。！？；]")
_ZEROS = re.compile("0*$")
_REACH = 400
_WORDS = 60
_HALF = Decimal("0.5")
_TENTH = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its unit: its value lies from `low` to `high`, a rounded or approximate one in a wider span.

    `step` is what one in its last digit that is no nought stands for, `places` are its printed decimals; `before` and
    `after` are the words next to it, up to the nearest mark or number; `sentence` counts the sentences of the
    paragraph, `depth` the brackets it stands in.
    """

    value: Decimal
    low: Decimal
    high: Decimal
    unit: str | None
    kin: str | None
    step: Decimal
    places: int
    start: int
    end: int
    raw: str
    before: str
    after: str
    sentence: int
    depth: int
    quantity: Quantity

    @property
    def is_exact(self) -> bool:
        """`True` when the number is told to the unit."""
        return self.low == self.high

    def meets(self, low: Decimal, high: Decimal) -> bool:
        """`True` when the amount may lie between these."""
        return self.low <= high and low <= self.high


def amounts_of(paragraph: CheckedParagraph, groups: GroupRules) -> tuple[Amount, ...]:
    """Return the amounts of the paragraph in order; a span (3—5件) and a rank are none."""
    plain = paragraph.plain
    kept = [one for one in paragraph.quantities if one.unit != RANK and _NUMBER.match(one.raw)]
    stops = [match.start() for match in _STOP.finditer(plain)]
    found: list[Amount] = []
    for at, one in enumerate(kept):
        floor = kept[at - 1].end if at else 0
        ceiling = kept[at + 1].start if at + 1 < len(kept) else len(plain)
        found.append(_amount(one, plain, (floor, ceiling), stops, groups))
    return tuple(found)


def _amount(
    one: Quantity, plain: str, around: tuple[int, int], stops: Sequence[int], groups: GroupRules
) -> Amount:
    match = _NUMBER.match(one.raw)
    printed = Decimal(match[0].replace(",", "")) if match else Decimal(0)
    places = len(match[1] or "") if match else 0
    value = Decimal(repr(one.value)).normalize()
    step = _step(printed, places, value)
    low, high = _span(one, value, step, scaled=places > 0 or value != printed)
    reach = max(0, one.start - _REACH)
    opening = plain.rfind("。", reach, one.start) + 1 or reach
    return Amount(
        value,
        low,
        high,
        one.unit,
        groups.kin.get(one.unit or "", one.unit),
        step,
        places,
        one.start,
        one.end,
        one.raw,
        _MARK.split(plain[max(around[0], one.start - _WORDS) : one.start])[-1].strip(),
        _MARK.split(plain[one.end : min(around[1], one.end + _WORDS)])[0].strip(),
        bisect_left(stops, one.start),
        plain.count("（", opening, one.start) - plain.count("）", opening, one.start),
        one,
    )


def _step(printed: Decimal, places: int, value: Decimal) -> Decimal:
    """Return what one in the last printed digit that is no nought stands for."""
    scale = value / printed if printed else Decimal(1)
    if places:
        return scale.scaleb(-places)
    zeros = _ZEROS.search(str(printed))
    return scale.scaleb(len(zeros[0]) if zeros else 0)


def _span(one: Quantity, value: Decimal, step: Decimal, *, scaled: bool) -> tuple[Decimal, Decimal]:
    if one.approx:
        reach = max(step, value * _TENTH)
        return value - reach, value + reach
    if scaled and one.unit not in ("%", "‰"):
        return value - step * _HALF, value + step * _HALF
    return value, value


def rounded(value: Decimal, places: int) -> Decimal:
    """Return `value` rounded half up to so many decimals."""
    return value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def cut_off(value: Decimal, places: int) -> Decimal:
    """Return `value` with the further decimals left out."""
    return value.quantize(Decimal(1).scaleb(-places), ROUND_FLOOR)


def shown(value: Decimal) -> str:
    """Return `value` as printed: no exponent, no closing noughts after the point."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
