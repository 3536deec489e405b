"""Rules come from the program, the office and the person; a later layer goes before, and none can do harm."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from checked import LINES, RULES, office_rules, own, text_file, told, told_json

from drafter.templates.timed import SECONDS, Clock, TimedPattern, TooSlowError

pytestmark = pytest.mark.usefixtures("checking_office")
Capture = pytest.CaptureFixture[str]
SLOW = r"(?:※|※※)+[甲乙]"
HOSTILE = [r"(a|a)*b", r"(?:a|aa)+c", r"^(\w|\w)*$Z", SLOW]


def report() -> Path:
    """A report with one finding of the office's."""
    return text_file(Path("a.txt"), *LINES)


def slow_rules(pattern: str = SLOW) -> str:
    """A rule whose pattern takes for ever on many ※."""
    return (
        RULES.replace("'(?P<one>※)※+'", f"'(?P<one>{pattern})'")
        .replace("bad: [甲※※]", "bad: [※甲]")
        .replace("    good: [甲※]\n", "")
    )


def test_an_office_adds_rules(capsys: Capture) -> None:
    """From every file in its folder."""
    assert ("t/twice", "※※") in own(told_json(capsys, report()))


def test_a_person_goes_before_the_office(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Changes a level, takes a rule out, writes one anew by its id."""
    mine = tmp_path / "mine"
    mine.mkdir()
    monkeypatch.setenv("DRAFTER_RULES", str(mine))
    (mine / "z.yml").write_text("levels: {t/twice: note}\n", encoding="utf-8")
    (found,) = [one for one in told_json(capsys, report())["findings"] if one["rule"] == "t/twice"]
    assert found["level"] == "note"
    (mine / "z.yml").write_text("levels: {t/twice: off}\n", encoding="utf-8")
    assert own(told_json(capsys, report())) == []
    (mine / "z.yml").unlink()
    (mine / "t.yml").write_text(RULES.replace("星号重复", "星号多了"), encoding="utf-8")
    assert "星号多了" in told(capsys, report())


def test_a_shipped_rule_can_be_switched_off(capsys: Capture, checking_office: Path) -> None:
    """By the name that --rules lists."""
    rule = told_json(capsys, "--rules")["rules"][0]["rule"]
    office_rules(checking_office, f"levels:\n  {rule}: off\n", "z.yml")
    assert rule not in [one["rule"] for one in told_json(capsys, "--rules")["rules"]]


def test_the_rules_in_force_are_listed(capsys: Capture, checking_office: Path) -> None:
    """With level, basis and where each comes from."""
    office_rules(checking_office, "levels: {t/word: note}\n", "z.yml")
    lines = told(capsys, "--rules", code=0).splitlines()
    assert lines[0].split() == ["规则", "级别", "来自", "依据"] and lines[-1].startswith("共 ")
    (word,) = [line.split() for line in lines if line.startswith("t/word ")]
    assert word == ["t/word", "参考（已改）", "单位", "本单位习惯（单位）"]
    assert any(line.split()[2] == "自带" for line in lines[1:-1])
    (twice,) = [one for one in told_json(capsys, "--rules")["rules"] if one["rule"] == "t/twice"]
    assert (twice["layer"], twice["line"], Path(twice["file"]).name) == ("office", 3, "t.yml")


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("kind: existence", "kind: magic", "不认识的检查类型"),
        ("(?P<one>※)※+", "(?P<one>※※+", "正则表达式不成立"),
        ("bad: [甲※※]", "bad: [甲]", "反例（bad）没有被报出"),
        ("{wrong: 甲乙丙, right: 丙乙甲}", r"{wrong: 甲乙丙, right: '\3'}", "规则不能用：运行出错"),
        ("rules:\n", "rules:\n  - &a {x: 1}\n  - *a\n", "不能用引用"),
        ("rules:\n", f"rules: {'[' * 40}{']' * 40}\nx:\n", "过深"),
    ],
)
def test_a_rule_of_no_use_is_refused_with_its_file(
    old: str, new: str, words: str, capsys: Capture, checking_office: Path
) -> None:
    """Exit code 3: a rule that silently never holds is worse than none."""
    office_rules(checking_office, RULES.replace(old, new))
    said = told(capsys, report(), code=3)
    assert words in said and "t.yml" in said and "第 " in said


def test_a_level_for_a_rule_that_is_gone_is_told(capsys: Capture, checking_office: Path) -> None:
    """With file and line, and the check goes on: the next version of the program may lack the rule."""
    office_rules(checking_office, "levels:\n  t/word: note\n  words/gone: off\n", "z.yml")
    for arguments in ((report(),), ("--rules",)):
        assert "没有规则“words/gone”" in (shown := told(capsys, *arguments)) and "z.yml 第 3 行" in shown
    made = told_json(capsys, report())
    assert own(made) and [one["rule"] for one in made["unknown"]] == ["words/gone"]


def test_a_file_with_all_commented_out_holds_no_rules(capsys: Capture, checking_office: Path) -> None:
    """It may be filled later."""
    office_rules(checking_office, "# rules:\n#   - id: later\n", "z.yml")
    assert own(told_json(capsys, report()))


@pytest.mark.parametrize(
    ("table", "words"),
    [("/dev/zero", "找不到这个文件"), ("deep.yml", "不能用引用"), ("big.yml", "超过 1 MB")],
)
def test_a_table_that_may_be_a_trap_is_refused(
    table: str, words: str, capsys: Capture, checking_office: Path
) -> None:
    """As a file of rules is, whatever a rule names."""
    office_rules(checking_office, "a: &a [x]\nb: [*a, *a]\n", "../deep.yml")
    office_rules(checking_office, "#" * (1024 * 1024 + 1), "../big.yml")
    named = table if table.startswith("/") else f"../{table}"
    rules = RULES.replace("'(?P<one>※)※+'", f"{{table: {named}, under: a}}")
    office_rules(checking_office, rules)
    assert words in told(capsys, report(), code=3)


def test_a_rule_that_takes_for_ever_is_stopped(capsys: Capture, checking_office: Path) -> None:
    """It is named with file and line; the others go on."""
    office_rules(checking_office, slow_rules())
    file = text_file(Path("a.txt"), *LINES, "※" * 3000, "甲乙丙。")
    began = time.perf_counter()
    shown = told(capsys, file)
    assert time.perf_counter() - began < 10 * SECONDS + 3
    assert "规则 t/twice 没有查完" in shown and "t.yml 第 3 行" in shown and "“甲乙丙”应作" in shown
    assert told_json(capsys, file)["stopped"][0]["rule"] == "t/twice"


def test_a_rule_that_takes_for_ever_on_its_own_proof_is_refused(
    capsys: Capture, checking_office: Path
) -> None:
    """Before any report is read."""
    rules = slow_rules().replace("bad: [※甲]", f"bad: [※甲]\n    good: [{'※' * 3000}]")
    office_rules(checking_office, rules)
    assert "查找超过" in told(capsys, report(), code=3)


@pytest.mark.parametrize("pattern", HOSTILE)
def test_no_pattern_runs_longer_than_it_may(pattern: str) -> None:
    """It finds what there is, or is stopped in time; a second search has what is left."""
    clock = Clock(0.1)
    began = time.perf_counter()
    for text in ("a" * 5000, "※" * 5000, "a" * 5000):
        try:
            list(TimedPattern(pattern, 0, clock).finditer(text))
        except TooSlowError:
            break
    assert time.perf_counter() - began < 1


def test_what_is_no_rule_file_is_passed_over(capsys: Capture, checking_office: Path) -> None:
    """A note beside the rules, a folder."""
    (checking_office / "rules" / "说明.txt").write_text("说明", encoding="utf-8")
    (checking_office / "rules" / "旧").mkdir()
    assert ("t/twice", "※※") in own(told_json(capsys, report()))
