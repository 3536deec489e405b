"""Numbers turned from what a spreadsheet stores into what it prints, and back."""

from __future__ import annotations

import re
from decimal import Decimal

TEXT_FORMAT = "@"
_NOT_SHOWN = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.|_.|\*.')
_DECIMALS = re.compile(r"\.(0+)")


def printed_number(stored: float, number_format: str) -> tuple[Decimal, bool]:
    """Return the number without binary noise, and `True` when `number_format` shows it as a percentage.

    A percentage is returned as shown (0.489 as 48.9). Digits are never rounded off beyond the fifteen a
    spreadsheet keeps; the format's zeros are added to a number with decimals, not to a whole one.
    """
    code = _NOT_SHOWN.sub("", number_format[:255]).split(";")[0]
    percent = "%" in code
    exact = Decimal(stored) if isinstance(stored, int) else Decimal(f"{stored:.15g}")
    if not exact.is_finite():
        return exact, percent
    number = _plain(exact * 100 if percent else exact)
    zeros = _DECIMALS.search(code)
    wanted = len(zeros.group(1)) if zeros else 0
    if "." not in f"{number}" or _decimals(number) >= wanted:
        return number, percent
    return number.quantize(Decimal(1).scaleb(-wanted)), percent


def stored_number(number: Decimal) -> tuple[float | str, str]:
    """Return what to store, with its format, so that `number` is printed with the same digits.

    That is text where a spreadsheet's number cannot hold them (100.00, more than fifteen digits).
    """
    text = f"{number:f}"
    if "." in text:
        code = f"0.{'0' * _decimals(number)}"
        exact = printed_number(float(text), code)[0]
        return (float(text), code) if f"{exact:f}" == text else (text, TEXT_FORMAT)
    return (int(text), "0") if len(text) <= 15 else (text, TEXT_FORMAT)


def _plain(number: Decimal) -> Decimal:
    """Return `number` without an exponent and without zeros at its end."""
    text = f"{number:f}"
    return Decimal(text.rstrip("0").rstrip(".") if "." in text else text)


def _decimals(number: Decimal) -> int:
    return len(f"{number:f}".partition(".")[2])
