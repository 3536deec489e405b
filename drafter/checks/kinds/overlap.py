"""Check kind `overlap`: wording and figures that stand in one report of another agency."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from re import Pattern
from typing import Literal

from drafter.checks.hit import Case, Hit, Kind
from drafter.corpus.neighbours import Neighbours, report_name
from drafter.corpus.overlap import Overlap, SourceShare
from drafter.model import Quantity
from drafter.model.checking import CheckedParagraph

_FIRST_NUMBER = 10


@dataclass(frozen=True, slots=True)
class Settings:
    """What is held against the bounds: each `paragraph`, the `report` as a whole, or each `figure`.

    A paragraph is told of from `bound` per cent of its letters on, when it has `letters` of them and the longest run is
    `run` long; and only `below` so many per cent. A run that `unless` matches is the wording of
    meetings and documents, and nobody's. The bound of the report is that of `overlap.yml`. A figure is told of
    where the `words` letters before it, and its unit, stand in that report too.
    """

    of: Literal["paragraph", "report", "figure"]
    bound: float = 0.0
    below: float = 101.0
    letters: int = 40
    run: int = 13
    words: int = 6
    unless: Pattern[str] | None = None


def find(settings: Settings, case: Case) -> Iterator[Hit]:
    """Yield each; the message may say {owner}, {section} of that report, {percent} and the shared {run}."""
    neighbours = case.beside.neighbours
    if neighbours is None:
        return
    if settings.of == "report":
        yield from _report(neighbours)
        return
    paragraphs = zip(case.text.running, neighbours.measured.paragraphs, strict=False)
    for paragraph, overlap in ((one, all_of) for one, all_of in paragraphs if one in case.paragraphs):
        if settings.of == "paragraph":
            yield from _paragraph(settings, paragraph, overlap)
        else:
            yield from _figures(settings, paragraph, overlap, neighbours)


def _report(neighbours: Neighbours) -> Iterator[Hit]:
    for source in neighbours.measured.whole.sources:
        if source.share * 100 > neighbours.limit:
            yield Hit(words=_words(source))


def _paragraph(settings: Settings, paragraph: CheckedParagraph, overlap: Overlap) -> Iterator[Hit]:
    source = overlap.sources[0] if overlap.sources else None
    if source is None or overlap.letters < settings.letters:
        return
    within = settings.bound <= source.share * 100 < settings.below
    common = settings.unless is not None and settings.unless.search(source.longest.text)
    if within and not common and source.longest.characters >= settings.run:
        start = max(paragraph.text.find(source.longest.text), 0)
        yield Hit(paragraph, start, start + len(source.longest.text), _words(source))


def _figures(
    settings: Settings, paragraph: CheckedParagraph, overlap: Overlap, neighbours: Neighbours
) -> Iterator[Hit]:
    for quantity in paragraph.quantities:
        if abs(quantity.value) < _FIRST_NUMBER and quantity.value == int(quantity.value):
            continue
        for source in overlap.sources:
            if _stands(settings, paragraph.plain, quantity, neighbours.texts.get(source.report, "")):
                yield Hit(paragraph, quantity.start, quantity.end, _words(source))
                break


def _stands(settings: Settings, plain: str, quantity: Quantity, other: str) -> bool:
    """`True` when the figure stands in the other text after the same words."""
    words = plain[max(0, quantity.start - settings.words) : quantity.start]
    unlike = not re.search("[一-鿿]{3}", words)
    return not unlike and f"{words}{quantity.raw}" in other


def _words(source: SourceShare) -> dict[str, str]:
    run, origin = source.longest, source.longest.source
    return {
        "owner": report_name(origin.agency, origin.year),
        "percent": f"{source.share * 100:.0f}%",
        "run": run.text,
        "characters": str(run.characters),
    }


KIND = Kind(Settings, find)
