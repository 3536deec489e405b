"""Names as users write them, and the program's own reports in a corpus."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from drafter.errors import UsageError
from drafter.operations.names import find_kind, find_section, find_style, find_template, find_theme, titles
from drafter.operations.office import open_store
from drafter.operations.watch import SILENT
from drafter.workspace import Settings, Workspace

TEMPLATE = find_template("law-government")


@pytest.mark.parametrize("wanted", ["plan", "下一年度主要安排"])
def test_a_section_is_found_by_slug_and_title(wanted: str) -> None:
    """Both name the same section."""
    assert find_section(TEMPLATE, wanted) == "plan"


def test_a_theme_is_found_by_slug_and_title() -> None:
    """Every theme answers to its own title."""
    assert [find_theme(TEMPLATE, titles(TEMPLATE)[theme.slug]) for theme in TEMPLATE.themes] == [
        theme.slug for theme in TEMPLATE.themes
    ]


@pytest.mark.parametrize("wanted", ["", "甲", "plans"])
def test_what_is_no_section_is_refused_with_the_list(wanted: str) -> None:
    """The next step names every section by slug and title."""
    with pytest.raises(UsageError) as caught:
        find_section(TEMPLATE, wanted)
    assert all(section.slug in (caught.value.hint or "") for section in TEMPLATE.sections)


def test_kinds_and_styles_are_the_bundled_ones() -> None:
    """A name is a folder's name, and nothing else is."""
    assert find_kind("law-government").name == "law-government"
    assert find_style("gbt9704").name == "gbt9704"
    for wrong in ("", "..", "_house", "../templates/law-government"):
        with pytest.raises(UsageError):
            find_kind(wrong)


def test_seeds_are_read_once(built_office: Path) -> None:
    """The record names each seed with its hash and report, and opening again changes nothing."""
    record = built_office / "corpus" / "seeds.json"
    before = record.read_text(encoding="utf-8")
    assert len(json.loads(before)["seeds"]) == 5
    open_store(Workspace(built_office), SILENT)
    assert record.read_text(encoding="utf-8") == before


def test_another_version_reads_the_seeds_again(own_office: Path) -> None:
    """Reports as an older version understood them are replaced; those removed stay removed."""
    corpus = open_store(Workspace(own_office), SILENT)
    gone = corpus.reports()[0].id
    corpus.remove(gone)
    record = own_office / "corpus" / "seeds.json"
    record.write_text(json.dumps(json.loads(record.read_text()) | {"program": "0"}), encoding="utf-8")
    again = open_store(Workspace(own_office), SILENT)
    assert gone not in [report.id for report in again.reports()]
    assert len(again.reports()) == 4
    assert json.loads(record.read_text())["program"] != "0"


def test_a_damaged_record_is_written_anew(own_office: Path) -> None:
    """The seeds are then taken in once more, each once."""
    (own_office / "corpus" / "seeds.json").write_text("{", encoding="utf-8")
    workspace = Workspace(own_office)
    assert len(open_store(workspace, SILENT).reports()) == 5
    without = replace(workspace, settings=Settings(seeds=False))
    assert len(open_store(without, SILENT).reports()) == 0
