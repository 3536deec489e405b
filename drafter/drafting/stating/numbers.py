"""An agency's own numbers and words to what is printed: 超4万人次, 93.03%以上."""

from __future__ import annotations

import re
from decimal import Decimal

from drafter.model import Figure
from drafter.text import full_width

_SCALES = ((Decimal(10) ** 8, "亿"), (Decimal(10) ** 4, "万"))
_PLACES = 2
_BEFORE = ("约", "近", "超", "逾")
_BETWEEN = ("余", "多")
_QUOTED = re.compile("(“[^”]*”)")


def print_number(value: Decimal, unit: str) -> str:
    """Return `value` in digits, in 万 or 亿 when that takes at most two decimals and `unit` is no such itself.

    Decimals are kept as given (48.90); whole numbers below 10 000 stay as they are.
    """
    if not unit.startswith(("万", "亿", "%")) and value == value.to_integral_value():
        for scale, name in _SCALES:
            if abs(value) >= scale and value % (scale / 10**_PLACES) == 0:
                return f"{(value / scale).normalize():f}{name}"
        return f"{value:.0f}"
    return f"{value:f}"


def print_figure(figure: Figure) -> str:
    """Return the number with unit and qualifier in the order of official prose: 约200家, 112万余元, 95%以上."""
    qualifier = figure.qualifier or ""
    number, unit = print_number(figure.value, figure.unit), full_width(figure.unit)
    if qualifier in _BEFORE:
        return qualifier + number + unit
    if qualifier in _BETWEEN:
        scale = unit[:1] if unit[:1] in ("万", "亿") else ""
        return number + scale + qualifier + unit[len(scale) :]
    return number + unit + qualifier


def opens_with_qualifier(printed: str) -> bool:
    """`True` when a printed figure begins with a word such as 超 or 近."""
    return printed.startswith(_BEFORE)


def unsigned(printed: str) -> str:
    """Return a printed figure, with its marks or without, free of the sign of a negative number."""
    return printed.replace("-", "", 1)


def typeset(text: str) -> str:
    """Return an agency's own words with full-width points, what stands in “ ” letter for letter."""
    parts = _QUOTED.split(text.strip())
    return "".join(part if part.startswith("“") else full_width(part) for part in parts)
