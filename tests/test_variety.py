"""In a section no opening comes again too often, where another word can take its place."""

from __future__ import annotations

from writing import wordings

from drafter.drafting.marks import mark_figure, mark_source
from drafter.drafting.variety import opening, vary_openings

RULES = wordings().craft.openings
TWICE = "加强学习。加强培训。"


def varied(text: str, *own: str) -> str:
    """The text with openings varied."""
    return vary_openings(text, RULES, own)


def test_the_third_of_its_kind_is_another_word() -> None:
    """The first two stay; a fourth takes the next word that stood there less often."""
    assert varied(TWICE) == TWICE
    assert varied(f"{TWICE}加强宣传。加强督查。加强整改。") == f"{TWICE}强化宣传。强化督查。抓好整改。"


def test_own_sentences_stay_as_given() -> None:
    """They count, but are not touched."""
    assert varied(f"{TWICE}加强宣传。加强督查。", "加强宣传") == f"{TWICE}加强宣传。强化督查。"
    figure = f"{TWICE}加强培训{mark_figure(0, '3场')}。"
    assert varied(figure) == figure


def test_a_word_without_another_stays() -> None:
    """Nothing is put in its place."""
    text = "办理甲。办理乙。办理丙。"
    assert varied(text) == text


def test_headings_are_no_sentences() -> None:
    """A run-in heading goes before the opening; lines and marks stay where they are."""
    text = f"# 加强建设\n\n1.加强党建。{mark_source(3, TWICE)}\n## 加强管理\n加强整改。"
    assert varied(text) == text.replace("加强整改", "强化整改")


def test_marks_are_no_letters() -> None:
    """A sentence that opens with a figure opens with its digits."""
    assert opening(f"{mark_figure(12, '37个')}部门实行改革。") == "37"
    assert opening(mark_source(2, "加强学习。")) == "加强"


def test_words_of_one_line_begin_differently() -> None:
    """Each has another word beside it that opens otherwise."""
    for line in RULES.alike:
        words = line.split()
        assert len({word[:2] for word in words}) > 1
        assert len(set(words)) == len(words)
