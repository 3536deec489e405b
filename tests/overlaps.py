"""A tiny notation for overlap in tests: texts of agencies' reports to a meter, wording of so many letters."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from figures import template

from drafter.corpus.overlap import Overlap, OverlapMeter
from drafter.corpus.records import ReportTexts
from drafter.templates.overlap import OverlapRules, load_overlap

COPIED = "建立健全网络安全应急工作机制，压实主体责任"
OTHER = "持续加强窗口人员业务培训，提升队伍整体素质能力"
OWN = "我局全年组织各类专题学习"


@cache
def overlap_rules() -> OverlapRules:
    """The rules of the first kind of report."""
    return load_overlap(template().folder)


def texts(agency: str, *passages: str, year: int = 2023) -> ReportTexts:
    """The report of an agency; its id is the name of the agency and the year."""
    numbered = ((f"{agency}-{number}", "measures", text) for number, text in enumerate(passages))
    return ReportTexts(f"{agency}{year}", agency, year, tuple(numbered))


def meter(*reports: ReportTexts, own: str = "", standing: str = "", phrase: str = "") -> OverlapMeter:
    """What measures against these reports; `own` is the agency's own, its set phrases only the one given."""
    rules = replace(overlap_rules(), set_phrases=())
    mine = {one.report for one in reports if one.agency == own}
    return OverlapMeter(reports, rules, filter(None, [standing]), filter(None, [phrase]), mine)


def measured(
    text: str, *reports: ReportTexts, own: str = "", standing: str = "", phrase: str = ""
) -> Overlap:
    """The overlap of a paragraph."""
    return meter(*reports, own=own, standing=standing, phrase=phrase).measure([text]).paragraphs[0]
