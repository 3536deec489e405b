"""A passage of last year's report to its sentences in full-width points, each with its quantities and specifics."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from drafter.corpus.quantities import find_quantities
from drafter.corpus.quantity_groups import relate_quantities
from drafter.drafting.stating.numbers import typeset
from drafter.model import Passage, Quantity, Specific
from drafter.templates.reading import ReadingRules

_SENTENCE = re.compile("(?:“[^”]*”|（[^）]*）|《[^》]*》|[^。；！？])+[。；！？]*|[。；！？]+")
ITEM = re.compile("^[一二三四五六七八九十]{1,3}是")


@dataclass(frozen=True, slots=True)
class OldSentence:
    """A sentence with its closing mark; the offsets of `quantities` and `specifics` are offsets in `text`."""

    text: str
    quantities: tuple[Quantity, ...] = ()
    specifics: tuple[Specific, ...] = ()


@dataclass(frozen=True, slots=True)
class OldPassage:
    """A passage as sentences; `item` is the count it opens with (一是), or ""."""

    passage: Passage
    item: str
    sentences: tuple[OldSentence, ...]

    @property
    def text(self) -> str:
        """The passage as printed, without its count."""
        return "".join(sentence.text for sentence in self.sentences)


def read_old(passage: Passage, rules: ReadingRules, year: int | None) -> OldPassage:
    """Return the passage as sentences; `year` is that of its report, for days named without one."""
    text = typeset(passage.text)
    quantities = relate_quantities(text, find_quantities(text, rules), rules.groups, year)
    item = ITEM.match(text)
    begin = item.end() if item else 0
    specifics = tuple(_found_again(text, passage.specifics))
    sentences = []
    for match in _SENTENCE.finditer(text, begin):
        start, end = match.span()
        inside = [one for one in quantities if start <= one.start and one.end <= end]
        named = [one for one in specifics if start <= one.start and one.end <= end]
        sentences.append(OldSentence(match.group(), _shifted(inside, start), _moved(named, start)))
    return OldPassage(passage, item.group() if item else "", tuple(sentences))


def _found_again(text: str, specifics: Sequence[Specific]) -> Iterator[Specific]:
    """Yield the specifics with their places in the text as printed, in order; one that is not found is left out."""
    at = 0
    for one in specifics:
        words = typeset(one.text)
        start = text.find(words, at)
        if start >= 0:
            at = start + len(words)
            yield replace(one, text=words, start=start, end=at)


def _shifted(quantities: Sequence[Quantity], by: int) -> tuple[Quantity, ...]:
    return tuple(
        replace(
            one,
            start=one.start - by,
            end=one.end - by,
            part_of=None if one.part_of is None or one.part_of < by else one.part_of - by,
        )
        for one in quantities
    )


def _moved(specifics: Sequence[Specific], by: int) -> tuple[Specific, ...]:
    return tuple(replace(one, start=one.start - by, end=one.end - by) for one in specifics)
