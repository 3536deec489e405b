"""The paragraphs of a formatted document sorted by what they are, for a house style to be learned from them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from drafter.model.formatting import Formatting, ParagraphLook, RunLook

_BLANKS = {" ": 0.5, "\t": 2.0, "　": 1.0}
_MARKS = "。．.：:，,！!？?"


class Element(Protocol):
    """What a paragraph is: its ordinal, its role, and of a heading its number's form and its words."""

    @property
    def line(self) -> int:
        """The ordinal of the paragraph."""

    @property
    def role(self) -> str:
        """What it is; `front` for a line above the text that may be title or red head."""

    @property
    def mark(self) -> str:
        """The form of its number."""

    @property
    def words(self) -> str:
        """The words of a heading."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph, or a part of one, that is one element: its look and the runs that count."""

    look: ParagraphLook
    runs: tuple[RunLook, ...]
    mark: str = ""

    @property
    def chief(self) -> RunLook:
        """The run that has most of the text."""
        return max(self.runs, key=lambda run: len(run.text.strip()))

    @property
    def lettered(self) -> RunLook:
        """The run that has most of the letters and digits, without any the chief one."""
        most = max(self.runs, key=lambda run: _letters(run.text))
        return most if _letters(most.text) else self.chief

    @property
    def blanks(self) -> float:
        """How many 字 of blanks stand before the text."""
        text = self.look.text
        return _width(text[: len(text) - len(text.lstrip())])

    @property
    def trailing(self) -> float:
        """How many 字 of blanks stand after the text."""
        text = self.look.text
        return _width(text[len(text.rstrip()) :])


def _width(blanks: str) -> float:
    return sum(_BLANKS.get(one, 0.0) for one in blanks)


def _letters(text: str) -> int:
    return sum(one.isascii() and one.isalnum() for one in text)


def sort_pieces(
    formatting: Formatting, elements: Sequence[Element], title_size: float, red: Sequence[int]
) -> dict[str, list[Piece]]:
    """Return the pieces of each element by role; blank ones are left out.

    The title are the last lines above the text that are `title_size` times as large as it, else centred, in one look, else
    the last one, else a text's first paragraph when centred; red lines only where no other will do;
    the mark is the largest red line above the title. `red` is the least red and the most of green and blue.
    """
    looks = {look.line: look for look in formatting.paragraphs}
    pieces: dict[str, list[Piece]] = {}
    ends: dict[int, int] = {}
    for element in elements:
        if element.line in looks:
            look = looks[element.line]
            start, end = ends.get(element.line, 0), len(look.text)
            if element.role.startswith("heading"):
                end = ends[element.line] = _end_of(element.words, look.text)
            runs = _cut(look.runs, start, end)
            if any(run.text.strip() for run in runs):
                pieces.setdefault(element.role, []).append(Piece(look, runs, element.mark))
    _part_front(pieces, title_size, red)
    return pieces


def _end_of(words: str, text: str) -> int:
    """Return where a heading of these `words` ends in `text`, its closing mark counted; the end when not found."""
    at = text.find(words) if words else -1
    end = at + len(words) if at >= 0 else len(text)
    return end + 1 if end < len(text) and text[end] in _MARKS else end


def _cut(runs: Sequence[RunLook], start: int, end: int) -> tuple[RunLook, ...]:
    """Return what of the runs stands between `start` and `end` of the text they make."""
    found = []
    at = 0
    for run in runs:
        after = at + len(run.text)
        if max(at, start) < min(after, end):
            found.append(replace(run, text=run.text[max(0, start - at) : end - at]))
        at = after
    return tuple(found)


def _part_front(pieces: dict[str, list[Piece]], title_size: float, red: Sequence[int]) -> None:
    front = pieces.pop("front", [])
    sizes = [piece.chief.size for piece in pieces.get("body", ())]
    least = title_size * (max(sizes, key=sizes.count) if sizes else 0)
    large = [piece for piece in front if piece.chief.size >= least]
    title: list[Piece] = []
    centred = [piece for piece in front if piece.look.align == "center"]
    black = [[one for one in found if not _is_red(one.chief.color, red)] for found in (large, centred)]
    for piece in reversed(black[0] or black[1] or large or centred or front[-1:]):
        if title and (piece.chief.size, piece.chief.color) != (title[0].chief.size, title[0].chief.color):
            break
        title.insert(0, piece)
    title = title or _centred_opening(pieces)
    above = [piece for piece in front if not title or piece.look.line < title[0].look.line]
    marks = [piece for piece in above if _is_red(piece.chief.color, red)]
    if title:
        pieces["title"] = title
    if marks:
        pieces["mark"] = [max(marks, key=lambda piece: piece.chief.size)]


def _centred_opening(pieces: dict[str, list[Piece]]) -> list[Piece]:
    """Take from the text, and return, its first paragraph when it is centred and nothing stands above it."""
    body = pieces.get("body", [])
    first = min((one.look.line for found in pieces.values() for one in found), default=0)
    if not body or body[0].look.line != first or body[0].look.align != "center":
        return []
    if len(body) == 1:
        del pieces["body"]
    return [body.pop(0)]


def _is_red(color: str | None, red: Sequence[int]) -> bool:
    if color is None:
        return False
    first, *others = (int(color[at : at + 2], 16) for at in (0, 2, 4))
    return first >= red[0] and max(others) <= red[1]
