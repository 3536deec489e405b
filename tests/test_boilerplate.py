"""What many agencies write is nobody's own."""

from __future__ import annotations

from drafter.corpus.boilerplate import common_stretches


def common(*runs: tuple[str, int, int], shortest: int = 4, agencies: int = 2) -> list[tuple[int, int]]:
    """The stretches that runs of so many agencies hold."""
    return list(common_stretches(runs, shortest, agencies))


def test_what_several_agencies_write_is_common() -> None:
    """As far as their runs go together."""
    assert common(("甲", 0, 10), ("乙", 4, 20)) == [(4, 10)]


def test_an_agency_counts_once() -> None:
    """However often, and in however many of its reports, it says it."""
    assert common(("甲", 0, 10), ("甲", 0, 10), ("甲", 5, 12)) == []


def test_as_many_agencies_are_asked_for() -> None:
    """Two are not three."""
    runs = (("甲", 0, 10), ("乙", 0, 10), ("丙", 2, 8))
    assert common(*runs, agencies=3) == [(2, 8)]
    assert common(*runs, agencies=4) == []


def test_what_is_common_is_long_enough() -> None:
    """Runs that meet in fewer letters share no wording there."""
    assert common(("甲", 0, 10), ("乙", 7, 20)) == []
    assert common(("甲", 0, 10), ("乙", 6, 20)) == [(6, 10)]


def test_stretches_apart_are_told_apart() -> None:
    """In order; nothing shared gives none."""
    assert common(("甲", 0, 30), ("乙", 0, 5), ("乙", 20, 26)) == [(0, 5), (20, 26)]
    assert common() == []
