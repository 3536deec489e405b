"""A draft is checked as soon as it is written: what is found is told, the file is left as it is."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from checked import RULES, office_rules, told_json

from drafter.__main__ import run

AGENCY = ("--agency", "某市某区政务服务和数据管理局", "--year", "2024", "--fresh")
# What every draft says.
RULE = (
    RULES.replace("(?P<one>※)※+", "(?P<one>法治政府)")
    .replace("※※", "法治政府")
    .replace("good: [甲※]", "good: [甲]")
)
SLOTS = """
rules:
  - id: twice
    kind: existence
    level: error
    message: 没有填完
    basis: 本单位习惯
    strength: 单位
    with: {pattern: '【待填[^】]*】', as_written: true}
    bad: [办理【待填：件数】件]
"""
Capture = pytest.CaptureFixture[str]


def new(capsys: Capture, *more: str, code: int = 0) -> Any:
    """What `drafter new` prints, as JSON when asked for."""
    capsys.readouterr()
    assert run(["new", *AGENCY, "-o", "稿.docx", "--force", *more]) == code
    shown = capsys.readouterr().out
    return json.loads(shown) if "--json" in more else shown


def test_a_draft_has_no_errors(own_office: Path, capsys: Capture) -> None:
    """The summary says so, and the findings of the file itself are the same but for open slots."""
    told = new(capsys, "--json", "--strict")
    assert not [one for one in told["findings"] if one["level"] == "error"]
    assert "检查：错误 0，" in new(capsys)
    found = {one["id"] for one in told_json(capsys, "稿.docx")["findings"]}
    assert {one["id"] for one in told["findings"]} <= found


def test_an_error_is_told_and_strict_stops_at_it(own_office: Path, capsys: Capture) -> None:
    """In the summary with its words, as a finding, by exit code 1 with --strict only."""
    plain = new(capsys) and Path("稿.docx").read_bytes()
    office_rules(own_office, RULE)
    assert "检查：错误 " in (shown := new(capsys)) and "（星号重复：“法治政府”" in shown
    findings = new(capsys, "--json", "--strict", code=1)["findings"]
    assert "t/twice" in [one["rule"] for one in findings if one["level"] == "error"]
    assert Path("稿.docx").read_bytes() == plain


@pytest.mark.parametrize("spoilt", ["rules/t.yml", "ignored.toml"])
def test_a_file_of_no_use_costs_no_draft(spoilt: str, own_office: Path, capsys: Capture) -> None:
    """The draft is checked by the rules that ship, and the file named."""
    file = own_office / spoilt
    file.parent.mkdir(exist_ok=True)
    file.write_text("rules: [", encoding="utf-8")
    assert run(["new", *AGENCY, "-o", "稿.docx"]) == 0
    shown = capsys.readouterr()
    assert "检查：错误 0，" in shown.out and file.name in shown.err and "只按自带的规则检查" in shown.err


def test_open_slots_are_not_told_twice(own_office: Path, capsys: Capture) -> None:
    """They are counted as such, whatever a rule says of them."""
    office_rules(own_office, SLOTS)
    told = new(capsys, "--json")
    assert told["slots"]["open"]
    assert not [one for one in told["findings"] if one["rule"] == "t/twice"]
    assert [one for one in told_json(capsys, "稿.docx")["findings"] if one["rule"] == "t/twice"]


def test_a_refreshed_draft_is_checked(own_office: Path, capsys: Capture) -> None:
    """With --strict an error is exit code 1."""
    figures = Path("数据.yml")
    figures.write_text(
        "figures:\n  - {name: 行政复议案件, value: 12, unit: 件, theme: disputes}\n", encoding="utf-8"
    )
    new(capsys, "--figures", str(figures))
    line = ["refresh", "稿.docx", "--figures", str(figures), "-o", "新.docx", "--force"]
    assert run([*line, "--strict"]) == 0
    assert "检查：错误 0，" in capsys.readouterr().out
    office_rules(own_office, RULE)
    assert run([*line, "--json"]) == 0
    assert any(one["rule"] == "t/twice" for one in json.loads(capsys.readouterr().out)["findings"])
    assert run([*line, "--strict"]) == 1
