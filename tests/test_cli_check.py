"""`drafter check` tells what is wrong, where, why and what to do, for people and for programs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from checked import LINES, own, text_file, told, told_json, word_file

pytestmark = pytest.mark.usefixtures("checking_office")
Capture = pytest.CaptureFixture[str]


def test_a_finding_says_where_why_and_what_to_do(capsys: Capture) -> None:
    """Under its part of the report: level, message, basis, place, the words around, the fix."""
    lines = told(capsys, text_file(Path("a.txt"), *LINES)).splitlines()
    at = next(at for at, line in enumerate(lines) if "星号重复" in line)
    assert "【主要举措和成效】" in lines[:at]
    assert lines[at] == "错误 星号重复：“※※” 〔单位：本单位习惯〕"
    assert lines[at + 1].startswith("  第5行 一、主要举措和成效 › （一）依法履行职能（编号 ")
    assert lines[at + 2 : at + 4] == ["    …严格执法⟦※※⟧认真普法。…", "  改为“※”（--fix 可自动改）"]


def test_places_are_paragraphs_in_word_and_lines_in_text(capsys: Capture) -> None:
    """As the program that opens the file counts them."""
    assert "第5段" in told(capsys, word_file(Path("a.docx"), *LINES))
    assert "第7行" in told(capsys, text_file(Path("a.txt"), "", "", *LINES))


def test_alike_findings_stand_together(capsys: Capture) -> None:
    """The message once with their number, then each place."""
    shown = told(capsys, text_file(Path("a.txt"), *LINES, "普法※※执法。"))
    assert shown.count("星号重复") == 1 and "，共 2 处" in shown
    assert "⟦※※⟧认真" in shown and "普法⟦※※⟧" in shown


def test_a_rule_that_tells_once_counts(capsys: Capture) -> None:
    """The first place with the number of all."""
    assert "剑号用“‡”，共 3 处" in told(capsys, text_file(Path("a.txt"), *LINES, "甲†乙†丙†。"))


def test_the_last_lines_count_and_lead_on(capsys: Capture) -> None:
    """How many of each level, what was not checked for want of what, what to do next."""
    file = text_file(Path("a.txt"), *LINES)
    shown, counts = told(capsys, file), told_json(capsys, file)["counts"]
    assert f"错误 {counts['error']}，提醒 {counts['warning']}，参考 {counts['note']}" in shown
    assert "未给 --last，未与上年报告核对；未给 --figures，未与数据核对" in shown
    assert "--fix" in shown.splitlines()[-1] and "-o 副本.docx" not in shown
    assert "未给 --last" not in told(capsys, file, "--last", file)


def test_nothing_is_coloured(capsys: Capture) -> None:
    """No escape code reaches a pipe, from the file neither."""
    assert "\x1b" not in told(capsys, text_file(Path("a.txt"), *LINES, "\x1b[31m普法※※。"))


def test_json_keeps_the_contract(capsys: Capture) -> None:
    """Rule, level, message, place, text, fix, basis, strength; counts of all levels."""
    made = told_json(capsys, text_file(Path("a.txt"), *LINES))
    (found,) = [one for one in made["findings"] if one["rule"] == "t/twice"]
    where = found.pop("where")
    assert [where[key] for key in ("paragraph", "start", "end", "section")] == [5, 4, 6, "measures"]
    assert (found["level"], found["text"], found["fix"], found["safe"]) == ("error", "※※", "※", True)
    assert {"message", "basis", "strength", "count", "id"} <= set(found)
    assert made["file"] == "a.txt" and set(made["counts"]) == {"error", "warning", "note"}


def test_an_error_is_exit_code_1(capsys: Capture, checking_office: Path) -> None:
    """However it is printed; warnings alone are 0."""
    file = text_file(Path("a.txt"), *LINES)
    for more in ((), ("--json",), ("--sarif",)):
        told(capsys, file, *more, code=1)
    levels = "levels:\n  t/twice: warning\n"
    (checking_office / "rules" / "z.yml").write_text(levels, encoding="utf-8")
    errors = told_json(capsys, file)["counts"]["error"]
    told(capsys, file, code=1 if errors else 0)
    assert ("t/twice", "※※") in own(told_json(capsys, file))


def test_sarif_has_the_structure_of_the_standard(capsys: Capture) -> None:
    """Version, tool with its rules, results with level, message, place and fingerprint."""
    log = json.loads(told(capsys, text_file(Path("甲 a.txt"), *LINES), "--sarif"))
    (one_run,) = log["runs"]
    rules = [rule["id"] for rule in one_run["tool"]["driver"]["rules"]]
    assert log["version"] == "2.1.0" and log["$schema"].endswith("sarif-2.1.0.json")
    assert rules == sorted(set(rules))
    for result in one_run["results"]:
        assert rules[result["ruleIndex"]] == result["ruleId"]
        assert result["level"] in ("error", "warning", "note") and result["message"]["text"]
        assert result["partialFingerprints"]["drafter/1"]
    (found,) = [one for one in one_run["results"] if one["ruleId"] == "t/twice"]
    place = found["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "%E7%94%B2%20a.txt"
    assert place["region"] == {
        "startLine": 5,
        "startColumn": 5,
        "endColumn": 7,
        "snippet": {"text": "※※"},
    }


@pytest.mark.parametrize(
    ("line", "code", "words"),
    [
        ("", 2, "缺少参数 报告"),
        ("a.txt --fix", 2, "--fix 要写明改到哪个文件"),
        ("a.txt --fix -o b.docx", 2, "文件名请以 .txt 结尾"),
        ("a.txt --fix -o a.txt --force", 4, "这是输入的文件，不能覆盖"),
        ("a.txt --fix -o 无/b.txt", 4, "没有这个文件夹"),
        ("a.txt -o b.docx", 2, "批注要写在 .docx 里"),
        ("a.md --fix -o b.md", 2, "只有 .docx 和 .txt 可以自动修改"),
        ("a.txt --reason 甲", 2, "--reason 是 --ignore 的理由"),
        ("a.txt --ignore 1 --fix -o b.txt", 2, "--ignore 不能与"),
        ("a.txt --sarif --json", 2, "--sarif 不能与"),
        ("无.txt", 3, "找不到这个文件"),
        ("a.txt --kind 无", 2, "没有文种“无”"),
        ("a.txt --style gbt9704", 2, "没有版面可以核对"),
    ],
)
def test_wrong_use_is_told(line: str, code: int, words: str, capsys: Capture) -> None:
    """With the exit code of the contract; no file is written or changed."""
    before = text_file(Path("a.txt"), *LINES).read_bytes()
    text_file(Path("a.md"), *LINES)
    assert words in told(capsys, *line.split(), code=code)
    assert Path("a.txt").read_bytes() == before and sorted(map(str, Path().iterdir())) == ["a.md", "a.txt"]


def test_a_copy_is_not_overwritten(capsys: Capture) -> None:
    """But with --force."""
    file, copy = word_file(Path("a.docx"), *LINES), Path("b.docx")
    for more in ((), ("--fix",)):
        copy.write_bytes(b"old")
        assert "没有覆盖" in told(capsys, file, "-o", copy, *more, code=4)
        assert copy.read_bytes() == b"old"
        told(capsys, file, "-o", copy, *more, "--force")
        assert copy.read_bytes() != b"old"
