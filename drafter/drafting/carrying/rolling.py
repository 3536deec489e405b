"""A sentence of last year's report to what the new year changes in it: years, ordinals, sessions, terms."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from drafter.drafting.carrying.edits import Edit
from drafter.drafting.rendering import placeholder
from drafter.model import OldTerm
from drafter.templates.carrying import CarryRules
from drafter.templates.wording import Terms
from drafter.text import chinese_number, chinese_numeral

_YEAR = re.compile(r"(?<!\d)20\d\d(?= ?年| ?年度)")
_TITLE = re.compile("《[^》]*》")
_OPEN = "【"


@dataclass(frozen=True, slots=True)
class Rolled:
    """The changes to a sentence, and the formulations among them for the clerk to know of."""

    edits: tuple[Edit, ...]
    terms: tuple[OldTerm, ...]


class Roller:
    """Rolls the text of the report on `old` forward to the report on `new`; `names` are former names of the agency."""

    def __init__(self, rules: CarryRules, terms: Terms, old: int, new: int, names: Mapping[str, str]) -> None:
        """Use these rules; of `names` each is replaced by its value."""
        self._rules = rules
        self._terms = terms
        self._old, self._new = old, new
        self._names = sorted(names.items(), key=lambda pair: (-len(pair[0]), pair[0]))

    def roll(self, text: str) -> Rolled:
        """Return the changes that the new year asks for in `text`; of those that overlap the first counts."""
        renewals = list(self._renewals(text))
        edits = [edit for edit, _ in renewals]
        edits += [*self._ordinals(text), *self._years(text), *self._renamed(text)]
        return Rolled(tuple(edits), tuple(_settled(renewals)))

    def _renewals(self, text: str) -> Iterator[tuple[Edit, OldTerm | None]]:
        """Yield what is said otherwise now, then what is past and not known to be said otherwise."""
        for renewal in self._rules.renewals:
            new = renewal.of_year(self._new)
            for match in renewal.at.finditer(text):
                yield self._changed(match, new)
        titles = [match.span() for match in _TITLE.finditer(text)]
        for match in self._rules.sessions.finditer(text):
            yield self._changed(match, None)
        for word in self._terms.dated:
            if not word.holds(self._new) and word.holds(self._old):
                for match in word.word.finditer(text):
                    if not any(start <= match.start() < end for start, end in titles):
                        yield self._changed(match, None)

    def _changed(self, match: re.Match[str], new: str | None) -> tuple[Edit, OldTerm | None]:
        old, text = match.group(), match.string
        start, end = match.span()
        certain = new is not None and not new.startswith(_OPEN)
        if certain:
            return Edit(start, end, str(new)), None if new == old else OldTerm(old, str(new))
        if text[start - 1 : start] == "“" and text[end : end + 1] == "”":
            start, end = start - 1, end + 1
        slot = placeholder(self._rules.wording_was.replace("{old}", old.strip("“”")))
        return Edit(start, end, slot), OldTerm(old, "")

    def _ordinals(self, text: str) -> Iterator[Edit]:
        """Yield the ordinals of yearly days, counted on."""
        for match in self._rules.annual.finditer(text):
            digits = match["ordinal"]
            value = int(digits) if digits.isdecimal() else chinese_number(digits)
            if value:
                later = value + self._new - self._old
                printed = str(later) if digits.isdecimal() else chinese_numeral(later)
                yield Edit(*match.span("ordinal"), printed)

    def _years(self, text: str) -> Iterator[Edit]:
        """Yield the report year and the year after it, counted on; years in titles and others stay."""
        titles = [match.span() for match in _TITLE.finditer(text)]
        for match in _YEAR.finditer(text):
            inside = any(start <= match.start() < end for start, end in titles)
            later = {self._old: self._new, self._old + 1: self._new + 1}.get(int(match.group()))
            if later and not inside:
                yield Edit(*match.span(), str(later))

    def _renamed(self, text: str) -> Iterator[Edit]:
        for old, new in self._names:
            for match in re.finditer(re.escape(old), text):
                yield Edit(*match.span(), new)


def _settled(renewals: list[tuple[Edit, OldTerm | None]]) -> Iterator[OldTerm]:
    """Yield the terms of the changes that are made, each once: none that lies in an earlier change."""
    made: list[Edit] = []
    told: list[OldTerm] = []
    for edit, term in renewals:
        if any(edit.start < one.end and one.start < edit.end for one in made):
            continue
        made.append(edit)
        if term and term not in told:
            told.append(term)
            yield term
