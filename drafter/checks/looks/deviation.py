"""One place in which a document does not look as its house style has it."""

from __future__ import annotations

from dataclasses import dataclass

from drafter.templates.looks import Looks


@dataclass(frozen=True, slots=True)
class Deviation:
    """What was found and what is wanted, in words; `role` is the element, `line` its paragraph, 0 for the whole.

    `text` is the stretch of it that is meant, "" for all. `styled`: a house style says what is wanted.
    """

    role: str
    found: str
    wanted: str
    line: int = 0
    text: str = ""
    styled: bool = True


@dataclass(frozen=True, slots=True)
class Question:
    """What is looked at: the elements, and how far one may be off before it differs."""

    looks: Looks
    elements: tuple[str, ...]
    tolerance: float = 0.0

    def words(self, name: str, *values: object) -> str:
        """Return the words of that name, filled with the values."""
        return self.looks.rules.checked[name].format(*values)

    def unit(self, name: str, *values: object) -> str:
        """Return the values with their unit."""
        return self.looks.rules.units[name].format(*values)

    def side(self, align: str, gap: float) -> str:
        """Return where something stands, with what it keeps from that side in 字."""
        name = self.words(f"at_{align}")
        return self.words("indent_from", name, plain(gap)) if align in ("left", "right") else name


def plain(number: float, places: int = 1) -> float | int:
    """Return `number` to so many places, without a fraction of nothing."""
    rounded = round(number, places)
    return int(rounded) if rounded == int(rounded) else rounded
