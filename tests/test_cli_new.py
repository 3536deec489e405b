"""`drafter new`: a draft written, told about, and never at the cost of another file."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from running import modules_after

from drafter.__main__ import run
from drafter.operations.calendar import report_year

ROOT = Path(__file__).resolve().parent.parent
NAME = "某市某区政务服务和数据管理局"
FIGURES = str(ROOT / "examples" / "haojiang" / "figures.yml")
KEYS = ["output", "agency", "year", "kind", "sections", "figures", "slots", "sources", "findings", "seconds"]


def new(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    """Return the object that `drafter new … --json` prints."""
    assert run(["new", "--agency", NAME, *arguments, "--json"]) == 0
    return dict(json.loads(capsys.readouterr().out))


@pytest.mark.parametrize(
    ("today", "year"),
    [
        (date(2025, 11, 1), 2025),
        (date(2025, 12, 31), 2025),
        (date(2026, 1, 1), 2025),
        (date(2026, 10, 31), 2025),
    ],
)
def test_the_year_is_the_one_that_ends_or_has_just_ended(today: date, year: int) -> None:
    """From November it is the year itself, to October the one before."""
    assert report_year(today) == year


def test_the_object_has_the_keys_of_the_contract(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One object on standard output, its keys in order."""
    made = new(capsys, "--figures", FIGURES, "--year", "2024")
    assert list(made) == KEYS
    assert (made["agency"], made["year"]) == (NAME, 2024)
    assert made["figures"]["given"] == made["figures"]["placed"]


def test_the_output_is_named_by_agency_and_year(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without -o the draft is in the current folder."""
    made = new(capsys, "--year", "2024")
    assert made["output"] == f"{NAME}2024年法治政府建设年度报告.docx"
    assert Path(made["output"]).is_file()


def test_the_figures_file_says_the_year(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without --year the year of the figures file is taken."""
    assert new(capsys, "--figures", FIGURES)["year"] == 2024


def test_figures_of_another_agency_are_noticed(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The agency named in the file, and a different year, are told on standard error."""
    run(["new", "--agency", NAME, "--year", "2023", "--figures", FIGURES])
    told = capsys.readouterr().err
    assert "注意：数据文件写的单位是" in told and "注意：数据文件写的年份是" in told


def test_a_summary_tells_what_was_made(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """File, figures, slots and the next step."""
    assert run(["new", "--agency", NAME, "--figures", FIGURES, "-o", "稿.docx"]) == 0
    shown = capsys.readouterr().out
    assert all(word in shown for word in ("稿.docx", "数据", "待填"))


def test_an_existing_file_is_never_overwritten(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit code 4, the file as it was; with --force it is replaced."""
    Path("稿.docx").write_bytes(b"the clerk's own")
    assert run(["new", "--agency", NAME, "-o", "稿.docx"]) == 4
    assert "--force" in capsys.readouterr().err
    assert Path("稿.docx").read_bytes() == b"the clerk's own"
    assert run(["new", "--agency", NAME, "-o", "稿.docx", "--force"]) == 0
    assert Path("稿.docx").read_bytes().startswith(b"PK")


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["-o", "稿.pdf"], 2, ".docx"),
        (["-o", "不在/稿.docx"], 4, "没有这个文件夹"),
        (["--kind", "x"], 2, "可用的文种：law-government"),
        (["--style", "x"], 2, "可用的版式：gbt9704"),
        (["--figures", "不在.yml"], 3, "不在.yml"),
        (["--last", "不在.docx"], 3, "不在.docx"),
        (["--year", "1234"], 2, "1949"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else None,
)
def test_what_cannot_be_used_is_told(
    arguments: list[str], code: int, said: str, office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The message, the exit code, and no file left behind."""
    assert run(["new", "--agency", NAME, *arguments]) == code
    assert said in capsys.readouterr().err
    assert list(Path.cwd().iterdir()) == []


@pytest.mark.skipif(
    not Path("/proc/self").exists(), reason="there is no folder here that nobody can write to"
)
def test_a_folder_without_write_permission_is_told(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit code 4 and the folder or file in the message."""
    assert run(["new", "--agency", NAME, "-o", "/proc/稿.docx"]) == 4
    assert "/proc" in capsys.readouterr().err


def test_the_same_call_gives_the_same_draft(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """All but the time it took is equal."""
    first = new(capsys, "--figures", FIGURES, "-o", "一.docx") | {"seconds": 0, "output": ""}
    assert first == new(capsys, "--figures", FIGURES, "-o", "二.docx") | {"seconds": 0, "output": ""}


def test_a_draft_has_the_length_asked_for(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Short, standard, full, all figures in each; standard unless asked; another word is wrong usage."""
    made = {
        length: new(capsys, "--figures", FIGURES, "--length", length, "--force")
        for length in ("short", "standard", "full")
    }
    characters = [sum(one["characters"] for one in each["sections"]) for each in made.values()]
    assert characters == sorted(set(characters))
    assert all(each["figures"]["unplaced"] == [] for each in made.values())
    assert new(capsys, "--figures", FIGURES, "--force")["sections"] == made["standard"]["sections"]
    assert run(["new", "--agency", NAME, "--length", "长"]) == 2


def test_changes_from_last_year_are_said_when_asked(
    office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """And listed, with both values, in the summary."""
    figures = tmp_path / "数据.yml"
    figures.write_text(
        "figures:\n- {name: 立案查处案件, value: 637, unit: 件, last: 588}\n", encoding="utf-8"
    )
    call = ["new", "--agency", NAME, "--year", "2024", "--figures", str(figures), "--force"]
    assert run([*call, "--yoy"]) == 0
    assert "立案查处案件（588→637，同比增长8.3%）" in capsys.readouterr().out
    assert run(call) == 0
    assert "588" not in capsys.readouterr().out


def test_last_years_report_is_borrowed_from(
    office: Path, seeds: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The agency's own past report is a source for this run, and is not in the corpus after it."""
    last = tmp_path / "去年.txt"
    last.write_text(seeds[2].read_text(encoding="utf-8") + "\n我局持续推进依法行政工作。\n", encoding="utf-8")
    made = new(capsys, "--figures", FIGURES, "--last", str(last))
    assert NAME in {source["agency"] for source in made["sources"]}
    run(["corpus", "list", "--json"])
    assert len(json.loads(capsys.readouterr().out)["reports"]) == 5


def test_drafting_on_a_built_corpus_loads_no_builder(office: Path) -> None:
    """Neither scikit-learn nor scipy is imported to draft."""
    code, modules = modules_after("new", "--agency", NAME, "--figures", FIGURES)
    assert code == 0
    assert modules.isdisjoint({"sklearn", "scipy"})
