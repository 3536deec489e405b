"""The file `publishing.yml` turned into the rules by which text that is not for the public is told."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from re import Pattern

from drafter.templates.records import build_record, read_mapping


@dataclass(frozen=True, slots=True)
class PublishingRules:
    """How text is marked that is not for the public, and which words a person should look at; see `publishing.yml`."""

    opening: str
    closing: str
    comment: Pattern[str]
    secret: Pattern[str]


@lru_cache(maxsize=4)
def load_publishing(folder: Path) -> PublishingRules:
    """Return the rules in `publishing.yml` of the report kind in `folder`."""
    file = folder / "publishing.yml"
    return build_record(PublishingRules, read_mapping(file), file)
