"""Drafts composed again until no other report has too large a share in the text."""

from __future__ import annotations

import math
from collections.abc import Callable

from drafter.corpus.overlap import MeasuredText, OverlapMeter, SourceShare
from drafter.drafting.allowance import Allowance
from drafter.model import Draft, Paragraph

_ROUNDS = 4
Composer = Callable[[Allowance], Draft]


def compose_within(compose: Composer, meter: OverlapMeter, limit: float) -> tuple[Draft, MeasuredText]:
    """Return a draft with at most the share `limit` (0 to 1) from any one report of another agency, measured.

    When one is over the limit, no report may lend more than that in the next round, and that one less by as much as
    it was over; in the last it may lend nothing. What is still over then, it did not lend: it stands in the agency's
    own words.
    """
    allowance, most = Allowance(), dict[str, int]()
    for left in reversed(range(_ROUNDS)):
        draft = compose(allowance)
        measured = meter.measure([paragraph.text for paragraph in paragraphs_of(draft)])
        before = dict(most)
        for source in over_limit(measured, limit):
            lent = sum(meter.letters_in(text, source.report) for text in allowance.lent)
            excess = math.ceil((source.share - limit) * measured.whole.letters)
            most[source.report] = max(0, lent - excess) if left > 1 else 0
        if most == before:
            break
        allowance = Allowance(meter.letters_in, math.floor(limit * measured.whole.letters), most)
    return draft, measured


def over_limit(measured: MeasuredText, limit: float) -> list[SourceShare]:
    """Return the reports of other agencies of which more than the share `limit` stands in the whole text."""
    return [source for source in measured.whole.sources if source.share > limit]


def paragraphs_of(draft: Draft) -> list[Paragraph]:
    """Return the paragraphs of the sections in order, without title, headings and frame."""
    return [paragraph for section in draft.sections for paragraph in section.paragraphs]
