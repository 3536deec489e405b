"""Heading numbers turned into level and value: 第一部分 一、（一）1.（1）① Ⅰ., in all brackets and widths."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from drafter.text import chinese_number, chinese_numeral, fold

_CHINESE = "[一二三四五六七八九十]{1,3}"
# A point or comma after an Arabic number is a heading's only if no decimals or thousands follow; a year may.
_NOT_DECIMAL = r"(?![0-9])|(?=(?:19|20)[0-9]{2} ?年)"
_NUMBER = re.compile(
    rf"(?:第 ?(?P<part>{_CHINESE}) ?(?:部分|章|篇)(?:[,.:]| |$|(?=[一-鿿]))"
    rf"|(?P<one>{_CHINESE}) ?[,.]|(?<!第)[(\[] ?(?P<two>{_CHINESE}) ?[)\]][,.]?|(?P<two_sign>[㈠-㈩])[,.]?"
    rf"|(?P<three>[0-9]{{1,2}}) ?[.,](?:{_NOT_DECIMAL})|(?P<three_sign>[⒈-⒛])"
    r"|[(\[] ?(?P<four>[0-9]{1,2}) ?[)\]][,.]?|(?<![0-9.])(?P<half>[0-9]{1,2}) ?\)|(?P<four_sign>[⑴-⒇])"
    r"|(?P<five_sign>[①-⑳])[,.]?|(?P<roman_sign>[Ⅰ-Ⅻ]) ?[,.: ]"
    r"|(?<![A-Za-z0-9])(?P<roman>[IVX]{1,4}) ?[,.](?![A-Za-z0-9]))\s*"
)
# No number is longer, blanks and the year that may follow it counted.
_LONGEST = 40
PART, ROMAN = 0, 6
_LEVELS = {
    "part": PART, "one": 1, "two": 2, "two_sign": 2, "three": 3, "three_sign": 3, "four": 4, "half": 4,
    "four_sign": 4, "five_sign": 5, "roman": ROMAN, "roman_sign": ROMAN,
}  # fmt: skip
_FIRST_SIGNS = {"two_sign": "㈠", "three_sign": "⒈", "four_sign": "⑴", "five_sign": "①", "roman_sign": "Ⅰ"}
# All rows of signs go to ten at least.
_SIGNS = 10
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


@dataclass(frozen=True, slots=True)
class Number:
    """A heading number in text: its form as level, its value, and its offsets with the space after it.

    一、 is 1,（一） 2, 1. 3,（1） 4, ① 5; 第一部分 is `PART` and stands above them; Ⅰ. is `ROMAN` and stands
    where the other numbers of its report leave room.
    """

    level: int
    value: int
    start: int
    end: int


def parse_number(text: str) -> Number | None:
    """Return the number `text` opens with, leading space allowed; `None` when there is none."""
    indent = len(text) - len(text.lstrip())
    match = _NUMBER.match(fold(text[: indent + _LONGEST]), indent)
    return _number(match) if match else None


def find_numbers(text: str) -> Iterator[Number]:
    """Yield the numbers anywhere in `text` that are written like heading numbers, in order."""
    for match in _NUMBER.finditer(fold(text)):
        number = _number(match)
        if number is not None:
            yield number


def goes_on_within(text: str) -> bool:
    """Return whether the number after the one that `text` opens with stands in it too: （一）甲；（二）乙."""
    number = parse_number(text)
    if number is None:
        return False
    return any(one.level == number.level and one.value == number.value + 1 for one in find_numbers(text))


def without_number(heading: str) -> str:
    """Return `heading` without the number it opens with; unchanged when there is none."""
    number = parse_number(heading)
    return heading[number.end :] if number else heading


def mark_of(heading: str) -> str:
    """Return the number that `heading` opens with as its form: 一、（一） 1. 第一部分; "" for none.

    A blank between number and words is a part of it.
    """
    number = parse_number(heading)
    printed = heading[number.start : number.end].lstrip() if number else ""
    printed = printed.rstrip() + printed[len(printed.rstrip()) :][:1]
    form = re.sub("[0-9]+", "1", re.sub(f"{_CHINESE}", "一", printed))
    return "".join(
        next((first for first in _FIRST_SIGNS.values() if _is_sign(one, first)), one) for one in form
    )


def print_number(mark: str, value: int) -> str:
    """Return `mark`, the form of a number, with `value` in it; as it is when it has no place for one."""
    for sign, printed in (("一", chinese_numeral(value)), ("1", str(value))):
        if sign in mark:
            return mark.replace(sign, printed, 1)
    for first in _FIRST_SIGNS.values():
        if first in mark:
            return mark.replace(first, chr(ord(first) + value - 1), 1) if value <= _SIGNS else f"{value}."
    return mark


def _is_sign(character: str, first: str) -> bool:
    return ord(first) <= ord(character) < ord(first) + _SIGNS


def _number(match: re.Match[str]) -> Number | None:
    kind = match.lastgroup or ""
    value = _value(kind, match[kind])
    return Number(_LEVELS[kind], value, match.start(), match.end()) if value else None


def _value(kind: str, digits: str) -> int | None:
    if kind in _FIRST_SIGNS:
        return ord(digits) - ord(_FIRST_SIGNS[kind]) + 1
    if kind == "roman":
        return _ROMAN.index(digits) + 1 if digits in _ROMAN else None
    return int(digits) if digits.isdecimal() else chinese_number(digits)
