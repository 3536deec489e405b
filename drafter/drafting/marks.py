"""Marks in text being written that say which figure, point or source a stretch of it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

MarkKind = Literal["figure", "source", "point", "derived"]
_OPENING: dict[MarkKind, str] = {
    "figure": "\ue200",
    "source": "\ue201",
    "point": "\ue202",
    "derived": "\ue204",
}
_KINDS = {character: kind for kind, character in _OPENING.items()}
_CLOSING = "\ue203"
_ZERO = 0xE210
_ANY = re.compile("[\ue200-\ue21f]")
_TOKEN = re.compile("([\ue200-\ue202\ue204])([\ue210-\ue219]+)|\ue203")


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked stretch of text: what it is, its number there, and its offsets in the text as printed."""

    kind: MarkKind
    number: int
    start: int
    end: int


def mark_figure(number: int, printed: str) -> str:
    """Return `printed` marked as the figure with this number; empty text stays empty, here and below."""
    return _marked("figure", number, printed)


def mark_point(number: int, words: str) -> str:
    """Return `words` marked as those of the point with this number."""
    return _marked("point", number, words)


def mark_source(number: int, text: str) -> str:
    """Return `text` marked as borrowed from the source with this number; it may hold other marks."""
    return _marked("source", number, text)


def mark_derived(number: int, digits: str) -> str:
    """Return `digits` marked as the derived number with this number in the books."""
    return _marked("derived", number, digits)


def _marked(kind: MarkKind, number: int, text: str) -> str:
    """Return `text` marked; the number is in private-use characters too and adds no digit to what is compared."""
    digits = "".join(chr(_ZERO + int(digit)) for digit in str(number))
    return f"{_OPENING[kind]}{digits}{text}{_CLOSING}" if text else ""


def read_marks(text: str) -> tuple[str, list[Mark]]:
    """Return `text` as printed and the marks in it, in the order in which they begin.

    A mark whose end was cut off ends with the text, an end without a beginning is nothing.
    """
    opened: list[tuple[MarkKind, int, int]] = []
    found: list[Mark] = []
    printed = 0
    at = 0
    for token in _TOKEN.finditer(text):
        printed += len(_ANY.sub("", text[at : token.start()]))
        at = token.end()
        if token.group(1):
            opened.append((_KINDS[token.group(1)], _number(token.group(2)), printed))
        elif opened:
            found.append(Mark(*opened.pop(), printed))
    plain = without_marks(text)
    found += [Mark(*one, len(plain)) for one in opened]
    return plain, sorted(found, key=lambda one: (one.start, -one.end))


def find_figures(text: str) -> list[int]:
    """Return the numbers of the figures marked in `text`, in order, one for each mark."""
    return _numbers(text, "figure")


def find_sources(text: str) -> list[int]:
    """Return the numbers of the sources marked in `text`, in order, each once."""
    return list(dict.fromkeys(_numbers(text, "source")))


def _numbers(text: str, kind: MarkKind) -> list[int]:
    return [_number(one.group(2)) for one in _TOKEN.finditer(text) if one.group(1) == _OPENING[kind]]


def _number(digits: str) -> int:
    return int("".join(str(ord(digit) - _ZERO) for digit in digits))


def without_marks(text: str) -> str:
    """Return `text` as it is printed; text from outside comes out free of the characters marks are made of."""
    return _ANY.sub("", text)
