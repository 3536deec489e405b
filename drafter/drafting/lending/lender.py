"""A place in a draft to the sentence of past reports that fits there best, each lent once."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from drafter.drafting.ledger import Ledger
from drafter.drafting.lending.allowance import Allowance
from drafter.drafting.lending.filling import Filler
from drafter.drafting.lending.lendable import Lendable
from drafter.drafting.lending.pool import Pool, PoolMaker
from drafter.drafting.matching.matcher import Matcher
from drafter.drafting.stating.kin import Cutter
from drafter.model import Figure
from drafter.templates.wording import Borrowing
from drafter.text import bigrams

_OPENING = 6
_TYPICAL_WEIGHT = 2
_DONE = "measures"
ThemeOf = Callable[[str], str | None]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a sentence is wanted: section, theme, what is written about there, words of which it must hold one."""

    section: str
    theme: str | None
    query: str
    words: tuple[str, ...] = ()


class Lender:
    """Lends sentences from a corpus and keeps in mind what was lent."""

    def __init__(
        self,
        pools: PoolMaker,
        limits: Borrowing,
        theme_of: ThemeOf,
        cut: Cutter,
        allowance: Allowance | None = None,
    ) -> None:
        """Lend from `pools` what the `allowance` lets; `theme_of` tells the theme of a text, `cut` its words."""
        self._pools = pools
        self._limits = limits
        self._theme_of = theme_of
        self._cut = cut
        self._allowance = allowance or Allowance()
        self._standing = ""
        self._told: list[frozenset[str]] = []
        self._openings: set[str] = set()

    def lend(self, place: Place, ledger: Ledger, own_words: str) -> str | None:
        """Return the best sentence with its 。 and the mark of its source, `None` when none is good enough.

        A quoted term must stand in `own_words` or, where intentions are written, be used by several agencies.

        Ties go to the earlier passage.
        """
        pool = self._pools.pool(place.section, place.theme, place.query)
        ranked = sorted(
            ((self._worth(one, place, pool), one) for one in pool.sentences),
            key=lambda pair: (-pair[0], pair[1].source.passage, pair[1].start),
        )
        counts = ledger.borrowed()
        for worth, one in ranked:
            most = self._limits.most_of_own if one.own else self._limits.most_of_one
            if worth <= 0 or counts[one.source.report] >= most or self._is_told(one.text):
                continue
            if self._claims(one, place, pool, own_words) or not self._lets(one.text, one):
                continue
            common = self._limits.quoted_by if place.section != _DONE else math.inf
            if all(term in own_words or pool.users(term) >= common for term in one.quoted):
                self.tell(one.text)
                self._allowance.take(one.text, one.source.report)
                return ledger.lend(f"{one.text}。", one.source)
        return None

    def fill(
        self, place: Place, sets: Sequence[Sequence[Figure]], ledger: Ledger, matcher: Matcher
    ) -> tuple[str, tuple[Figure, ...]] | None:
        """Return a sentence of a past report that states figures of these sets, and the figures it states.

        What `matcher` finds decides. The one with the most is taken, ties going to the earlier passage; `None` when
        none fits.
        """
        filler = Filler(matcher, self._limits, ledger.print)
        patterns = self._pools.pool(place.section, place.theme, place.query).patterns
        filled = [filled for one in patterns if (filled := filler.fill(one, sets))]
        found = [one for one in filled if self._lets(one.text, one.pattern)]
        best = max(found, key=lambda one: len(one.figures), default=None)
        if best is None:
            return None
        self._allowance.take(best.text, best.pattern.source.report)
        return ledger.lend(best.text, best.pattern.source, len(best.figures)), best.figures

    def _lets(self, text: str, one: Lendable) -> bool:
        return one.own or self._allowance.lets(text, one.source.report)

    def _least(self, place: Place) -> float:
        """Return how typical a sentence must be: less where intentions are written than where it is a claim."""
        if place.section != _DONE:
            return self._limits.typical_elsewhere
        return self._limits.typical if place.words else self._limits.typical_alone

    def _claims(self, one: Lendable, place: Place, pool: Pool, own_words: str) -> bool:
        """`True` for a sentence with too many words that only its writer uses: they name what he alone did.

        One word is too many when it names a line of work. Words of the agency itself, and of the report kind's
        wording, are no such words.
        """
        if not one.own and any(word not in own_words for word in self._limits.trades.findall(one.text)):
            return True
        words = [word for word in self._cut(one.text) if len(word) > 1 and word.isalpha()]
        own = [word for word in words if word not in own_words and word not in self._standing]
        most = self._limits.strangers if place.section == _DONE else self._limits.strangers_elsewhere
        return not one.own and pool.strangers(own, one.source) > most

    def tell(self, text: str) -> None:
        """Keep in mind that the draft says `text`, so that nothing like it is lent."""
        self._standing += text
        parts = [part for part in re.split("[。\n]", text) if part]
        self._told += [frozenset(bigrams(part)) for part in parts]
        self._openings |= {part[:_OPENING] for part in parts}

    def _is_told(self, text: str) -> bool:
        if text[:_OPENING] in self._openings:
            return True
        pairs = bigrams(text)
        shares = (len(pairs & told) / min(len(pairs), len(told)) for told in self._told if pairs and told)
        return any(share >= self._limits.alike for share in shares)

    def _worth(self, one: Lendable, place: Place, pool: Pool) -> float:
        """Return how well a sentence fits, 0 for not at all: how typical it is and how near what is wanted."""
        theme = self._theme_of(one.text) or one.theme
        if place.theme and theme != place.theme:
            return 0.0
        if place.words and not any(word in one.text for word in place.words):
            return 0.0
        typical = pool.typical(one)
        relevant = _cosine(bigrams(one.text), bigrams(place.query))
        if not one.own and (typical < self._least(place) or relevant < self._limits.relevant):
            return 0.0
        return round(_TYPICAL_WEIGHT * typical + relevant + one.own, 4)


def _cosine(one: set[str], other: set[str]) -> float:
    return len(one & other) / (len(one) * len(other)) ** 0.5 if one and other else 0.0
