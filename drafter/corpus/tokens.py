"""A passage or a query to the words and the short runs of characters it is found by, numbers masked."""

from __future__ import annotations

import re

from drafter.corpus.cutting import cut_words
from drafter.corpus.dictionary import Dictionary
from drafter.corpus.numbering import parse_number
from drafter.model import Passage
from drafter.text import fold

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_RUN = re.compile(r"[^\W_]+")
_MASK = "0"
_HEADINGS_COUNT = 2


def indexed_text(passage: Passage) -> str:
    """Return what `passage` is found by: its text, and twice the headings above it without their numbers."""
    headings = [_without_number(heading) for heading in passage.path]
    return "\n".join((*headings * _HEADINGS_COUNT, passage.text))


def mask_text(text: str) -> str:
    """Return `text` for comparing: half-width, lower case, every number the same."""
    return _NUMBER.sub(_MASK, fold(text).lower())


def bare_text(text: str) -> str:
    """Return the letters of `text` alone: masked, without points and spaces."""
    return "".join(_RUN.findall(mask_text(text)))


def find_grams(text: str) -> list[str]:
    """Return the characters of `text` and its pairs of neighbours, none across points or spaces."""
    runs = _RUN.findall(mask_text(text))
    return [run[at : at + length] for run in runs for length in (1, 2) for at in range(len(run) - length + 1)]


def find_words(text: str, dictionary: Dictionary) -> list[str]:
    """Return the words of `text` without points and spaces."""
    return [word for word in cut_words(mask_text(text), dictionary) if _RUN.search(word)]


def _without_number(heading: str) -> str:
    number = parse_number(heading)
    return heading[number.end :] if number else heading
