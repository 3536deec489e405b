"""Lines and records to the terminal, a pipe or a file, whatever its encoding."""

from __future__ import annotations

import io
import json
import os
import sys
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Protocol, TypeVar

from drafter.operations.watch import Watcher
from drafter.text import display_width


class Result(Protocol):
    """What an operation hands back: it can be had as one JSON object."""

    def as_json(self) -> Mapping[str, Any]:
        """Return the object."""
        ...


R = TypeVar("R", bound=Result)
_HIDDEN = ("Cc", "Cf", "Cs", "Zl", "Zp")


def prepare_streams() -> None:
    """Have a character that the console's encoding lacks replaced instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def drop_output() -> None:
    """Send what is still unwritten on standard output nowhere: its reader has gone or its disk is full."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())


def printable(text: str) -> str:
    """Return `text` as one line that cannot steer a terminal: control and direction marks are escaped."""
    return "".join(
        _escaped(character) if unicodedata.category(character) in _HIDDEN else character for character in text
    )


def _escaped(character: str) -> str:
    return character.encode("unicode_escape").decode("ascii")


def say(line: str = "") -> None:
    """Print one line of a result."""
    print(printable(line))


def tell(line: str) -> None:
    """Print one line that is not part of the result: progress, a notice, a fault."""
    print(printable(line), file=sys.stderr, flush=True)


def print_json(record: Mapping[str, Any]) -> None:
    """Print `record` as one JSON object in UTF-8, whatever the console's encoding."""
    text = json.dumps(record, ensure_ascii=False, indent=2) + "\n"
    sys.stdout.flush()
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.buffer.write(text.encode("utf-8", errors="backslashreplace"))
    else:
        sys.stdout.write(text)


def show(result: R, lines: Callable[[R], Iterable[str]], *, as_json: bool = False) -> None:
    """Print `result`: as one JSON object when that is asked for, else as the `lines` made of it."""
    if as_json:
        print_json(result.as_json())
        return
    for line in lines(result):
        say(line)


def progress(label: str) -> Callable[[int, int], None]:
    """Return a function to be told (done, total): it keeps a line of a terminal up to date, else is mute."""
    if not sys.stderr.isatty():
        return _mute

    def show(done: int, total: int) -> None:
        end = "\n" if done >= total else ""
        print(f"\r{label} {done}/{total}", end=end, file=sys.stderr, flush=True)

    return show


def _mute(done: int, total: int) -> None:
    """Say nothing."""


def columns(rows: list[tuple[str, ...]]) -> list[str]:
    """Return `rows` as lines with their columns aligned two spaces apart; the last column is not padded."""
    widths = [max(map(display_width, column)) for column in zip(*rows, strict=True)]
    return ["  ".join(map(_padded, row, [*widths[:-1], 0])) for row in rows]


def _padded(text: str, width: int) -> str:
    return text + " " * (width - display_width(text))


SCREEN = Watcher(tell=tell, progress=progress)
