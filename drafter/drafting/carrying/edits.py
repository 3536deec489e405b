"""A text and the changes to be made in it to the text as changed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Edit:
    """What takes the place of the characters from `start` to `end`; equal offsets put it between two characters."""

    start: int
    end: int
    text: str


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """Return `text` with the edits made; of two that overlap the one given first counts."""
    chosen: list[Edit] = []
    for edit in edits:
        if all(edit.end <= one.start or one.end <= edit.start for one in chosen):
            chosen.append(edit)
    pieces: list[str] = []
    at = 0
    for edit in sorted(chosen, key=lambda edit: (edit.start, edit.end)):
        pieces += [text[at : edit.start], edit.text]
        at = edit.end
    return "".join(pieces) + text[at:]
