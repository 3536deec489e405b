"""What a clerk typed is put on one line and freed of all that a draft is marked and laid out with."""

from __future__ import annotations

import pytest
from drafts import AGENCY
from figures import given

from drafter.drafting.given import plain_given, plain_line, plain_record


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("开设专窗", "开设专窗"),
        ("开设\n  专窗\r\n", "开设专窗"),
        ("# 开设专窗", "开设专窗"),
        ("## 开设专窗", "开设专窗"),
        ("#1 专窗", "#1 专窗"),
        ("开设\ue2007\ue201专窗\ue203", "开设7专窗"),
        ("瓶颈\ue863", "瓶颈\ue863"),
        ("", ""),
    ],
)
def test_a_line_is_plain(typed: str, plain: str) -> None:
    """Lines are joined, the sign of a heading and the characters of marks go, any other character stays."""
    assert plain_line(typed) == plain


def test_every_text_of_a_file_becomes_plain() -> None:
    """Names, units, points; what holds nothing of the sort is as it was."""
    typed = given(
        "“秒批”\ue202事项 55项", highlights="开设\n专窗", problems="# 形式单一", plans="加强\ue204宣传"
    )
    clean = given("“秒批”事项 55项", highlights="开设专窗", problems="形式单一", plans="加强宣传")
    assert plain_given(typed) == plain_given(clean) == clean


def test_an_agency_becomes_plain_too() -> None:
    """Every text of a record is looked at."""
    assert plain_record(AGENCY) == AGENCY
