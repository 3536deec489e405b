"""`drafter suggest`: ranked passages with every fact an open slot."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from running import modules_after

from drafter.__main__ import run


def suggestions(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, object]]:
    """Return what `drafter suggest … --json` suggests."""
    assert run(["suggest", *arguments, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert list(found) == ["query", "section", "suggestions"]
    return list(found["suggestions"])


@pytest.mark.parametrize("section", ["measures", "duty", "problems", "plan"])
def test_a_section_always_has_suggestions(
    section: str, office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Words that stand nowhere still give passages of the section."""
    found = suggestions(capsys, "囗囗", "--section", section)
    assert found
    assert {suggestion["section"] for suggestion in found} == {section}


def test_a_section_is_known_by_its_chinese_name(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The title, or a part that only one title has, is as good as the slug."""
    assert suggestions(capsys, "普法", "--section", "下一年度主要安排") == suggestions(
        capsys, "普法", "--section", "plan"
    )


def test_a_suggestion_has_the_keys_of_the_contract(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Provenance and slots stand with the text."""
    keys = {"text", "score", "section", "theme", "passage", "report", "agency", "year", "slots"}
    assert keys <= set(suggestions(capsys, "政务服务", "--section", "measures")[0])


def test_no_more_than_asked_for_are_given(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """-k bounds the list."""
    assert len(suggestions(capsys, "--section", "measures", "-k", "2")) == 2


def test_people_see_where_a_passage_is_from(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Agency, year and section stand above each passage, and why it stands there."""
    assert run(["suggest", "--section", "plan", "普法", "-k", "1"]) == 0
    first, second, third = capsys.readouterr().out.splitlines()
    assert first.startswith("1. ") and "下一年度主要安排" in first
    assert second.startswith("   〔近似度 0.") and "家用“" in second
    assert third.startswith("   ")


def test_people_see_what_speaks_for_and_against_a_passage(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Own reports, the same sort of agency, old words, much to fill."""
    agency = "汕头市政务服务数据管理局"
    assert run(["suggest", "--section", "measures", "--agency", agency, "--year", "2024", "-k", "40"]) == 0
    said = capsys.readouterr().out
    for word in ("本单位", "同层级", "同类单位", "旧提法：", "待填多：", "少见："):
        assert word in said


def test_uses_in_a_draft_are_told(office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`--draft` names a file; a missing one is exit code 3."""
    (first,) = suggestions(capsys, "普法责任制", "--section", "plan", "-k", "1")
    draft = tmp_path / "draft.txt"
    draft.write_text(f"下一年度主要安排\n{first['text']}\n", encoding="utf-8")
    (again,) = suggestions(capsys, "普法责任制", "--section", "plan", "-k", "1", "--draft", str(draft))
    assert (first["used"], again["used"]) == (None, 1)
    assert run(["suggest", "普法", "--draft", str(tmp_path / "none.docx")]) == 3


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--section", "nope", "普法"], "measures（主要举措和成效）"),
        (["--theme", "nope", "普法"], "publicity（"),
        ([], "请给出关键词"),
    ],
)
def test_what_is_unknown_is_told_with_what_is_allowed(
    arguments: list[str], said: str, office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """An unknown section or theme, or nothing to look for, is exit code 2."""
    assert run(["suggest", *arguments]) == 2
    assert said in capsys.readouterr().err


def test_suggesting_on_a_built_corpus_loads_no_builder(office: Path) -> None:
    """Neither scikit-learn nor jieba nor what writes documents is imported to suggest."""
    code, modules = modules_after("suggest", "--section", "plan", "普法")
    assert code == 0
    assert modules.isdisjoint({"sklearn", "scipy", "jieba", "docx", "openpyxl"})
