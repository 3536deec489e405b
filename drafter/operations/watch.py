"""What a long operation has to say while it runs to whoever wants to hear it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

Progress = Callable[[int, int], None]


def _mute(line: str) -> None:
    """Say nothing."""


def _still(label: str) -> Progress:
    return lambda done, total: None


@dataclass(frozen=True, slots=True)
class Watcher:
    """`tell` takes a line for the user; `progress` gives for a label a function to be told (done, total)."""

    tell: Callable[[str], None] = _mute
    progress: Callable[[str], Progress] = _still


SILENT = Watcher()
