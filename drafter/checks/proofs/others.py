"""Reports laid out, as a proof writes them, to what they hold of a text."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.corpus.neighbours import Neighbours, build_neighbours
from drafter.corpus.records import ReportTexts
from drafter.model.checking import CheckedText
from drafter.templates.overlap import load_overlap
from drafter.templates.places import load_gazetteer
from drafter.workspace import bundled_folder

_KIND = "law-government"


def neighbours_of(text: CheckedText, others: Sequence[CheckedText]) -> Neighbours:
    """Return what `others` hold of `text`; those of its agency are its own."""
    templates = bundled_folder("templates")
    reports = [_texts(one, str(number)) for number, one in enumerate(others)]
    own = {one.report for one in reports if one.agency == text.agency}
    return build_neighbours(text, reports, own, load_overlap(templates / _KIND), load_gazetteer(templates))


def _texts(report: CheckedText, identity: str) -> ReportTexts:
    passages = ((f"{identity}-{at}", one.section or "", one.text) for at, one in enumerate(report.running))
    return ReportTexts(identity, report.agency, report.year, tuple(passages))
