"""What was given for a draft, and what was made of it, to what a clerk should be reminded of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafter.drafting.desk import Desk
from drafter.drafting.marks import without_marks
from drafter.drafting.stating.sentences import clause_of
from drafter.model import DraftSection


def find_reminders(desk: Desk, sections: Sequence[DraftSection], causes: int) -> Iterator[str]:
    """Yield the reminders: what was taken for granted, what is missing, what is only a usual wording.

    `causes` is how many causes of problems were worded in general terms.
    """
    undated = [one for one in desk.given.figures if not (one.as_of or one.period)]
    if undated:
        yield f"{len(undated)} 项数据没有注明截至日期或统计时段"
    if causes:
        yield f"不足的原因有 {causes} 处是通用写法，请结合实际修改"
    if desk.changes.said:
        yield f"与上年的比较 {len(desk.changes.said)} 处由上年数算出，请核对：{_changes(desk)}"
    for right in desk.set_phrases.faults("\n".join(_own_texts(desk))):
        yield f"本单位所给文字里有固定提法与通行写法不同，请核对：{right}"
    written = {section.section for section in sections}
    for section in desk.template.sections:
        if section.slug not in written:
            yield f"没有“{section.title}”这一部分：没有给出内容，确无则不必写"


def _changes(desk: Desk) -> str:
    return "、".join(
        f"{figure.name}（{figure.last}→{figure.value}，{without_marks(words)}）"
        for figure, words in desk.changes.said
    )


def _own_texts(desk: Desk) -> Iterator[str]:
    """Yield what the agency gave in words, with full-width points."""
    for point in (*desk.given.highlights, *desk.given.problems, *desk.given.plans):
        yield clause_of(point.text)
