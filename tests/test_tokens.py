"""Passages and queries become words and grams."""

from __future__ import annotations

from corpora import dictionary, passage

from drafter.corpus.tokens import bare_text, find_grams, find_words, indexed_text


def test_headings_count_twice_and_lose_their_numbers() -> None:
    """The text stands once, every heading above it twice."""
    made = passage("1", "开展普法。", "plan", None, "二、下一步", "（一）普法")
    assert indexed_text(made).split("\n") == ["下一步", "普法", "下一步", "普法", "开展普法。"]


def test_grams_are_characters_and_pairs_within_a_run() -> None:
    """No pair reaches over a point or a space."""
    assert find_grams("依法，治 国") == ["依", "法", "依法", "治", "国"]


def test_numbers_are_all_the_same() -> None:
    """Figures neither find nor rank: what is looked for is wording."""
    assert find_grams("办结1,533.5件") == find_grams("办结２９件")
    assert bare_text("达93.03%以上。") == "达0以上"


def test_words_are_without_points() -> None:
    """Points and spaces are no words."""
    assert find_words("推进依法行政， 优化营商环境。", dictionary())[:2] == ["推进", "依法行政"]


def test_width_does_not_matter() -> None:
    """Full-width letters and digits are those of half width."""
    assert find_grams("ＡＢ") == find_grams("ab")
