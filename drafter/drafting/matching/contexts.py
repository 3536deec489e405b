"""A sentence with numbers in it to what is said around each of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafter.model import Quantity
from drafter.text import fold

_NAMED = re.compile("“[^”]*”|《[^》]*》")
_ASIDE = re.compile(r"[（(][^（()）]*[)）]")
_STOP = re.compile("[，,；;：:。！？!?（）()\n]")
_LISTED = re.compile("[、]")
_PART = re.compile("[;；。！？!?\n]")
_EXAMPLES = re.compile("(?:“[^”]*”[,和]?)+等")
_QUOTED = re.compile("“([^”]+)”")
_SHORT = 4
_BLOT = "\0"
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Context:
    """What a sentence says of one of its numbers, in half-width points.

    `before` and `after` are the words of its clause up to the next number on each side, `previous` those
    before them, `listed` those of the clause before the last number in it, `earlier` and `later` the rest of the
    sentence, `leading` that of `earlier` behind its last semicolon; none of them holds a number of the sentence.
    """

    quantity: Quantity
    before: str
    after: str
    previous: str
    listed: str
    leading: str
    earlier: str
    later: str

    @property
    def clause(self) -> str:
        """The words of the clause."""
        return f"{self.before}\n{self.after}"

    @property
    def sentence(self) -> str:
        """All words of the sentence."""
        return f"{self.earlier}\n{self.clause}\n{self.later}"

    @property
    def quoted(self) -> list[str]:
        """The terms in “ ” in the clause, but for those that are only examples (“甲”“乙”等)."""
        return _QUOTED.findall(_EXAMPLES.sub("", self.clause))


def find_contexts(sentence: str, quantities: Sequence[Quantity]) -> Iterator[Context]:
    """Yield what is said around each of `quantities`, which stand in `sentence` in order."""
    masked = _masked(sentence, quantities)
    stops = [0, *(match.end() for match in _STOP.finditer(masked)), len(sentence)]
    parts = [0, *(match.end() for match in _PART.finditer(masked))]
    text = _without_numbers(fold(sentence), quantities)
    for number, quantity in enumerate(quantities):
        begin = max(stop for stop in stops if stop <= quantity.start)
        left = _left(masked, begin, quantities[:number], quantity)
        right = _right(masked, quantities[number + 1 :], quantity)
        prior = max((stop for stop in stops if stop < begin), default=0)
        yield Context(
            quantity=quantity,
            before=_plain(text[left : quantity.start]),
            after=_plain(text[quantity.end : right]),
            previous=_plain(text[begin:left] if left > begin else text[prior:begin]),
            listed=_plain(text[begin:left]),
            leading=_plain(text[max(part for part in parts if part <= begin) : left]),
            earlier=_plain(text[:left]),
            later=_plain(text[right:]),
        )


def _left(masked: str, begin: int, earlier: Sequence[Quantity], quantity: Quantity) -> int:
    """Return where the words before a number begin: behind the last number, or behind a 、 that follows one."""
    inside = [one for one in earlier if one.end > begin]
    if not inside:
        return begin
    listed = [match.end() for match in _LISTED.finditer(masked, inside[-1].end, quantity.start)]
    return listed[0] if listed else inside[-1].end


def _right(masked: str, later: Sequence[Quantity], quantity: Quantity) -> int:
    ends = [match.start() for match in (_STOP.search(masked, quantity.end),) if match]
    ends += [match.start() for match in (_LISTED.search(masked, quantity.end),) if match]
    return min([*ends, *(one.start for one in later[:1]), len(masked)])


def _masked(sentence: str, quantities: Sequence[Quantity]) -> str:
    """Return the sentence with titles, terms in “ ” and asides without numbers blotted out, offsets unchanged."""
    spans = [match.span() for match in _NAMED.finditer(sentence)]
    spans += [
        match.span()
        for match in _ASIDE.finditer(sentence)
        if not any(match.start() < one.start < match.end() for one in quantities)
    ]
    return _blotted(sentence, spans)


def _without_numbers(text: str, quantities: Sequence[Quantity]) -> str:
    return _blotted(text, [(one.start, one.end) for one in quantities])


def _blotted(text: str, spans: Sequence[Span]) -> str:
    for start, end in spans:
        text = text[:start] + _BLOT * (end - start) + text[end:]
    return text


def _plain(text: str) -> str:
    """Return `text` without blots, and without asides longer than those in 区(县)."""
    bare = text.replace(_BLOT, "")
    return _ASIDE.sub(lambda match: match.group() if len(match.group()) <= _SHORT else "", bare)
