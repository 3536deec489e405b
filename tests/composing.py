"""Whole drafts for tests: what an agency gave and a corpus to a draft, its text, its sections, its numbers."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from agencies import agency
from corpora import SEEDS, corpus, full_seed, passing_folder, seed_corpus
from figures import example, template
from writing import wordings

from drafter.corpus.collection import Corpus
from drafter.drafting.compose import compose_draft
from drafter.drafting.desk import Desk
from drafter.drafting.given import plain_given
from drafter.model import Draft, FigureSet
from drafter.templates.reading import load_reading

CITY = "某市司法局"
_UNIT = "(?:万?人次|个百分点|%|平件|[件项个张次篇人户期宗名类台场部条家份枚处种])"
_NUMBER = re.compile(rf"(?<![\d.第—])(\d+(?:\.\d+)?)([万亿]?)[余多]?{_UNIT}")
_SLOT = re.compile("【[^】]*】")
_SCALES = {"": 1, "万": 10**4, "亿": 10**8}


@cache
def empty_corpus() -> Corpus:
    """A corpus without reports."""
    made = corpus(passing_folder())
    made.rebuild()
    return made


@cache
def others(agency_name: str) -> Corpus:
    """The seeds but for the report of one agency."""
    kept = [full_seed(number) for number in range(SEEDS) if full_seed(number).agency != agency_name]
    made = corpus(passing_folder(), *kept)
    made.rebuild()
    return made


@cache
def example_draft(folder: str) -> Draft:
    """The draft of an example, its own report unknown to the corpus."""
    given = example(folder)
    name = str(given.agency)
    return compose_draft(template(), agency(name), given.year or 0, given, others(name))


def draft(given: FigureSet, name: str = CITY, year: int = 2024, source: Corpus | None = None) -> Draft:
    """The draft of what was given, by default with the seeds to borrow from."""
    return compose_draft(template(), agency(name), year, given, source or seed_corpus())


def bare(given: FigureSet, name: str = CITY, year: int = 2024) -> Draft:
    """The same with nothing to borrow from."""
    return draft(given, name, year, empty_corpus())


def desk(given: FigureSet, name: str = CITY, year: int = 2024, source: Corpus | None = None) -> Desk:
    """The desk at which the sections of a draft are written."""
    reading = load_reading(template().folder)
    given = plain_given(given)
    return Desk(template(), wordings(), reading, agency(name), year, given, source or empty_corpus())


def text_of(made: Draft, section: str | None = None) -> str:
    """All that is printed, or what stands in one section: a line for each heading and paragraph."""
    parts = [one for one in made.sections if section in (None, one.section)]
    lines = [line for one in parts for line in (one.heading, *(part.text for part in one.paragraphs))]
    if section is None:
        frame = [made.title, made.addressee.text if made.addressee else ""]
        lines = [*frame, *lines, *(part.text for part in made.closing)]
    return "\n".join(filter(None, lines))


def headings(made: Draft) -> list[str]:
    """The headings in order."""
    return [section.heading for section in made.sections if section.heading]


def without_slots(text: str) -> str:
    """The text with its open slots taken out."""
    return _SLOT.sub("", text)


def numbers(text: str) -> set[Decimal]:
    """The numbers with a unit that stand in a text."""
    return {Decimal(value) * _SCALES[scale] for value, scale in _NUMBER.findall(text)}
