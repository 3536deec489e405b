"""The books of a draft: figures by number, sources by the sentences borrowed from them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from drafts import AGENCY, SOURCE
from figures import fig, figs, points

from drafter.drafting.ledger import Ledger
from drafter.drafting.marks import find_figures, find_sources, read_marks, without_marks


def test_a_figure_is_printed_with_its_number() -> None:
    """The mark says which of the given figures it is."""
    given = figs("“秒批”事项 55项", "阅读量 超40000人次")
    assert find_figures(Ledger(given).print(given[1])) == [1]
    assert without_marks(Ledger(given).print(given[1])) == "超4万人次"


def test_equal_figures_have_their_own_numbers() -> None:
    """Two that look the same are two."""
    given = figs("甲 1项", "甲 1项")
    ledger = Ledger(given)
    assert [find_figures(ledger.print(figure)) for figure in given] == [[0], [1]]


def test_only_what_was_given_can_be_printed() -> None:
    """A figure that the books were not opened for is a fault of the program."""
    with pytest.raises(KeyError):
        Ledger(figs("甲 1项")).print(fig("乙 2项"))


def test_what_is_borrowed_is_kept_with_its_source() -> None:
    """Each sentence has a mark, a count for its report, and the figures it was filled with."""
    ledger = Ledger(())
    first, second = ledger.lend("持续改进作风。", SOURCE), ledger.lend("推出事项55项。", SOURCE, filled=1)
    assert [find_sources(text) for text in (first, second)] == [[0], [1]]
    assert without_marks(first) == "持续改进作风。"
    assert (ledger.sources, ledger.filled) == ([SOURCE, SOURCE], 1)
    assert ledger.borrowed() == {SOURCE.report: 2}


def test_a_point_is_quoted_with_its_number() -> None:
    """Whatever of its words is printed; one that the books were not opened for is a fault of the program."""
    given = points("普法形式单一", "人员不足")
    printed, (one,) = read_marks(f"针对{Ledger((), given).quote(given[1], '人员不足')}的问题")
    assert (one.kind, one.number, printed[one.start : one.end]) == ("point", 1, "人员不足")
    assert Ledger((), given).quote(given[0], "") == ""
    with pytest.raises(KeyError):
        Ledger((), given).quote(points("他人的")[0], "他人的")


def test_lines_are_marked_apart() -> None:
    """Text of several lines has its source on each that is not empty."""
    lines = Ledger(()).lend("一段。\n\n二段。", SOURCE).split("\n")
    assert [find_sources(line) for line in lines] == [[0], [], [0]]


def test_the_agencys_own_reports_are_told_from_others() -> None:
    """By its name, width and spaces left out of account; a report of nobody known is not its own."""
    books = Ledger((), (), AGENCY.name)
    assert books.is_own(replace(SOURCE, agency=f" {AGENCY.name}"))
    assert not books.is_own(SOURCE)
    assert not books.is_own(replace(SOURCE, agency=None))
