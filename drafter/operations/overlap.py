"""A corpus and a report kind to what measures how much of a text stands in other reports."""

from __future__ import annotations

from drafter.corpus.collection import Corpus
from drafter.corpus.overlap import OverlapMeter
from drafter.drafting.suggesting.suggest import is_of
from drafter.model import Provenance
from drafter.templates.kind import ReportTemplate
from drafter.templates.overlap import load_overlap
from drafter.templates.standing import set_terms, standing_texts
from drafter.templates.wording import load_wordings


def overlap_meter(corpus: Corpus, template: ReportTemplate, agency: str | None) -> OverlapMeter:
    """Return what measures texts of `agency` against the corpus; `None` is nobody, whose reports are not there."""
    rules, wordings = load_overlap(template.folder), load_wordings(template.folder)
    texts = corpus.texts()
    own = {one.report for one in texts if is_of(Provenance("", one.report, one.agency, one.year, ""), agency)}
    return OverlapMeter(texts, rules, standing_texts(template, wordings), set_terms(wordings), own)
