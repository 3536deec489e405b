"""What stands in other reports is told: an object for programs, lines for people."""

from __future__ import annotations

from dataclasses import replace

from drafts import section, short_draft
from overlaps import COPIED, OTHER, OWN, meter, texts

from drafter.corpus.overlap import MeasuredText
from drafter.drafting.limiting import paragraphs_of
from drafter.drafting.overlap_json import overlap_json, overlap_lines
from drafter.model import Draft

DRAFT = short_draft(section("一、主要举措", f"{COPIED}。", f"{OWN}。"), section("（一）服务", f"{OTHER}。"))


def measured(draft: Draft = DRAFT, own: str = "") -> MeasuredText:
    """The overlap of the draft with two reports."""
    made = meter(texts("甲局", COPIED), texts("乙局", OTHER, year=2021), own=own)
    return made.measure([one.text for one in paragraphs_of(draft)])


def lines(limit: float = 0.9, own: str = "") -> str:
    """What is told of it."""
    return "\n".join(overlap_lines(measured(own=own), limit))


def test_the_whole_is_told_with_its_longest_run() -> None:
    """Shares, and where the run stands."""
    told = overlap_json(DRAFT, measured(), 0.3)
    whole = measured().whole
    assert told["whole"] == {
        "letters": 54,
        "share": whole.share,
        "boilerplate": 0,
        "own": 0,
        "longest": {
            "characters": 22,
            "text": OTHER,
            "passage": "乙局-0",
            "report": "乙局2021",
            "agency": "乙局",
            "year": 2021,
        },
    }


def test_sources_and_paragraphs_are_told_in_order() -> None:
    """A paragraph with its section and heading, and the report that has most of it, if any."""
    told = overlap_json(DRAFT, measured(), 0.3)
    assert isinstance(told["sources"], list) and isinstance(told["paragraphs"], list)
    assert [(one["agency"], one["year"]) for one in told["sources"]] == [("乙局", 2021), ("甲局", 2023)]
    found = [
        (one["heading"], one["share"], (one["source"] or {}).get("agency")) for one in told["paragraphs"]
    ]
    assert found == [("一、主要举措", 1.0, "甲局"), ("一、主要举措", 0.0, None), ("（一）服务", 1.0, "乙局")]


def test_reports_over_the_limit_are_named() -> None:
    """By their ids in the object, by agency and year in a reminder each."""
    assert overlap_json(DRAFT, measured(), 0.38)["over_limit"] == ["乙局2021"]
    assert overlap_json(DRAFT, measured(), 0.3)["over_limit"] == ["乙局2021", "甲局2023"]
    assert lines(0.38).count("提醒：") == 1
    assert "提醒：与乙局 2021 年的报告重合 40.7 %，超过上限 38.0 %" in lines(0.38)
    assert "提醒" not in lines()


def test_one_line_tells_how_much_stands_elsewhere() -> None:
    """The whole, the largest source, the longest run, cut short."""
    told = "与其他报告重合：全文 77.8 %（固定表述 0.0 % 不计），单一来源最多 40.7 %（乙局 2021 年）"
    assert lines() == f"{told}，最长相同 22 字：“{OTHER}”"
    assert "本单位" not in lines()
    assert "本单位已有报告 37.0 %（不计）" in lines(own="甲局")


def test_nothing_in_common_is_told_too() -> None:
    """Without a source."""
    nothing = measured(replace(DRAFT, sections=(section("一、主要举措", OWN),)))
    assert list(overlap_lines(nothing, 0.3)) == ["与其他报告重合：全文 0.0 %（固定表述 0.0 % 不计）"]
