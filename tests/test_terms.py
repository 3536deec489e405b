"""A draft of any year speaks the language of that year."""

from __future__ import annotations

import re

import pytest
from composing import CITY, bare, draft, text_of
from figures import given
from writing import wordings

YEARS = range(2016, 2028)
NAMES = (
    CITY,
    "临沅县市场监督管理局",
    "珠海高新技术产业开发区党政办公室",
    "市场监督管理局",
    "某县某镇人民政府",
    "广西壮族自治区司法厅",
)


def free_of_wordings(text: str, year: int) -> str:
    """The text without what the terms of the year themselves say, and without the name of the title."""
    for words in sorted(wordings().terms.of_year(year).values(), key=len, reverse=True):
        text = text.replace(words, "")
    return text


def open_markup(text: str) -> list[str]:
    """What of a template was not filled in."""
    return re.findall(r"[{}]+|%\}|\bterms\.|\bagency\.", text)


@pytest.mark.parametrize("year", YEARS)
def test_a_draft_is_of_its_year(year: int) -> None:
    """With sentences of others in it, no word is past or not yet in use; nothing of a template is left."""
    name = NAMES[year % len(NAMES)]
    text = text_of(draft(given(), name, year))
    assert wordings().terms.is_current(free_of_wordings(text, year).replace(name, ""), year)
    assert open_markup(text) == []
    assert len(text) >= 2500


@pytest.mark.parametrize("year", YEARS)
def test_the_standing_words_are_of_every_year(year: int) -> None:
    """For every other kind of agency."""
    for name in NAMES[year % 2 :: 2]:
        text = text_of(bare(given(), name, year))
        assert wordings().terms.is_current(free_of_wordings(text, year).replace(name, ""), year)
        assert open_markup(text) == []


@pytest.mark.parametrize("year", YEARS)
def test_the_wordings_themselves_are_of_their_year(year: int) -> None:
    """Only plenary sessions, which no one else may lend, are written out in them."""
    texts = [re.sub("(?:、?[二三四五六]中)+全会", "", one) for one in wordings().terms.of_year(year).values()]
    assert [text for text in texts if not wordings().terms.is_current(text, year)] == []


@pytest.mark.parametrize("year", YEARS)
def test_the_plan_is_for_the_year_after(year: int) -> None:
    """Headings name the year of the report and the next."""
    text = text_of(bare(given(), year=year))
    assert f"一、{year}年度推进法治政府建设的主要举措和成效" in text
    assert f"四、{year + 1}年度推进法治政府建设的主要安排" in text
    assert set(re.findall(r"\d{4}年(?!）)", text)) <= {f"{year}年", f"{year + 1}年"}
