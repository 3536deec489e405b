"""Clauses stand in the order of a writer: the whole before its share, rates behind counts, ranks last."""

from __future__ import annotations

import pytest
from writing import clause, wordings

from drafter.drafting.stating.ordering import counts_first, order_clauses


def ordered(*lines: str) -> list[str]:
    """The names in order."""
    return [
        one.name for one in order_clauses([clause(line) for line in lines], wordings().phrasing.figures.whole)
    ]


@pytest.mark.parametrize(
    ("share", "whole"),
    [
        ("委托镇街政府实施的权责清单事项 607项", "全市权责清单事项 8254项"),
        ("综合窗口可办理事项 370项", "进驻政务服务中心事项总数 504项"),
    ],
)
def test_a_whole_goes_before_its_share(share: str, whole: str) -> None:
    """Of one unit, larger, ending in the same term."""
    assert ordered("走访企业 9家", share, whole)[1:] == [whole.split()[0], share.split()[0]]


@pytest.mark.parametrize(
    ("share", "whole"),
    [
        ("权责清单事项 607张", "全市权责清单事项 8254项"),
        ("权责清单事项 9607项", "全市权责清单事项 8254项"),
        ("权责清单事项 607项 @2024-11-30", "全市权责清单事项 8254项"),
        ("政务服务事项 607项", "全市权责清单事项 8254项"),
        ("权责清单事项办结率 60%", "全市权责清单事项覆盖率 80%"),
    ],
)
def test_what_only_looks_like_a_whole_stays(share: str, whole: str) -> None:
    """Another unit, time or thing, a smaller one, a rate."""
    assert ordered(share, whole) == [share.split()[0], whole.split()[0]]


def test_rates_do_not_open_and_ranks_close() -> None:
    """A rate behind a count stays beside it."""
    lines = ("满意率 99%", "满意率排名 4位", "工单 12件", "办结率 98%", "诉求 3件")
    made = counts_first([clause(line) for line in lines], lambda one: one)
    assert [one.name for one in made] == ["工单", "满意率", "办结率", "诉求", "满意率排名"]


def test_nothing_counted_keeps_its_order() -> None:
    """Rates alone, or nothing."""
    made = counts_first([clause("满意率 99%"), clause("办结率 98%")], lambda one: one)
    assert [one.name for one in made] == ["满意率", "办结率"]
    assert counts_first([], lambda one: one) == []
