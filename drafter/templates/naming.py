"""The file `agency.yml` turned into the rules by which an agency's name is understood."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from re import Pattern

from drafter.templates.records import build_record, read_mapping


@dataclass(frozen=True, slots=True)
class Level:
    """How a place ends, the level of government that is, and the bodies that lead there."""

    at: Pattern[str]
    level: str
    leaders: str


@dataclass(frozen=True, slots=True)
class Self:
    """How a name ends, and what such an agency calls itself; `{level}` is its level of government."""

    at: Pattern[str]
    self: str


@dataclass(frozen=True, slots=True)
class Superior:
    """Where the department one level up has the same name: `above` is what it has of the place, `at` how it ends.

    Names that hold `unlike` differ from level to level.
    """

    above: Pattern[str]
    at: Pattern[str]
    unlike: Pattern[str]


@dataclass(frozen=True, slots=True)
class Sort:
    """How a place or a name ends or what it holds, and the tier or kind of agency that is."""

    at: Pattern[str]
    name: str


@dataclass(frozen=True, slots=True)
class NamingRules:
    """What the name of an agency says of it; see `agency.yml`."""

    place: Pattern[str]
    levels: tuple[Level, ...]
    government: Pattern[str]
    government_leaders: str
    government_bodies: tuple[Self, ...]
    superior: Superior
    selves: tuple[Self, ...]
    otherwise: str
    tiers: tuple[Sort, ...]
    kinds: tuple[Sort, ...]


    def body_of(self, name: str, level: str) -> str | None:
        """Return what the leaders of the government `name` lead (区政府); `None` when it is no government."""
        found = next((one.self for one in self.government_bodies if one.at.search(name)), None)
        return found and (found.replace("{level}", level) if level or "{level}" not in found else None)


@lru_cache(maxsize=4)
def load_naming(folder: Path) -> NamingRules:
    """Return the rules in `agency.yml` of the report kind in `folder`."""
    return build_record(NamingRules, read_mapping(folder / "agency.yml"), folder / "agency.yml")
