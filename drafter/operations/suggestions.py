"""Words, a section, a theme to passages whose facts are open slots."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.drafting.suggesting.judging import SuggestionRules
from drafter.drafting.suggesting.suggest import Wanted, suggest_passages
from drafter.drafting.suggesting.suggest_json import suggestions_json
from drafter.errors import UsageError
from drafter.model import Agency, Suggestion
from drafter.operations.names import find_kind, find_section, find_template, find_theme, titles
from drafter.operations.office import open_office
from drafter.operations.watch import Watcher
from drafter.readers import read_file
from drafter.templates.reading import load_themes
from drafter.templates.wording import load_terms
from drafter.workspace import Workspace

if TYPE_CHECKING:
    from drafter.templates.naming import NamingRules


@dataclass(frozen=True, slots=True)
class SuggestRequest:
    """What to look for, as the user wrote it; `draft` is a file being written."""

    query: str = ""
    section: str | None = None
    theme: str | None = None
    agency: str | None = None
    year: int | None = None
    limit: int = 5
    draft: Path | None = None


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
    wanted = Wanted(
        query=query,
        section=find_section(template, request.section) if request.section else None,
        theme=find_theme(template, request.theme) if request.theme else None,
        agency=_agency(workspace, request.agency) if request.agency else None,
        year=request.year,
        limit=request.limit,
        draft=_text(request.draft) if request.draft else None,
    )
    rules = suggestion_rules(workspace.settings.kind, naming=wanted.agency is not None)
    found = suggest_passages(open_office(workspace, watcher), wanted, rules)
    return Found(query, wanted.section, found, titles(template))


def suggestion_rules(kind: str, *, naming: bool) -> SuggestionRules:
    """Return the data by which passages are judged for reports of `kind`, with those on names if `naming`."""
    folder = find_kind(kind)
    return SuggestionRules(load_terms(folder), load_themes(folder), _naming(folder) if naming else None)


def _naming(folder: Path) -> NamingRules:
    from drafter.templates.naming import load_naming

    return load_naming(folder)


def _agency(workspace: Workspace, name: str) -> Agency:
    from drafter.operations.agencies import find_agency

    return find_agency(workspace, name)


def _text(draft: Path) -> str:
    return "\n".join(block.text for block in read_file(draft).blocks)
