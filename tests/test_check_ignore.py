"""A finding that somebody looked at is not told again, for a reason that is kept, and its rule goes on."""

from __future__ import annotations

from pathlib import Path

import pytest
from checked import LINES, TITLE, ids, own, text_file, told, told_json

from drafter.checks.identity import finding_id
from drafter.model.checking import CheckedText, Finding, Where

pytestmark = pytest.mark.usefixtures("checking_office")
Capture = pytest.CaptureFixture[str]


def report(*more: str, name: str = "a.txt") -> Path:
    """A report with one finding, and more lines."""
    return text_file(Path(name), *LINES, *more)


def ignore(capsys: Capture, file: Path, *more: str) -> str:
    """The id of the first finding, ignored with a reason."""
    (first, *_) = ids(told_json(capsys, file), "t/twice")
    told(capsys, file, "--ignore", first, "--reason", "星号本来如此", *more, code=0)
    return first


def test_an_ignored_finding_is_counted_not_told(capsys: Capture) -> None:
    """Others of its rule are told still."""
    file = report("普法※※工作。")
    ignore(capsys, file)
    made = told_json(capsys, file)
    assert own(made) == [("t/twice", "※※")] and made["ignored"] == 1
    assert "已按记录忽略 1 处" in told(capsys, file)


def test_it_stays_ignored_wherever_it_stands(capsys: Capture) -> None:
    """By the words around, not by the place; in other words it is another."""
    ignore(capsys, report())
    assert own(told_json(capsys, text_file(Path("b.txt"), TITLE, "", "", *LINES[1:]))) == []
    assert own(told_json(capsys, text_file(Path("c.txt"), *LINES[:4], "严格监管※※认真普法。"))) != []


def test_it_is_ignored_for_its_agency_only(capsys: Capture) -> None:
    """Another's report is another matter."""
    ignore(capsys, report())
    other = text_file(Path("b.txt"), TITLE.replace("司法局", "民政局"), *LINES[1:])
    assert own(told_json(capsys, other)) == [("t/twice", "※※")]


def test_it_is_listed_with_its_reason_and_taken_back(capsys: Capture) -> None:
    """In the workspace, in a file that people can read."""
    file = report()
    id = ignore(capsys, file)
    assert f"{id} t/twice “※※”：星号本来如此" in told(capsys, "--ignored", code=0)
    assert told_json(capsys, "--ignored")["ignored"][0]["reason"] == "星号本来如此"
    assert f"不再忽略 {id}" in told(capsys, "--unignore", id, code=0)
    assert own(told_json(capsys, file)) == [("t/twice", "※※")]
    assert "忽略的问题 0 处" in told(capsys, "--ignored", code=0)


def test_a_reason_is_required(capsys: Capture) -> None:
    """An empty one is none."""
    file = report()
    (id,) = ids(told_json(capsys, file), "t/twice")
    for reason in ((), ("--reason", " \x1b ")):
        assert "要写明理由" in told(capsys, file, "--ignore", id, *reason, code=2)
    assert own(told_json(capsys, file)) == [("t/twice", "※※")]


def test_an_id_that_is_none_is_refused(capsys: Capture) -> None:
    """With what to do; nothing is kept then."""
    file = report()
    (id,) = ids(told_json(capsys, file), "t/twice")
    said = told(capsys, file, "--ignore", id, "--ignore", "00000000", "--reason", "甲", code=2)
    assert "没有编号为“00000000”的问题" in said
    assert "没有忽略过" in told(capsys, "--unignore", id, code=2)


def test_a_rule_that_tells_once_is_ignored_whole(capsys: Capture) -> None:
    """Wherever its first place is; --fix leaves every place of it."""
    file = text_file(Path("a.txt"), *LINES[:4], "甲†乙†。")
    (id,) = ids(told_json(capsys, file), "t/dagger")
    told(capsys, file, "--ignore", id, "--reason", "剑号本来如此", code=0)
    assert own(told_json(capsys, text_file(Path("b.txt"), *LINES[:4], "丙†。"))) == []
    assert told_json(capsys, file, "--fix", "-o", "c.txt")["fixed"] == []


def test_an_ignored_error_is_no_error(capsys: Capture) -> None:
    """Of the counts neither."""
    file = report()
    before = told_json(capsys, file)["counts"]["error"]
    ignore(capsys, file)
    assert told_json(capsys, file)["counts"]["error"] == before - 1


@pytest.mark.parametrize("text", ["[[", "[a]\nrule = 'x'\n", "[a]\nrule = 'x'\ntext = ''\nreason = ' '\n"])
def test_a_spoilt_record_is_told(text: str, capsys: Capture, checking_office: Path) -> None:
    """With its file: nothing is ignored by guess."""
    (checking_office / "ignored.toml").write_text(text, encoding="utf-8")
    assert "ignored.toml" in told(capsys, report(), code=3)


def test_ids_differ_by_what_was_found() -> None:
    """By rule, text and words around; of what concerns the whole report by message and year."""
    text = CheckedText("", (), agency="某局", year=2024)
    found = Finding("a/b", "note", "话", "字", "据", "单位", Where(3, 0, 1), before="前", after="后")
    moved = Finding("a/b", "note", "话", "字", "据", "单位", Where(9, 4, 5), before="前", after="后")
    whole = Finding("a/b", "note", "话", "", "据", "单位")
    assert finding_id(found, text) == finding_id(moved, text) != finding_id(whole, text)
    later = CheckedText("", (), agency="某局", year=2025)
    assert finding_id(found, later) == finding_id(found, text)
    assert finding_id(whole, later) != finding_id(whole, text)
