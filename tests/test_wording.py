"""The wording of a report kind says what is written in which year, and how."""

from __future__ import annotations

import re
from pathlib import Path
from shutil import copytree

import pytest
from figures import template
from writing import wordings

from drafter.errors import InputError
from drafter.templates.wording import Terms, load_terms, load_wordings

YEARS = range(2016, 2028)


def terms() -> Terms:
    """What changes from year to year."""
    return wordings().terms


@pytest.mark.parametrize(
    ("name", "year", "text"),
    [
        ("publicity", 2016, "“七五”普法规划"),
        ("publicity", 2020, "“七五”普法规划"),
        ("publicity", 2021, "“八五”普法规划"),
        ("publicity", 2026, "“九五”普法规划"),
        ("outline", 2020, "《法治政府建设实施纲要（2015—2020年）》"),
        ("outline", 2025, "《法治政府建设实施纲要（2021—2025年）》"),
        ("spirit", 2017, "全面贯彻党的十九大精神"),
        ("spirit", 2022, "全面贯彻党的二十大精神"),
        ("spirit", 2025, "全面贯彻党的二十大和二十届历次全会精神"),
        ("thought", 2019, "习近平总书记全面依法治国新理念新思想新战略"),
        ("thought", 2020, "习近平法治思想"),
        ("businesses", 2022, "市场主体"),
        ("businesses", 2023, "经营主体"),
    ],
)
def test_the_wording_is_that_of_the_year(name: str, year: int, text: str) -> None:
    """The first entry whose years hold it."""
    assert terms().of_year(year)[name] == text


@pytest.mark.parametrize("year", YEARS)
def test_every_year_has_every_wording(year: int) -> None:
    """What is not known yet is an open slot, never nothing."""
    assert all(terms().of_year(year).values())


def test_an_unknown_programme_is_an_open_slot() -> None:
    """The programme after 2025 is not guessed."""
    assert terms().of_year(2026)["outline"].startswith("【待填：")


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("疫情防控", {2020, 2021, 2022}),
        ("党的十九届六中全会", set()),
        ("党的十九大", {2017, 2018, 2019, 2020, 2021}),
        ("“十四五”规划", {2021, 2022, 2023, 2024, 2025}),
        ("市场主体", {*range(2016, 2023)}),
        ("依法行政", {*YEARS}),
    ],
)
def test_dated_words_belong_to_their_years(text: str, years: set[int]) -> None:
    """Before and after them a text that holds one is not current."""
    assert {year for year in YEARS if terms().is_current(text, year)} == years


def test_words_are_renewed_from_their_year_on() -> None:
    """One for one, and not before."""
    assert terms().renewed("激发市场主体活力", 2022) == "激发市场主体活力"
    assert terms().renewed("激发市场主体活力", 2023) == "激发经营主体活力"


def test_every_section_has_its_text() -> None:
    """Those of the report kind and the closing; each theme has its own."""
    names = {section.slug for section in template().sections} | {"closing"}
    themes = {f"themes/{theme.slug}" for theme in template().themes}
    assert set(wordings().sections) == names | themes


def test_only_known_wordings_are_asked_for() -> None:
    """What stands in {…} or as terms.… has an entry."""
    texts = [*wordings().sections.values(), *(f"{one.heading}{one.intent}" for one in template().themes)]
    asked = {name for text in texts for name in re.findall(r"terms\.(\w+)|(?<!\{)\{(\w+)\}(?!\})", text)}
    known = set(terms().wording)
    assert {one or other for one, other in asked} <= known


def test_causes_are_general() -> None:
    """A cause names no number and does not end its sentence; none stands twice."""
    causes = [cause for one in wordings().phrasing.problems.causes for cause in one.causes]
    assert len(set(causes)) == len(causes)
    assert not [cause for cause in causes if re.search(r"\d|。", cause)]


def test_a_fault_names_file_and_place(tmp_path: Path) -> None:
    """A pattern that is none."""
    copy = tmp_path / "kind"
    copytree(template().folder, copy)
    text = (copy / "borrowing.yml").read_text(encoding="utf-8")
    (copy / "borrowing.yml").write_text(
        text.replace("starting: '^(?:", "starting: '^(?", 1), encoding="utf-8"
    )
    with pytest.raises(InputError) as raised:
        load_wordings(copy)
    assert (raised.value.path, raised.value.place) == (copy / "borrowing.yml", "starting")


def test_stale_words_are_named() -> None:
    """Those past or not yet in use in the year, each once."""
    assert terms().stale("激发市场主体活力，服务市场主体，防疫。", 2024) == ["防疫", "市场主体"]
    assert terms().stale("激发市场主体活力", 2020) == []
    assert load_terms(template().folder).stale("“十五五”", 2020) == ["十五五"]
