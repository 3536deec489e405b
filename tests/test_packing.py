"""Groups of figures are packed into sentences that are not too long and hold what is of one kind."""

from __future__ import annotations

from itertools import chain

from hypothesis import given, settings
from hypothesis import strategies as st
from writing import clause, groups

from drafter.drafting.stating.kin import Group
from drafter.drafting.stating.packing import pack_groups

SIZES = st.lists(st.integers(1, 7), max_size=9)


def related(first: Group, second: Group) -> bool:
    """`True` for names that begin alike."""
    return first.heads[-1].name[0] == second.heads[0].name[0]


def packed(*lines: str, opened: tuple[int, ...] = (), most: int = 5) -> list[str]:
    """The first letters of the names in each sentence."""
    made = [Group((clause(line),)) for line in lines]
    spans = pack_groups(made, set(opened), most, related)
    return ["".join(group.heads[0].name[0] for group in made[start:end]) for start, end in spans]


def test_what_is_of_one_kind_stands_together() -> None:
    """A full stop comes where the kind changes, not where the sentence is full."""
    lines = ("甲一 1项", "甲二 2项", "乙一 3项", "乙二 4项", "乙三 5项", "乙四 6项")
    assert packed(*lines) == ["甲甲", "乙乙乙乙"]


def test_a_sentence_holds_at_most_five() -> None:
    """Six of one kind are two sentences."""
    assert packed(*(f"甲{number} {number}项" for number in range(1, 7))) == ["甲甲甲甲", "甲甲"]


def test_another_time_is_another_sentence() -> None:
    """Also for what is of one kind."""
    assert packed("甲一 1项", "甲二 2项 @2024-11-30", "甲三 3项 @2024-11-30") == ["甲", "甲甲"]


def test_what_a_point_opens_begins_a_sentence() -> None:
    """And ends it, unless a date would have to be said again."""
    assert packed("甲一 1项", "甲二 2项", "甲三 3项", opened=(1,)) == ["甲", "甲", "甲"]
    dated = [f"甲{number} {number}项 @2024-11-30" for number in range(1, 4)]
    assert packed(*dated, opened=(1,)) == ["甲", "甲甲"]


def test_a_whole_with_its_parts_has_its_own_sentence() -> None:
    """Whatever stands beside it."""
    made = groups("甲案件 12件", "其中维持 7件", "其中撤销 5件", "甲合同 3份")
    assert pack_groups(made, set(), 5, lambda one, other: True) == [(0, 1), (1, 2)]


def test_nothing_is_nothing() -> None:
    """No groups, no sentences."""
    assert pack_groups([], set(), 5, related) == []


@settings(deadline=None)
@given(SIZES, st.sets(st.integers(0, 8)), st.integers(1, 6))
def test_every_group_is_in_one_sentence(sizes: list[int], opened: set[int], most: int) -> None:
    """In order; none is longer than it may be, unless one group alone is."""
    made = [Group((clause("甲 1项"),) * size) for size in sizes]
    spans = pack_groups(made, opened, most, related)
    assert list(chain(*(range(start, end) for start, end in spans))) == list(range(len(made)))
    assert all(end - start == 1 or sum(sizes[start:end]) <= most for start, end in spans)
