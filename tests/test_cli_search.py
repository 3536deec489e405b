"""`drafter search`: a word in its context, with where it stands."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from running import modules_after

from drafter.__main__ import run
from drafter.cli.kwic import aligned_line, plain_line
from drafter.corpus.concordance import Occurrence
from drafter.model import Provenance
from drafter.text import display_width

KEYS = ["report", "agency", "year", "section", "theme", "path", "passage", "heading"]
KEYS += ["left", "keyword", "right", "start"]


def occurrences(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, Any]]:
    """What `drafter search … --json` finds."""
    assert run(["search", *arguments, "--json", "-k", "9999"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["total"] == found["shown"] == len(found["occurrences"])
    return list(found["occurrences"])


def occurrence(left: str, keyword: str, right: str, agency: str | None = "某市某局") -> Occurrence:
    """A place of a keyword in a report on 2021."""
    source = Provenance("r-001", "r", agency, 2021, "plan")
    return Occurrence(source, None, (), left, keyword, right, len(left))


def test_a_record_has_its_source_and_context(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Keys as documented; the keyword stands between left and right."""
    found = occurrences(capsys, "普法责任制", "--not", "疫情")
    assert found and [list(one) for one in found] == [KEYS] * len(found)
    assert all(one["keyword"] == "普法责任制" and "疫情" not in one["left"] + one["right"] for one in found)


def test_the_scope_can_be_narrowed(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Section and theme by slug or title, one year or several, level, part of the agency's name."""
    everything = occurrences(capsys, "服务")
    for options, key, values in (
        (("--section", "下一年度主要安排"), "section", {"plan"}),
        (("--theme", "publicity"), "theme", {"publicity"}),
        (("--year", "2021-2023"), "year", {2021, 2022, 2023}),
        (("--year", "2021"), "year", {2021}),
        (("--agency", "濠江"), "agency", {"汕头市濠江区政务服务和数据管理局"}),
        (("--level", "市"), "agency", {"中山市政务服务数据管理局", "汕头市政务服务数据管理局"}),
    ):
        found = occurrences(capsys, "服务", *options)
        assert found == [one for one in everything if one[key] in values]
        assert {one[key] for one in found} == values


def test_levels_of_one_tier_go_by_one_name(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """县级 holds districts and zones."""
    assert occurrences(capsys, "服务", "--level", "县级") == occurrences(capsys, "服务", "--level", "区")


def test_the_total_is_told(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Also when only some are shown; on a pipe the keyword is set off."""
    assert run(["search", "政务服务", "-k", "2"]) == 0
    first, second, last = capsys.readouterr().out.splitlines()
    assert "〔政务服务〕" in first and "〔政务服务〕" in second
    assert last.startswith("共 ") and last.endswith(" 处，显示 2 处")


def test_nothing_found_is_said(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It is no fault."""
    assert run(["search", "囗囗"]) == 0
    assert capsys.readouterr().out == "没有找到\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "请给出关键词"),
        ([" "], "请给出关键词"),
        (["法", "--year", "2023-2021"], "2021-2023"),
        (["法", "--year", "x"], "2021-2023"),
        (["法", "--level", "镇级"], "乡级"),
        (["法", "--section", "nope"], "plan（"),
    ],
)
def test_what_is_wrong_is_told_with_what_is_right(
    arguments: list[str], said: str, office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 2."""
    assert run(["search", *arguments]) == 2
    assert said in capsys.readouterr().err


def test_lines_are_aligned_by_width() -> None:
    """Every keyword begins in the same column, whatever the width of the letters before it; none is too long."""
    ones = [
        occurrence("甲乙丙丁" * 9, "普法", "甲乙" * 20),
        occurrence("App12", "普法", "", agency=None),
        occurrence("", "普法", "A" * 90, agency="很长的名称" * 9),
    ]
    lines = [aligned_line(one, {"plan": "安排"}, 100) for one in ones]
    assert len({display_width(line[: line.index(" 普法 ")]) for line in lines}) == 1
    assert all(display_width(line) <= 100 for line in lines)
    assert all("2021 " in line for line in lines)


def test_a_line_is_one_line() -> None:
    """Line ends and control characters of a source cannot break it."""
    assert plain_line(occurrence("甲\n乙\x1b[1m", "普法", "\t丙"), {}).startswith(
        "甲 乙\\x1b[1m〔普法〕 丙  "
    )


def test_searching_loads_no_builder(office: Path) -> None:
    """Nothing heavy is imported."""
    code, modules = modules_after("search", "普法")
    assert code == 0
    assert modules.isdisjoint({"sklearn", "scipy", "numpy", "jieba", "docx", "openpyxl"})
