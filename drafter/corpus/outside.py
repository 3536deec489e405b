"""What a file says of a report outside its text: its properties and its name."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import TypeVar

from drafter.model import Origin, Reading
from drafter.templates.reading import FrameRules
from drafter.text import fold

T = TypeVar("T")
Found = tuple[Origin, T | None]


@dataclass(frozen=True, slots=True)
class Outside:
    """The properties of a file and its name without suffix; empty for what is not known."""

    properties: Mapping[str, str] = field(default_factory=dict)
    name: str = ""

    def found(self, read: Callable[[str, FrameRules], str | None], rules: FrameRules) -> Iterator[Found[str]]:
        """Yield what `read` makes of the title among the properties and of the name."""
        yield "properties", read(self.properties.get("title", ""), rules)
        yield "file_name", read(self._plain_name(rules), rules)

    def years(self, rules: FrameRules) -> Iterator[Found[int]]:
        """Yield the years the properties and the name speak of."""
        yield "properties", _year(self.properties.get("title", ""), "year", rules)
        for pattern in ("year", "bare_year"):
            yield "file_name", _year(self.name, pattern, rules)

    def _plain_name(self, rules: FrameRules) -> str:
        return rules["file_name_rest"].sub("", self.name)


def read_outside(reading: Reading) -> Outside:
    """Return what stands outside the text of `reading`."""
    return Outside(dict(reading.properties), PurePath(reading.source.replace("\\", "/")).stem)


def _year(text: str, pattern: str, rules: FrameRules) -> int | None:
    match = rules[pattern].search(fold(text))
    return int(match[1]) if match else None
