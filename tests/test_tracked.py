"""Tracked pieces of paragraphs are told as the changes that people made, each once."""

from __future__ import annotations

from drafter.drafting.merging.tracked import tracked_changes
from drafter.model import Piece, RevisedParagraph


def told(*paragraphs: tuple[Piece, ...]) -> list[tuple[str, int, str, str]]:
    """The kind, paragraph and words of each change."""
    made = [RevisedParagraph(number, pieces) for number, pieces in enumerate(paragraphs, start=1)]
    return [(one.kind, one.paragraph, one.old, one.new) for one in tracked_changes(made)]


def test_what_was_moved_is_one_change_where_it_stands_now() -> None:
    """By one author; what only went or only came is a deletion or an insertion."""
    gone, come = Piece("甲。", "moved_from", "科长"), Piece("甲。", "moved_to", "科长")
    assert told((gone,), (Piece("乙。"), come)) == [("moved", 2, "甲。", "甲。")]
    assert told((gone,)) == [("deleted", 1, "甲。", "")]
    assert told((come,)) == [("inserted", 1, "", "甲。")]


def test_what_was_put_in_the_place_of_other_words_is_one_change() -> None:
    """By one author; two authors made two."""
    old, new = Piece("甲", "deleted", "科长"), Piece("乙", "inserted", "科长")
    assert told((old, new)) == [("replaced", 1, "甲", "乙")] == told((new, old))
    other = Piece("乙", "inserted", "局长")
    assert told((old, other)) == [("deleted", 1, "甲", ""), ("inserted", 1, "", "乙")]
