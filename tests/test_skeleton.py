"""Last year's report is taken apart into its headings, each with what stands right under it."""

from __future__ import annotations

import pytest
from carrying import last_report
from reports import rules

from drafter.drafting.carrying.skeleton import build_skeleton, numbered

LINES = (
    "2023年，我局推进法治建设。",
    "一、2023年度主要举措和成效",
    "（一）规范执法。开展执法检查12次。",
    "（二）普法宣传",
    "一是举办讲座3场。二是发放资料500份。",
    "二、存在的不足",
    "普法形式单一。",
)


def test_each_passage_stands_under_its_heading() -> None:
    """What stands before the first heading has none; a heading alone is a part too."""
    parts = build_skeleton(last_report(*LINES), rules())
    assert [(part.level, len(part.passages)) for part in parts] == [(0, 1), (1, 0), (2, 1), (2, 2), (1, 1)]
    assert [part.is_run_in for part in parts] == [False, False, True, False, False]


def test_the_items_of_a_paragraph_stay_together() -> None:
    """They stand on one line of the source."""
    part = build_skeleton(last_report(*LINES), rules())[3]
    assert [len(paragraph) for paragraph in part.paragraphs()] == [2]


@pytest.mark.parametrize(
    ("heading", "value", "printed"),
    [
        ("一、总体情况", 3, "三、总体情况"),
        ("（二）规范执法", 10, "（十）规范执法"),
        ("3.普法", 12, "12.普法"),
        ("第一部分 成效", 2, "第二部分 成效"),
        ("总体情况", 2, "总体情况"),
    ],
)
def test_a_heading_is_numbered_in_its_form(heading: str, value: int, printed: str) -> None:
    """Without a number it stays as it is."""
    assert numbered(heading, value) == printed
