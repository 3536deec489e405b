"""A report to the places that are its own, and names to whether they are."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from pathlib import Path

from drafter.checks.beside import Beside
from drafter.corpus.agency import derive_agency
from drafter.corpus.named import Name, find_names
from drafter.model import Agency
from drafter.model.checking import CheckedText
from drafter.templates.divisions import Divisions, Way, are_related, load_divisions
from drafter.templates.naming import NamingRules, load_naming
from drafter.templates.places import load_gazetteer
from drafter.workspace import bundled_folder

_KIND = "law-government"
# A county that a report without a known agency names so often, and so much oftener than any other, is its own.
_OFTEN, _OFTENER = 3, 3
# So many letters of the name of a body tell which it is.
_BODY = 4


class Own:
    """What is the agency's own in a report, and what it was told besides."""

    def __init__(self, text: CheckedText, beside: Beside) -> None:
        """Know the places of the agency of `text`, and the names in what lies beside it."""
        self.divisions = load_divisions(_templates())
        self.agency = agency_of(text)
        place = self.agency.place if self.agency else ""
        own = self.divisions.locate(place, short=True)
        self.ways = self._voted(text, own) if own else self._most_named(text)
        self._neighbours = beside.neighbours
        last = beside.last.paragraphs if beside.last else ()
        given = beside.figures
        points = (*given.highlights, *given.problems, *given.plans) if given else ()
        self._told = "\n".join((*(one.plain for one in last), *(one.text for one in points)))

    def holds(self, name: Name) -> bool:
        """`True` for a name of the agency's own place, of what lies in or above it, and for what it was told."""
        told = name.text in self._told
        earlier = self._neighbours is not None and name.text in self._neighbours.own
        return told or earlier or are_related(self.divisions.locate(name.place, short=True), self.ways)

    def _voted(self, text: CheckedText, own: frozenset[Way]) -> frozenset[Way]:
        """Return the places of the agency's name as the whole report has it: `own` unless others come oftener.

        The name may have been read at the one place where it is wrong.
        """
        body = self.agency.name.removeprefix(self.agency.place)[:_BODY] if self.agency else ""
        votes: Counter[frozenset[Way]] = Counter({own: 1})
        for one in text.of("title", "heading", "body", "signer"):
            for name in names_in(one.plain):
                if body and one.plain.startswith(body, name.end):
                    ways = self.divisions.locate(name.place, short=True)
                    votes[own if are_related(ways, own) else ways] += 1
        most = max(votes, key=lambda ways: votes[ways], default=own)
        return most if most and votes[most] > votes[own] else own

    def _most_named(self, text: CheckedText) -> frozenset[Way]:
        """Return the county that the text names most, when no other comes near; else nothing."""
        named: Counter[frozenset[Way]] = Counter()
        for one in text.running:
            for name in names_in(one.plain):
                ways = self.divisions.locate(name.place)
                if len(ways) == 1 and len(next(iter(ways))) > 2:
                    named[ways] += 1
        first, second = [*named.most_common(2), (frozenset[Way](), 0), (frozenset[Way](), 0)][:2]
        return first[0] if first[1] >= max(_OFTEN, _OFTENER * second[1]) else frozenset()


def agency_of(text: CheckedText) -> Agency | None:
    """Return what the name of the report's agency says of it; `None` when that is not known."""
    return derive_agency(text.agency, {}, naming()) if text.agency else None


@lru_cache(maxsize=1024)
def names_in(plain: str) -> tuple[Name, ...]:
    """Return the names in a paragraph."""
    return find_names(plain, load_gazetteer(_templates()))


def naming() -> NamingRules:
    """Return the rules by which the names of agencies are understood."""
    return load_naming(_templates() / _KIND)


def rare_letters() -> frozenset[str]:
    """Return the letters that are seldom met but in names of places."""
    return load_gazetteer(_templates()).characters


def divisions() -> Divisions:
    """Return which place lies in which."""
    return load_divisions(_templates())


def _templates() -> Path:
    return bundled_folder("templates")
