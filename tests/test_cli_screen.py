"""Lines and records on the screen."""

from __future__ import annotations

import json

import pytest

from drafter.cli.screen import columns, print_json, printable, progress


def test_control_and_direction_characters_are_escaped() -> None:
    """A line that is printed stays one line and steers nothing."""
    assert printable("甲\x1b[0m\n\u202e\udc80乙") == "甲\\x1b[0m\\n\\u202e\\udc80乙"


def test_columns_are_aligned_by_width_not_by_characters() -> None:
    """A Chinese character fills two columns."""
    assert columns([("编号", "年份"), ("abcdef", "2024")]) == ["编号    年份", "abcdef  2024"]


def test_json_is_utf8_with_broken_names_escaped(capsys: pytest.CaptureFixture[str]) -> None:
    """Chinese stands as it is; half a character of a broken file name is an escape that JSON readers take."""
    print_json({"source": "报告\udc80.txt"})
    shown = capsys.readouterr().out
    assert "报告\\udc80.txt" in shown
    assert json.loads(shown) == {"source": "报告\udc80.txt"}


def test_progress_is_mute_where_nobody_watches(capsys: pytest.CaptureFixture[str]) -> None:
    """A pipe gets no progress."""
    progress("阅读")(1, 2)
    assert capsys.readouterr().err == ""
