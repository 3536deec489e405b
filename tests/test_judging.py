"""What speaks for a passage and against it is told, and moves it a little."""

from __future__ import annotations

import pytest
from agencies import agency, naming
from corpora import passage

from drafter.corpus.collection import Hit
from drafter.drafting.suggesting.judging import Judge, SuggestionRules
from drafter.model import Provenance, Reasons, Slot, SlottedText
from drafter.operations.suggestions import suggestion_rules

RULES = suggestion_rules("law-government", naming=True)


def judged(
    name: str | None,
    text: str = "推进依法行政。",
    *,
    theme: str | None = None,
    year: int | None = 2022,
    query: str = "",
) -> Reasons:
    """What is said of a passage of the agency `name` for the report of 某市某区司法局 on 2024."""
    hit = Hit(passage("p", text, "plan", theme), Provenance("p", "r", name, year, "plan"), 0.5, ())
    return Judge(RULES, query, agency("某市某区司法局"), 2024).reasons(hit, SlottedText(text, ()), own=False)


@pytest.mark.parametrize(
    ("name", "same"),
    [
        ("某县司法局", (True, True)),
        ("某市司法局", (False, True)),
        ("甲山市乙山区教育局", (True, False)),
        ("某省教育厅", (False, False)),
        (None, (False, False)),
    ],
)
def test_agencies_of_the_same_sort_are_known(name: str | None, same: tuple[bool, bool]) -> None:
    """By tier (区 and 县 are one) and by kind."""
    found = judged(name)
    assert (found.same_tier, found.same_kind) == same


def test_without_an_agency_nobody_is_of_its_sort() -> None:
    """Neither rules on names nor anything else is needed."""
    hit = Hit(passage("p", "普法。"), Provenance("p", "r", "某县司法局", 2020, "plan"), 0.5, ())
    rules = SuggestionRules(RULES.terms, RULES.themes)
    found = Judge(rules, "", None, 2024).reasons(hit, SlottedText("普法。", ()), own=False)
    assert not (found.same_tier or found.same_kind)


def test_a_set_place_counts_before_the_name() -> None:
    """An agency whose name tells no place has the tier of the place that was set."""
    hit = Hit(passage("p", "普法。"), Provenance("p", "r", "某县司法局", 2020, "plan"), 0.5, ())
    asking = agency("综合服务中心", place="某市某区")
    found = Judge(RULES, "", asking, 2024).reasons(hit, SlottedText("普法。", ()), own=False)
    assert found.same_tier


def test_the_theme_of_the_query_is_that_of_its_last_heading_that_has_one() -> None:
    """A query may be a path of headings."""
    path = "主要举措和成效 加强普法宣传教育 具体做法"
    assert judged("某局", theme="publicity", query=path).same_theme
    assert not judged("某局", theme="openness", query=path).same_theme
    assert not judged("某局", theme="openness", query="囗囗").same_theme


def test_words_past_their_date_are_named() -> None:
    """Each once, and those not yet in use as well; the year is that of the report being written."""
    assert judged("某局", "激发市场主体活力，服务市场主体。").stale == ("市场主体",)
    assert judged("某局", "落实“九五”普法规划。").stale == ("九五",)
    assert judged("某局", "激发经营主体活力。").stale == ()


def test_much_to_fill_is_four_slots_close_together() -> None:
    """Few, or far apart, are not much."""

    def told(slots: int, words: int) -> bool:
        text = "【待】" * slots + "字" * words
        slotted = SlottedText(text, tuple(Slot("figure", 3 * n, 3 * n + 3) for n in range(slots)))
        hit = Hit(passage("p", text), Provenance("p", "r", None, None, "plan"), 0.5, ())
        return Judge(RULES, "", None, 2024).reasons(hit, slotted, own=False).many_slots

    assert [told(4, 100), told(3, 50), told(4, 200)] == [True, False, False]


def test_what_speaks_for_a_passage_moves_it_a_little() -> None:
    """No more than half as much again in all, no less than six tenths."""
    judge = Judge(SuggestionRules(RULES.terms, RULES.themes, naming()), "", None, 2024)
    best = Reasons(0.5, same_theme=True, same_tier=True, same_kind=True, age=0)
    worst = Reasons(0.5, age=None, stale=("市场主体",), many_slots=True)
    assert 0.5 < judge.fit(best) <= 0.75
    assert 0.3 <= judge.fit(worst) < 0.5
    assert judge.fit(Reasons(0.5, age=1)) > judge.fit(Reasons(0.5, age=3)) > judge.fit(Reasons(0.5))
