"""Two texts are the more alike the rarer the words they share."""

from __future__ import annotations

import re

from drafter.drafting.carrying.likeness import Likeness

LAST_YEAR = (
    "深化政务服务改革，建成自助服务区。",
    "优化政务服务流程，压减办理时限。",
    "提升政务服务水平，方便群众办事。",
    "印发普法责任清单，举办法治讲座。",
)
like = Likeness(LAST_YEAR, re.compile("印发|举办"))


def test_the_same_text_is_most_alike() -> None:
    """The likeness is 1, without anything in common 0."""
    assert round(like(LAST_YEAR[0], LAST_YEAR[0]), 6) == 1
    assert like("森林防火", LAST_YEAR[0]) == 0
    assert like("", LAST_YEAR[0]) == 0


def test_what_is_said_everywhere_counts_little() -> None:
    """政务服务 stands in three sentences, 自助服务区 in one."""
    assert like("扩建自助服务区", LAST_YEAR[0]) > 3 * like("推进政务服务", LAST_YEAR[0])


def test_deeds_do_not_count() -> None:
    """That something was issued says not what it was."""
    assert like("印发执法手册", LAST_YEAR[3]) == 0
