"""Drafts composed again until no other report has too large a share in the text."""

from __future__ import annotations

import math
from collections.abc import Callable

from drafter.corpus.overlap import MeasuredText, OverlapMeter, SourceShare
from drafter.drafting.lending.allowance import Allowance
from drafter.model import Draft, Paragraph

_PARTS = (0.9, 0.5, 0.0)
Composer = Callable[[Allowance], Draft]


def compose_within(compose: Composer, meter: OverlapMeter, limit: float) -> tuple[Draft, MeasuredText]:
    """Return a draft with at most the share `limit` (0 to 1) from any one report of another agency, measured.

    While one is over the limit, the draft is composed again: no report may lend more than the limit, and that one
    less by as much as it was over; in the last round nothing is lent. What is still over then, or was never lent,
    stands in the agency's own words.
    """
    most: dict[str, int] = {}
    allowance = Allowance()
    for part in _PARTS:
        draft, measured = _composed(compose, meter, allowance)
        lowered = _lowered(allowance, meter, measured, limit)
        if all(most.get(report) == letters for report, letters in lowered.items()):
            return draft, measured
        most |= {report: math.floor(letters * part) for report, letters in lowered.items()}
        allowance = Allowance(meter.letters_in, math.floor(limit * measured.whole.letters * part), most)
    return _composed(compose, meter, allowance)


def _composed(compose: Composer, meter: OverlapMeter, allowance: Allowance) -> tuple[Draft, MeasuredText]:
    draft = compose(allowance)
    return draft, meter.measure([paragraph.text for paragraph in paragraphs_of(draft)])


def _lowered(
    allowance: Allowance, meter: OverlapMeter, measured: MeasuredText, limit: float
) -> dict[str, int]:
    """Return how many letters each report over the limit may lend to be within it, of those that lent any."""
    lowered: dict[str, int] = {}
    for source in over_limit(measured, limit):
        lent = sum(meter.letters_in(text, source.report) for text in allowance.lent)
        if lent:
            lowered[source.report] = max(0, lent - math.ceil((source.share - limit) * measured.whole.letters))
    return lowered


def over_limit(measured: MeasuredText, limit: float) -> list[SourceShare]:
    """Return the reports of other agencies of which more than the share `limit` stands in the whole text."""
    return [source for source in measured.whole.sources if source.share > limit]


def paragraphs_of(draft: Draft) -> list[Paragraph]:
    """Return the paragraphs of the sections in order, without title, headings and frame."""
    return [paragraph for section in draft.sections for paragraph in section.paragraphs]
