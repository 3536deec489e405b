"""A tree of named elements is made of what is known and asked by name."""

from __future__ import annotations

from drafter.trees import Tree, each, leaves, text_of

TREE: Tree = ("甲", (("乙", "一"), ("丙", (("乙", "内"),)), ("乙", "二")))


def test_what_is_not_known_has_no_element() -> None:
    """Nothing for `None` and "", but 0 is known."""
    assert leaves({"a": "1", "b": None, "c": "", "d": 0}) == (("a", "1"), ("d", "0"))


def test_elements_are_found_by_name() -> None:
    """Only those directly in the tree, in order; none in a text."""
    assert list(each(TREE, "乙")) == [("乙", "一"), ("乙", "二")]
    assert list(each(("甲", "文字"), "乙")) == []


def test_the_text_is_that_of_the_first() -> None:
    """And "" where there is none, or elements stand in the place of a text."""
    assert [text_of(TREE, name) for name in ("乙", "丙", "丁")] == ["一", "", ""]
