"""Two versions of a text are held against each other sentence by sentence."""

from __future__ import annotations

import pytest

from drafter.drafting.merging.aligning import align, edits, image

OLD = ["推进政务公开工作。", "办理案件30件。", "加强普法宣传教育。", "健全依法决策机制。"]


def pairs(new: list[str]) -> list[tuple[str, int | None, int | None]]:
    """The pairs of the old text with a new one."""
    return [(one.kind, one.old, one.new) for one in align(OLD, new)]


def test_what_stands_again_is_the_same() -> None:
    """Whatever its blanks, with or without a colon at its end."""
    assert pairs(["推进 政务公开工作。", *OLD[1:]]) == [("same", at, at) for at in range(4)]
    assert [one.kind for one in align(["区委"], ["区委："])] == ["same"]


def test_a_sentence_with_other_words_is_changed() -> None:
    """When half of it is still there; else it is gone and another one has come."""
    assert pairs([OLD[0], "办理案件31件。", *OLD[2:]])[1] == ("changed", 1, 1)
    assert pairs([OLD[0], "开展执法培训。", *OLD[2:]])[1:3] == [("deleted", 1, None), ("inserted", None, 1)]


def test_a_sentence_that_stands_elsewhere_is_moved() -> None:
    """Also when its words are changed a little on the way."""
    assert ("moved", 0, 3) in pairs([*OLD[1:], OLD[0]])
    assert ("moved", 0, 3) in pairs([*OLD[1:], "大力推进政务公开工作。"])


def test_an_open_slot_may_be_filled_with_anything() -> None:
    """The date, which is a sentence by itself."""
    assert [one.kind for one in align(["某局", "【待填：成文日期】"], ["某局", "2025年1月6日"])] == [
        "same",
        "changed",
    ]


def test_every_sentence_is_in_one_pair() -> None:
    """Of both texts, empty ones too."""
    for new in ([], OLD[::-1], [*OLD, *OLD], ["甲。"], OLD[1:3]):
        found = align(OLD, new)
        assert sorted(one.old for one in found if one.old is not None) == [0, 1, 2, 3]
        assert sorted(one.new for one in found if one.new is not None) == list(range(len(new)))


def test_the_edits_of_a_sentence_leave_numbers_whole() -> None:
    """What was put in the place of what."""
    assert edits("办理案件300件。", "依法办理案件310件。") == [("", "依法"), ("300", "310")]
    assert edits("甲。", "甲。") == []


@pytest.mark.parametrize(
    ("new", "found"),
    [
        ("依法办理案件28件，其中甲类3件。", "28件"),
        ("依法办理案件128件，其中甲类3件。", "128件"),
        ("依法办理案件29件，其中甲类3件。", "29件"),
        ("依法办理案件28.5件，其中甲类3件。", "28.5件"),
        ("依法办案，其中甲类3件。", ""),
    ],
)
def test_the_image_of_a_number_is_the_number_in_its_place(new: str, found: str) -> None:
    """Digits that were put before it are its own; a number that is gone has none."""
    assert image("办理案件28件，其中甲类3件。", new, 4, 7) == found
