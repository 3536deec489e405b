"""What a check kind finds: a stretch of a paragraph, with the words that fill the rule's message and fix."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from re import Match
from typing import Any

from drafter.checks.beside import Beside
from drafter.model.checking import CheckedParagraph, CheckedRole, CheckedText
from drafter.templates.reading import ReadingRules


@dataclass(frozen=True, slots=True)
class Hit:
    """A place where a rule holds: the offsets in `paragraph`, `None` for the whole report.

    `words` fill the `{name}` of message and fix; `text`, what was found, is always among them. `fix`, when given,
    goes before the rule's own. `count` is how often the same is found in all; `basis`, when given, is what an
    office has of its own.
    """

    paragraph: CheckedParagraph | None = None
    start: int = 0
    end: int = 0
    words: Mapping[str, str] = field(default_factory=dict)
    fix: str | None = None
    count: int = 1
    basis: str | None = None


def span_found(match: Match[str]) -> tuple[int, int]:
    """Return where the group `at` of a match stands, the whole match where it has none or it did not take part."""
    return match.span(0 if match.groupdict().get("at") is None else "at")


@dataclass(frozen=True, slots=True)
class Case:
    """A report to be checked by one rule: the text, the paragraphs in the rule's scope, what lies beside it."""

    text: CheckedText
    paragraphs: tuple[CheckedParagraph, ...]
    beside: Beside
    reading: ReadingRules


@dataclass(frozen=True, slots=True)
class Kind:
    """A check kind: the record of its settings, what it looks at by itself, and what finds hits.

    `find` gets the settings and the case and yields hits in the order of the text. `roles` are those of the
    paragraphs it
    looks at when the rule names none.
    """

    settings: type[Any]
    find: Callable[[Any, Case], Iterator[Hit]]
    roles: tuple[CheckedRole, ...] = ("heading", "body")
