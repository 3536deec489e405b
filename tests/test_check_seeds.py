"""In the five reports that come with the program a reader's finds are found, and what is right is left alone."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import pytest
from checking import reading, shipped

from drafter.corpus.laid_out import lay_out
from drafter.model.checking import Finding
from drafter.readers import read_file

SEEDS = {file.stem[:3]: file for file in (Path(__file__).resolve().parents[1] / "seeds").glob("*.txt")}

# Seed, line of the file, words in which the fault stands, how the id of the rule begins.
SLIPS = [
    ("002", 83, "截至截至11月7日", ("words/",)),
    ("002", 83, "截止11月24日", ("words/",)),
    ("002", 51, "截至11月30日", ("time/",)),
    ("002", 81, "截至11月30日", ("time/",)),
    ("002", 25, "“12.4 国家宪法日”", ("punctuation/", "numbers/")),
    ("002", 103, "公布和态管理机制", ("words/",)),
    ("002", 61, "**698**", ("punctuation/", "structure/", "numbers/")),
    ("003", 28, "约165余宗", ("numbers/",)),
    ("003", 26, "向基层延伸梳理全区政务", ("numbering/", "punctuation/")),
    ("003", 34, "“管”上下功夫建设荔湾区", ("numbering/", "punctuation/")),
    ("003", 32, "《送审稿》", ("punctuation/", "statutes/", "words/")),
    ("000", 21, "优化服务环,跟进", ("words/",)),
    ("000", 10, "加快及建设", ("words/",)),
    ("000", 8, "《广东省法治政府建设实施纲要》", ("statutes/",)),
    ("000", 8, "《汕头市法治政府建设实施纲要》", ("statutes/",)),
    ("000", 9, "93.03%以上", ("numbers/",)),
    ("004", 10, "《党政机关公文工作条例》", ("statutes/",)),
    ("004", 18, "4553条,其中规范性文件5条", ("arithmetic/",)),
    ("004", 20, "607项,达91%", ("arithmetic/",)),
    ("004", 14, "责任单位、分管区领导、责任单位", ("words/",)),
    ("004", 10, "今年1-11月", ("time/",)),
    ("004", 10, "共收办涉密文件", ("secrecy/",)),
]

# Relations that hold, with what must not be found in their words.
SOUND = [
    ("002", 61, "698"),
    ("002", 83, "918"),
    ("000", 9, "49项"),
    ("004", 20, "370项,占进驻中心总事项数504项"),
    ("004", 20, "661项,达100%"),
    ("000", 9, "三大方面"),
]


@lru_cache
def findings(seed: str) -> tuple[tuple[Finding, ...], dict[int, str]]:
    """What is found in a seed, and the lines of it."""
    file = read_file(SEEDS[seed])
    return shipped().check(lay_out(file, reading())), {one.line: one.text for one in file.blocks}


def touching(seed: str, line: int, words: str) -> list[Finding]:
    """What is found in these words of a line."""
    found, lines = findings(seed)
    start = lines[line].index(words)
    end = start + len(words)
    places = ((one, one.where) for one in found)
    return [
        one
        for one, where in places
        if where and where.paragraph == line and where.start < end and where.end > start
    ]


@pytest.mark.parametrize(("seed", "line", "words", "rules"), SLIPS, ids=lambda value: str(value)[:20])
def test_a_slip_is_found(seed: str, line: int, words: str, rules: tuple[str, ...]) -> None:
    """By a rule of its kind, at its place."""
    assert [one for one in touching(seed, line, words) if one.rule.startswith(rules)], touching(
        seed, line, words
    )


@pytest.mark.parametrize(("seed", "line", "words"), SOUND, ids=lambda value: str(value)[:20])
def test_a_relation_that_holds_is_left_alone(seed: str, line: int, words: str) -> None:
    """Nothing on sums, shares and counts."""
    assert [one for one in touching(seed, line, words) if one.rule.startswith("arithmetic/")] == []


def test_measures_under_the_heading_on_the_leader_are_told() -> None:
    """The second part of that report is headed by the leader's duty and holds what the agency did."""
    found, _ = findings("001")
    assert any(one.rule.startswith("structure/") and "第一责任人" in one.text for one in found)


def test_a_missing_last_part_is_only_noted() -> None:
    """None of the five has 其他需要报告的情况."""
    for seed in SEEDS:
        told = [
            one
            for one in findings(seed)[0]
            if one.rule.startswith("structure/") and "其他需要报告" in one.message
        ]
        assert [one.level for one in told] == ["note"]


def test_there_is_no_cause_in_two_lines_on_problems() -> None:
    """The fourth report names problems only."""
    assert any(one.rule.startswith("structure/") and "原因" in one.message for one in findings("003")[0])
