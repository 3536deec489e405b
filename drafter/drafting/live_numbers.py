"""Marked text to the numbers in it that follow their figures, each with its place and its sentence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from drafter.drafting.ledger import Ledger
from drafter.drafting.marks import Mark, read_marks
from drafter.drafting.stating.numbers import print_number
from drafter.model import LiveNumber
from drafter.text import split_sentences


def find_numbers(text: str, books: Ledger) -> Iterator[tuple[int, int, LiveNumber]]:
    """Yield start, end and meaning of each figure and derived number marked in `text`, by offsets as printed.

    A number is its digits with decimals, sign and 万 or 亿 where the program chose it: no unit, no qualifier.
    """
    printed, marks = read_marks(text)
    for mark in marks:
        if mark.kind in ("figure", "derived"):
            number = _meaning(mark, books)
            start, end = _digits(printed, mark, number)
            if start < end:
                yield start, end, replace(number, sentence=_sentence(printed, start))


def _meaning(mark: Mark, books: Ledger) -> LiveNumber:
    if mark.kind == "derived":
        return books.derived[mark.number]
    return LiveNumber((books.figures[mark.number],))


def _digits(printed: str, mark: Mark, number: LiveNumber) -> tuple[int, int]:
    """Return where the digits stand: the whole of a derived number, of a figure what is neither unit nor qualifier."""
    if mark.kind == "derived":
        return mark.start, mark.end
    figure = number.figures[0]
    digits = print_number(figure.value, figure.unit)
    start = printed.find(digits, mark.start, mark.end)
    if start < 0:
        digits = digits.removeprefix("-")
        start = printed.find(digits, mark.start, mark.end)
    return (start, start + len(digits)) if start >= 0 else (mark.start, mark.start)


def _sentence(printed: str, at: int) -> str:
    """Return the sentence of `printed` in which the character at `at` stands."""
    spans = split_sentences(printed)
    return next((printed[start:end].strip() for start, end in spans if start <= at < end), printed.strip())
