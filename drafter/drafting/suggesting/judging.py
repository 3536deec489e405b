"""A passage that fits to what speaks for it and against it, for one agency's report of one year."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from drafter.corpus.collection import Hit
from drafter.corpus.themes import theme_of_heading
from drafter.model import Agency, Reasons, SlottedText
from drafter.templates.reading import ThemeRules
from drafter.templates.wording import Terms

if TYPE_CHECKING:
    from drafter.templates.naming import NamingRules

_SAME_THEME, _SAME_KIND, _SAME_TIER = 0.3, 0.1, 0.05
_YEAR_COSTS, _OLDEST = 0.02, 5
_PENALTY = 0.1
_MANY, _CLOSE = 4, 0.03
_DECIMALS = 4
_PARTS = re.compile(r"[\s/]+")


@dataclass(frozen=True, slots=True)
class SuggestionRules:
    """The data by which passages are judged; `naming` is needed only where an agency asks."""

    terms: Terms
    themes: ThemeRules
    naming: NamingRules | None = None


@dataclass(frozen=True)
class Judge:
    """Weighs passages for the report of `agency` (`None`: of any) on `year`, asked for with `query`."""

    rules: SuggestionRules
    query: str
    agency: Agency | None
    year: int
    _sorts: dict[tuple[str, str | None], tuple[str, str]] = field(default_factory=dict)

    def reasons(self, hit: Hit, slotted: SlottedText, *, own: bool) -> Reasons:
        """Return what speaks for and against the passage of `hit`, which with its facts opened is `slotted`."""
        tier, kind = self._same(hit.provenance.agency)
        return Reasons(
            similarity=round(hit.score, _DECIMALS),
            own=own,
            same_theme=self._theme is not None and hit.passage.theme == self._theme,
            same_tier=tier,
            same_kind=kind,
            age=self.year - hit.provenance.year if hit.provenance.year else None,
            stale=tuple(self.rules.terms.stale(slotted.text, self.year)),
            many_slots=_has_many_slots(slotted),
        )

    def fit(self, reasons: Reasons) -> float:
        """Return the similarity raised a little by what speaks for the passage, lowered by what is against it."""
        age = _OLDEST if reasons.age is None else min(max(reasons.age, 0), _OLDEST)
        favour = (
            _SAME_THEME * reasons.same_theme + _SAME_KIND * reasons.same_kind + _SAME_TIER * reasons.same_tier
        )
        against = _YEAR_COSTS * age + _PENALTY * (bool(reasons.stale) + reasons.many_slots)
        return reasons.similarity * (1 + favour) * (1 - against)

    @cached_property
    def _theme(self) -> str | None:
        """The theme of the query, which may be a path of headings; the last that speaks of one tells it."""
        theme = None
        for heading in _PARTS.split(self.query):
            theme = theme_of_heading(heading, self.rules.themes, theme) or theme
        return theme

    def _same(self, name: str | None) -> tuple[bool, bool]:
        """Return whether the agency `name` is of the tier, and of the kind, of the one that asks."""
        if self.agency is None or self.rules.naming is None or not name:
            return False, False
        mine = self._sort(self.agency.name, self.agency.place, self.rules.naming)
        theirs = self._sort(name, None, self.rules.naming)
        return mine[0] == theirs[0] != "", mine[1] == theirs[1] != ""

    def _sort(self, name: str, place: str | None, naming: NamingRules) -> tuple[str, str]:
        """Return the tier and the kind of the agency `name`; its `place` is taken from the name if not known."""
        from drafter.corpus.agency import derive_agency, kind_of_agency, tier_of_place

        if (name, place) not in self._sorts:
            known = derive_agency(name, {}, naming).place if place is None else place
            self._sorts[name, place] = tier_of_place(known, naming), kind_of_agency(name, naming)
        return self._sorts[name, place]


def _has_many_slots(slotted: SlottedText) -> bool:
    """`True` when there is so much to fill that little wording is left."""
    length = len(slotted.text) - sum(slot.end - slot.start for slot in slotted.slots)
    return len(slotted.slots) >= _MANY and len(slotted.slots) >= _CLOSE * length
