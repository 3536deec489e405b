"""Keywords and where to look to the places of past reports that have them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from functools import cache

from drafter.corpus.agency import derive_agency, tier_of_place
from drafter.corpus.concordance import Occurrence, find_occurrences
from drafter.corpus.records import StoredPassage
from drafter.errors import UsageError
from drafter.operations.names import find_kind, find_section, find_template, find_theme, titles
from drafter.operations.office import open_store
from drafter.operations.watch import Watcher
from drafter.templates.naming import NamingRules, load_naming
from drafter.text import fold
from drafter.workspace import Workspace


@dataclass(frozen=True, slots=True)
class SearchRequest:
    """What to look for and where, as the user wrote it; `years` are the first and the last."""

    keywords: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()
    section: str | None = None
    theme: str | None = None
    years: tuple[int, int] | None = None
    level: str | None = None
    agency: str | None = None
    limit: int = 20


@dataclass(frozen=True, slots=True)
class SearchFound:
    """The first places that were found, how many there are in all, and the Chinese titles of slugs."""

    keywords: tuple[str, ...]
    total: int
    occurrences: list[Occurrence]
    titles: dict[str, str]

    def as_json(self) -> dict[str, object]:
        """Return the object that `drafter search --json` prints."""
        return {
            "keywords": list(self.keywords),
            "total": self.total,
            "shown": len(self.occurrences),
            "occurrences": [_occurrence_json(one) for one in self.occurrences],
        }


def search(workspace: Workspace, request: SearchRequest, watcher: Watcher) -> SearchFound:
    """Return where past reports have the keywords; raise `UsageError` without one, or for an unknown place."""
    keywords = _words(request.keywords)
    if not keywords:
        raise UsageError("请给出关键词", hint="如 drafter search 普法责任制 --not 疫情")
    template = find_template(workspace.settings.kind)
    section = find_section(template, request.section) if request.section else None
    theme = find_theme(template, request.theme) if request.theme else None
    naming = load_naming(find_kind(workspace.settings.kind))
    scope = _Scope(request, section, theme, naming)
    corpus = open_store(workspace, watcher)
    found = find_occurrences(corpus, keywords, _words(request.excluded), scope.holds)
    return SearchFound(tuple(keywords), len(found), found[: request.limit], titles(template))


class _Scope:
    """Which passages are looked through."""

    def __init__(
        self, request: SearchRequest, section: str | None, theme: str | None, naming: NamingRules
    ) -> None:
        self._request, self._section, self._theme = request, section, theme
        levels = {level.level for level in naming.levels} | {tier.name for tier in naming.tiers}
        if request.level and request.level not in levels:
            raise UsageError(f"没有层级“{request.level}”", hint=f"可用的层级：{'、'.join(sorted(levels))}")
        self._levels_of = cache(lambda agency: _levels(agency, naming))

    def holds(self, stored: StoredPassage) -> bool:
        """`True` for a passage of the section, theme, years, level and agency that were asked for."""
        asked, source = self._request, stored.provenance
        agency = source.agency or ""
        return (
            self._section in (None, source.section)
            and self._theme in (None, stored.passage.theme)
            and (asked.years is None or asked.years[0] <= (source.year or 0) <= asked.years[1])
            and (not asked.agency or _bare(asked.agency) in _bare(agency))
            and (not asked.level or asked.level in self._levels_of(agency))
        )


def _levels(agency: str, naming: NamingRules) -> tuple[str, str]:
    """Return the level and the tier of an agency by its name."""
    known = derive_agency(agency, {}, naming)
    return known.level, tier_of_place(known.place, naming)


def _bare(name: str) -> str:
    return re.sub(r"\s", "", fold(name))


def _words(given: Iterable[str]) -> list[str]:
    """Return the words of the arguments: spaces inside one part it."""
    return [word for one in given for word in re.split(r"\s+", one) if word]


def _occurrence_json(one: Occurrence) -> dict[str, object]:
    source = asdict(one.source)
    return {
        **{key: source[key] for key in ("report", "agency", "year", "section")},
        "theme": one.theme,
        "path": list(one.path),
        "passage": source["passage"],
        "heading": one.heading,
        "left": one.left,
        "keyword": one.keyword,
        "right": one.right,
        "start": one.start,
    }
