"""Texts to their Chinese letters alone, by which wordings are compared, each with its place in the text."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

BREAK = "\n"
_LETTERS = re.compile(r"[㐀-䶿一-鿿〇]+")
_SLOT_OR_LETTER = re.compile(r"【待填：[^】]*】|[㐀-䶿一-鿿〇]")
_TITLE = re.compile("《[^》]*》")


def letters_of(text: str) -> str:
    """Return the Chinese letters of `text`.

    Points, spaces and numbers are no wording, nor are Latin letters: whatever their width, they do not count.
    """
    return "".join(_LETTERS.findall(text))


class Sheet:
    """The letters of paragraphs in one text; between two paragraphs, and for an open slot, there is a `BREAK`."""

    def __init__(self, paragraphs: Sequence[str]) -> None:
        """Lay out the letters of `paragraphs`."""
        self._paragraphs = paragraphs
        found = [[*_SLOT_OR_LETTER.finditer(paragraph)] for paragraph in paragraphs]
        letters = [
            "".join(BREAK if one.end() - one.start() > 1 else one.group() for one in some) for some in found
        ]
        self._places = [[one.start() for one in some] for some in found]
        self.text = BREAK.join(letters)
        self._starts = [0, *accumulate(len(one) + 1 for one in letters)][: len(letters)]
        self.spans = [(start, start + len(one)) for start, one in zip(self._starts, letters, strict=True)]

    def count(self, start: int, end: int) -> int:
        """Return how many letters there are from `start` to `end`, breaks left out."""
        return end - start - self.text.count(BREAK, start, end)

    def paragraph_of(self, at: int) -> int:
        """Return the number of the paragraph, from 0, in which the letter at `at` stands."""
        return bisect_right(self._starts, at) - 1

    def printed(self, start: int, end: int) -> str:
        """Return what is printed from one letter up to another of the same paragraph, points and all."""
        number = self.paragraph_of(start)
        places, first = self._places[number], self._starts[number]
        return self._paragraphs[number][places[start - first] : places[end - 1 - first] + 1]

    def titles(self) -> Iterator[tuple[int, int]]:
        """Yield where the letters of each title in 《》 begin and end."""
        for start, places, paragraph in zip(self._starts, self._places, self._paragraphs, strict=True):
            for title in _TITLE.finditer(paragraph):
                yield start + bisect_left(places, title.start()), start + bisect_left(places, title.end())
