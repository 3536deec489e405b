"""A file as read to a report as understood, and to JSON."""

from __future__ import annotations

import json
from pathlib import Path

from reports import docx, paragraph, report, rules, seed

from drafter.corpus.as_json import report_json
from drafter.corpus.understand import understand_report
from drafter.readers import read_file

TEXT = "某市某局2024年法治政府建设年度报告\n一、主要举措\n（一）学习。培训3场。\n二、存在的问题\n学习不够。"


def test_the_same_text_has_the_same_id(tmp_path: Path) -> None:
    """The id is taken from the text: a .docx of the same paragraphs is the same report."""
    body = "".join(map(paragraph, TEXT.split("\n")))
    found = understand_report(read_file(docx(tmp_path / "a.docx", body)), rules())
    assert found.id == report(TEXT).id
    assert found.outline == report(TEXT).outline
    assert found.passages == report(TEXT).passages


def test_dropped_lines_are_said() -> None:
    """Page furniture stands in `skipped` with its line."""
    assert [(record.where, record.why) for record in seed(1).skipped][1] == (
        "第2行",
        "页面杂项：当前位置:首页 > 通知公告",
    )


def test_lines_around_the_text_are_said() -> None:
    """Title, closing, signature and copies are no passages; each stands in `skipped`."""
    around = [record.why for record in seed(2).skipped]
    assert "版头版记：抄送：省政务服务数据管理局。" in around
    assert len(around) == 9


def test_the_json_holds_what_users_may_rely_on() -> None:
    """Keys, whole numbers, ISO dates and unknown values come out as agreed."""
    data = json.loads(json.dumps(report_json(seed(2)), ensure_ascii=False))
    assert data["date"] == "2021-11-29"
    assert data["outline"][0] == {
        "level": 1, "heading": "一、强化统筹谋划，进一步落实主体责任",
        "section": "measures", "theme": None, "run_in": False,
    }  # fmt: skip
    figures = [quantity for passage in data["passages"] for quantity in passage["quantities"]]
    assert figures[1] == {
        "raw": "609余条",
        "value": 609,
        "unit": "条",
        "approx": True,
        "start": 154,
        "end": 159,
    }


def test_half_and_full_width_are_understood_alike() -> None:
    """A report in half-width punctuation has the same sections and quantities."""
    wide = "一、主要举措\n（一）学习，培训。共培训3场，考试2次。\n二、下一步计划\n加强学习。"
    narrow = wide.replace("（", "(").replace("）", ")").replace("，", ",")
    assert [node.section for node in report(narrow).outline] == [
        node.section for node in report(wide).outline
    ]
    assert len(report(narrow).passages[0].quantities) == len(report(wide).passages[0].quantities) == 2
