"""An agency's figures and a corpus to a whole draft: every section in its order, every figure in its place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from drafter.corpus.collection import Corpus
from drafter.drafting.carrying.composing import Carrier
from drafter.drafting.carrying.parts import lay_out_parts
from drafter.drafting.desk import Desk, all_words
from drafter.drafting.given import plain_given, plain_record
from drafter.drafting.layout import lay_out, paragraph
from drafter.drafting.lending.allowance import Allowance
from drafter.drafting.lending.lender import Place
from drafter.drafting.manner import DEFAULT, Manner
from drafter.drafting.marks import find_figures, without_marks
from drafter.drafting.measures import write_measures
from drafter.drafting.outlook import write_plan, write_problems
from drafter.drafting.reminders import find_reminders
from drafter.drafting.rendering import placeholder
from drafter.drafting.stating.sentences import clause_of
from drafter.model import Agency, CarriedForward, Draft, DraftSection, FigureSet, Paragraph, Report
from drafter.templates.carrying import load_carrying
from drafter.templates.kind import ReportTemplate
from drafter.templates.reading import load_reading
from drafter.templates.wording import load_wordings


@dataclass(frozen=True, slots=True)
class LastYear:
    """The agency's report of last year; `names` are names it had then and those it has now."""

    report: Report
    names: Mapping[str, str] = field(default_factory=dict)


def compose_draft(
    template: ReportTemplate,
    agency: Agency,
    year: int,
    figures: FigureSet,
    corpus: Corpus,
    last: LastYear | None = None,
    manner: Manner = DEFAULT,
    allowance: Allowance | None = None,
) -> Draft:
    """Return the draft of the report of `agency` on `year`; with `last` it starts from last year's report.

    Every figure given stands in it once, as given; what others wrote stands in it without their facts, with its
    source; what nobody gave is an open slot. No more is lent than the `allowance` lets. The same input gives the same
    draft.
    """
    agency, figures = plain_record(agency), plain_given(figures)
    wordings, reading = load_wordings(template.folder), load_reading(template.folder)
    words = all_words(figures)
    allowance = allowance or Allowance()
    desk = Desk(template, wordings, reading, agency, year, figures, corpus, words, allowance, manner)
    texts, sections, carried = _carried(desk, last) if last else _drafted(desk)
    placed = Counter(number for _, text in texts for number in find_figures(text))
    names = [figure.name for figure in figures.figures]
    return Draft(
        agency=agency,
        year=year,
        kind=template.folder.name,
        title=_title(desk, last),
        addressee=paragraph(agency.to or placeholder("主送机关"), "addressee"),
        sections=sections,
        closing=_closing(desk),
        placed=tuple(name for number, name in enumerate(names) if placed[number]),
        points=_points(figures, texts),
        unplaced=tuple(name for number, name in enumerate(names) if not placed[number]),
        filled=desk.ledger.filled,
        notes=tuple(find_reminders(desk, sections, desk.ledger.causes)),
        last=carried,
    )


def _title(desk: Desk, last: LastYear | None) -> str:
    """Return last year's title with this year's number where it names agency and year, else the usual one."""
    agency, year = desk.agency.name, desk.year
    if last and last.report.title:
        title = last.report.title
        for old, new in last.names.items():
            title = title.replace(old, new)
        title = title.replace(str(last.report.year), str(year))
        if agency in title and str(year) in title:
            return title
    return f"{agency}{year}年{desk.template.title}"


_Texts = list[tuple[str, str]]
_Written = tuple[_Texts, tuple[DraftSection, ...], CarriedForward | None]


def _drafted(desk: Desk) -> _Written:
    """Return the wording of the sections of the report kind, and these laid out."""
    texts = _texts(desk)
    themes = {
        desk.worded(heading): one.slug for one in desk.template.themes for heading in (one.heading, one.plan)
    }
    return texts, lay_out(texts, themes, desk.ledger), None


def _carried(desk: Desk, last: LastYear) -> _Written:
    """Return the same for a draft that starts from last year's report."""
    rules = load_carrying(desk.template.folder)
    parts, carried = Carrier(desk, last.report, rules, last.names).write()
    texts = [(part.section, "\n".join([part.heading, *part.paragraphs])) for part in parts]
    return texts, lay_out_parts(parts, desk.ledger), carried


def _points(figures: FigureSet, texts: Sequence[tuple[str, str]]) -> tuple[int, int]:
    """Return how many points were given, and how many of them stand in the text."""
    written = without_marks("".join(text for _, text in texts))
    points = [*figures.highlights, *figures.problems, *figures.plans]
    return len(points), sum(clause_of(point.text) in written for point in points)


def _texts(desk: Desk) -> list[tuple[str, str]]:
    """Return the wording of each section under its slug, in the order of the report kind."""
    written = {
        "measures": write_measures(desk),
        "problems": write_problems(desk),
        "duty": _duty(desk),
        "plan": write_plan(desk),
    }
    return [
        (section.slug, written.get(section.slug) or _plain(desk, section.slug))
        for section in desk.template.sections
    ]


def _plain(desk: Desk, slug: str) -> str:
    """Return a section that only states what was given for it."""
    _, facts = desk.state(slug)
    return desk.render(slug, facts=facts)


def _duty(desk: Desk) -> str:
    section = next(section for section in desk.template.sections if section.slug == "duty")
    material, facts = desk.state(section.slug)
    query = "，".join((section.title, *section.words, material.words))
    place = Place("duty", None, query, section.words)
    borrowed = "".join(desk.borrow(place) for _ in range(desk.size.duty))
    return desk.render("duty", facts=facts, given=len(material) > 0, borrowed=borrowed)


def _closing(desk: Desk) -> tuple[Paragraph, ...]:
    words = [line for line in desk.render("closing").split("\n") if line.strip()]
    return (
        *(paragraph(line, "closing") for line in words),
        paragraph(desk.agency.signature or desk.agency.name, "signer"),
        paragraph(placeholder("成文日期"), "date"),
    )
