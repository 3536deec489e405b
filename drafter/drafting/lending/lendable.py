"""A passage of another report to the runs of clauses in it that may stand in a draft as they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from drafter.checks.set_phrases import SetPhrases
from drafter.corpus.collection import Hit
from drafter.corpus.drafts import SLOT
from drafter.drafting.lending.holes import OpenedText, Span, find_holes, open_figures
from drafter.model import Agency, Provenance, Quantity, Report
from drafter.templates.wording import Borrowing, Terms
from drafter.text import full_width

_SENTENCE = re.compile(r"[^。；;！!？?\n]+")
_CLAUSE = re.compile(r"(?:“[^”]*”|‘[^’]*’|（[^）]*）|\([^)]*\)|[^，,])+")
_QUOTED = re.compile("“([^”]+)”")
_ENDS = "。；;！!？?，, \n"


@dataclass(frozen=True, slots=True)
class Lendable:
    """A run of clauses without its closing mark that names no fact, put into the agency's own words.

    Where the source had a figure, `text` has a hole, numbered as in `figures`. `quoted` are the terms in “ ” that
    it holds, `start` tells its place in the passage.
    """

    text: str
    source: Provenance
    theme: str | None
    own: bool
    start: int
    quoted: tuple[str, ...]
    figures: tuple[Quantity, ...] = ()


class LendingRules:
    """Decides for one agency and report year which sentences may be lent, and words them for it."""

    def __init__(
        self,
        borrowing: Borrowing,
        terms: Terms,
        agency: Agency,
        year: int,
        set_phrases: SetPhrases | None = None,
    ) -> None:
        """Lend to the report of `agency` on `year`; a sentence whose set phrases are off is not lent."""
        self._set_phrases = set_phrases or SetPhrases((), year)
        self._rules = borrowing
        self._terms = terms
        self._agency = agency
        self._year = year

    def is_of_kind(self, report: Report) -> bool:
        """`True` for a report that speaks of the subject of its kind often enough, or is too short to tell."""
        text = "".join(passage.text for passage in report.passages)
        said = len(self._rules.subject.findall(text))
        return len(text) < self._rules.telling or 1000 * said >= self._rules.subject_least * len(text)

    def lendable(self, hit: Hit, *, own: bool) -> Iterator[Lendable]:
        """Yield the runs of clauses of a passage that hold nothing true of one agency only.

        First those without figures, then those that have holes where figures stood. A sentence that is still open
        in a draft lends nothing.
        """
        opened = open_figures(hit.passage)
        found = _SENTENCE.finditer(opened.text)
        sentences = [match.span() for match in found if SLOT not in match.group()]
        for holed in (False, True):
            for sentence in sentences:
                for start, end, opens in self._runs(opened, sentence, holed=holed):
                    text = self.worded(opened.text[start:end], opens=opens)
                    if text and holed == bool(find_holes(text)):
                        figures = opened.quantities if holed else ()
                        quoted = tuple(_QUOTED.findall(text))
                        theme, source = hit.passage.theme, hit.provenance
                        yield Lendable(text, source, theme, own, start, quoted, figures)

    def _runs(self, opened: OpenedText, sentence: Span, *, holed: bool) -> Iterator[tuple[int, int, bool]]:
        """Yield the longest runs of clean clauses in a sentence, and whether they open it."""
        run: list[Span] = []
        clauses = [match.span() for match in _CLAUSE.finditer(opened.text, *sentence)]
        for clause in [*clauses, sentence]:
            if clause is not sentence and self._is_clean(opened, clause, holed=holed):
                run.append(clause)
                continue
            while run and run[-1] != clauses[-1] and self._leads_on(opened.text[slice(*run[-1])]):
                run.pop()
            if run:
                yield run[0][0], run[-1][1], run[0] == clauses[0]
            run = []

    def _is_clean(self, opened: OpenedText, clause: Span, *, holed: bool) -> bool:
        text = self.opened(opened.text[slice(*clause)])
        if holed and self._rules.time.fullmatch(text):
            return True
        if any(start < clause[1] and clause[0] < end for start, end in opened.taken):
            return False
        own = self._own_words(text)
        if own is None or any(bar.search(own[0]) for bar in self._rules.barred):
            return False
        if find_holes(text):
            return holed and not self._rules.levels.search(text)
        return not self._rules.claims.search(own[0])

    def _leads_on(self, clause: str) -> bool:
        return bool(self._rules.leading_on.search(self.opened(clause)))

    def worded(self, run: str, *, opens: bool) -> str | None:
        """Return the run of clauses as this agency would write it; `None` when it may not be lent to it."""
        text = self._rules.time.sub(self._rules.until, self.opened(run))
        stands = not self._rules.leaning.search(text) and (opens or self._rules.starting.search(text))
        if not stands or not self._rules.shortest <= len(text) <= self._rules.longest:
            return None
        own = self._own_words(text)
        renewed = self._terms.renewed(own[1], self._year) if own else ""
        if self._set_phrases.faults(renewed):
            return None
        return renewed if self._terms.is_current(renewed, self._year) and _is_whole(renewed) else None

    def opened(self, piece: str) -> str:
        """Return the sentence in full-width points without its closing mark and the word that counts it."""
        return self._rules.opening.sub("", full_width(piece.strip()).rstrip(_ENDS)).strip()

    def _own_words(self, text: str) -> tuple[str, str] | None:
        """Return the text without, and with, the words for the agency itself; `None` when they are not known."""
        agency = self._agency
        whole = agency.self_reference.replace("我", "全", 1)
        known = {
            self._rules.levels: rf"\g<before>{agency.level}" if len(agency.level) == 1 else "",
            self._rules.own_self: agency.self_reference,
            self._rules.own_whole: whole if whole != agency.self_reference else "",
            self._rules.own_body: agency.self_reference.removeprefix("我"),
            self._rules.leaders: agency.leaders,
        }
        bare = filled = text
        for pattern, words in known.items():
            if pattern.search(filled) and not words:
                return None
            bare = pattern.sub("", bare)
            filled = pattern.sub(words, filled)
        return bare, filled


def _is_whole(text: str) -> bool:
    """`True` when every bracket and quotation mark of `text` has its partner."""
    return all(text.count(one) == text.count(other) for one, other in ("“”", "（）", "‘’"))
