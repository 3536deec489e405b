"""What a clerk and a program are told of last year's report."""

from __future__ import annotations

from drafter.drafting.carrying.telling import carried_json, carried_lines
from drafter.model import CarriedForward, LeftOut, OldTerm, PlanTask

DONE = PlanTask("编制公开目录", "p-1", None, ("编制发布公开目录",), "编制发布公开目录。")
OPEN = PlanTask("组织案卷评查", "p-2", None)


def record(**values: object) -> CarriedForward:
    """A record of a report of 2023."""
    return CarriedForward("办公/去年.docx", 2023, 36, 10, 3, **values)  # type: ignore[arg-type]


def test_the_lines_tell_what_stands_and_what_is_open() -> None:
    """Tasks with what accounts for them, what was left out, formulations."""
    terms = (OldTerm("二十届三中全会", "二十届历次全会"), OldTerm("放管服", ""))
    told = list(
        carried_lines(
            record(tasks=(DONE, OPEN), left_out=(LeftOut("（一）普法", "举办讲座3场。"),), terms=terms)
        )
    )
    assert told == [
        "以本单位2023年的报告（去年.docx）为底稿：沿用 36 句，换上今年数据 10 处，上年数据待填 3 处",
        "上年安排 2 项：今年有交代 1 项，未见交代 1 项",
        "  ✓ 编制公开目录 ← 编制发布公开目录",
        "  ? 组织案卷评查",
        "去年写过、今年无数据，没有写入 1 处：",
        "  · （一）普法：举办讲座3场。",
        "已换新提法：“二十届三中全会”→“二十届历次全会”",
        "提法已过时、新提法请自行确定：“放管服”",
    ]


def test_a_long_list_is_cut() -> None:
    """The rest is in the object."""
    told = list(carried_lines(record(left_out=tuple(LeftOut("", f"第{n}段") for n in range(11)))))
    assert told[-1] == "  …… 另有 3 处，见 --json"


def test_nothing_to_tell_is_not_told() -> None:
    """One line only."""
    assert len(list(carried_lines(record()))) == 1


def test_the_object_has_all_of_it() -> None:
    """An open task has no passage, an open formulation no new one."""
    told = carried_json(record(tasks=(DONE, OPEN), terms=(OldTerm("放管服", ""),)))
    assert told["figures"] == {"filled": 10, "open": 3}
    assert told["tasks"] == [
        {
            "task": "编制公开目录",
            "accounted": True,
            "by": ["编制发布公开目录"],
            "passage": "编制发布公开目录。",
        },
        {"task": "组织案卷评查", "accounted": False, "by": [], "passage": None},
    ]
    assert told["terms"] == [{"old": "放管服", "new": None}]
