"""What two texts have in common at either end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.text import common_beginning, common_end

TEXTS = st.text(alphabet="政务服务中心“”", max_size=8)


@pytest.mark.parametrize(
    ("first", "second", "beginning", "end"),
    [
        ("区级政务服务中心", "镇级政务服务中心", "", "级政务服务中心"),
        ("官方视频号发布视频", "官方视频号播放量", "官方视频号", ""),
        ("政务服务中心", "政务服务中心", "政务服务中心", "政务服务中心"),
        ("政务", "政务服务", "政务", "务"),
        ("", "政务", "", ""),
    ],
)
def test_what_both_begin_and_end_with(first: str, second: str, beginning: str, end: str) -> None:
    """The longest text at either end, empty for none."""
    assert common_beginning(first, second) == beginning
    assert common_end(first, second) == end


@given(TEXTS, TEXTS)
def test_it_is_common_and_the_longest(first: str, second: str) -> None:
    """Both begin with it, and differ or stop behind it; the same read backwards at the end."""
    found = common_beginning(first, second)
    assert first.startswith(found) and second.startswith(found)
    assert first[len(found) :][:1] != second[len(found) :][:1] or found in (first, second)
    assert common_end(first[::-1], second[::-1]) == found[::-1]
