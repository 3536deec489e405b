"""What became of the numbers of an edited draft to lines for people and one JSON object."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from drafter.drafting.refreshing import LeftAlone, LeftWhy, RefreshPlan
from drafter.drafting.stating.numbers import print_figure

_WHY: dict[LeftWhy, str] = {
    "hand": "手工改过，没有动",
    "gone": "数字已不在文中",
    "copy": "同一数字的副本，没有动",
    "loose": "文中同样的数字没有绑定，没有动",
    "absent": "新数据里没有这一项，没有动",
    "unit": "单位变了，没有动",
    "qualifier": "修饰词变了，没有动",
    "sign": "正负变了，文字要改，没有动",
    "turned": "增减方向变了，文字要改，没有动",
    "time": "截止日期或时段变了，请核对文中的时间",
    "incalculable": "按新数据算不出来，没有动",
}
_LONGEST = 40


def refresh_json(plan: RefreshPlan) -> dict[str, object]:
    """Return what was changed, what is left and why, and the figures that are not in the text."""
    return {
        "changed": [
            {
                "name": one.name,
                "from": one.old,
                "to": one.new,
                "derived": one.derived,
                "where": {"paragraph": one.paragraph},
                "text": one.sentence,
            }
            for one in plan.changed
        ],
        "unchanged": plan.unchanged,
        "left": [_left_json(one) for one in plan.left],
        "unplaced": [{"name": one.name, "printed": print_figure(one)} for one in plan.unplaced],
    }


def _left_json(one: LeftAlone) -> dict[str, object]:
    where = None if one.paragraph is None else {"paragraph": one.paragraph}
    return {
        "why": one.why,
        "name": one.name,
        "stands": one.stands,
        "wanted": one.wanted,
        "where": where,
        "text": one.sentence,
    }


def refresh_lines(plan: RefreshPlan, output: Path, *, tracked: bool, freed: int = 0) -> Iterator[str]:
    """Yield what was written, each change, how many controls went, then what a person must look at, by reason."""
    how = "，以修订方式标出" if tracked and plan.changed else ""
    yield f"已生成 {output}（改动 {len(plan.changed)} 处{how}；不变 {plan.unchanged} 处）"
    for one in plan.changed:
        derived = "，算出" if one.derived else ""
        yield f"  第 {one.paragraph} 段 {one.name}：{one.old} → {one.new}{derived}"
    if freed:
        yield f"{freed} 处数字的内容控件已去掉，书签还在，仍可更新"
    if plan.left:
        yield f"需要人工处理 {len(plan.left)} 处"
        yield from map(_left_line, plan.left)
    if plan.unplaced:
        yield f"新数据里有 {len(plan.unplaced)} 项没有写进稿件"
        yield from (f"  {one.name} {print_figure(one)}" for one in plan.unplaced)


def _left_line(one: LeftAlone) -> str:
    place = f"第 {one.paragraph} 段 " if one.paragraph is not None else ""
    stands = f"文中 {one.stands}" if one.stands else ""
    wanted = f"新数据 {one.wanted}" if one.wanted else ""
    said = "，".join(filter(None, (stands, wanted)))
    context = "" if one.paragraph is not None else f"〔原句：{_short(one.sentence)}〕"
    return f"  {place}{one.name}：{_WHY[one.why]}{f'（{said}）' if said else ''}{context}"


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
