"""Which sentences may still be lent: those that keep every report within what it may lend to a draft."""

from __future__ import annotations

from collections.abc import Callable, Mapping

LettersIn = Callable[[str, str], int]


class Allowance:
    """Keeps in mind what was lent, and how many letters each report may still lend.

    What counts is where a sentence stands, not only where it was found: two reports may hold the same one.
    """

    def __init__(
        self,
        letters_in: LettersIn | None = None,
        each: int | None = None,
        most: Mapping[str, int] | None = None,
    ) -> None:
        """A report may lend `each` letters, or what `most` says of its id; `letters_in` counts those of a text in it.

        With nothing given, everything may be lent.
        """
        self._letters_in = letters_in
        self._each = each
        self._left = dict(most or {})
        self.lent: list[str] = []

    def lets(self, text: str, report: str) -> bool:
        """`True` when `text` may be lent from `report`: no report known to hold it would lend too much."""
        return all(letters <= self._left[one] for one, letters in self._costs(text, report).items())

    def take(self, text: str, report: str) -> None:
        """Keep in mind that `text` was lent from `report`."""
        self.lent.append(text)
        for one, letters in self._costs(text, report).items():
            self._left[one] -= letters

    def _costs(self, text: str, report: str) -> dict[str, int]:
        """Return how many letters of `text` stand in each report that is limited."""
        if self._letters_in is None:
            return {}
        if self._each is not None:
            self._left.setdefault(report, self._each)
        return {one: self._letters_in(text, one) for one in self._left}
