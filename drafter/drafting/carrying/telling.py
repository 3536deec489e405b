"""What became of last year's report to what a clerk and a program are told of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePath

from drafter.model import CarriedForward, LeftOut, PlanTask

_MOST = 8
_QUOTED = 24


def carried_json(carried: CarriedForward) -> dict[str, object]:
    """Return the record as plain lists and dictionaries."""
    return {
        "source": carried.source,
        "year": carried.year,
        "sentences": carried.sentences,
        "figures": {"filled": carried.figures, "open": carried.open_figures},
        "tasks": [task_json(task) for task in carried.tasks],
        "left_out": [{"heading": one.heading, "text": one.text, "why": one.why} for one in carried.left_out],
        "terms": [{"old": one.old, "new": one.new or None} for one in carried.terms],
    }


def task_json(task: PlanTask) -> dict[str, object]:
    """Return a task of last year's plan with what accounts for it; `passage` is `None` while it is open."""
    return {
        "task": task.text,
        "accounted": bool(task.by),
        "by": list(task.by),
        "passage": task.passage or None,
    }


def carried_lines(carried: CarriedForward) -> Iterator[str]:
    """Yield the lines that tell what stands again, what is left to do, and what was left out."""
    yield (
        f"以本单位{carried.year}年的报告（{PurePath(carried.source).name}）为底稿：沿用 {carried.sentences} 句，"
        f"换上今年数据 {carried.figures} 处，上年数据待填 {carried.open_figures} 处"
    )
    yield from task_lines(carried.tasks)
    unsupported = [one for one in carried.left_out if one.why == "unsupported"]
    if unsupported:
        yield f"去年写过、今年无数据，没有写入 {len(unsupported)} 处："
        yield from _listed([_left_out(one) for one in unsupported])
    certain = [one for one in carried.terms if one.new]
    if certain:
        yield f"已换新提法：{'；'.join(f'“{one.old}”→“{one.new}”' for one in certain)}"
    unknown = [one for one in carried.terms if not one.new]
    if unknown:
        yield f"提法已过时、新提法请自行确定：{'；'.join(f'“{one.old}”' for one in unknown)}"


def task_lines(tasks: Sequence[PlanTask]) -> Iterator[str]:
    """Yield which tasks of last year's plan are accounted for, and by what, and which are open."""
    done, still = [one for one in tasks if one.by], [one for one in tasks if not one.by]
    if not tasks:
        return
    yield f"上年安排 {len(tasks)} 项：今年有交代 {len(done)} 项，未见交代 {len(still)} 项"
    yield from (f"  ✓ {_cut(one.text)} ← {_cut(one.by[0])}" for one in done)
    yield from (f"  ? {_cut(one.text)}" for one in still)


def _left_out(one: LeftOut) -> str:
    return f"{_cut(one.heading)}：{_cut(one.text)}" if one.heading else _cut(one.text)


def _listed(lines: Sequence[str]) -> Iterator[str]:
    yield from (f"  · {line}" for line in lines[:_MOST])
    if len(lines) > _MOST:
        yield f"  …… 另有 {len(lines) - _MOST} 处，见 --json"


def _cut(text: str) -> str:
    return text if len(text) <= _QUOTED else f"{text[:_QUOTED]}……"
