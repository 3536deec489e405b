"""A text to the set phrases in it that are not as they are officially said."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafter.templates.craft import SetPhrase

_STOP = re.compile("[。；！？\n]")
_Run = list[re.Match[str]]


@dataclass(frozen=True, slots=True)
class PhraseFault:
    """A phrase that is off, and the stretch of text in which it is."""

    phrase: SetPhrase
    start: int
    end: int


class SetPhrases:
    """The set phrases that count in the report of one year."""

    def __init__(self, phrases: Sequence[SetPhrase], year: int) -> None:
        """Take those of `phrases` that count in `year`."""
        self._phrases = [one for one in phrases if one.since is None or one.since <= year]
        self._found = [re.compile("|".join(map(re.escape, one.parts)) or "(?!)") for one in self._phrases]

    def faults(self, text: str) -> list[str]:
        """Return how each phrase that is off in `text` is rightly said, each once; none when all are as they should.

        Off are parts in another order, a part that is missing where all belong, and a wrong verb. Marks of figures
        and sources must have been taken off.
        """
        return list(dict.fromkeys(one.phrase.right for one in self.find(text)))

    def find(self, text: str) -> Iterator[PhraseFault]:
        """Yield each place where a phrase is off, phrase by phrase; a wrong verb in such a place is a part of it."""
        for phrase, found in zip(self._phrases, self._found, strict=True):
            runs = [run for run in _runs(found, phrase.gap, text) if _is_disordered(phrase, run)]
            spans = [(run[0].start(), run[-1].end()) for run in runs]
            if phrase.wrong:
                spans += [one.span() for one in phrase.wrong.finditer(text) if not _is_within(one, spans)]
            yield from (PhraseFault(phrase, start, end) for start, end in sorted(spans))


def _is_within(match: re.Match[str], spans: Sequence[tuple[int, int]]) -> bool:
    return any(start < match.end() and match.start() < end for start, end in spans)


def _is_disordered(phrase: SetPhrase, run: _Run) -> bool:
    """`True` when parts that stand side by side are not in their order, each once, or not all there."""
    parts = [match.group() for match in run]
    if len(set(parts)) < phrase.least:
        return False
    places = [phrase.parts.index(part) for part in parts]
    return places != sorted(set(places)) or (phrase.whole and len(places) < len(phrase.parts))


def _runs(found: re.Pattern[str], gap: int, text: str) -> Iterator[_Run]:
    """Yield the parts that stand at most `gap` characters apart in one sentence, in the order of the text."""
    run: _Run = []
    for match in found.finditer(text):
        between = text[run[-1].end() : match.start()] if run else ""
        if len(between) > gap or _STOP.search(between):
            yield run
            run = []
        run.append(match)
    if run:
        yield run
