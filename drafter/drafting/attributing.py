"""Marked text to its sentences as printed, each with what it rests on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from drafter.drafting.ledger import Ledger
from drafter.drafting.marks import Mark, read_marks
from drafter.model import Basis, Provenance, Sentence, Stated
from drafter.text import split_sentences

_SLOT = re.compile("【待填：[^】]*】")


def find_sentences(text: str, books: Ledger) -> tuple[Sentence, ...]:
    """Return the sentences of `text` with what the marks in them say; joined they are the text as printed.

    A sentence holds every figure, point and source of which a part stands in it; blank text has no sentence.
    """
    printed, marks = read_marks(text)
    ends = [start for start, _ in split_sentences(printed)][1:]
    bounds = pairwise([0, *ends, len(printed)]) if printed else ()
    return tuple(
        _sentence(
            printed[start:end], [one for one in marks if one.start < end and start < one.end], printed, books
        )
        for start, end in bounds
    )


def heading_sentence(text: str, books: Ledger) -> Sentence:
    """Return a heading as one sentence, also where it holds a full stop; one of "" for none."""
    printed, marks = read_marks(text)
    return _sentence(printed, marks, printed, books)


def _sentence(text: str, marks: Sequence[Mark], printed: str, books: Ledger) -> Sentence:
    figures = [one for one in marks if one.kind == "figure"]
    sources = dict.fromkeys(books.sources[one.number] for one in marks if one.kind == "source")
    return Sentence(
        text,
        basis=tuple(_basis(marks, sources, books)),
        sources=tuple(sources),
        figures=tuple(
            Stated(books.figures[one.number].name, printed[one.start : one.end]) for one in figures
        ),
        slots=tuple(_SLOT.findall(text)),
    )


def _basis(marks: Sequence[Mark], sources: Iterable[Provenance], books: Ledger) -> Iterable[Basis]:
    kinds = {one.kind for one in marks}
    if "figure" in kinds:
        yield "figure"
    if "point" in kinds:
        yield "point"
    if any(map(books.is_own, sources)):
        yield "last"
