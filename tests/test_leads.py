"""Headings that open a paragraph look as the style says."""

from __future__ import annotations

from dataclasses import replace

import pytest
from drafts import house_style, paragraph

from drafter.templates.style import HouseStyle
from drafter.writers.leads import Lead, split_lead, standing_role


def style(*numbers: str) -> HouseStyle:
    """The standard with bold headings of the third level, numbered like this."""
    usual = house_style()
    bold = replace(usual.paragraphs["body"], id="DocHeading3", name="三级标题", bold=True)
    return replace(
        usual, paragraphs={**usual.paragraphs, "heading3": bold}, numbers=("一、", "（一）", *numbers)
    )


def texts(text: str, mark: str = "1.") -> list[str]:
    """The runs of a paragraph, those that are a heading in brackets."""
    runs = split_lead(paragraph(text), style(mark))
    return [f"[{run.text}]" if isinstance(run, Lead) else run.text for run in runs]


@pytest.mark.parametrize(
    ("text", "mark", "runs"),
    [
        ("1.提升服务。推行一窗受理。", "1.", ["[1.提升服务。]", "推行一窗受理。"]),
        ("12、提升服务。推行。", "1、", ["[12、提升服务。]", "推行。"]),
        ("①提升服务。推行。", "①", ["[①提升服务。]", "推行。"]),
        ("1.提升服务", "1.", ["[1.提升服务]"]),
        ("1、提升服务。推行。", "1.", ["1、提升服务。推行。"]),
        ("推行一窗受理。", "1.", ["推行一窗受理。"]),
        ("1.提升【待填：数量】项。", "1.", ["1.提升", "【待填：数量】", "项。"]),
        (f"1.{'推行一窗受理，' * 9}成效明显。", "1.", [f"1.{'推行一窗受理，' * 9}成效明显。"]),
    ],
)
def test_a_short_first_sentence_with_a_number_is_a_heading(text: str, mark: str, runs: list[str]) -> None:
    """Only the number in the form of the style counts, and no sentence that is long or has a slot."""
    assert texts(text, mark) == runs


def test_the_standard_has_none() -> None:
    """Where the style has no look for such headings the paragraph stays in one run."""
    text = paragraph("1.提升服务。推行一窗受理。")
    assert split_lead(text, house_style()) == text.runs


@pytest.mark.parametrize(
    ("text", "role"), [("1.提升服务", "heading3"), ("1.提升服务。", "body"), ("推行", "body")]
)
def test_a_heading_alone_has_its_own_style(text: str, role: str) -> None:
    """A paragraph that is nothing but a heading, without a full stop, is written as one."""
    assert standing_role(paragraph(text), style("1.")) == role
