"""Wording of other agencies' reports and of last year's own is found, boilerplate and set phrases are not."""

from __future__ import annotations

import pytest
from checking import findings, told

COPIED = (
    "聚焦项目引进落地建设投产的全周期服务需求，为招商引资项目和重点项目"
    "提供全程无偿、优质高效的代办服务，累计协调会130场。"
)
OTHER = "\n{other}\n{agency=乙市某局}\n{year=2023}\n{measures}"


def copies(text: str) -> list[tuple[str, str]]:
    """What is found of copies in a text of an agency."""
    return told(findings("{agency=甲市某局}\n" + text, rule="copies"))


def after(this: str, last: str, section: str = "measures") -> list[tuple[str, str]]:
    """What is found in this year's text with last year's beside it."""
    tag = f"{{{section}}}"
    return copies(f"{{year=2024}}\n{tag}{this}\n{{last}}\n{{year=2023}}\n{tag}{last}")


def test_a_copied_paragraph_is_told_with_its_source() -> None:
    """Whose report, how much, how long a run; the figure in it by itself."""
    found = findings("{agency=甲市某局}\n" + COPIED + OTHER + COPIED, rule="copies/paragraph")
    assert "“乙市某局”2023年的报告" in found[0].message and "100%" in found[0].message
    assert ("copies/figure", "130场") in copies(COPIED + OTHER + COPIED)


def test_the_agencys_own_reports_are_no_source() -> None:
    """Nor the text itself, when it is in the corpus."""
    assert copies(COPIED + OTHER.replace("乙市", "甲市") + COPIED) == []


def test_a_figure_of_ones_own_in_borrowed_wording_is_no_copy() -> None:
    """The wording is told of, the figure is not."""
    found = copies(COPIED.replace("130", "52") + OTHER + COPIED)
    assert "copies/figure" not in [rule for rule, _ in found]


def test_set_phrases_are_no_copies() -> None:
    """However long they are."""
    phrase = "坚持以习近平新时代中国特色社会主义思想为指导，增强“四个意识”、坚定“四个自信”、做到“两个维护”。"
    assert copies(phrase + OTHER + phrase) == []


@pytest.mark.parametrize(
    ("this", "last", "found"),
    [
        (
            "累计组织项目审批协调会130场，推动建设。",
            "累计组织项目审批协调会130场，加快落地。",
            [("copies/last-figure", "累计组织项目审批协调会130场")],
        ),
        ("累计组织项目审批协调会152场，推动建设。", "累计组织项目审批协调会130场，推动建设。", []),
        ("办件按时办结率为100%。", "办件按时办结率为100%。", []),
        (
            "2023年以来，各项改革任务全面落实到位。",
            "2023年以来，各项改革任务全面落实到位。",
            [("copies/last-year", "2023年")],
        ),
        (
            "落实《数字政府规划（2023—2025年）》各项任务要求。",
            "落实《数字政府规划（2023—2025年）》各项任务要求。",
            [],
        ),
    ],
)
def test_what_stood_in_last_years_report_is_told(this: str, last: str, found: list[tuple[str, str]]) -> None:
    """A figure in an unchanged clause, last year's number in an unchanged sentence; not what is as it should be."""
    assert after(this, last) == found


def test_the_plan_for_the_year_that_is_over_is_told() -> None:
    """A plan carried over names the year that was then to come."""
    plan = "2024年，持续完善普法责任清单和普法工作机制。"
    assert after(plan, plan, "plan") == [("copies/last-year", "2024年")]


def test_unchanged_sentences_are_told_once_with_count_and_share() -> None:
    """As a note: much of a report may stay as it is."""
    lines = (
        "普法宣传形式还比较单一，针对企业和群众的精准宣传不够，效果有待提升。"
        "法治人才队伍建设还需加强，业务骨干学习主动性不足，能力有待提高。"
    )
    text = f"{{agency=甲市某局}}\n{{year=2024}}\n{{problems}}{lines}\n{{last}}\n{{year=2023}}\n{{problems}}{lines}"
    (found,) = findings(text, rule="copies")
    assert (found.rule, found.level, found.count) == ("copies/last-sentence", "note", 2)
    assert "有2句" in found.message


def test_a_report_of_the_same_year_is_not_last_years() -> None:
    """Nothing is said of a text that is held against itself."""
    line = "{year=2024}\n{measures}累计组织项目审批协调会130场。"
    assert copies(f"{line}\n{{last}}\n{line}") == []
