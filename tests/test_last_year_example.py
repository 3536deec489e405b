"""The year-on-year example: last year's report is the seed in a frame, this year's figures refer to it."""

from __future__ import annotations

import re
from functools import cache

import pytest
from figure_files import EXAMPLES
from figures import example

from drafter.model import Figure, FigureSet, Report
from drafter.operations.reports import parse_report
from drafter.text import full_width
from drafter.workspace import bundled_folder

FOLDER, KIND = "haojiang-next-year", "law-government"
GONE = 10
"""How many of last year's indicators are not given this year."""


@cache
def last_year() -> Report:
    """Last year's report as it is understood."""
    return parse_report(EXAMPLES / FOLDER / "last-year.docx", KIND)


def this_year() -> FigureSet:
    """What the agency gives this year."""
    return example(FOLDER)


def without_marks(text: str) -> str:
    """The letters and numbers of `text`."""
    return re.sub(r"[\W_]", "", text)


def test_last_years_report_is_understood_by_its_frame() -> None:
    """Title, addressee, signature and date are those of a finished report."""
    report = last_year()
    assert (report.agency, report.year, report.signer) == (this_year().agency, 2024, this_year().agency)
    assert report.title == f"{report.agency}2024年法治政府建设年度报告"
    assert (report.addressee, str(report.date)) == ("区委、区政府", "2025-01-13")


def test_last_years_report_says_what_the_seed_says() -> None:
    """Every passage stands in the seed, and the outline is the seed's."""
    seed = parse_report(min(bundled_folder("seeds").glob("*.txt")), KIND)
    whole = without_marks(full_width("".join(passage.text for passage in seed.passages)))
    assert all(without_marks(passage.text) in whole for passage in last_year().passages)
    headings = [[full_width(node.heading) for node in report.outline] for report in (last_year(), seed)]
    assert headings[0] == headings[1]


def given_again() -> list[Figure]:
    """This year's figures with a value of last year."""
    return [figure for figure in this_year().figures if figure.last is not None]


@pytest.mark.parametrize("figure", given_again(), ids=lambda figure: figure.name)
def test_a_value_of_last_year_stands_in_last_years_report(figure: Figure) -> None:
    """Each `last` is a quantity of that report, of the same unit."""
    stated = {(quantity.value, quantity.unit) for one in last_year().passages for quantity in one.quantities}
    assert (float(figure.last or 0), figure.unit) in stated


def test_about_two_thirds_of_last_years_indicators_are_given_again() -> None:
    """As many figures have a value of last year as last year had, less those gone and the one counted otherwise."""
    assert len(given_again()) == len(example("haojiang").figures) - GONE - 1


def test_the_parts_add_up_to_the_whole() -> None:
    """The four kinds of “一件事” are all there are."""
    values = {figure.name: figure.value for figure in this_year().figures}
    parts = [value for name, value in values.items() if name.endswith("类“一件事”主题服务")]
    assert sum(parts) == values["“一件事”主题服务"]
