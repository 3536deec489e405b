"""What can go wrong, as records: message, place, next step, exit code."""

from __future__ import annotations

from pathlib import Path


class DrafterError(Exception):
    """A fault to be shown once, at the door, in the user's language.

    `message` says what is wrong, `path` and `place` where (a line, a sheet and cell), `hint` the next step.
    """

    exit_code = 70

    def __init__(
        self, message: str, *, path: Path | None = None, place: str | None = None, hint: str | None = None
    ) -> None:
        """Take the message and as much of place and next step as is known."""
        super().__init__(message)
        self.message = message
        self.path = path
        self.place = place
        self.hint = hint

    def __str__(self) -> str:
        """Return place and message on one line; the hint is not in it."""
        where = "，".join(str(part) for part in (self.path, self.place) if part)
        return f"{where}：{self.message}" if where else self.message


class UsageError(DrafterError):
    """A command was called with arguments that do not fit."""

    exit_code = 2


class InputError(DrafterError):
    """An input is missing, unreadable, not what its name says, too large, or holds a wrong value."""

    exit_code = 3


class OutputError(DrafterError):
    """An output cannot be written."""

    exit_code = 4


class FiguresError(InputError):
    """A figures file has faults; `faults` holds all of them, each with its own place."""

    def __init__(self, path: Path, faults: list[str], *, hint: str | None = None) -> None:
        """Take the faults of the file at `path`, each a line; the message is their number."""
        super().__init__(f"有{len(faults)}处需要改正", path=path, hint=hint)
        self.faults = tuple(faults)
