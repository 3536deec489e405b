"""Set phrases are said as is official: in the wording of the kind and in what is lent; own words are pointed out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from composing import bare, draft, text_of
from figures import given, template
from lending import small_corpus
from writing import wordings

from drafter.checks.set_phrases import SetPhrases

OFF = (
    "坚定“四个意识”",
    "增强“四个自信”、坚定“四个意识”、做到“两个维护”",
    "坚定“四个自信”、增强“四个意识”",
    "政治领悟力、政治判断力、政治执行力",
    "推动发展、深化改革、化解矛盾、维护稳定、应对风险",
    "深化改革、推动发展、化解矛盾、维护稳定",
    "营造学法尊法守法用法的氛围",
    "营造学法守法用法的氛围",
    "专家论证、公众参与、风险评估、合法性审查、集体讨论决定",
    "法治政府、法治国家、法治社会一体建设",
    "规范化、标准化、便利化",
    "自助办、就近办、网上办",
    "职能科学、权责法定、执法严明、公开公正、廉洁高效、守法诚信",
    "严格公正规范文明执法",
)
RIGHT = (
    "学法用法",
    "遵守宪法法律，带头依法办事",
    "开展风险评估和合法性审查",
    "增强“四个意识”、坚定“四个自信”、做到“两个维护”",
    "提高标准化、规范化水平",
    "规范化、标准化建设",
    "科学决策、民主决策、依法决策",
    "公众参与、专家论证、风险评估、合法性审查和集体讨论决定程序",
    "带头尊法学法守法用法",
)


def faults(text: str, year: int = 2024) -> list[str]:
    """How the phrases that are off in `text` are rightly said."""
    return SetPhrases(wordings().set_phrases, year).faults(text)


@pytest.mark.parametrize("text", OFF)
def test_what_is_off_is_found(text: str) -> None:
    """Another order, a part missing, a wrong verb."""
    assert faults(text)


@pytest.mark.parametrize("text", RIGHT)
def test_what_is_right_is_left_alone(text: str) -> None:
    """Also one or two parts alone, and words that only look alike."""
    assert faults(text) == []


def test_a_phrase_counts_from_its_year() -> None:
    """Before 2021 the aims of a law-based government ended otherwise."""
    assert faults(OFF[-2], 2020) == []
    assert faults(OFF[-2], 2021) == [
        next(one.right for one in wordings().set_phrases if one.right[:4] == "职能科学")
    ]


def test_every_phrase_is_right_as_it_is_given() -> None:
    """What is shown as right has no fault."""
    assert [one.right for one in wordings().set_phrases if faults(one.right, 2030)] == []


@pytest.mark.parametrize("year", range(2016, 2027))
def test_the_wording_of_the_kind_keeps_them(year: int) -> None:
    """Its sections, with slots and without borrowed sentences, and all it may plan, in every year."""
    themes = [f"{one.intent}。{one.usual}" for one in template().themes]
    topics = [topic.opening for one in template().themes for topic in one.topics]
    terms = list(wordings().terms.of_year(year).values())
    for text in (text_of(bare(given(), year=year)), *themes, *topics, *terms, *wordings().sections.values()):
        assert faults(text, year) == []


@pytest.mark.parametrize(
    ("phrase", "lent"),
    [("尊法学法守法用法", True), ("学法尊法守法用法", False), ("学法守法用法", False)],
)
def test_what_is_off_is_not_lent(phrase: str, lent: bool, tmp_path: Path) -> None:
    """The same sentence with the phrase right is."""
    text = f"深入开展法治宣传教育，引导干部群众自觉{phrase}，营造浓厚的法治氛围。"
    source = small_corpus(tmp_path, text, text.replace("浓厚", "良好"), section="plan")
    made = draft(given(plans="开展法治宣传 #publicity"), source=source)
    assert (f"自觉{phrase}" in text_of(made)) == lent


def test_own_words_stay_and_are_pointed_out() -> None:
    """The draft says what was given, the reminders how it is rightly said."""
    made = bare(given(highlights="学习贯彻坚定“四个意识”要求"))
    assert "学习贯彻坚定“四个意识”要求" in text_of(made)
    assert [note for note in made.notes if "固定提法" in note and "增强“四个意识”" in note]
    assert not [note for note in bare(replace(given())).notes if "固定提法" in note]
