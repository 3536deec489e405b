"""Each figure and point goes where the agency put it, else where its words belong."""

from __future__ import annotations

from functools import cache

import pytest
from figures import all_examples, figs, points, template
from lending import PART_MARK
from reports import rules

from drafter.drafting.placing import Material, Placer, by_topic

EXAMPLES = all_examples()


@cache
def placer() -> Placer:
    """The placer of the first kind of report."""
    return Placer(template(), rules().themes, PART_MARK)


def topics(material: Material, theme: str) -> dict[str, list[str]]:
    """The names and texts under the heading of each topic."""
    found = next(one for one in template().themes if one.slug == theme)
    return {
        topic.heading: [*(one.name for one in some.figures), *(one.text for one in some.points)]
        for topic, some in by_topic(material, found.topics, PART_MARK)
    }


@pytest.mark.parametrize(
    ("words", "theme"),
    [
        ("受理行政复议案件", "disputes"),
        ("罚没金额", "enforcement"),
        ("学法考试参考率", "study"),
        ("领导干部年终述法", "study"),
        ("门户网站公开政府信息", "openness"),
        ("数据资源编目", "digital"),
        ("办理人大建议", "oversight"),
        ("秒批事项", "functions"),
        ("开展民法典宣传活动", "publicity"),
        ("天上的云", "functions"),
        ("受理人民调解案件", "disputes"),
        ("群众来访接待", "disputes"),
        ("轻微免罚", "enforcement"),
        ("转移避险群众", "emergency"),
        ("森林防火宣传标语", "emergency"),
        ("人大代表建议", "oversight"),
        ("开展“全国土地日”等宣传", "publicity"),
        ("政务服务宣传", "functions"),
    ],
)
def test_words_find_their_theme(words: str, theme: str) -> None:
    """By the name or alias of an indicator, by the words of a theme, else the usual one."""
    assert placer().place(words, None) == theme


def test_the_agency_has_the_last_word() -> None:
    """A theme or section that it named is taken; measures as a whole, the preamble and the unknown are none."""
    assert placer().place("行政处罚案件", "duty") == "duty"
    assert placer().place("行政处罚案件", "other") == "other"
    assert {placer().place("行政处罚案件", given) for given in ("measures", "preamble", "x")} == {
        "enforcement"
    }


def test_a_part_goes_where_its_whole_went() -> None:
    """Whatever its own words say, unless the agency named its place."""
    given = figs("查处违法案件 9宗", "其中：林业类 4宗", "其中：答复信访 2宗", "其中：甲 1宗 #other")
    given += figs("公开政务信息 3条", "其中：维持 2条")
    places = placer().by_place(given, ())
    found = {slug: [figure.value for figure in some.figures] for slug, some in places.items()}
    assert found == {"enforcement": [9, 4, 2], "other": [1], "openness": [3, 2]}


def test_a_part_stays_in_the_topic_of_its_whole() -> None:
    """Though its name holds a word of another topic."""
    given = figs("受理行政复议申请 9件", "其中：热线转来 4件")
    assert list(topics(Material(list(given)), "disputes")) == ["做好复议应诉和纠纷调处"]


@pytest.mark.parametrize("folder", EXAMPLES)
def test_nothing_given_is_lost(folder: str) -> None:
    """Every figure and highlight of an example has one place, in the order given."""
    given = EXAMPLES[folder]
    places = placer().by_place(given.figures, given.highlights)
    assert sum(map(len, places.values())) == len(given.figures) + len(given.highlights)
    assert [one for one in given.figures if one.theme == "functions"] == places["functions"].figures


def test_a_topic_gathers_what_holds_its_words() -> None:
    """A figure that shows none goes with the one before, a point that shows none to the first topic."""
    given = figs("“一件事”主题服务 3项", "上线办理 2件", "企业 3家")
    found = topics(Material(list(given), list(points("开设综合窗口", "推进工作"))), "functions")
    assert found["推进集成改革"] == ["“一件事”主题服务", "上线办理"]
    assert found["优化涉企服务"] == ["企业"]
    assert found["提升审批服务质效"] == ["开设综合窗口"]
    assert found["依法履行主要职责"] == ["推进工作"]


@pytest.mark.parametrize("folder", EXAMPLES)
def test_topics_lose_nothing_and_keep_their_order(folder: str) -> None:
    """Every figure of a theme is in one topic, and topics stand as in the report kind."""
    for theme in (one for one in template().themes if one.topics):
        material = placer().by_place(EXAMPLES[folder].figures, EXAMPLES[folder].highlights)[theme.slug]
        found = list(by_topic(material, theme.topics, PART_MARK))
        assert sum(len(some) for _, some in found) == len(material)
        assert [topic for topic, _ in found] == [topic for topic in theme.topics if topic in dict(found)]


def test_material_tells_its_words() -> None:
    """Names and texts, for finding what fits them."""
    assert Material(list(figs("甲 1项")), list(points("乙"))).words == "甲，乙"
