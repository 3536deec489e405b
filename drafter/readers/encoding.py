"""Bytes of a text in some encoding turned into characters, the encoding found with certainty or not at all."""

from __future__ import annotations

import codecs
import re

from drafter.text import common_share

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_COMMON_ENOUGH = 0.6
_FEW_WRONG = 0.05
_EVERYDAY = 0.9
_WRONG = "\ufffd"
_PRINTABLE_ENOUGH = 0.75
_UNPRINTABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
_ESCAPED = ((re.compile(rb"\x1b\$[@B]"), "iso2022_jp"), (re.compile(rb"~\{(?:[!-w][!-~]){2,}~\}"), "hz"))
_SCRIPTS = (
    ("euc_jp", re.compile("[ぁ-ヿ一-鿿、。「」（）ー]"), 0.95),
    ("big5", re.compile("[一-鿿，。；：、？！「」『』（）]"), 0.9),
    ("shift_jis", re.compile("[ぁ-ヿ一-鿿、。「」（）ー]"), 0.95),
    ("euc_kr", re.compile("[가-힣]"), 0.8),
    ("cp1255", re.compile("[א-ת]"), 0.9),
    ("cp1251", re.compile("[а-яА-ЯёЁ«»—№]"), 0.95),
)
_KANA = re.compile("[ぁ-ヿ]")
_BIG5_OFTEN = (0xA4, 0xC6)
_ENOUGH_FOREIGN = 8


def decode(data: bytes, declared: str | None = None) -> str | None:
    """Return the text of `data`; `None` when its encoding is not certain.

    Asked in turn: the byte order mark, strict UTF-8, escapes, `declared` (what the file says of itself),
    UTF-16 when there are zero bytes, GB18030 by its share of everyday Chinese, then other code pages by theirs.
    """
    encoding = find_encoding(data, declared)
    return data.decode(encoding).removeprefix("\ufeff") if encoding else None


def find_encoding(data: bytes, declared: str | None = None) -> str | None:
    """Return the name of the encoding of `data`; `None` when it is not certain. A byte order mark is a character."""
    for encoding in _candidates(data, declared):
        text = _try(data, encoding)
        if text is not None and _plausible(text, encoding, data, declared):
            return encoding
    return None


def decode_damaged(data: bytes) -> tuple[str, int] | None:
    """Return the text of UTF-8 or GB18030 `data` with a few wrong bytes, and how many; `None` for many.

    Halves of characters (UTF-16 surrogates) written as UTF-8 are put together, or taken for wrong.
    """
    halves = _try(data, "utf-8", "surrogatepass")
    if halves is not None:
        text = halves.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        return text, text.count(_WRONG)
    for encoding in ("utf-8", "gb18030"):
        text = data.decode(encoding, errors="replace")
        wrong = text.count(_WRONG) + len(_UNPRINTABLE.findall(text))
        everyday = encoding == "utf-8" or common_share(text.replace(_WRONG, "")) >= _EVERYDAY
        if wrong <= _FEW_WRONG * len(text) and everyday:
            return text.removeprefix("\ufeff"), wrong
    return None


def where_utf8_breaks(data: bytes) -> int | None:
    """Return the number of the first line that is not UTF-8; `None` when all are."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return data.count(b"\n", 0, error.start) + 1
    return None


def _candidates(data: bytes, declared: str | None) -> list[str]:
    marked = _by_mark(data)
    if marked:
        return [marked]
    wide = ["utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be"] if b"\0" in data else []
    escaped = [encoding for escape, encoding in _ESCAPED if escape.search(data)]
    said = [declared] if declared else []
    return [*wide, *escaped, "utf-8", "gb18030", *said, *(encoding for encoding, _, _ in _SCRIPTS)]


def _by_mark(data: bytes) -> str | None:
    return next((encoding for mark, encoding in _MARKS if data.startswith(mark)), None)


def _try(data: bytes, encoding: str, errors: str = "strict") -> str | None:
    try:
        return data.decode(encoding, errors)
    except (UnicodeDecodeError, LookupError):
        return None


def _plausible(text: str, encoding: str, data: bytes, declared: str | None) -> bool:
    printable = 1 - len(_UNPRINTABLE.findall(text)) / len(text) if text else 0.0
    if printable < _PRINTABLE_ENOUGH:
        return False
    if _by_mark(data) or encoding in ("utf-8", "hz", "iso2022_jp"):
        return True
    if encoding.startswith("utf-"):
        return common_share(text) >= _COMMON_ENOUGH or _is_latin(text)
    if encoding == "gb18030":
        return common_share(text) >= _COMMON_ENOUGH and not _is_japanese(text)
    return encoding == declared or _in_script(text, encoding, data)


def _is_latin(text: str) -> bool:
    return sum(" " <= character <= "~" or character in "\r\n\t" for character in text) >= len(text) / 2


def _in_script(text: str, encoding: str, data: bytes) -> bool:
    foreign = [character for character in text if ord(character) > 0x7F]
    script, enough = next((script, enough) for known, script, enough in _SCRIPTS if known == encoding)
    if len(foreign) < _ENOUGH_FOREIGN:
        return False
    if encoding in ("euc_jp", "shift_jis") and not _is_japanese(text):
        return False
    if encoding == "big5" and _often_in_big5(text) < _COMMON_ENOUGH:
        return False
    return sum(script.match(character) is not None for character in foreign) >= enough * len(foreign)


def _is_japanese(text: str) -> bool:
    return len(_KANA.findall(text)) > sum(ord(character) > 0x7F for character in text) / 5


def _often_in_big5(text: str) -> float:
    low, high = _BIG5_OFTEN
    leads = [character.encode("big5")[0] for character in text if "一" <= character <= "鿿"]
    return sum(low <= lead <= high for lead in leads) / len(leads) if leads else 0.0
