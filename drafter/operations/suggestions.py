"""Words, a section, a theme to passages whose facts are open slots."""

from __future__ import annotations

from dataclasses import dataclass

from drafter.drafting.suggest import suggest_passages, suggestions_json
from drafter.errors import UsageError
from drafter.model import Suggestion
from drafter.operations.names import find_section, find_template, find_theme, titles
from drafter.operations.office import open_office
from drafter.operations.watch import Watcher
from drafter.workspace import Workspace


@dataclass(frozen=True, slots=True)
class SuggestRequest:
    """What to look for, as the user wrote it."""

    query: str = ""
    section: str | None = None
    theme: str | None = None
    agency: str | None = None
    year: int | None = None
    limit: int = 5


@dataclass(frozen=True, slots=True)
class Found:
    """The suggestions for a query, and the Chinese titles of sections and themes by slug."""

    query: str
    section: str | None
    suggestions: list[Suggestion]
    titles: dict[str, str]

    def as_json(self) -> dict[str, object]:
        """Return the object that `drafter suggest --json` prints."""
        return suggestions_json(self.query, self.section, self.suggestions)


def suggest(workspace: Workspace, request: SuggestRequest, watcher: Watcher) -> Found:
    """Return the passages that fit best; raise `UsageError` when nothing to look for is given."""
    query = request.query.strip()
    if not (query or request.section or request.theme):
        raise UsageError(
            "请给出关键词，或用 --section、--theme 指定范围", hint="如 drafter suggest --section plan 普法"
        )
    template = find_template(workspace.settings.kind)
    section = find_section(template, request.section) if request.section else None
    theme = find_theme(template, request.theme) if request.theme else None
    corpus = open_office(workspace, watcher)
    found = suggest_passages(
        corpus,
        query,
        section=section,
        theme=theme,
        agency=request.agency,
        year=request.year,
        limit=request.limit,
    )
    return Found(query, section, found, titles(template))
