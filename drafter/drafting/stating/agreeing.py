"""Two texts of an agency to how far they speak of the same thing, everyday words left out of account."""

from __future__ import annotations

import re
from functools import cached_property

from drafter.templates.wording import PointPhrasing
from drafter.text import bigrams

_QUOTED = re.compile("“[^”]+”")
_GAP = "\n"


class Agreement:
    """Compares texts by the rules of a report kind."""

    def __init__(self, rules: PointPhrasing) -> None:
        """Use these rules."""
        self._rules = rules

    @cached_property
    def _everyday(self) -> re.Pattern[str]:
        words = sorted(self._rules.everyday.split(), key=lambda word: (-len(word), word))
        return re.compile("|".join(map(re.escape, words)))

    def share(self, name: str, text: str) -> float:
        """Return how far `text` speaks of what `name` names, from 0 to 1.

        It is 1 for a quoted term or a long enough run of letters in common, else the share of the pairs of letters
        of `name`.
        """
        if any(term in text or term[1:-1] in text for term in _QUOTED.findall(name)):
            return 1.0
        rare, other = self._rare(name), self._rare(text)
        if self._have_run(rare, other):
            return 1.0
        pairs = self._pairs(rare)
        return len(pairs & self._pairs(other)) / len(pairs) if pairs else 0.0

    def covering(self, task: str, text: str, least: int = 1) -> float:
        """Return how much of `task` the words of `text` cover, from 0 to 1; 1 for a quoted term in both.

        The shorter of the two is what must be covered; everyday words do not count, nor less than `least` pairs.
        """
        if any(term in text or term[1:-1] in text for term in _QUOTED.findall(task)):
            return 1.0
        wanted, said = self._pairs(self._rare(task)), self._pairs(self._rare(text))
        common = len(wanted & said)
        return common / min(len(wanted), len(said)) if common >= least else 0.0

    def meet(self, first: str, second: str) -> bool:
        """`True` when two texts share at least one pair of letters that is not in an everyday word."""
        return bool(self._pairs(self._rare(first)) & self._pairs(self._rare(second)))

    def _rare(self, text: str) -> str:
        return self._everyday.sub(_GAP, text)

    def _have_run(self, first: str, second: str) -> bool:
        run = self._rules.run
        starts = range(len(first) - run + 1)
        return any(first[at : at + run] in second for at in starts if first[at : at + run].isalpha())

    def _pairs(self, text: str) -> set[str]:
        return {pair for part in text.split(_GAP) for pair in bigrams(part)}
