"""A tiny notation for carrying forward in tests: lines of last year's report to what is made of them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from agencies import agency
from composing import empty_corpus
from figures import template
from reports import rules

from drafter.corpus.specifics import find_specifics
from drafter.corpus.understand import understand_report
from drafter.drafting.carrying.composing import Carrier
from drafter.drafting.carrying.old_text import OldPassage, read_old
from drafter.drafting.compose import LastYear, compose_draft
from drafter.drafting.desk import Desk
from drafter.drafting.given import plain_given
from drafter.model import Block, Draft, FigureSet, Passage, Reading, Report
from drafter.templates.carrying import CarryRules, load_carrying
from drafter.templates.places import load_gazetteer
from drafter.templates.reading import load_reading
from drafter.templates.wording import load_wordings
from drafter.workspace import bundled_folder

NAME = "某市某区司法局"
OLD, NEW = 2023, 2024
TITLE = f"{NAME}{OLD}年法治政府建设年度报告"


@cache
def carry_rules() -> CarryRules:
    """The rules of the one report kind there is."""
    return load_carrying(template().folder)


def old(text: str, section: str = "measures", theme: str | None = None) -> OldPassage:
    """A passage of last year's report as its sentences."""
    found = find_specifics(text, load_gazetteer(bundled_folder("templates")))
    return read_old(Passage("p-001", section, theme, (), text, 1, (), found), rules(), OLD)


def last_report(*lines: str) -> Report:
    """Last year's report with these lines under its title."""
    blocks = tuple(Block(line, number) for number, line in enumerate((TITLE, *lines), start=1))
    return understand_report(Reading("去年.docx", blocks), load_reading(template().folder))


def carrier(given: FigureSet, *lines: str) -> Carrier:
    """What carries a report of these lines forward."""
    folder = template().folder
    desk = Desk(
        template(),
        load_wordings(folder),
        load_reading(folder),
        agency(NAME),
        NEW,
        plain_given(given),
        empty_corpus(),
    )
    return Carrier(desk, last_report(*lines), carry_rules(), {})


def carried(given: FigureSet, *lines: str) -> Draft:
    """The draft that starts from a report of these lines."""
    return compose_draft(template(), agency(NAME), NEW, given, empty_corpus(), LastYear(last_report(*lines)))


def body(draft: Draft) -> list[str]:
    """The headings and paragraphs of a draft."""
    return [
        line
        for section in draft.sections
        for line in (
            "" if section.run_in else section.heading,
            *(paragraph.text for paragraph in section.paragraphs),
        )
        if line
    ]


def write_text(path: Path, *lines: str) -> Path:
    """A report of these lines as a file."""
    path.write_text("\n".join((TITLE, *lines)) + "\n", encoding="utf-8")
    return path
