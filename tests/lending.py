"""A tiny notation for lending in tests: text of another report to what is lent to an agency, small corpora."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

from agencies import agency
from corpora import corpus, passage, report
from figures import template
from reports import rules
from writing import cut, wordings

from drafter.corpus.collection import Corpus, Hit
from drafter.corpus.quantities import find_quantities
from drafter.corpus.quantity_groups import relate_quantities
from drafter.corpus.specifics import find_specifics
from drafter.drafting.lending.allowance import Allowance
from drafter.drafting.lending.lendable import Lendable, LendingRules
from drafter.drafting.lending.lender import Lender
from drafter.drafting.lending.pool import PoolMaker
from drafter.drafting.matching.matcher import Matcher
from drafter.drafting.placing import Placer
from drafter.model import Passage, Provenance
from drafter.templates.places import load_gazetteer
from drafter.workspace import bundled_folder

DISTRICT = "某市某区司法局"
PART_MARK = wordings().phrasing.figures.part_mark


def read_passage(text: str, section: str = "measures", theme: str | None = None, id: str = "p") -> Passage:
    """The passage of `text` with the quantities and specifics found in it."""
    found = find_specifics(text, load_gazetteer(bundled_folder("templates")))
    made = passage(id, text, section, theme)
    quantities = relate_quantities(text, find_quantities(text, rules()), rules().groups)
    return replace(made, quantities=quantities, specifics=found)


def hit(text: str, section: str = "measures") -> Hit:
    """A passage of another agency's report."""
    made = read_passage(text, section)
    return Hit(made, Provenance(made.id, "r", "甲市某局", 2021, section), 1.0, ())


@cache
def lending(to: str = DISTRICT, year: int = 2024) -> LendingRules:
    """What may be lent to the report of an agency."""
    return LendingRules(wordings().borrowing, wordings().terms, agency(to), year)


def lendable(text: str, to: str = DISTRICT, year: int = 2024) -> Iterator[Lendable]:
    """What of `text` may be lent to an agency."""
    return lending(to, year).lendable(hit(text), own=False)


def lent(text: str, to: str = DISTRICT, year: int = 2024) -> list[str]:
    """The same as plain texts."""
    return [one.text for one in lendable(text, to, year)]


def small_corpus(folder: Path, *texts: str, own: str = "", year: int = 2023, section: str = "plan") -> Corpus:
    """A corpus of one report for each of `texts`, by agencies 甲 乙 丙…; `own` is the past report of DISTRICT."""
    named = [(f"{name}市某局", text) for name, text in zip("甲乙丙丁戊己庚", texts, strict=False)]
    named += [(DISTRICT, own)] if own else []
    made = (
        report(f"{number:06d}", read_passage(text, section, id=f"{number:06d}-000"), agency=name, year=year)
        for number, (name, text) in enumerate(named)
    )
    return corpus(folder, *made)


def pools(source: Corpus, to: str = DISTRICT, year: int = 2024) -> PoolMaker:
    """What may be lent from a corpus to the report of an agency."""
    queries = {theme.slug: theme.query for theme in template().themes}
    limits = wordings().borrowing
    return PoolMaker(source, lending(to, year), agency(to), year, queries, limits.looked_at)


def lender(
    source: Corpus, to: str = DISTRICT, year: int = 2024, allowance: Allowance | None = None
) -> Lender:
    """What lends from a corpus to the report of an agency."""
    placer = Placer(template(), rules().themes, PART_MARK)
    return Lender(pools(source, to, year), wordings().borrowing, placer.theme_of_sentence, cut, allowance)


@cache
def matcher() -> Matcher:
    """What finds the figures that may stand in a sentence."""
    return Matcher(wordings().matching, template().indicators)
