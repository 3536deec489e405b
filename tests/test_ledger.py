"""The books of a draft: figures by number, sources by the sentences borrowed from them."""

from __future__ import annotations

import pytest
from drafts import SOURCE
from figures import fig, figs

from drafter.drafting.ledger import Ledger
from drafter.drafting.marks import find_figures, find_sources, without_marks


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
    assert (ledger.sources, ledger.filled) == ([SOURCE, SOURCE], 1)
    assert ledger.borrowed() == {SOURCE.report: 2}
