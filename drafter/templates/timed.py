"""Patterns that others wrote turned into ones that are looked for only for a while."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

_T = TypeVar("_T")
SECONDS = 0.2
"""How long the patterns of one rule may be looked for in one report."""


class TooSlowError(Exception):
    """The time for the patterns of a rule is up."""


class Clock:
    """The time that is left to all patterns of a rule."""

    def __init__(self, seconds: float = SECONDS) -> None:
        """Give them `seconds`, again after each `restart`."""
        self._seconds = seconds
        self._left = seconds

    def restart(self) -> None:
        """Give the whole time again."""
        self._left = self._seconds

    def run(self, search: Callable[[float], _T]) -> _T:
        """Return what `search`, told how long it may take, finds; raise `TooSlowError` when the time is up."""
        began = time.perf_counter()
        try:
            if self._left > 0:
                return search(self._left)
        except TimeoutError as error:
            raise TooSlowError from error
        finally:
            self._left -= time.perf_counter() - began
        raise TooSlowError


class TimedPattern:
    """A pattern as checks use one, its searches bounded in time; what `re` understands, `regex` understands too."""

    def __init__(self, pattern: str, flags: int, clock: Clock) -> None:
        """Take the pattern as written and the clock it shares with the others of its rule."""
        import regex

        self.pattern = pattern
        self.flags = flags
        self._clock = clock
        self._compiled = regex.compile(pattern, flags & ~re.UNICODE)

    @property
    def groupindex(self) -> Mapping[str, int]:
        """The named groups."""
        return dict(self._compiled.groupindex)

    @property
    def groups(self) -> int:
        """How many groups there are."""
        return int(self._compiled.groups)

    def search(self, text: str, pos: int = 0, endpos: int | None = None) -> Any:
        """Return the first match, `None` without one."""
        return self._run("search", text, pos, endpos)

    def match(self, text: str, pos: int = 0, endpos: int | None = None) -> Any:
        """Return the match at the beginning, `None` without one."""
        return self._run("match", text, pos, endpos)

    def fullmatch(self, text: str, pos: int = 0, endpos: int | None = None) -> Any:
        """Return the match of the whole, `None` without one."""
        return self._run("fullmatch", text, pos, endpos)

    def findall(self, text: str, pos: int = 0, endpos: int | None = None) -> list[Any]:
        """Return all that was found."""
        return list(self._run("findall", text, pos, endpos))

    def finditer(self, text: str, pos: int = 0, endpos: int | None = None) -> Iterator[Any]:
        """Return the matches; all of them are found before the first is handed out."""
        found = self._clock.run(
            lambda left: list(self._compiled.finditer(text, pos, endpos, timeout=left))
        )
        return iter(found)

    def sub(self, new: Any, text: str, count: int = 0) -> str:
        """Return `text` with every match replaced."""
        return str(self._clock.run(lambda left: self._compiled.sub(new, text, count, timeout=left)))

    def split(self, text: str, maxsplit: int = 0) -> list[Any]:
        """Return the pieces between the matches."""
        return list(self._clock.run(lambda left: self._compiled.split(text, maxsplit, timeout=left)))

    def _run(self, name: str, text: str, pos: int, endpos: int | None) -> Any:
        method = getattr(self._compiled, name)
        return self._clock.run(lambda left: method(text, pos, endpos, timeout=left))


def timed(value: Any, clock: Clock) -> Any:
    """Return a record, tuple, mapping or plain value with every pattern in it bounded by `clock`."""
    if isinstance(value, re.Pattern):
        return TimedPattern(value.pattern, value.flags, clock)
    if isinstance(value, tuple):
        return tuple(timed(one, clock) for one in value)
    if isinstance(value, Mapping):
        return {key: timed(one, clock) for key, one in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{one.name: timed(getattr(value, one.name), clock) for one in fields(value)})
    return value
