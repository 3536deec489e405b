"""`drafter refresh`: new figures into an edited draft, told about, never at the cost of another file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import docx
import pytest
from live import draft_file, edited, inside, text
from running import modules_after

from drafter.__main__ import run

FIGURES = """
year: 2024
figures:
  - {name: 办理行政复议案件, value: 1301, unit: 件}
  - {name: 普法宣传活动, value: 96, unit: 场}
  - {name: 聘请法律顾问, value: 3, unit: 名}
"""
HELD = ("办理行政复议案件 1279件", "普法宣传活动 96场")


@pytest.fixture
def draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A draft and new figures beside it, in the current folder."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "新.yml").write_text(FIGURES, encoding="utf-8")
    return draft_file(tmp_path, *HELD)


def refresh(capsys: pytest.CaptureFixture[str], *arguments: str, code: int = 0) -> dict[str, Any]:
    """The object that `drafter refresh … --json` prints."""
    assert run(["refresh", *arguments, "--figures", "新.yml", "--json"]) == code
    return dict(json.loads(capsys.readouterr().out))


def test_what_became_of_each_number_is_told(draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The change with its place, the figure that is not in the text, the next name for the file."""
    made = refresh(capsys, "稿.docx")
    assert made["output"] == "稿（更新）.docx" and made["tracked"] is True
    (changed,) = made["changed"]
    assert (changed["name"], changed["from"], changed["to"]) == ("办理行政复议案件", "1279", "1301")
    assert (made["unchanged"], made["left"]) == (1, [])
    assert made["unplaced"] == [{"name": "聘请法律顾问", "printed": "3名"}]
    assert "1301件" in text(draft.with_name("稿（更新）.docx"))
    assert "1279件" in text(draft)


def test_people_read_lines(draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each change, each reason, each figure without a place."""
    edited(draft, lambda root: setattr(inside(root, "_drafter_f0002")[0], "text", "97"))
    assert run(["refresh", "改.docx", "--figures", "新.yml", "--accept"]) == 0
    shown = capsys.readouterr().out
    assert "改（更新）.docx（改动 1 处；不变 0 处）" in shown
    assert "办理行政复议案件：1279 → 1301" in shown
    assert "普法宣传活动：手工改过，没有动（文中 97，新数据 96）" in shown
    assert "聘请法律顾问 3名" in shown


def test_accepted_changes_are_plain(draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is marked; else a reader of the file sees both."""
    refresh(capsys, "稿.docx", "--accept", "-o", "甲.docx")
    refresh(capsys, "稿.docx", "-o", "乙.docx")
    bodies = [docx.Document(name).element.xml for name in ("甲.docx", "乙.docx")]
    assert ["w:ins" in one for one in bodies] == [False, True]


def test_controls_that_went_are_counted(draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A tracked change does not stand in one; a plain change keeps it."""
    draft_file(draft.parent, *HELD, controls=True)
    assert refresh(capsys, "稿.docx", "-o", "甲.docx")["controls_removed"] == 1
    assert "controls_removed" not in refresh(capsys, "稿.docx", "--accept", "-o", "乙.docx")
    assert run(["refresh", "稿.docx", "--figures", "新.yml"]) == 0
    assert "1 处数字的内容控件已去掉，书签还在，仍可更新" in capsys.readouterr().out


def test_the_same_input_gives_the_same_file(draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """To the byte."""
    refresh(capsys, "稿.docx", "-o", "甲.docx")
    refresh(capsys, "稿.docx", "-o", "乙.docx")
    assert Path("甲.docx").read_bytes() == Path("乙.docx").read_bytes()


def test_strict_asks_for_a_hand(draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A figure that is not in the text is exit code 1; without it all is well."""
    refresh(capsys, "稿.docx", "--strict", code=1)
    Path("新.yml").write_text(FIGURES.rsplit("  -", 1)[0], encoding="utf-8")
    refresh(capsys, "稿.docx", "--strict", "--force")


def test_no_file_is_overwritten(draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An existing one only with --force, an input never: exit code 4; another suffix is 2."""
    before = draft.read_bytes()
    Path("有.docx").write_bytes(b"old")
    for name, more, code in (("有.docx", [], 4), ("稿.docx", ["--force"], 4), ("甲.txt", [], 2)):
        assert run(["refresh", "稿.docx", "--figures", "新.yml", "-o", name, *more]) == code
    assert draft.read_bytes() == before and Path("有.docx").read_bytes() == b"old"
    assert run(["refresh", "稿.docx", "--figures", "新.yml", "-o", "有.docx", "--force"]) == 0


@pytest.mark.parametrize("made", ["空.docx", "字.docx", "无.docx"])
def test_a_file_that_holds_no_figures_is_told(
    made: str, draft: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Of another program, no Word file, missing: exit code 3, with the next step."""
    docx.Document().save("空.docx")
    Path("字.docx").write_text("甲", encoding="utf-8")
    assert run(["refresh", made, "--figures", "新.yml"]) == 3
    assert "下一步" in capsys.readouterr().err


def test_figures_of_others_are_noticed(draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Another agency, another year."""
    Path("新.yml").write_text("agency: 别局\n" + FIGURES.replace("2024", "2023"), encoding="utf-8")
    assert run(["refresh", "稿.docx", "--figures", "新.yml"]) == 0
    told = capsys.readouterr().err
    assert "别局" in told and "2023" in told


def test_help_loads_nothing_heavy() -> None:
    """A help page needs no XML."""
    code, modules = modules_after("refresh", "--help")
    assert code == 0 and modules.isdisjoint({"lxml", "docx", "openpyxl", "yaml"})
