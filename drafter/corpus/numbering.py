"""Heading numbers turned into level and value: 一、（一）1.（1）, in both kinds of brackets and widths."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from drafter.text import chinese_number, fold

_CHINESE = "[一二三四五六七八九十]{1,3}"
# A point or comma after an Arabic number is a heading's only if no decimals or thousands follow; a year may.
_NOT_DECIMAL = r"(?![0-9])|(?=(?:19|20)[0-9]{2} ?年)"
_NUMBER = re.compile(
    rf"(?:(?P<one>{_CHINESE}) ?[,.]|\( ?(?P<two>{_CHINESE}) ?\)[,.]?"
    rf"|(?P<three>[0-9]{{1,2}}) ?[.,](?:{_NOT_DECIMAL})|\( ?(?P<four>[0-9]{{1,2}}) ?\))\s*"
)
_LEVELS = {"one": 1, "two": 2, "three": 3, "four": 4}


@dataclass(frozen=True, slots=True)
class Number:
    """A heading number in text: its level (1 to 4), its value, and its offsets with the space after it."""

    level: int
    value: int
    start: int
    end: int


def parse_number(text: str) -> Number | None:
    """Return the number `text` opens with, leading space allowed; `None` when there is none."""
    indent = len(text) - len(text.lstrip())
    match = _NUMBER.match(fold(text), indent)
    return _number(match) if match else None


def find_numbers(text: str) -> Iterator[Number]:
    """Yield the numbers anywhere in `text` that are written like heading numbers, in order."""
    for match in _NUMBER.finditer(fold(text)):
        number = _number(match)
        if number is not None:
            yield number


def without_number(heading: str) -> str:
    """Return `heading` without the number it opens with; unchanged when there is none."""
    number = parse_number(heading)
    return heading[number.end :] if number else heading


def _number(match: re.Match[str]) -> Number | None:
    kind = match.lastgroup or ""
    digits = match[kind]
    value = int(digits) if digits.isdecimal() else chinese_number(digits)
    return Number(_LEVELS[kind], value, match.start(), match.end()) if value else None
