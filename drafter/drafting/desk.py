"""What every section of a draft is written with: the agency, the year, the rules, the lender, the books."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from drafter.checks.set_phrases import SetPhrases
from drafter.corpus.collection import Corpus
from drafter.drafting.ledger import Ledger
from drafter.drafting.lending.allowance import Allowance
from drafter.drafting.lending.lendable import LendingRules
from drafter.drafting.lending.lender import Lender, Place
from drafter.drafting.lending.pool import PoolMaker
from drafter.drafting.manner import DEFAULT, FULL, SHORT, Manner
from drafter.drafting.matching.matcher import Matcher
from drafter.drafting.placing import Material, Placer
from drafter.drafting.rendering import SectionTexts, placeholder
from drafter.drafting.stating.agreeing import Agreement
from drafter.drafting.stating.changes import Changes
from drafter.drafting.stating.clauses import ClauseMaker, is_rank
from drafter.drafting.stating.sentences import SentenceMaker, clause_of
from drafter.drafting.variety import vary_openings
from drafter.model import Agency, FigureSet
from drafter.templates.craft import Length
from drafter.templates.kind import ReportTemplate
from drafter.templates.naming import load_naming
from drafter.templates.reading import ReadingRules
from drafter.templates.wording import Wordings

_MARKUP = re.compile("{{.*?}}|{%.*?%}")
_UNKNOWN = {"leaders": "领导机关", "to": "主送机关"}


@dataclass(frozen=True)
class Desk:
    """The tools and materials of one draft; each is made when it is first needed."""

    template: ReportTemplate
    wordings: Wordings
    reading: ReadingRules
    agency: Agency
    year: int
    given: FigureSet
    corpus: Corpus
    own_words: str = field(default="")
    allowance: Allowance = field(default_factory=Allowance)
    manner: Manner = field(default=DEFAULT)

    @cached_property
    def ledger(self) -> Ledger:
        """The books."""
        given = self.given
        points = (*given.highlights, *given.problems, *given.plans)
        return Ledger(given.figures, points, self.agency.name)

    @cached_property
    def placer(self) -> Placer:
        """What finds the place of each figure and point."""
        return Placer(self.template, self.reading.themes, self.wordings.phrasing.figures.part_mark)

    @cached_property
    def material(self) -> dict[str, Material]:
        """The figures and highlights by the slug of their theme or section."""
        return self.placer.by_place(self.given.figures, self.given.highlights)

    @cached_property
    def sentences(self) -> SentenceMaker:
        """What writes figures and points as sentences."""
        phrasing = self.wordings.phrasing
        changer = (self.changes.words,) if self.manner.yoy else ()
        clauses = ClauseMaker(phrasing.figures, self.template.indicators, self.ledger.print, *changer)
        return SentenceMaker(phrasing, clauses, self.corpus.cut, self.ledger.quote)

    @cached_property
    def changes(self) -> Changes:
        """What says how a figure has changed from last year, and knows of which it was said."""
        figures = self.wordings.phrasing.figures
        return Changes(
            self.wordings.craft.changes,
            figures.rank_unit,
            lambda figure: is_rank(figure, figures),
            self.ledger.derive,
        )

    @property
    def size(self) -> Length:
        """How much wording is wanted around the agency's own facts."""
        return self.wordings.craft.lengths[self.manner.length]

    @cached_property
    def set_phrases(self) -> SetPhrases:
        """What knows how the set phrases of the year are said."""
        return SetPhrases(self.wordings.set_phrases, self.year)

    def varied(self, text: str) -> str:
        """Return the text of a section without openings that come again too often; own words stay as given."""
        points = (*self.given.highlights, *self.given.plans, *self.given.problems)
        own = [clause_of(point.text) for point in points]
        return vary_openings(
            text, self.wordings.craft.openings, [*own, *(one.name for one in self.given.figures)]
        )

    @cached_property
    def agreement(self) -> Agreement:
        """What tells whether two texts speak of the same thing."""
        return Agreement(self.wordings.phrasing.points)

    @cached_property
    def matcher(self) -> Matcher:
        """What finds the figures that may stand in a sentence of a past report."""
        return Matcher(self.wordings.matching, self.template.indicators)

    @cached_property
    def lender(self) -> Lender:
        """What lends sentences of past reports."""
        limits = self.wordings.borrowing
        rules = LendingRules(limits, self.wordings.terms, self.agency, self.year, self.set_phrases)
        queries = {theme.slug: theme.query for theme in self.template.themes}
        pools = PoolMaker(self.corpus, rules, self.agency, self.year, queries, limits.looked_at)
        lender = Lender(pools, limits, self.placer.theme_of_sentence, self.corpus.cut, self.allowance)
        for text in (*self.wordings.sections.values(), *self._standing()):
            lender.tell(_MARKUP.sub("", text))
        return lender

    @cached_property
    def texts(self) -> SectionTexts:
        """The Jinja texts of the sections."""
        return SectionTexts(self.wordings.sections)

    @cached_property
    def values(self) -> dict[str, object]:
        """What every section's text may name: the years, the agency's own words, the terms of the year."""
        agency = self.agency
        named = {key: getattr(agency, key) or placeholder(label) for key, label in _UNKNOWN.items()}
        governed = load_naming(self.template.folder).body_of(agency.name, agency.level)
        return {
            "year": self.year,
            "next_year": self.year + 1,
            "agency": {"name": agency.name, "self": agency.self_reference, **named}
            | {"body": governed or agency.self_reference, "governs": bool(governed)},
            "terms": self.wordings.terms.of_year(self.year),
            "short": self.manner.length == SHORT,
            "full": self.manner.length == FULL,
        }

    def render(self, name: str, **values: object) -> str:
        """Return the section `name` in words."""
        return self.texts.render(name, {**self.values, **values})

    def worded(self, text: str) -> str:
        """Return a heading or sentence of the report kind with the wordings of the year in the place of {…}."""
        for name, words in self.wordings.terms.of_year(self.year).items():
            text = text.replace(f"{{{name}}}", words)
        return text

    def borrow(self, place: Place) -> str:
        """Return a sentence of a past report that fits at `place`, with its mark; "" when there is none."""
        return self.lender.lend(place, self.ledger, self.own_words) or ""

    def state(self, slug: str) -> tuple[Material, str]:
        """Return what was given for a theme or section, and the sentences that state it."""
        material = self.material.get(slug, Material())
        themes = {theme.slug for theme in self.template.themes}
        place = (
            Place("measures", slug, material.words) if slug in themes else Place(slug, None, material.words)
        )
        return material, self.facts(place, material)

    def facts(self, place: Place, material: Material) -> str:
        """Return the sentences that state the material, those figures first for which a past report has one."""
        changed = [one for one in material.figures if self.manner.yoy and one.last is not None]
        still = [one for one in material.figures if one not in changed]
        sets = self.sentences.inseparable(still)
        filled = self.lender.fill(place, sets, self.ledger, self.matcher) if sets else None
        text, used = filled or ("", ())
        rest = [figure for figure in material.figures if not any(figure is one for one in used)]
        sentences = self.sentences.sentences(rest, material.points)
        return "".join([*sentences, text])

    def _standing(self) -> Iterator[str]:
        """Yield the sentences of the themes that may stand in the draft."""
        for theme in self.template.themes:
            yield from (self.worded(theme.intent), theme.usual)
            yield from (topic.opening for topic in theme.topics if topic.opening)


def all_words(given: FigureSet) -> str:
    """Return the agency's name and all words it gave, for telling its own terms from others'."""
    points = (*given.highlights, *given.problems, *given.plans)
    name = [given.agency] if given.agency else []
    return "\n".join([*name, *(one.name for one in given.figures), *(one.text for one in points)])
