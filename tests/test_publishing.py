"""What is not for the public is told by marks, comments and words that stand as data."""

from __future__ import annotations

import pytest

from drafter.templates.publishing import load_publishing
from drafter.workspace import bundled_folder

RULES = load_publishing(bundled_folder("templates") / "law-government")


@pytest.mark.parametrize("text", ["不公开", " 不公开：涉及人员", "（不公开）"])
def test_a_comment_that_begins_so_marks_its_words(text: str) -> None:
    """Whatever follows."""
    assert RULES.comment.match(text)


@pytest.mark.parametrize("text", ["可以公开", "这里是否不公开？", "通用写法里的空"])
def test_another_comment_marks_nothing(text: str) -> None:
    """Also one that asks."""
    assert not RULES.comment.match(text)


@pytest.mark.parametrize(
    ("text", "found"), [("办理密件300件", True), ("保护商业秘密", False), ("健全内部管理制度", False)]
)
def test_words_to_be_looked_at(text: str, found: bool) -> None:
    """What is said of everyday things is none."""
    assert bool(RULES.secret.search(text)) == found
