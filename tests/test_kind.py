"""The folder of a report kind holds its sections, themes and indicators, and what is wrong in it is told."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from shutil import copytree

import pytest
from figures import template

from drafter.errors import InputError
from drafter.templates.kind import load_kind
from drafter.text import fold

STATUTORY = ["preamble", "measures", "problems", "duty", "plan", "other"]


def faulty(folder: Path, file: str, old: str, new: str) -> InputError:
    """The fault of the report kind with a word changed in one of its files."""
    copy = folder / "kind"
    copytree(template().folder, copy)
    text = (copy / file).read_text(encoding="utf-8")
    assert old in text
    (copy / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(InputError) as raised:
        load_kind(copy)
    assert raised.value.path == copy / file
    return raised.value


def test_the_sections_stand_in_statutory_order() -> None:
    """As 《法治政府建设与责任落实督察工作规定》 and the reports have them."""
    assert [section.slug for section in template().sections] == STATUTORY


def test_every_theme_can_be_written() -> None:
    """It has a heading there and in the plan, an intent, a text, and words that find it."""
    for theme in template().themes:
        assert all((theme.title, theme.heading, theme.plan, theme.intent, theme.all_words))
        assert (template().folder / "sections" / "themes" / f"{theme.slug}.md.j2").is_file()


def test_what_is_always_planned_has_its_usual_words() -> None:
    """A theme that stands in every plan says something where nothing was planned."""
    assert all(theme.usual for theme in template().themes if theme.plan_always)


def test_standing_words_name_no_fact() -> None:
    """No digit, no title, no place of level stands in what is written for every agency."""
    for theme in template().themes:
        texts = (theme.heading, theme.plan, theme.intent, theme.usual, *(one.opening for one in theme.topics))
        assert not set("0123456789《》") & set("".join(texts))


def test_every_indicator_has_a_theme_and_one_name() -> None:
    """Names and aliases are unique, whatever their width; patterns hold the name's number once."""
    themes = {theme.slug for theme in template().themes} | set(STATUTORY)
    names = Counter(fold(name) for one in template().indicators for name in (one.name, *one.aliases))
    assert {one.theme for one in template().indicators} <= themes
    assert [name for name, count in names.items() if count > 1] == []


def test_themes_and_sections_go_by_slug_and_title() -> None:
    """Every accepted word has its slug, and a form offers the titles."""
    names = template().theme_names()
    assert names["普法"] == names["publicity"] == "publicity"
    assert template().offered_themes()["duty"] == "党政主要负责人履行第一责任人职责"
    assert set(names.values()) == set(template().offered_themes())


def test_a_query_holds_all_that_tells_a_theme() -> None:
    """Title, heading, its words and those of its topics."""
    theme = next(one for one in template().themes if one.slug == "disputes")
    assert {"行政复议"[2:], "热线", theme.title} <= {*theme.query.split("，")}


@pytest.mark.parametrize(
    ("file", "old", "new", "place"),
    [
        ("template.yml", "default_theme: ", "default: ", "default"),
        ("template.yml", "always: true", "always: 是", "themes[0].always"),
        ("indicators.yml", "学法考试参考率达{n}", "学法考试参考率达", "学法考试参考率"),
        ("indicators.yml", "    unit: ", "    units: ", "indicators[0].units"),
    ],
)
def test_a_fault_names_its_place(tmp_path: Path, file: str, old: str, new: str, place: str) -> None:
    """An unknown key, a value of the wrong kind, a pattern without its number."""
    assert faulty(tmp_path, file, old, new).place == place
