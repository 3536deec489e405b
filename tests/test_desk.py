"""The desk brings together what every section is written with."""

from __future__ import annotations

from composing import desk
from figures import given

from drafter.drafting.desk import all_words
from drafter.drafting.marks import without_marks


def test_what_is_not_known_of_an_agency_is_a_slot() -> None:
    """Its recipients and those who lead it; what it calls itself is always known."""
    values = desk(given(), "市场监督管理局").values
    assert values["agency"] == {
        "name": "市场监督管理局",
        "self": "我局",
        "leaders": "【待填：领导机关】",
        "to": "【待填：主送机关】",
        "body": "我局",
        "governs": False,
    }


def test_the_plan_is_for_the_next_year() -> None:
    """A section may name both years and the wordings of the year."""
    values = desk(given(), year=2023).values
    assert (values["year"], values["next_year"]) == (2023, 2024)
    assert isinstance(values["terms"], dict)
    assert values["terms"]["businesses"] == "经营主体"


def test_headings_take_the_wordings_of_the_year() -> None:
    """What stands in {…}."""
    assert desk(given(), year=2019).worded("学习{thought}") != desk(given()).worded("学习{thought}")
    assert desk(given()).worded("学习{thought}") == "学习习近平法治思想"


def test_material_is_stated_under_its_theme() -> None:
    """Points, then figures; a theme without any has nothing to state."""
    made = desk(given("罚没金额 3万元", highlights="规范行政执法"))
    material, facts = made.state("enforcement")
    assert len(material) == 2
    assert without_marks(facts) == "规范行政执法。罚没金额3万元。"
    assert made.state("duty")[1] == ""


def test_nothing_is_borrowed_where_there_is_nothing() -> None:
    """An empty corpus lends no sentence."""
    from drafter.drafting.lending.lender import Place

    assert desk(given()).borrow(Place("plan", "publicity", "普法")) == ""


def test_own_words_are_all_that_was_given() -> None:
    """Names and texts of every list, for telling own terms from others'."""
    words = all_words(given("甲 1项", highlights="乙", problems="丙", plans="丁|戊"))
    assert words.split("\n") == ["甲", "乙", "丙", "丁", "戊"]
