"""What two texts share is found as a whole, wherever it stands."""

from __future__ import annotations

from random import Random

import pytest

from drafter.corpus.shared_runs import RunFinder


def shared(text: str, other: str, shortest: int) -> list[str]:
    """The runs of `text` that stand in `other`, in order, each once."""
    return [text[start:end] for start, end in sorted(set(RunFinder(text, shortest).find(other)))]


def plainly_shared(text: str, other: str, shortest: int) -> list[str]:
    """The same by trying every pair of places."""
    runs = set()
    for at in range(len(text)):
        for place in range(len(other)):
            if at and place and text[at - 1] == other[place - 1]:
                continue
            size = 0
            while (
                at + size < len(text) and place + size < len(other) and text[at + size] == other[place + size]
            ):
                size += 1
            if size >= shortest:
                runs.add((at, at + size))
    return [text[start:end] for start, end in sorted(runs)]


def test_a_run_is_as_long_as_both_go_on() -> None:
    """To the left and to the right of where it was noticed."""
    assert shared("甲甲推进依法行政工作乙", "丙丙丙推进依法行政工作丁", 5) == ["推进依法行政工作"]


@pytest.mark.parametrize(("shortest", "found"), [(8, ["推进依法行政工作"]), (9, [])])
def test_shorter_runs_are_none(shortest: int, found: list[str]) -> None:
    """A run has at least so many letters."""
    assert shared("推进依法行政工作", "推进依法行政工作", shortest) == found


def test_a_run_may_stand_several_times() -> None:
    """Each place in the text is one; what overlaps is told apart."""
    assert shared("依法行政乙依法行政", "依法行政", 4) == ["依法行政", "依法行政"]
    assert shared("甲乙甲乙甲", "甲乙甲", 3) == ["甲乙甲", "甲乙甲"]


def test_a_run_is_told_once_for_each_place() -> None:
    """However many of its pieces were noticed."""
    text = "扎实推进法治政府建设各项工作"
    assert list(RunFinder(text, 4).find(f"我局{text}。{text}")) == [(0, len(text))] * 2


@pytest.mark.parametrize("shortest", [1, 2, 3, 4, 5, 7, 13])
def test_nothing_is_missed(shortest: int) -> None:
    """Random texts of few letters share what trying every pair of places finds."""
    random = Random(shortest)
    for _ in range(60):
        text, other = ("".join(random.choices("甲乙丙", k=random.randrange(50))) for _ in range(2))
        other = other[:9] + text[5:25] + other[9:]
        assert shared(text, other, shortest) == plainly_shared(text, other, shortest)
