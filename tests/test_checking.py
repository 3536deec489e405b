"""A report is held against last year's plan."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from carrying import write_text

from drafter.__main__ import run

PLAN = ("一、主要举措", "严格执法。", "二、2024年主要安排", "一是编制公开目录。", "二是组织案卷评查。")


def files(folder: Path, *measures: str) -> tuple[str, str]:
    """This year's report with these measures, and last year's."""
    now = write_text(folder / "今年.txt", "一、主要举措", *measures)
    return str(now), str(write_text(folder / "去年.txt", *PLAN))


def test_each_task_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With the sentence that accounts for it, or open."""
    now, last = files(tmp_path, "编制发布政府信息公开目录，方便群众查询。")
    run(["check", now, "--last", last])
    shown = capsys.readouterr().out
    assert "✓ 编制公开目录 ← 编制发布政府信息公开目录" in shown and "? 组织案卷评查" in shown


def test_an_open_task_is_a_note(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """In the form of the contract."""
    now, last = files(tmp_path, "编制发布政府信息公开目录。")
    run(["check", now, "--last", last, "--json"])
    told = json.loads(capsys.readouterr().out)
    found = [one for one in told["findings"] if one["rule"].startswith("last-year/")]
    assert [(one["rule"], one["level"]) for one in found] == [("last-year/task-open", "note")]
    assert told["counts"]["note"] >= 1
    assert told["tasks"][0]["passage"] == "编制发布政府信息公开目录。"


def test_an_open_slot_accounts_for_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What a draft leaves open is not done."""
    now, last = files(tmp_path, "【待填：上年安排“组织案卷评查”的落实情况】。")
    run(["check", now, "--last", last, "--json"])
    assert not any(task["accounted"] for task in json.loads(capsys.readouterr().out)["tasks"])


def test_a_plan_accounts_for_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """That it is planned again is no account."""
    now, last = files(tmp_path, "严格执法。", "二、2024年主要安排", "一是组织案卷评查。")
    run(["check", now, "--last", last, "--json"])
    assert not any(task["accounted"] for task in json.loads(capsys.readouterr().out)["tasks"])


def test_a_report_without_a_plan_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing to check."""
    last = write_text(tmp_path / "去年.txt", "一、主要举措", "严格执法。")
    run(["check", str(last), "--last", str(last)])
    assert "没有认出下一年度的安排" in capsys.readouterr().out


def test_a_missing_file_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit code 3."""
    _, last = files(tmp_path, "严格执法。")
    assert run(["check", str(tmp_path / "不在.docx"), "--last", last]) == 3
    assert "不在.docx" in capsys.readouterr().err
