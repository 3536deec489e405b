"""Suggestions to the wording of each that other agencies use too, and to how often a draft has it already."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from drafter.corpus.collection import Corpus
from drafter.text import fold

_RUN = re.compile(r"[^\W\d_]+")
_SHORTEST = 6
_TELLING = 8
_TRIED = 8


@dataclass(frozen=True, slots=True)
class Shared:
    """A phrase that stands in reports of several agencies, and of how many; without one, "" and 1."""

    phrase: str = ""
    agencies: int = 1


class Sharing:
    """Counts the agencies of a corpus that use a phrase."""

    def __init__(self, corpus: Corpus, writers: Mapping[str, str]) -> None:
        """Count in `corpus`; `writers` names for each report the agency that wrote it."""
        self._corpus = corpus
        self._writers = writers

    def shared(self, texts: Sequence[tuple[str, str]]) -> list[Shared]:
        """Return for each text, a passage without its facts and the report it is of, what others use of it.

        That is its longest phrase that another agency has: whole words, six letters or more, without numbers
        and points in it; of equally long ones the first. It is looked for in all passages of the corpus, of
        whatever section, and an agency counts once, the writer of the text too.
        """
        candidates = self._candidates(texts)
        phrases = list(dict.fromkeys(phrase for some in candidates for phrase in some))
        users = dict(zip(phrases, self.users(phrases), strict=True))
        return [
            self._first(some, users, self._writers[report])
            for some, (_, report) in zip(candidates, texts, strict=True)
        ]

    def users(self, phrases: Sequence[str]) -> list[set[str]]:
        """Return for each phrase the agencies in whose passages it stands, half- and full-width alike."""
        found = self._corpus.holding(phrases) if phrases else []
        return [
            {
                self._writers[one.provenance.report]
                for one in passages
                if fold(phrase) in fold(one.passage.text) and one.provenance.report in self._writers
            }
            for phrase, passages in zip(phrases, found, strict=True)
        ]

    def _first(self, phrases: Sequence[str], users: Mapping[str, set[str]], writer: str) -> Shared:
        """Return the first of `phrases` that another than `writer` uses."""
        for phrase in phrases:
            if users[phrase] - {writer}:
                return Shared(phrase, len(users[phrase] | {writer}))
        return Shared()

    def _candidates(self, texts: Sequence[tuple[str, str]]) -> list[list[str]]:
        """Return for each text some phrases that others may use, the longest first."""
        runs = [[run for run in find_runs(text) if len(run) >= _SHORTEST] for text, _ in texts]
        pieces = [piece for some in runs for run in some for piece in _pieces(run)]
        holders = iter(self._corpus.ids_holding(pieces))
        candidates = []
        for some, (_, report) in zip(runs, texts, strict=True):
            found = [phrase for run in some for phrase in self._phrases(run, self._writers[report], holders)]
            candidates.append(sorted(dict.fromkeys(found), key=len, reverse=True)[:_TRIED])
        return candidates

    def _phrases(self, run: str, writer: str, holders: Iterator[list[str]]) -> list[str]:
        """Return the stretches of whole words of `run` all of whose pieces one passage of another may hold.

        `holders` gives for each piece in turn the passages that may hold it.
        """
        edges = [0, *accumulate(map(len, self._corpus.cut(run)))]
        begun: dict[str, int] = {}
        found = []
        for at in range(len(_pieces(run))):
            begun = {id: begun.get(id, at) for id in next(holders) if self._is_others(id, writer)}
            for start in sorted(set(begun.values())):
                first = next(edge for edge in edges if edge >= start)
                last = max(edge for edge in edges if edge <= at + _SHORTEST)
                if last - first >= _SHORTEST:
                    found.append(run[first:last])
        return found

    def _is_others(self, passage: str, writer: str) -> bool:
        report = passage.rsplit("-", 1)[0]
        return report in self._writers and self._writers[report] != writer


def count_uses(text: str, draft: str) -> int:
    """Return how often the wording of `text`, its facts left out, stands in `draft`.

    That is the most often found of its stretches of eight letters or more between points and numbers.
    """
    plain = fold(re.sub(r"\s", "", draft))
    return max((plain.count(fold(run)) for run in find_runs(text) if len(run) >= _TELLING), default=0)


def find_runs(text: str) -> list[str]:
    """Return the stretches of letters of `text` between points, numbers and spaces."""
    return _RUN.findall(text)


def _pieces(run: str) -> list[str]:
    """Return all that are six letters of `run` in a row."""
    return [run[at : at + _SHORTEST] for at in range(len(run) - _SHORTEST + 1)]
