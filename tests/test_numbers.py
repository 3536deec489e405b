"""An agency's own numbers are printed as given: scaled by 万 and 亿, with decimals, unit and qualifier."""

from __future__ import annotations

from decimal import Decimal

import pytest
from figures import fig
from hypothesis import given
from hypothesis import strategies as st

from drafter.drafting.stating.numbers import opens_with_qualifier, print_figure, print_number, typeset

SCALES = {"万": 10**4, "亿": 10**8}


@pytest.mark.parametrize(
    ("value", "unit", "printed"),
    [
        ("0", "件", "0"),
        ("9999", "件", "9999"),
        ("10000", "件", "1万"),
        ("12300", "件", "1.23万"),
        ("12345", "件", "12345"),
        ("4710000", "次", "471万"),
        ("100000000", "元", "1亿"),
        ("123400000", "元", "12340万"),
        ("125000000", "元", "1.25亿"),
        ("-20000", "元", "-2万"),
        ("40000", "万元", "40000"),
        ("48.90", "%", "48.90"),
        ("100", "%", "100"),
        ("10000", "%", "10000"),
        ("0.00", "%", "0.00"),
        ("112.5", "万元", "112.5"),
    ],
)
def test_large_whole_numbers_are_scaled(value: str, unit: str, printed: str) -> None:
    """万 or 亿 where two decimals are enough; decimals, percent and units that are scaled stay as given."""
    assert print_number(Decimal(value), unit) == printed


@given(st.integers(-(10**30) + 1, 10**30 - 1))
def test_no_digit_is_ever_lost(value: int) -> None:
    """What is printed is worth what was given, however long."""
    printed = print_number(Decimal(value), "项")
    scale = SCALES.get(printed[-1], 1)
    whole, _, decimals = printed.rstrip("万亿").partition(".")
    assert int(whole + decimals) * scale == value * 10 ** len(decimals)


@given(st.decimals(-1000, 10**6, places=2))
def test_decimals_are_printed_as_given(value: Decimal) -> None:
    """A rate keeps its last zero."""
    assert print_number(value, "%") == str(value)


@pytest.mark.parametrize(
    ("line", "printed"),
    [
        ("政务服务域服务企业 约200家", "约200家"),
        ("官方视频号播放 超4710000次", "超471万次"),
        ("派出工作人员 逾550人次", "逾550人次"),
        ("银行自助终端 近600台", "近600台"),
        ("承办工单 245000余宗", "24.5万余宗"),
        ("可办事项 700多项", "700多项"),
        ("罚没金额 112余万元", "112万余元"),
        ("门户网站访问 3余万人次", "3万余人次"),
        ("网上可办率 93.03%以上", "93.03%以上"),
        ("全市排名 12", "12"),
    ],
)
def test_a_qualifier_stands_where_a_writer_puts_it(line: str, printed: str) -> None:
    """约 before the number, 余 between number and unit and behind 万, 以上 at the end."""
    assert print_figure(fig(line)) == printed


def test_a_qualifier_at_the_beginning_is_noticed() -> None:
    """超4万 leaves no room for 达; 以上 does."""
    assert opens_with_qualifier("超4万人次")
    assert not opens_with_qualifier("93.03%以上")


def test_own_words_get_full_points_outside_quotations() -> None:
    """Points beside Chinese become full-width; what stands in “ ” stays letter for letter."""
    assert typeset(" 打造“濠易办,你投资 我来办”品牌,推广应用 ") == "打造“濠易办,你投资 我来办”品牌，推广应用"
