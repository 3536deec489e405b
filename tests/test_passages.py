"""Placed paragraphs to passages."""

from __future__ import annotations

from reports import report, seed


def test_a_passage_is_a_paragraph_or_an_item_without_its_heading() -> None:
    """The heading that runs into the text stands in the path only; 一是 and 二是 are passages of their own."""
    found = report("一、主要举措\n（一）学习。一是培训3场；二是考试。\n续有成效。")
    assert [(passage.path, passage.text) for passage in found.passages] == [
        (("一、主要举措", "（一）学习"), "一是培训3场；"),
        (("一、主要举措", "（一）学习"), "二是考试。"),
        (("一、主要举措", "（一）学习"), "续有成效。"),
    ]
    assert found.passages[0].quantities[0].raw == "3场"


def test_ids_name_the_report_and_the_place() -> None:
    """The ids are the report's with a running number, and differ."""
    found = seed(1)
    assert found.passages[0].id == f"{found.id}-001"
    assert len({passage.id for passage in found.passages}) == len(found.passages)


def test_lines_lead_back_to_the_source() -> None:
    """Each passage says at which line of the file it begins."""
    assert list(dict.fromkeys(passage.line for passage in seed(4).passages))[:4] == [2, 5, 7, 10]
