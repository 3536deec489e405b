"""Check kind `leak`: names that belong to another agency's report, or to another place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from re import Pattern
from typing import Literal

from drafter.checks.belonging import Own, names_in, naming, placed_in, rare_letters
from drafter.checks.hit import Case, Hit, Kind
from drafter.corpus.agency import derive_agency
from drafter.corpus.named import Name, NameKind
from drafter.corpus.neighbours import Elsewhere, Neighbours, share_wording
from drafter.model.checking import CheckedParagraph
from drafter.templates.divisions import are_related
from drafter.text import split_sentences

# No more of a sentence than this, on each side of a name, is compared.
_SENTENCE = 300
# So far back words say what a name is.
_AROUND = 80
# Titles and quoted words, whole or begun: the words in them say nothing of what follows.
_NAMED = re.compile("《[^《》]*》?|“[^“”]*”?")


@dataclass(frozen=True, slots=True)
class Settings:
    """Which names are looked at, and what proves that they are another's.

    `divisions`: the place is neither the agency's own nor in it nor above it. `neighbour`: besides, it is the place of
    an agency whose report is in the corpus. `wording`: a report of the corpus has the name, and with it at least so
    many letters (`words`) around it; a name without a place must stand in reports of one agency alone, of another city.
    `held`: whatever the words around it, a letter of it is from the name of that agency's place, and a rare one.

    `follows` must stand right behind the name and is part of what is found, and `leads` before it. A name is none where
    `unless_before` matches what stands in its clause before it or `unless_after` what comes behind; nor where it stands
    again in the report: a partner once named so may be named. With `part_of` behind it, it is a part of another name.
    `placed`: names that hold a place, or those that do not. `brands` are names known to be of a place.
    """

    names: tuple[NameKind, ...]
    proof: Literal["divisions", "neighbour", "wording", "held"]
    leads: Pattern[str] | None = None
    follows: Pattern[str] | None = None
    unless_before: Pattern[str] | None = None
    unless_after: Pattern[str] | None = None
    part_of: Pattern[str] | None = None
    placed: bool = True
    words: int = 16
    brands: Mapping[str, str] = field(default_factory=dict)


def find(settings: Settings, case: Case) -> Iterator[Hit]:
    """Yield each such name; the message may say {name}, its {place} and, of the report that has it, {owner}."""
    if settings.proof in ("wording", "held") and not (case.beside.neighbours or Neighbours()).sentences:
        return
    finder = _Finder(settings, case)
    partners = {
        finder.key(name)
        for one in case.text.running
        for name in finder.candidates(one)
        if finder.is_partner(one, name)
    }
    for paragraph in case.paragraphs:
        for name in finder.names(paragraph):
            partner = finder.key(name) in partners or finder.is_partner(paragraph, name)
            if not partner and not finder.own.holds(name):
                yield from finder.hits(paragraph, name)


class _Finder:
    """Looks for the names of one rule in one report."""

    def __init__(self, settings: Settings, case: Case) -> None:
        self._settings = settings
        self._neighbours = case.beside.neighbours or Neighbours()
        self.own = Own(case.text, case.beside)
        places = {derive_agency(one, {}, naming()).place: one for one in self._neighbours.agencies}
        self._places = [
            (self.own.divisions.locate(one, short=True), agency) for one, agency in places.items() if one
        ]

    def candidates(self, paragraph: CheckedParagraph) -> Iterable[Name]:
        """Return all names that may be of the rule's kinds."""
        return placed_in(paragraph.plain) if self._settings.placed else names_in(paragraph.plain)

    def names(self, paragraph: CheckedParagraph) -> Iterator[Name]:
        """Yield the names of the rule's kinds."""
        settings, plain = self._settings, paragraph.plain
        kinds = {*settings.names, *(("place",) if "agency" in settings.names else ())}
        for name in self.candidates(paragraph):
            whole = settings.part_of is None or not settings.part_of.match(plain, name.end)
            if name.kind in kinds and whole and bool(name.place) == settings.placed:
                yield name
        for brand, place in self._settings.brands.items():
            at = plain.find(brand)
            while at >= 0:
                yield Name("brand", brand, at, at + len(brand), place)
                at = plain.find(brand, at + 1)

    def key(self, name: Name) -> object:
        """Return the same for two names of one place."""
        return self.own.divisions.locate(name.place, short=True) or name.text

    def is_partner(self, paragraph: CheckedParagraph, name: Name) -> bool:
        """`True` where the words around say that another is meant."""
        plain, settings = paragraph.plain, self._settings
        first = max(0, name.start - _AROUND)
        start = max((plain.rfind(mark, first, name.start) + 1 for mark in "。；，"), default=0)
        before, after = settings.unless_before, settings.unless_after
        clause = _NAMED.sub("", plain[max(start, first) : name.start])
        return bool((before and before.search(clause)) or (after and after.match(plain, name.end)))

    def hits(self, paragraph: CheckedParagraph, name: Name) -> Iterator[Hit]:
        """Yield the name as a hit when it is proved to be another's."""
        end = self._end(paragraph.plain, name)
        owner = self._owner(paragraph.plain, name) if end else None
        if end and owner is not None:
            words = {
                "name": paragraph.plain[name.start : end],
                "place": name.place or name.text,
                "owner": owner,
            }
            yield Hit(paragraph, name.start, end, words)

    def _end(self, plain: str, name: Name) -> int:
        """Return where what is found ends; 0 when what must stand around the name does not."""
        leads, follows = self._settings.leads, self._settings.follows
        if leads and not leads.search(plain[max(0, name.start - _AROUND) : name.start]):
            return 0
        match = follows.match(plain, name.end) if follows else None
        return match.end() if match else 0 if follows else name.end

    def _owner(self, plain: str, name: Name) -> str | None:
        """Return whose it is, "" for a place elsewhere; `None` when nothing proves that it is another's."""
        proof = self._settings.proof
        if proof == "wording":
            return self._copied(plain, name)
        if proof == "held":
            found = self._neighbours.sentences.get(name.text, ())
            return (
                found[0].place
                if found and self._is_of_one(name, found) and self._is_tied(name, found[0])
                else None
            )
        if not self.own.ways:
            return None
        if proof == "divisions":
            return "" if self.own.divisions.locate(name.place) else None
        return self._neighbour(name)

    def _neighbour(self, name: Name) -> str | None:
        if self.own.divisions.locate(name.place):
            return None
        ways = self.own.divisions.locate(name.place, short=True)
        return next((agency for places, agency in self._places if ways & places), None)

    def _copied(self, plain: str, name: Name) -> str | None:
        """Return where the name stands with the same words around it."""
        found = self._neighbours.sentences.get(name.text, ())
        if not found:
            return None
        first = max(0, name.start - _SENTENCE)
        near, start = plain[first : name.end + _SENTENCE], name.start - first
        a, b = next(((a, b) for a, b in split_sentences(near) if a <= start < b), (0, len(near)))
        at = start - a, name.end - first - a
        text = near[a:b]
        holders = [one for one in found if share_wording(text, at, one.text, self._settings.words)]
        return holders[0].place if holders and self._is_of_one(name, found) else None

    def _is_of_one(self, name: Name, found: Sequence[Elsewhere]) -> bool:
        """`True` for a place elsewhere, and for any other name that only one agency's reports have."""
        if name.place:
            ways = self.own.divisions.locate(name.place, short=True)
            return bool(ways) and bool(self.own.ways) and not are_related(ways, self.own.ways)
        agency, *others = {one.agency for one in found}
        return not others and agency is not None and not self._is_near(agency)

    def _is_tied(self, name: Name, other: Elsewhere) -> bool:
        """`True` when a letter of the name is from the other's place, not the agency's, and seldom met elsewhere."""
        place = derive_agency(other.agency or "", {}, naming()).place
        own = self.own.agency.place if self.own.agency else ""
        return any(letter in place and letter in rare_letters() and letter not in own for letter in name.text)

    def _is_near(self, agency: str) -> bool:
        """`True` for an agency of the same city, or of a place that is not known."""
        ways = self.own.divisions.locate(derive_agency(agency, {}, naming()).place, short=True)
        return (
            not ways
            or not self.own.ways
            or bool({one[:2] for one in ways} & {one[:2] for one in self.own.ways})
        )


KIND = Kind(Settings, find)
