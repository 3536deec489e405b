"""A report lends no more letters than it may, wherever a sentence was found."""

from __future__ import annotations

from drafter.drafting.lending.allowance import Allowance


def stands(text: str, report: str) -> int:
    """The letters of a text that stand in a report: those the report is named by."""
    return sum(letter in report for letter in text)


def test_without_limits_everything_may_be_lent() -> None:
    """What was lent is kept in mind."""
    allowance = Allowance()
    assert allowance.lets("甲甲甲", "甲")
    allowance.take("甲甲甲", "甲")
    assert allowance.lent == ["甲甲甲"]


def test_each_report_may_lend_so_much() -> None:
    """What it lent is taken off, and what another lent is not."""
    allowance = Allowance(stands, 3)
    assert (allowance.lets("甲甲甲", "甲"), allowance.lets("甲甲甲甲", "甲")) == (True, False)
    allowance.take("甲甲", "甲")
    assert (allowance.lets("甲", "甲"), allowance.lets("甲甲", "甲")) == (True, False)
    assert allowance.lets("乙乙乙", "乙")


def test_a_report_may_be_allowed_less() -> None:
    """Of its id it is said how much; nothing for one that is full."""
    allowance = Allowance(stands, 3, {"甲": 0})
    assert (allowance.lets("甲", "甲"), allowance.lets("乙乙", "乙")) == (False, True)


def test_a_sentence_counts_where_it_stands() -> None:
    """What another report holds too is not lent when that one is full."""
    allowance = Allowance(stands, 3, {"甲乙": 1})
    assert (allowance.lets("乙乙", "乙"), allowance.lets("乙", "乙")) == (False, True)
    allowance.take("乙", "乙")
    assert not allowance.lets("乙", "丙")
