"""The measures hold the themes for which something was given, and those that are always written."""

from __future__ import annotations

from composing import bare, desk, draft, headings, text_of
from figures import example, given, template

from drafter.drafting.measures import write_measures

ALWAYS = [theme.slug for theme in template().themes if theme.always]


def themes(*lines: str, highlights: str = "") -> list[str | None]:
    """The themes that are written, in order."""
    made = bare(given(*lines, highlights=highlights))
    return [one.theme for one in made.sections if one.section == "measures" and one.level == 2]


def test_some_themes_are_always_written() -> None:
    """Without anything given those of which every report speaks, with slots for what is usual."""
    assert themes() == ALWAYS
    assert text_of(bare(given()), "measures").count("【待填：") >= len(ALWAYS)


def test_a_theme_is_written_when_something_was_given() -> None:
    """In its place among the others; a highlight is enough."""
    assert set(themes("罚没金额 3万元", highlights="开展应急演练")) == {*ALWAYS, "enforcement", "emergency"}
    assert themes("罚没金额 3万元") == [
        theme.slug for theme in template().themes if theme.always or theme.slug == "enforcement"
    ]


def test_what_was_given_stands_instead_of_slots() -> None:
    """A theme with material asks for nothing more."""
    text = write_measures(desk(given("网上宣传普法 3场", highlights="开展民法典宣传")))
    assert "法治宣传活动【待填：" not in text
    assert "开展民法典宣传" in text


def test_a_theme_with_much_falls_into_topics() -> None:
    """Numbered run-in headings, each with a sentence to open with and its figures."""
    text = text_of(bare(example("gaoxin")), "measures")
    assert "\n1.自觉接受各方监督。" in text
    assert "\n2.抓实审计整改。压实整改责任" in text


def test_a_theme_with_little_is_one_paragraph() -> None:
    """Four figures of two topics do not make topics."""
    lines = ("答复建议提案 4件", "建议提案办复率 100%", "审计问题 3个", "整改审计问题 3个")
    assert "1.自觉接受" not in text_of(bare(given(*lines)), "measures")


def test_headings_are_of_the_year() -> None:
    """The thought of 2019 has not yet the name of 2020."""
    assert "（一）深入学习贯彻习近平法治思想" in headings(bare(given(), year=2020))
    assert "（一）深入学习贯彻习近平总书记全面依法治国新理念新思想新战略" in headings(
        bare(given(), year=2019)
    )


def test_what_others_wrote_is_marked_with_its_source() -> None:
    """Every theme heading comes before what is lent under it."""
    made = draft(given())
    sources = [source for one in made.sections for part in one.paragraphs for source in part.sources]
    assert {source.section for source in sources} <= {"measures", "duty", "plan"}
    assert len(sources) >= 3
