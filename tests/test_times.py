"""The time of a figure becomes words: a day, a period, or a look back at the sentence before."""

from __future__ import annotations

from figures import fig, figs
from writing import wordings

from drafter.drafting.stating.times import again, same_time, time_of, time_words

RULES = wordings().phrasing.figures


def test_one_time_is_one_day_or_one_period() -> None:
    """Day and period both tell."""
    day, same, period, none = figs("甲 1项 @2024-11-30", "乙 2项 @2024-11-30", "丙 3项 @1—11月", "丁 4项")
    assert same_time(day, same)
    assert not same_time(day, period)
    assert not same_time(period, none)
    assert time_of(none) == (None, None)


def test_a_time_is_said_before_its_figure() -> None:
    """The day in full, the period as given, nothing for neither."""
    assert time_words(fig("甲 1项 @2024-11-03"), RULES) == "截至2024年11月3日，"
    assert time_words(fig("甲 1项 @1—11月"), RULES) == "1—11月，"
    assert time_words(fig("甲 1项"), RULES) == ""


def test_the_same_time_is_pointed_back_to() -> None:
    """截至同日 for a day, 同期 for a period."""
    assert again(fig("甲 1项 @2024-11-03"), RULES) == "截至同日，"
    assert again(fig("甲 1项 @1—11月"), RULES) == "同期，"
    assert again(fig("甲 1项"), RULES) == ""
