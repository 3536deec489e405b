"""A file of rules is taken only when every key is known and every rule's own proof bears it out."""

from __future__ import annotations

from pathlib import Path

import pytest
from checking import findings, shipped, told, written

from drafter.errors import InputError

RULE = """
rules:
  - id: other
    kind: substitution
    level: warning
    message: “{text}”应作“{right}”
    basis: 通行写法
    strength: 实务
    with: {swaps: [{wrong: 其它, right: 其他}]}
    bad: [其它事项]
    good: [其他事项]
"""


def refusal(folder: Path, *texts: str) -> str:
    """What is said of a file that is refused."""
    with pytest.raises(InputError) as raised:
        written(folder, *texts)
    return f"{raised.value} {raised.value.hint}"


def test_a_rule_finds_what_it_names(tmp_path: Path) -> None:
    """With its file's name in its id, the message filled, the fix beside."""
    (found,) = findings("没有其它事项。", written(tmp_path, RULE))
    assert (found.rule, found.text, found.fix) == ("a/other", "其它", "其他")
    assert found.message == "“其它”应作“其他”"
    assert (found.before, found.after) == ("没有", "事项。")


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("level: warning", "levle: warning", "第 5 行，levle：不认识的键"),
        ("level: warning", "level: fatal", "第 5 行，level：不认识“fatal”"),
        ("kind: substitution", "kind: magic", "不认识的检查类型“magic”"),
        ("{swaps: [", "{swap: [", "with.swap：不认识的键"),
        ("wrong: 其它", "wrong: '(其它'", "with.swaps[0].wrong：正则表达式不成立"),
        ("bad: [其它事项]", "bad: [别的事项]", "反例（bad）没有被报出：别的事项"),
        ("good: [其他事项]", "good: [其它的]", "正例（good）被报出了：其它的"),
        ("bad: [其它事项]", "bad: []", "没有反例"),
        ("bad: [其它事项]", "bad: ['{nobody}其它']", "例子里有不认识的标记“{nobody}”"),
        ("basis: 通行写法", "", "缺少这一项"),
    ],
)
def test_what_is_of_no_use_is_refused_with_file_and_line(
    tmp_path: Path, old: str, new: str, words: str
) -> None:
    """The message names file, line, key and what is allowed."""
    said = refusal(tmp_path, RULE.replace(old, new))
    assert words in said and "a.yml" in said and "第 " in said


@pytest.mark.parametrize("text", ["- a", "rule: []", "rules: x", "rules:\n  - x"])
def test_a_file_of_another_form_is_refused(tmp_path: Path, text: str) -> None:
    """A list at the top, an unknown key, something else than a list of rules."""
    assert "a.yml" in refusal(tmp_path, text)


def test_a_later_file_changes_levels_and_takes_rules_out(tmp_path: Path) -> None:
    """By the id of the rule; `off` with or without quotes."""
    lower = written(tmp_path, RULE, "levels: {a/other: note}")
    assert [one.level for one in findings("其它", lower)] == ["note"]
    for off in ("off", "'off'"):
        assert findings("其它", written(tmp_path, RULE, f"levels: {{a/other: {off}}}")) == ()
    assert "没有规则“a/another”" in refusal(tmp_path, RULE, "levels: {a/another: off}")


def test_a_rule_that_tells_only_once_counts_the_places(tmp_path: Path) -> None:
    """The first place with the number of all."""
    book = written(tmp_path, RULE.replace("    bad:", "    once: true\n    bad:"))
    (found,) = findings("其它\n其它和其它", book)
    assert found.count == 3 and found.where is not None and found.where.paragraph == 1


def test_a_rule_gives_way_to_those_it_names(tmp_path: Path) -> None:
    """Where they have told of the same place; elsewhere it speaks."""
    second = RULE.replace("id: other", "id: thing\n    unless_told: [a/other]").replace(
        "wrong: 其它", "wrong: '其[它她]'"
    )
    book = written(tmp_path, RULE, second)
    assert told(findings("其它和其她", book)) == [("a/other", "其它"), ("b/thing", "其她")]


def test_open_slots_are_not_looked_at(tmp_path: Path) -> None:
    """What stands in the brackets of a slot is the program's."""
    assert told(findings("【待填：其它】其它", written(tmp_path, RULE))) == [("a/other", "其它")]


def test_the_rules_that_ship_are_taken() -> None:
    """Each proof holds and each rule names its basis."""
    assert all(rule.entry.bad and rule.entry.basis for rule in shipped().rules)
