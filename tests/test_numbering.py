"""Heading numbers to level and value."""

from __future__ import annotations

import pytest

from drafter.corpus.numbering import PART, ROMAN, find_numbers, parse_number, without_number


@pytest.mark.parametrize(
    ("text", "level", "value"),
    [("一、甲", 1, 1), ("十二、甲", 1, 12), ("（三）甲", 2, 3), ("(三)甲", 2, 3),
     ("1.甲", 3, 1), ("1. 甲", 3, 1),
     ("２．甲", 3, 2), ("3、甲", 3, 3), ("（4）甲", 4, 4), ("　　一、甲", 1, 1), ("1.2024年工作", 3, 1),
     ("1、甲", 3, 1), ("1．甲", 3, 1), ("(1)甲", 4, 1), ("1）甲", 4, 1), ("【一】甲", 2, 1), ("㈡甲", 2, 2),
     ("⒊甲", 3, 3), ("⑵甲", 4, 2), ("①甲", 5, 1), ("第一部分 甲", PART, 1), ("第二章甲", PART, 2),
     ("Ⅱ.甲", ROMAN, 2), ("III. 甲", ROMAN, 3)],
)  # fmt: skip
def test_numbers_are_read_in_both_widths(text: str, level: int, value: int) -> None:
    """Every form of number gives its level and value, whatever the width of brackets and points."""
    number = parse_number(text)
    assert number is not None
    assert (number.level, number.value) == (level, value)


@pytest.mark.parametrize(
    "text",
    [
        "一是甲",
        "12.4国家宪法日",
        "3.5万件",
        "1,200项",
        "2024年",
        "一网通办",
        "（一",
        "",
        "第一次",
        "Ⅲ类水质",
        "IT系统",
    ],
)
def test_other_beginnings_are_no_numbers(text: str) -> None:
    """Decimals, thousands, years and words that begin with 一 are no heading numbers."""
    assert parse_number(text) is None


def test_the_words_of_a_heading_are_what_follows_its_number() -> None:
    """The number goes with the space after it."""
    assert without_number("1. 精心做好办文工作") == "精心做好办文工作"
    assert without_number("主要举措") == "主要举措"


def test_numbers_within_text_are_found_in_order() -> None:
    """Each number is found with its offset."""
    found = [(number.level, number.value, number.start) for number in find_numbers("如下：一、甲（一）乙")]
    assert found == [(1, 1, 3), (2, 1, 6)]
