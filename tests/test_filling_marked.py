"""Figures stand where a reader found that they may, and hardly ever elsewhere."""

from __future__ import annotations

from filling_marks import borrowed, matched, read_marks

PRECISION, RECALL = 0.95, 0.85


def test_the_marks_are_many_and_of_all_kinds() -> None:
    """A good part of the sentences deserves no figure at all."""
    marks = read_marks()
    some = sum(any(mark.right) for mark in marks)
    assert len(marks) >= 180
    assert 0.4 <= some / len(marks) <= 0.6
    assert {mark.kind for mark in marks} == {"own", "other", "traps", "fresh"}


def test_hardly_any_figure_is_put_in_a_wrong_place() -> None:
    """Of those put in 95 in 100 are right, also among other agencies' figures alone; most that fit are found."""
    for kinds in ({"own", "other", "traps", "fresh"}, {"other", "traps"}):
        marks = [mark for mark in read_marks() if mark.kind in kinds]
        pairs = [pair for mark in marks for pair in zip(matched(mark), mark.right, strict=True)]
        given = [(name, right) for name, right in pairs if name]
        right = sum(name == other for name, other in given)
        assert right / len(given) >= PRECISION
        assert right / sum(other is not None for _, other in pairs) >= RECALL


def test_a_figure_that_is_taken_away_is_missed() -> None:
    """Its place is hardly ever given to another."""
    tried = filled = 0
    for mark in read_marks():
        for at, name in enumerate(mark.right):
            if name:
                tried += 1
                filled += matched(mark, without=name)[at] is not None
    assert filled / tried <= 1 - PRECISION


def test_a_sentence_is_filled_wholly_only_with_the_right_figures() -> None:
    """As borrowed sentences are: all numbers or none."""
    found = [(matched(mark), mark.right) for mark in read_marks()]
    whole = [(names, right) for names, right in found if all(names)]
    assert sum(names == right for names, right in whole) / len(whole) >= PRECISION
    lent = [(names, mark.right) for mark in read_marks() if (names := borrowed(mark))]
    assert len(lent) > 20
    assert sum(names == right for names, right in lent) / len(lent) >= PRECISION
