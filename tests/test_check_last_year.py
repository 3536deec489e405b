"""The numbers of a report are held against those of last year's report."""

from __future__ import annotations

import pytest
from checking import findings


def held(now: str, last: str) -> list[tuple[str, str]]:
    """Level and rule of what is found in this year's text beside last year's."""
    text = f"{{measures}}\n{now}\n{{last}}\n{{measures}}\n{last}"
    return [(one.level, one.rule.removeprefix("last-year/")) for one in findings(text, rule="last-year/")]


@pytest.mark.parametrize(
    ("now", "level", "rule"),
    [
        ("全年受理行政复议申请3200件。", "warning", "number-jumps"),
        ("受理行政复议申请31件。", "warning", "number-jumps"),
        ("受理行政复议申请320人次。", "note", "other-unit"),
        ("受理行政复议申请300件，同比增长5%。", "error", "wrong-sign"),
        ("受理行政复议申请330件，比上年减少20件。", "error", "wrong-sign"),
        ("受理行政复议申请320件，同比增长13.2%。", "warning", "wrong-growth"),
        ("全年受理行政复议申请310件。", "note", "same-as-last"),
    ],
)
def test_what_does_not_go_with_last_year_is_found(now: str, level: str, rule: str) -> None:
    """Last year it was 310."""
    assert held(now, "全年共受理行政复议申请310件。") == [(level, rule)]


@pytest.mark.parametrize(
    ("now", "last"),
    [
        ("受理行政复议申请320件，同比增长3.2%。", "受理行政复议申请310件。"),
        ("实名注册用户数累计448万人。", "实名注册用户数累计448万人。"),
        ("全市行政复议申请320件。", "甲区行政复议申请31件。"),
        ("受理行政复议申请320件。", "{plan}\n受理行政复议申请32件。"),
        ("网上可办率达93%。", "网上可办率达93%。"),
    ],
)
def test_what_goes_with_it_is_left_alone(now: str, last: str) -> None:
    """Growth that is right, a stock that stands still, another name, a plan."""
    assert held(now, last) == []


def test_without_last_year_nothing_is_found() -> None:
    """The rules need it."""
    assert findings("{measures}\n受理行政复议申请300件，同比增长5%。", rule="last-year/") == ()
