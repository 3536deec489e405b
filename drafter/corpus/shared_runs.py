"""The letters of two texts to the runs that stand in both."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator


class RunFinder:
    """Finds what of one text stands in others: the maximal runs of at least so many letters.

    Each such run holds one of every few pieces of the other text, cut at even distances: only these are looked up
    among the pieces of the one text, and what is found is grown both ways.
    """

    def __init__(self, text: str, shortest: int) -> None:
        """Look for runs of at least `shortest` (1 or more) letters of `text`."""
        self._text = text
        self._shortest = shortest
        self._piece = max(1, shortest * 2 // 3)
        self._step = shortest - self._piece + 1
        self._places: dict[str, list[int]] = defaultdict(list)
        for at in range(len(text) - self._piece + 1):
            self._places[text[at : at + self._piece]].append(at)

    def find(self, other: str) -> Iterator[tuple[int, int]]:
        """Yield where each run begins and ends in the text; the same again when `other` holds it again."""
        ends: dict[int, int] = {}
        for at in self._known(other):
            for place in self._places[other[at : at + self._piece]]:
                shift = place - at
                if ends.get(shift, 0) <= place:
                    start, ends[shift] = self._grown(other, place, at)
                    if ends[shift] - start >= self._shortest:
                        yield start, ends[shift]

    def _known(self, other: str) -> list[int]:
        size, places = self._piece, self._places
        steps = range(0, len(other) - size + 1, self._step)
        return [at for at in steps if other[at : at + size] in places]

    def _grown(self, other: str, place: int, at: int) -> tuple[int, int]:
        """Return the run through `place` of the text and `at` of `other`, as long as both go on alike."""
        text, shift = self._text, place - at
        start = place
        while start > max(0, shift) and text[start - 1] == other[start - 1 - shift]:
            start -= 1
        end, last = place + self._piece, min(len(text), len(other) + shift)
        while end < last and text[end] == other[end - shift]:
            end += 1
        return start, end
