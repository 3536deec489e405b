"""Two agencies no bundled report is of get drafts as sound as the examples': a zone's bureau, a district's government.

The drafts are the .docx as written, read back from their XML. Each is made twice: with the bundled reports to
borrow from, and with the other agency's report beside them. What may not leak is what is found in those reports, not
a list made by hand.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from composing import numbers, without_slots
from figures import template
from lxml import etree

from drafter.drafting.stating.numbers import print_figure
from drafter.model import FigureSet
from drafter.operations.collection import add_reports
from drafter.operations.drafts import DraftRequest, draft_report
from drafter.operations.figures import load_figures
from drafter.operations.reports import read_for_corpus
from drafter.operations.watch import SILENT
from drafter.workspace import Workspace, bundled_folder

FOLDER = Path(__file__).resolve().parent / "cases" / "agencies"
STEMS = sorted(file.stem for file in FOLDER.glob("*.yml"))
KIND = "law-government"
LOCAL = ("place", "agency", "brand", "instrument", "person")


@dataclass(frozen=True, slots=True)
class Made:
    """A draft as written: what the agency gave, the text, what `--json` says, the reports it could borrow from."""

    given: FigureSet
    text: str
    told: dict[str, object]
    lenders: tuple[Path, ...]

    @property
    def own_words(self) -> str:
        """All that the agency gave in words."""
        points = (*self.given.highlights, *self.given.problems, *self.given.plans)
        names = [figure.name for figure in self.given.figures]
        return "\n".join([str(self.given.agency), *names, *(point.text for point in points)])


@pytest.fixture(scope="module", params=[(stem, more) for stem in STEMS for more in (False, True)], ids=str)
def made(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Made:
    """The draft of each agency, with the bundled reports alone and with the other agency's too."""
    stem, more = request.param
    folder = tmp_path_factory.mktemp("further")
    workspace = Workspace(folder)
    others = tuple(FOLDER / f"{other}.txt" for other in STEMS if more and other != stem)
    if others:
        add_reports(workspace, others, KIND, SILENT)
    given = given_by(stem)
    output = folder / "draft.docx"
    asked = DraftRequest(str(given.agency), figures=FOLDER / f"{stem}.yml", output=output)
    told = draft_report(workspace, asked, SILENT).as_json()
    return Made(given, docx_text(output), told, (*sorted(bundled_folder("seeds").glob("*.txt")), *others))


@cache
def given_by(stem: str) -> FigureSet:
    """What the agency gave."""
    return load_figures(FOLDER / f"{stem}.yml", template())


@cache
def specifics_of(report: Path) -> frozenset[str]:
    """What a report says that is true of its agency only."""
    passages = read_for_corpus(report, KIND).passages
    return frozenset(one.text for passage in passages for one in passage.specifics if one.kind in LOCAL)


def docx_text(file: Path) -> str:
    """The paragraphs of a .docx that are not empty, a line for each."""
    with zipfile.ZipFile(file) as parts:
        body = etree.fromstring(parts.read("word/document.xml"))
    lines = ("".join(t.text or "" for t in p.iter("{*}t")) for p in body.iter("{*}p"))
    return "\n".join(line for line in lines if line.strip())


def sentences(text: str) -> Iterator[str]:
    """The sentences of twelve characters and more."""
    return (part for part in re.split("[。；\n]", without_slots(text)) if len(part) >= 12)


@pytest.mark.parametrize("stem", STEMS)
def test_the_figures_are_those_of_the_report(stem: str) -> None:
    """Each number given stands in the report it was taken from; 近百件 is given as 100."""
    text = (FOLDER / f"{stem}.txt").read_text(encoding="utf-8").replace("近百件", "近100件")
    numbers = set(re.findall(r"\d+(?:\.\d+)?", text))
    assert [one.name for one in given_by(stem).figures if f"{one.value:f}" not in numbers] == []


def test_every_figure_is_placed(made: Made) -> None:
    """All are told as placed, and each stands in the text as it is printed."""
    given = made.given.figures
    assert made.told["figures"] == {"given": len(given), "placed": len(given), "unplaced": []}
    printed = (print_figure(figure).removesuffix("位") for figure in given)
    assert [one for one in printed if not re.search(rf"(?<![\d.]){re.escape(one)}", made.text)] == []


def test_no_number_of_anyone_else_is_in_it(made: Made) -> None:
    """Every number with a unit is one that was given."""
    figures = {figure.value for figure in made.given.figures}
    assert numbers(without_slots(made.text)) <= figures | numbers(made.own_words)


def test_no_name_of_anyone_else_is_in_it(made: Made) -> None:
    """No place, agency, brand, document or person of the reports that could be borrowed from."""
    text = without_slots(made.text)
    local = frozenset[str]().union(*map(specifics_of, made.lenders))
    assert [word for word in sorted(local) if word in text and word not in made.own_words] == []


def test_no_sentence_stands_twice(made: Made) -> None:
    """None of twelve characters or more."""
    found = list(sentences(made.text))
    assert [one for one in found if found.count(one) > 1] == []


def test_the_statutory_sections_are_there(made: Made) -> None:
    """Measures, problems, duty and plan."""
    sections = made.told["sections"]
    assert isinstance(sections, list)
    assert {"measures", "problems", "duty", "plan"} <= {one["section"] for one in sections}


def test_it_is_as_long_as_a_report(made: Made) -> None:
    """Between 2500 and 7500 characters."""
    assert 2500 <= len(made.text) <= 7500


def test_little_is_left_open(made: Made) -> None:
    """At most twelve slots in a thousand characters."""
    assert 1000 * made.text.count("【") / len(made.text) <= 12


def test_something_is_borrowed(made: Made) -> None:
    """The corpus lends to both."""
    assert made.told["sources"]
