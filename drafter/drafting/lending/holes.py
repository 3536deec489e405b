"""A passage to its text with a hole, one character, in the place of each figure."""

from __future__ import annotations

import re
from dataclasses import dataclass

from drafter.drafting.slots import figure_slot, put_in
from drafter.model import Passage, Quantity, Slot

_FIRST = 0xE300
_HOLES = re.compile("[\ue300-\uf7ff]")
_PRIVATE = re.compile("[\ue000-\uf8ff]")
Span = tuple[int, int]


def hole(number: int) -> str:
    """Return the character that stands for the figure with this number."""
    return chr(_FIRST + number)


def find_holes(text: str) -> list[int]:
    """Return the numbers of the holes in `text`, in order."""
    return [ord(character) - _FIRST for character in _HOLES.findall(text)]


@dataclass(frozen=True, slots=True)
class OpenedText:
    """A passage with a hole for each figure, numbered as in `quantities`.

    `taken` are its specifics and the characters that only a symbol font prints, which may look like holes.
    """

    text: str
    taken: tuple[Span, ...]
    quantities: tuple[Quantity, ...]


def open_figures(passage: Passage) -> OpenedText:
    """Return the passage with its figures taken out, qualifiers and units too; places of specifics follow."""
    slots: list[Slot] = []
    holes: list[str] = []
    for number, quantity in enumerate(passage.quantities):
        slot = figure_slot(passage.text, quantity)
        if not slots or slot.start >= slots[-1].end:
            slots.append(slot)
            holes.append(hole(number))
    text, starts = put_in(passage.text, slots, holes)
    shifts = [(slot.end, slot.end - start - 1) for slot, start in zip(slots, starts, strict=True)][::-1]

    def place(offset: int) -> int:
        return offset - next((shift for end, shift in shifts if offset >= end), 0)

    spans = [(one.start, one.end) for one in passage.specifics]
    spans += [match.span() for match in _PRIVATE.finditer(passage.text)]
    taken = tuple((place(start), place(end)) for start, end in spans)
    return OpenedText(text, taken, passage.quantities)
