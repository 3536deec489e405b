"""Texts that nearly repeat each other are grouped."""

from __future__ import annotations

import random

import pytest

from drafter.corpus.duplicates import group_duplicates, similarity

LONG = (
    "严格落实“谁执法谁普法”普法责任制，持续完善普法责任清单，结合业务工作组织开展相关法律法规的宣传，"
    "推动领导干部带头尊法学法守法用法，提升依法行政能力，全年组织法治讲座12场次。"
)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (LONG, LONG, True),
        (LONG, LONG.replace("12", "35").replace("，", ","), True),
        (LONG, LONG.replace("持续", "不断"), True),
        (LONG, LONG[: len(LONG) // 2], False),
        (LONG, "围绕群众异地办事时间长、来回跑等情况，推进政务服务“跨域通办”。", False),
        ("好", "好", True),
        ("好", "坏", False),
        ("", "", True),
    ],
)
def test_near_duplicates_have_one_leader(one: str, other: str, same: bool) -> None:
    """Other figures, points or a changed word make no new text; half of it does."""
    assert group_duplicates([one, other]) == ([0, 0] if same else [0, 1])


def test_a_group_is_led_by_its_first_text() -> None:
    """Groups are told by the position of the first text, in whatever place the others stand."""
    other = "围绕群众异地办事时间长、来回跑等情况，推进政务服务“跨域通办”。"
    assert group_duplicates([other, LONG, other, LONG.replace("12", "9")]) == [0, 1, 0, 1]


def test_changed_copies_are_rarely_missed() -> None:
    """Of copies with one character changed in fifty, at least 95 in a hundred are found."""
    draw = random.Random(1)
    han = [chr(0x4E00 + number) for number in range(3000)]
    texts = ["".join(draw.choices(han, k=200)) for _ in range(100)]
    places = [sorted(draw.sample(range(200), 4)) for _ in texts]
    copies = [
        "".join("变" if at in changed else sign for at, sign in enumerate(text))
        for text, changed in zip(texts, places, strict=True)
    ]
    groups = group_duplicates(texts + copies)
    assert sum(groups[100 + number] == number for number in range(100)) >= 95


def test_similarity_is_a_share() -> None:
    """The same text is 1.0, a text of nothing 0.0."""
    assert similarity("依法行政", "依法行政") == 1.0
    assert similarity("依法行政", "依法治国") == 0.0
    assert similarity("", "") == 0.0
