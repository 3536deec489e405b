"""A text laid out for checking to the part of the report and the headings in which each paragraph stands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from drafter.model.checking import CheckedParagraph, CheckedRole, CheckedText, Where

WHOLE, FRONT, BACK, NOTES, APPENDIX, REST = "whole", "front", "back", "notes", "appendix", "rest"
"""The parts that are no standard section: the whole report, what stands before and behind its text, notes,
appendices, text in no section."""
_PARTS: dict[CheckedRole, str] = {
    "title": FRONT,
    "front": FRONT,
    "number": FRONT,
    "addressee": FRONT,
    "closing": BACK,
    "signer": BACK,
    "date": BACK,
    "note": BACK,
    "imprint": BACK,
    "appendix": APPENDIX,
}
_PATH = " › "
_DEEPEST = 3


@dataclass(frozen=True, slots=True)
class Spot:
    """Where in a report: the slug of the standard section or another part, the headings above."""

    part: str
    heading: str = ""


class Spots:
    """Tells where in a report a place in its file is."""

    def __init__(self, text: CheckedText) -> None:
        """Take the headings of `text`."""
        found: dict[int, Spot] = {}
        for line, spot in _walk(text.paragraphs):
            found.setdefault(line, spot)
        self._lines = sorted(found)
        self._spots = found

    def of(self, where: Where | None) -> Spot:
        """Return the spot of a place; a paragraph that is no part of the text is where the one before it is."""
        if where is None:
            return Spot(WHOLE)
        if where.note:
            return Spot(NOTES)
        at = bisect_right(self._lines, where.paragraph) - 1
        return self._spots[self._lines[at]] if at >= 0 else Spot(FRONT)


def _walk(paragraphs: tuple[CheckedParagraph, ...]) -> Iterator[tuple[int, Spot]]:
    """Yield each paragraph of the file that the text stands in with its spot."""
    above: dict[int, str] = {}
    for one in paragraphs:
        if one.role == "footnote":
            continue
        if 0 < one.level <= _DEEPEST:
            above = {level: words for level, words in above.items() if level < one.level}
            above[one.level] = one.text[: one.head].strip()
        part = one.section or _PARTS.get(one.role, REST)
        inside = part not in _PARTS.values()
        spot = Spot(part, _PATH.join(above.values()) if inside else "")
        yield from ((line, spot) for line in (one.line, *(cut.line for cut in one.cuts)))
