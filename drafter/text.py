"""Pure functions on Chinese text: width, punctuation, sentences."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from itertools import takewhile

_FOLD = str.maketrans(
    {
        **{chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)},
        "　": " ",
        " ": " ",
        "。": ".",
        "、": ",",
        "【": "[",
        "】": "]",
        "〔": "[",
        "〕": "]",
    }
)
_NUMERALS = "〇一二三四五六七八九"
_DIGITS = {digit: value for value, digit in enumerate(_NUMERALS)} | {"零": 0, "○": 0, "Ｏ": 0}
_CONTROLS = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufffe\uffff"
    "\U000e0000-\U000e007f]"
)
_HAN = r"㐀-䶿一-鿿〇"
_FULL = {",": "，", ":": "：", ";": "；", "?": "？", "!": "！", "(": "（", ")": "）"}
_CHINESE_SIDE = rf"[{_HAN}”“’‘》《）（】【〉〈%，。；：、…—]"
_HALF_POINT = re.compile(
    rf"(?<={_CHINESE_SIDE})[,:;?!](?!\d)|[,:;?!](?={_CHINESE_SIDE})|(?<=[{_HAN}])[,;](?=\d)"
)
_HALF_BRACKET = re.compile(r"[()]")
_ANY_HAN = re.compile(rf"[{_HAN}]")
_HALF_LETTERS = {
    code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F) if chr(code).isalnum() or chr(code) in "％．"
}
_FAR_APART = re.compile(r"\S\s{3,}\S")
_SENTENCE = re.compile(r"[^。！？!?]*[。！？!?]+[”’）)]*|[^。！？!?]+$")


def fold(text: str) -> str:
    """Return `text` with half- and full-width forms made one, character for character, so offsets stay valid.

    For matching only: 、 and ， become a comma, brackets round or square, digits and letters half-width.
    """
    return text.translate(_FOLD)


def is_han(character: str) -> bool:
    """`True` for a Chinese character (〇 included)."""
    return re.match(rf"[{_HAN}]", character) is not None


def full_width(text: str) -> str:
    """Return `text` as printed: points and brackets beside Chinese full-width, no stray spaces.

    The rule is GB/T 15834 5.1. Digits, letters and points between digits (1:1, 1,200) stay as they are.
    """
    return re.sub(
        rf"(?<=[{_HAN}，。；：、])[ \t　]+(?=[{_HAN}\d])|(?<=\d)[ \t]+(?=[{_HAN}])", "", _pointed(text)
    )


def _pointed(text: str) -> str:
    """Return `text`, character for character, with points and brackets beside Chinese full-width."""
    pointed = _HALF_POINT.sub(lambda match: _FULL[match.group()], text)
    return (
        _HALF_BRACKET.sub(lambda match: _FULL[match.group()], pointed)
        if _ANY_HAN.search(pointed)
        else pointed
    )


def level_text(text: str) -> str:
    """Return `text`, character for character, as it should be printed: see `full_width`; blanks stay.

    Letters, digits and % are half-width, so that offsets hold and a pattern need know one form of each mark.
    """
    return _pointed(text).translate(_HALF_LETTERS)


def split_sentences(text: str) -> list[tuple[int, int]]:
    """Return the offsets of the sentences of `text`, each with its closing mark; blanks are left out."""
    return [match.span() for match in _SENTENCE.finditer(text) if match.group().strip()]


def bigrams(text: str) -> set[str]:
    """Return the pairs of neighbouring Chinese characters, letters, digits; none for less than two."""
    plain = re.sub(rf"[^{_HAN}A-Za-z0-9]", "", text)
    return {plain[at : at + 2] for at in range(len(plain) - 1)}


def common_beginning(first: str, second: str) -> str:
    """Return the longest text with which both begin, "" for none."""
    pairs = takewhile(lambda pair: pair[0] == pair[1], zip(first, second, strict=False))
    return "".join(character for character, _ in pairs)


def common_end(first: str, second: str) -> str:
    """Return the longest text with which both end, "" for none."""
    return common_beginning(first[::-1], second[::-1])[::-1]


def strip_controls(text: str) -> str:
    """Return `text` without control, zero-width, direction and tag characters; tab and line feed stay."""
    return _CONTROLS.sub("", text)


def common_share(text: str) -> float:
    """Return the share of everyday Chinese among the non-ASCII characters of `text`; 1.0 when there are none.

    Everyday are the 3755 characters of GB 2312's first level and its punctuation (rows 1 to 55).
    """
    foreign = [character for character in text if ord(character) > 0x7F]
    return sum(map(_is_everyday, foreign)) / len(foreign) if foreign else 1.0


def _is_everyday(character: str) -> bool:
    try:
        row = character.encode("gb2312")[0] - 0xA0
    except UnicodeEncodeError:
        return False
    return row in (1, 3) or 16 <= row <= 55


def chinese_number(numeral: str) -> int | None:
    """Return the value of 三, 十二, 二十 (below a hundred) or 二〇二三 (digit by digit); else `None`."""
    if not numeral or any(digit not in _DIGITS and digit != "十" for digit in numeral):
        return None
    if "十" not in numeral:
        return int("".join(str(_DIGITS[digit]) for digit in numeral))
    tens, _, ones = numeral.partition("十")
    if len(tens) > 1 or len(ones) > 1:
        return None
    return (_DIGITS[tens] if tens else 1) * 10 + (_DIGITS[ones] if ones else 0)


def chinese_numeral(value: int) -> str:
    """Return `value` (0 to 99) in Chinese as headings print it: 三, 十二, 二十; Arabic digits beyond."""
    if not 0 <= value < 100:
        return str(value)
    tens, ones = divmod(value, 10)
    leading = "" if tens == 0 else "十" if tens == 1 else f"{_NUMERALS[tens]}十"
    return leading + (_NUMERALS[ones] if ones or not tens else "")


def is_tabular(text: str) -> bool:
    """`True` for what seems to be a row of a table that was read as text: words stand far apart in it."""
    return _FAR_APART.search(text) is not None


def told_day(day: date) -> str:
    """Return the day as it is written in text: 2024年1月5日."""
    return f"{day.year}年{day.month}月{day.day}日"


def display_width(text: str) -> int:
    """Return the columns `text` fills in a fixed-width font: two for a wide character, one for any other."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)
