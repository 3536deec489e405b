"""The report a draft starts from is the agency's own, of a year before."""

from __future__ import annotations

from pathlib import Path

import pytest
from agencies import agency, naming
from carrying import NAME, OLD, write_text
from corpora import corpus, passage, report

from drafter.errors import InputError
from drafter.operations.last_year import find_last, is_same, read_last
from drafter.operations.watch import SILENT

LINES = ("一、主要举措", "严格执法。")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("汕头市政务服务数据管理局", "汕头市政务服务和数据管理局", True),
        ("濠江区政务服务和数据管理局", "汕头市濠江区政务服务和数据管理局", True),
        ("区党政办公室", "珠海高新技术产业开发区党政办公室", True),
        ("汕头市政务服务数据管理局", "某市某区政务服务和数据管理局", False),
        ("汕头市濠江区政务服务和数据管理局", "汕头市潮阳区政务服务和数据管理局", False),
        ("汕头市司法局", "汕头市水务局", False),
    ],
)
def test_two_names_are_of_one_agency(one: str, other: str, same: bool) -> None:
    """Of one place and worded alike; a neighbour of another place is not."""
    assert is_same(one, other, naming()) == same


def test_the_report_given_is_read(tmp_path: Path) -> None:
    """With no names to replace when it has the agency's."""
    file = write_text(tmp_path / "去年.txt", *LINES)
    last = read_last(file, "law-government", agency(NAME), 2024, naming(), SILENT)
    assert (last.report.year, dict(last.names)) == (OLD, {})


def test_a_former_name_stands_for_the_one_of_now(tmp_path: Path) -> None:
    """And the short name too."""
    file = write_text(tmp_path / "去年.txt", *LINES)
    last = read_last(file, "law-government", agency("某市某区司法行政局"), 2024, naming(), SILENT)
    assert dict(last.names) == {NAME: "某市某区司法行政局", "区司法局": "区司法行政局"}


def test_the_report_of_another_agency_is_refused(tmp_path: Path) -> None:
    """Its facts would become the agency's."""
    file = write_text(tmp_path / "邻区.txt", *LINES)
    with pytest.raises(InputError, match="不是“汕头市濠江区司法局”上年的报告"):
        read_last(file, "law-government", agency("汕头市濠江区司法局"), 2024, naming(), SILENT)


def test_a_report_of_the_same_year_is_refused(tmp_path: Path) -> None:
    """It would be copied, not drafted."""
    file = write_text(tmp_path / "今年.txt", *LINES)
    with pytest.raises(InputError, match="不能作"):
        read_last(file, "law-government", agency(NAME), OLD, naming(), SILENT)


def test_the_latest_own_report_of_the_corpus_is_found(tmp_path: Path) -> None:
    """Before the year, and of the agency alone."""
    reports = [
        report(f"{number:012d}", passage(f"{number:012d}-001", f"第{number}份。"), agency=name, year=year)
        for number, (name, year) in enumerate(
            [(NAME, 2021), (NAME, 2023), (NAME, 2024), ("汕头市濠江区司法局", 2023)]
        )
    ]
    last = find_last(corpus(tmp_path, *reports), agency(NAME), 2024, naming())
    assert last and last.report.year == 2023
    assert find_last(corpus(tmp_path, *reports), agency("珠海市司法局"), 2024, naming()) is None
