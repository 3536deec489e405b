"""`drafter figures`: the form written, a filled one checked."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest

from drafter.__main__ import run
from drafter.model import Passage, Quantity, Report
from drafter.operations.figures import match_indicators
from drafter.operations.names import find_template

GOOD = """
agency: 某市某局
year: 2024
figures:
  - {name: 网上可办率, value: 93.03, unit: "%", theme: functions}
  - {name: 普法宣传活动, value: 12, unit: 场, theme: publicity}
highlights:
  - {theme: functions, text: 与甲区建立合作关系}
"""
BAD = """
year: 2024
figures:
  - {name: 网上可办率, value: 九十三, unit: "%"}
  - {name: 普法宣传活动, value: 12, unit: 场, qualifer: 余}
"""


def test_a_sound_file_is_summed_up(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The figures stand under the Chinese names of their themes."""
    (tmp_path / "a.yml").write_text(GOOD, encoding="utf-8")
    assert run(["figures", "check", str(tmp_path / "a.yml")]) == 0
    shown = capsys.readouterr().out
    assert "数据 2 项" in shown and "网上可办率" in shown and "要点 1 条" in shown
    assert run(["figures", "check", str(tmp_path / "a.yml"), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["figures"][0]["value"] == 93.03


def test_all_faults_are_told_at_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A wrong value and an unknown key are both named; the exit code is 3."""
    (tmp_path / "a.yml").write_text(BAD, encoding="utf-8")
    assert run(["figures", "check", str(tmp_path / "a.yml")]) == 3
    told = capsys.readouterr().err
    assert "九十三" in told and "qualifer" in told


def test_a_form_is_written_and_reads_as_a_figures_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The empty form has no fault but that nothing is filled in, or none at all."""
    form = tmp_path / "数据.xlsx"
    assert run(["figures", "form", "-o", str(form), "--agency", "某市某局", "--year", "2024"]) == 0
    assert "已生成" in capsys.readouterr().out
    assert form.stat().st_size > 1_000


def test_a_form_is_not_overwritten(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An existing file stays as it is without --force; the exit code is 4."""
    form = tmp_path / "数据.xlsx"
    form.write_bytes(b"filled in")
    assert run(["figures", "form", "-o", str(form)]) == 4
    assert "--force" in capsys.readouterr().err
    assert form.read_bytes() == b"filled in"
    assert run(["figures", "form", "-o", str(form), "--force"]) == 0
    assert form.read_bytes() != b"filled in"


def test_a_form_is_an_excel_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Another suffix is exit code 2."""
    assert run(["figures", "form", "-o", str(tmp_path / "数据.csv")]) == 2
    assert ".xlsx" in capsys.readouterr().err


def test_last_years_values_come_from_a_figures_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each figure of last year's file stands in the form."""
    (tmp_path / "a.yml").write_text(GOOD, encoding="utf-8")
    form = tmp_path / "数据.xlsx"
    assert run(["figures", "form", "-o", str(form), "--last", str(tmp_path / "a.yml")]) == 0
    assert "填好上年数 2 项" in capsys.readouterr().out


def test_last_years_values_come_from_a_report() -> None:
    """An indicator's value is the quantity of its unit right after its name."""
    indicator = next(row for row in find_template("law-government").indicators if row.unit == "%")
    text = f"{indicator.name}达93.03%"
    quantity = Quantity("93.03%", 93.03, "%", False, len(text) - 6, len(text))
    passage = Passage("p", "measures", None, (), text, 1, (quantity,))
    report = Report("r", "a.txt", "", None, None, None, None, None, None, None, (), (passage,))
    assert match_indicators(report, (indicator,)) == {indicator.name: Decimal("93.03")}
