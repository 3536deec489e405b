"""An agency's figures and a corpus to a whole draft: every section in its order, every figure in its place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from drafter.corpus.collection import Corpus
from drafter.drafting.desk import Desk, all_words
from drafter.drafting.given import plain_given, plain_record
from drafter.drafting.layout import lay_out, paragraph
from drafter.drafting.lender import Place
from drafter.drafting.manner import DEFAULT, Manner
from drafter.drafting.marks import find_figures, without_marks
from drafter.drafting.measures import write_measures
from drafter.drafting.outlook import write_plan, write_problems
from drafter.drafting.reminders import find_reminders
from drafter.drafting.rendering import placeholder
from drafter.drafting.sentences import clause_of
from drafter.model import Agency, Draft, FigureSet, Paragraph
from drafter.templates.kind import ReportTemplate
from drafter.templates.reading import load_reading
from drafter.templates.wording import load_wordings


def compose_draft(
    template: ReportTemplate,
    agency: Agency,
    year: int,
    figures: FigureSet,
    corpus: Corpus,
    manner: Manner = DEFAULT,
) -> Draft:
    """Return the draft of the report of `agency` on `year`.

    Every figure given stands in it once, as given; what others wrote stands in it without their facts, with its
    source; what nobody gave is an open slot. The same input gives the same draft.
    """
    agency, figures = plain_record(agency), plain_given(figures)
    wordings, reading = load_wordings(template.folder), load_reading(template.folder)
    desk = Desk(template, wordings, reading, agency, year, figures, corpus, all_words(figures), manner)
    texts = _texts(desk)
    placed = Counter(number for _, text in texts for number in find_figures(text))
    names = [figure.name for figure in figures.figures]
    themes = {
        desk.worded(heading): one.slug for one in template.themes for heading in (one.heading, one.plan)
    }
    sections = lay_out(texts, themes, desk.ledger.sources)
    return Draft(
        agency=agency,
        year=year,
        kind=template.folder.name,
        title=f"{agency.name}{year}年{template.title}",
        addressee=paragraph(agency.to or placeholder("主送机关"), "addressee"),
        sections=sections,
        closing=_closing(desk),
        placed=tuple(name for number, name in enumerate(names) if placed[number]),
        points=_points(figures, texts),
        unplaced=tuple(name for number, name in enumerate(names) if not placed[number]),
        filled=desk.ledger.filled,
        notes=tuple(find_reminders(desk, sections, desk.ledger.causes)),
    )


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
        paragraph(desk.agency.name, "signer"),
        paragraph(placeholder("成文日期"), "date"),
    )
