"""A report to the places that are its own, and names to whether they are."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from pathlib import Path

from drafter.checks.beside import Beside
from drafter.corpus.agency import derive_agency
from drafter.corpus.named import Name, find_names, find_placed
from drafter.model import Agency
from drafter.model.checking import CheckedText
from drafter.templates.divisions import Divisions, Way, are_related, load_divisions
from drafter.templates.naming import NamingRules, load_naming
from drafter.templates.places import load_gazetteer
from drafter.workspace import bundled_folder

_KIND = "law-government"
# A place that a report without a known agency names so often, and so much oftener than any other, is its own.
_OFTEN, _OFTENER = 4, 3
# So many letters of the name of a body tell which it is.
_BODY = 4
_CITY, _COUNTY = 2, 3


class Own:
    """What is the agency's own in a report, and what it was told besides."""

    def __init__(self, text: CheckedText, beside: Beside) -> None:
        """Know the places of the agency of `text`, and the names in what lies beside it."""
        self.divisions = load_divisions(_templates())
        self.agency = agency_of(text)
        place = self.agency.place if self.agency else ""
        own = self.divisions.locate(place, short=True)
        self.ways = self._voted(text, own) if own else self._most_named(text, _COUNTY)
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

    def is_at(self, place: str) -> bool:
        """`False` for a place that is read as the agency's where the report speaks of another."""
        ways = self.divisions.locate(place, short=True)
        return not ways or are_related(ways, self.ways)

    def _voted(self, text: CheckedText, own: frozenset[Way]) -> frozenset[Way]:
        """Return the places of the agency's name as the whole report has it: `own` unless others come oftener.

        The name may have been read at the one place where it is wrong: in a report that calls itself otherwise, or that
        speaks of another place and never of this one.
        """
        body = self.agency.name.removeprefix(self.agency.place)[:_BODY] if self.agency else ""
        votes: Counter[frozenset[Way]] = Counter({own: 1})
        for one in text.of("title", "heading", "body", "signer"):
            for name in placed_in(one.plain):
                if body and one.plain.startswith(body, name.end):
                    ways = self.divisions.locate(name.place, short=True)
                    votes[own if are_related(ways, own) else ways] += 1
        most = max(votes, key=lambda ways: votes[ways], default=own)
        if most and votes[most] > votes[own]:
            return most
        named = self._named(text)
        return (
            own
            if any(are_related({way}, own) for way in named)
            else self._most_named(text, _COUNTY, _CITY) or own
        )

    def _most_named(self, text: CheckedText, *depths: int) -> frozenset[Way]:
        """Return the place that the text names most, when no other comes near; else nothing.

        Of the depths (county, city) the first that has one counts.
        """
        named = self._named(text)
        for depth in depths:
            ways = [way for way in named if len(way) == depth]
            best = max(ways, key=lambda way: (named[way], named[way[:_CITY]], way), default=())
            others = (
                named[way] for way in named if way[-1:] != best[-1:] and way not in (best[:1], best[:_CITY])
            )
            if best and named[best] >= max(_OFTEN, _OFTENER * max(others, default=0)):
                return frozenset({best})
        return frozenset()

    def _named(self, text: CheckedText) -> Counter[Way]:
        """Return how often the running text names each place that its names may be."""
        names = (name for one in text.running for name in placed_in(one.plain))
        return Counter(way for name in names for way in self.divisions.locate(name.place))


def agency_of(text: CheckedText) -> Agency | None:
    """Return what the name of the report's agency says of it; `None` when that is not known."""
    return derive_agency(text.agency, {}, naming()) if text.agency else None


@lru_cache(maxsize=1024)
def names_in(plain: str) -> tuple[Name, ...]:
    """Return the names in a paragraph."""
    return find_names(plain, load_gazetteer(_templates()))


@lru_cache(maxsize=1024)
def placed_in(plain: str) -> tuple[Name, ...]:
    """Return of the names in a paragraph those that hold a place; the others take much longer to find."""
    return find_placed(plain, load_gazetteer(_templates()))


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
