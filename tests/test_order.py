"""Numbered paragraphs to records of where their numbers do not go on."""

from __future__ import annotations

import pytest
from reports import blocks, report, seed

from drafter.corpus.order import misnumbered

TEXT = "一、主要举措\n（一）学习。培训3场。\n（一）执法。检查2次。\n（三）普法。宣传4次。\n二、下一步计划\n（一）学习。"


def faults(text: str) -> list[tuple[str, str]]:
    """Place and fault of each record for `text`."""
    return [(record.where, record.why.partition("，照")[0]) for record in misnumbered(blocks(text))]


def test_what_is_misnumbered_is_read_as_it_stands_and_said() -> None:
    """（一）（一）（三） keep their numbers; the repeated and the leaping one are named."""
    found = report(TEXT)
    assert [node.heading for node in found.outline][1:4] == ["（一）学习", "（一）执法", "（三）普法"]
    assert [record.why for record in found.skipped] == [
        "编号重复，前面已是（一），照原样读入：（一）执法。检查2次。",
        "编号不连续，前面是（一），照原样读入：（三）普法。宣传4次。",
    ]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("一、甲\n三、乙", "编号不连续，前面是一、"),
        ("一、甲\n二、乙\n一、丙", "编号不连续，前面是二、"),
        ("二、甲", "编号不从一开始"),
        ("一、甲\n（二）乙", "编号不从一开始"),
        ("一、甲\n1.乙\n3.丙", "编号不连续，前面是1."),
        ("第一部分 甲\n第一部分 乙", "编号重复，前面已是第一部分"),
    ],
)
def test_each_fault_has_its_words(text: str, fault: str) -> None:
    """Repeated, leaping, falling back, and not beginning with one."""
    assert [words for _, words in faults(text)] == [fault]


def test_lists_may_begin_anew() -> None:
    """1. 2. after 1. 2. under one heading are two lists; a new 一、 counts its parts from one."""
    assert faults("一、甲\n1.乙\n2.丙\n1.丁\n2.戊\n二、己\n（一）庚") == []


@pytest.mark.parametrize("number", range(5))
def test_the_seeds_are_in_order(number: int) -> None:
    """No number of a report that comes with the program is faulted."""
    assert [record for record in seed(number).skipped if record.why.startswith("编号")] == []
