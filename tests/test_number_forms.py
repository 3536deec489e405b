"""The numbers of a draft's headings in the forms of a house style."""

from __future__ import annotations

import pytest
from drafts import section, short_draft

from drafter.corpus.numbering import mark_of, print_number
from drafter.drafting.number_forms import with_numbers
from drafter.model import Draft

FORMS = ("第一部分 ", "一、", "(1)", "①")


def restyled(*sections: tuple[str, str]) -> Draft:
    """A draft with these headings and texts, its numbers in other forms."""
    return with_numbers(short_draft(*(section(heading, text) for heading, text in sections)), FORMS)


def test_headings_take_the_form_of_their_level() -> None:
    """一、 and （一） become what the style has for the first and the second level, the value kept."""
    found = restyled(("二、主要举措", ""), ("（十二）依法履职", "正文。"))
    assert [one.heading for one in found.sections] == ["第二部分 主要举措", "十二、依法履职"]


def test_a_heading_in_its_paragraph_is_numbered_too() -> None:
    """The text and its first sentence both have the new number."""
    (found,) = restyled(("", "3.提升服务。推行一窗受理。")).sections[0].paragraphs
    assert found.text == "(3)提升服务。推行一窗受理。"
    assert found.sentences[0].text.startswith("(3)")


def test_text_without_a_number_stays() -> None:
    """Words, slots and counted sentences are left as they are."""
    text = "一是推行一窗受理，办理3件。"
    assert restyled(("", text)).sections[0].paragraphs[0].text == text
    opened = short_draft(section("", "【待填：数量】件。"))
    assert with_numbers(opened, FORMS) == opened


@pytest.mark.parametrize(
    ("heading", "mark"),
    [
        ("三、主要举措", "一、"),
        ("（十二）依法履职", "（一）"),
        ("(二)依法履职", "(一)"),
        ("3. 提升服务", "1. "),
        ("3．提升服务", "1．"),
        ("12、提升服务", "1、"),
        ("第三部分 主要举措", "第一部分 "),
        ("③提升服务", "①"),
        ("主要举措", ""),
    ],
)
def test_a_mark_is_the_form_of_a_number(heading: str, mark: str) -> None:
    """The mark has the first number, and gives the printed number back."""
    assert mark_of(heading) == mark
    if mark:
        value = 12 if "12" in heading or "十二" in heading else 2 if "二" in heading else 3
        assert heading.startswith(print_number(mark, value))


def test_signs_that_end_become_plain_numbers() -> None:
    """There is no sign for every number."""
    assert print_number("㈠", 30) == "30."
