"""Wordings are compared by their Chinese letters, and each letter keeps its place."""

from __future__ import annotations

import pytest

from drafter.corpus.letters import BREAK, Sheet, letters_of


@pytest.mark.parametrize(
    "text",
    [
        "推进“放管服”改革，办理12件。",
        "推进 放管服改革,办理１,２００件",
        "推进“放管服”改革ＡＢＣ（办理）件abc",
    ],
)
def test_points_spaces_numbers_and_width_do_not_count(text: str) -> None:
    """Only Chinese letters are left."""
    assert letters_of(text) == "推进放管服改革办理件"


def test_a_sheet_is_the_letters_of_all_paragraphs() -> None:
    """A break stands between two of them; an empty one has no letters."""
    sheet = Sheet(["甲，乙", "", "丙12丁"])
    assert sheet.text == f"甲乙{BREAK}{BREAK}丙丁"
    assert sheet.spans == [(0, 2), (3, 3), (4, 6)]
    assert sheet.count(0, 6) == 4


def test_an_open_slot_is_a_break() -> None:
    """Its words are no wording, and what stands around it is no one run."""
    sheet = Sheet(["受理【待填：件数】件"])
    assert sheet.text == f"受理{BREAK}件"
    assert sheet.count(*sheet.spans[0]) == 3


def test_what_is_printed_is_found_again() -> None:
    """From the first letter to the last, with all that stands between."""
    sheet = Sheet(["无。", "办理“一件事”5项，办结。"])
    assert [sheet.paragraph_of(at) for at in (0, 2, 8)] == [0, 1, 1]
    assert sheet.printed(4, 9) == "一件事”5项，办"


def test_titles_are_found() -> None:
    """By the letters between 《 and 》, in whatever paragraph."""
    sheet = Sheet(["按照《条例》办理", "《实施纲要（2021—2025年）》"])
    assert [sheet.text[start:end] for start, end in sheet.titles()] == ["条例", "实施纲要年"]


def test_no_paragraphs_have_no_letters() -> None:
    """Nothing, and no fault."""
    assert (Sheet([]).text, Sheet([]).spans) == ("", [])
