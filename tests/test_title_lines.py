"""A title is cut where its meaning allows, into lines that are whole, short enough and well shaped."""

from __future__ import annotations

import pytest
from drafts import house_style

from drafter.writers.title_lines import mark_lines, title_lines

REPORT = "2024年法治政府建设年度报告"


@pytest.mark.parametrize(
    "organ",
    [
        "中山市政务服务数据管理局",
        "汕头市濠江区政务服务和数据管理局",
        "广州市荔湾区政务服务数据管理局",
        "珠海高新技术产业开发区党政办公室",
    ],
)
def test_the_agency_stands_above_year_and_report(organ: str) -> None:
    """Two lines."""
    assert title_lines(organ + REPORT, house_style().title) == (organ, REPORT)


def test_a_short_title_is_one_line() -> None:
    """Up to twenty 字."""
    assert title_lines("市司法局" + REPORT, house_style().title) == ("市司法局" + REPORT,)


def test_digits_may_be_wider_than_half_a_character() -> None:
    """A line of eighteen 字 and a year would not fit where they are: the year goes with the report."""
    title = f"某某自治区某某自治州高新技术产业开发区行政审批服务局{REPORT}"
    lines = title_lines(title, house_style().title)
    assert lines == ("某某自治区某某自治州", "高新技术产业开发区行政审批服务局", REPORT)


@pytest.mark.parametrize("organ", ["甲市" + "某" * more + "局" for more in range(2, 30)])
def test_no_line_is_too_long_and_nothing_is_lost(organ: str) -> None:
    """However long the name is; no line ends inside the year or 年度报告."""
    lines = title_lines(organ + REPORT, house_style().title)
    assert "".join(lines) == organ + REPORT
    assert all(len(line) <= 22 for line in lines)
    assert any("2024年" in line for line in lines)
    assert any("年度报告" in line for line in lines)


def test_a_mark_may_be_longer_than_a_title_s_line() -> None:
    """Its letters are narrowed first; only a very long one is cut."""
    rules = house_style().title
    assert mark_lines("汕头市濠江区政务服务和数据管理局某某分局文件", rules, 22) == (
        "汕头市濠江区政务服务和数据管理局某某分局文件",
    )
    assert len(mark_lines("汕头市濠江区政务服务和数据管理局某某某分局文件", rules, 22)) == 2
