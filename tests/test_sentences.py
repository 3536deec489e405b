"""Figures and points become sentences that state each of them once, as a writer would."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date

import pytest
from figures import all_examples, fig, figs, points
from hypothesis import given, settings
from hypothesis import strategies as st
from writing import maker, marked, say

from drafter.drafting.marks import find_figures, mark_figure, without_marks
from drafter.drafting.stating.numbers import print_figure
from drafter.drafting.stating.sentences import clause_of
from drafter.model import Figure, FigureSet, Point

EXAMPLES = all_examples()
NAMES = st.one_of(
    st.sampled_from([figure.name for given in EXAMPLES.values() for figure in given.figures]),
    st.lists(
        st.sampled_from(
            [*"“”（）、，。；其中的类率减\\{}#", "“秒批”事项", "同比增幅", "排名", "推动加快建设的", "——"]
        ),
        min_size=1,
        max_size=5,
    ).map("".join),
    st.text(min_size=1, max_size=8),
).filter(lambda name: not re.search("[\ue200-\ue21f]", name))
FIGURES = st.builds(
    Figure,
    name=NAMES,
    value=st.one_of(st.integers(-3, 20), st.integers(0, 10**9)).flatmap(
        lambda whole: st.sampled_from([fig(f"x {whole}").value, fig(f"x {whole}.90").value])
    ),
    unit=st.sampled_from(["项", "件", "%", "位", "", "万元", "万人次", "个百分点"]),
    qualifier=st.sampled_from([None, None, "余", "多", "约", "近", "超", "逾", "以上"]),
    as_of=st.sampled_from([None, None, date(2024, 11, 30), date(2024, 12, 31)]),
    period=st.just(None),
    scope=st.sampled_from([None, None, "全区"]),
)
POINTS = st.builds(Point, NAMES)


def without_parts(sentence: str) -> str:
    """The sentence up to the parts of a whole."""
    return re.sub("，其中.*", "", sentence)


@settings(max_examples=250, deadline=None)
@given(st.lists(FIGURES, max_size=9), st.lists(POINTS, max_size=3))
def test_no_figure_is_lost_or_doubled(figures: list[Figure], given: list[Point]) -> None:
    """Whatever the names and values, each figure is stated once, as printed, in sentences that end with 。."""
    written = marked(figures, given)
    stated = Counter(number for sentence in written for number in find_figures(sentence))
    assert stated == Counter(range(len(figures)))
    assert all(sentence.endswith("。") for sentence in written)


@pytest.mark.parametrize("folder", EXAMPLES)
def test_every_example_is_stated_as_given(folder: str) -> None:
    """Each number stands once, as printed, its 位 apart from a rank."""
    text = "".join(marked(EXAMPLES[folder].figures))
    for number, figure in enumerate(EXAMPLES[folder].figures):
        printed = print_figure(figure).removesuffix("位") if figure.unit == "位" else print_figure(figure)
        assert text.count(mark_figure(number, printed)) == 1


@pytest.mark.parametrize("folder", EXAMPLES)
def test_no_sentence_holds_more_than_five_figures(folder: str) -> None:
    """A reader takes in five at a time, the parts of a whole apart."""
    written = marked(EXAMPLES[folder].figures, EXAMPLES[folder].highlights)
    longest = max(len(find_figures(without_parts(sentence))) for sentence in written)
    assert 1 < longest <= 5


@pytest.mark.parametrize("folder", EXAMPLES)
def test_a_rank_stands_as_a_rank(folder: str) -> None:
    """“第12位”, never “12位”."""
    text = without_marks("".join(marked(EXAMPLES[folder].figures)))
    ranks = [figure for figure in EXAMPLES[folder].figures if "排名" in figure.name]
    assert all(f"排名第{rank.value}位" in text for rank in ranks)


def test_many_figures_are_spread_over_sentences() -> None:
    """Five to a sentence, none alone when that can be helped."""
    lines = [f"{name} {number}项" for number, name in enumerate("甲乙丙丁戊己庚辛壬", start=1)]
    assert [len(re.findall("项", part)) for part in say(*lines[:6]).split("。")] == [4, 2, 0]
    assert [len(re.findall("项", part)) for part in say(*lines).split("。")] == [5, 4, 0]


def test_a_date_is_said_once_for_a_run() -> None:
    """截至 stands before the first, 截至同日 before what follows; a whole with its parts comes first."""
    text = say(
        "“粤省事”上线服务 12项 @2024-11-07",
        "“粤省事”办理类服务 7项 @2024-11-07",
        "“粤省事”查询类服务 5项 @2024-11-07",
        "门户网站访问人数 9人 @2024-11-07",
    )
    assert text.startswith("截至2024年11月7日，“粤省事”上线服务12项，其中")
    assert text.endswith("查询类5项。截至同日，门户网站访问人数达9人。")
    assert say("案件 12件 @1—10月", "其中维持 9件 @1—10月", "走访 9家 @1—10月").endswith(
        "。同期，走访共9家。"
    )


def test_a_date_holds_for_what_follows_a_point() -> None:
    """A point stands between two figures of one date: the date is said once."""
    text = say(
        "上报专报信息 9篇 @2024-09-30", "专报信息采用量 7篇 @2024-09-30", given="专报信息上报居各区首位"
    )
    assert text == "专报信息上报居各区首位。截至2024年9月30日，上报专报信息9篇，专报信息采用量达7篇。"


def test_another_date_is_another_sentence() -> None:
    """Day, period and no date at all do not mix."""
    text = say("办结案件 12件 @2024-11-30", "走访企业 9家 @1—10月", "答复提案 8件")
    assert text == "截至2024年11月30日，办结案件12件。1—10月，走访企业9家。答复提案8件。"


def test_a_point_stands_before_the_figure_it_speaks_of() -> None:
    """A quoted term, or most of the name, binds them; the other points come first."""
    text = say(
        "“跨域通办”高频事项 140项", given="开设“法律援助”“跨域通办”等特色专窗|区政务服务中心设立代办点"
    )
    assert text == (
        "区政务服务中心设立代办点。开设“法律援助”“跨域通办”等特色专窗，推出“跨域通办”高频事项140项。"
    )


def test_what_a_point_says_last_is_not_said_again() -> None:
    """The figure goes on from it."""
    text = say("开办企业综合服务窗口受理事项 6个", given="设置开办企业综合服务窗口")
    assert text == "设置开办企业综合服务窗口，受理事项6个。"


def test_points_without_a_subject_share_a_sentence() -> None:
    """At most three; one with a subject of its own stands alone."""
    assert say(given="制定方案|印发清单") == "制定方案，印发清单。"
    assert say(given="制定方案|区门户网站完成改造") == "制定方案。区门户网站完成改造。"


def test_three_parallel_points_are_counted() -> None:
    """一是, 二是, 三是; what has a subject of its own comes before them."""
    text = say(given="制定方案，明确分工|区门户网站完成改造|印发清单|开展培训")
    assert text == "区门户网站完成改造。一是制定方案，明确分工；二是印发清单；三是开展培训。"


def test_not_every_paragraph_is_counted() -> None:
    """After one that is, the next is not, the one after may be again."""
    three = points("制定方案", "印发清单", "开展培训")
    made = maker((), three)
    texts = [without_marks("".join(made.point_sentences(three))) for _ in range(3)]
    assert [text[:2] for text in texts] == ["一是", "制定", "一是"]


def test_clauses_with_commas_are_apart_by_semicolons() -> None:
    """What holds a comma is not joined by one."""
    assert say(given="制定方案，明确分工|开展培训") == "制定方案，明确分工；开展培训。"


def test_nothing_gives_nothing() -> None:
    """No figures and points, no sentences; an empty point is none."""
    assert marked(()) == []
    assert marked((), points("。")) == []


def test_a_point_is_one_clause() -> None:
    """Marks at its end go, a full stop inside becomes a semicolon, points beside Chinese become full-width."""
    assert clause_of(" 建成平台,上线应用。组织培训；") == "建成平台，上线应用；组织培训"


def test_figures_that_stand_together_are_told() -> None:
    """A group is one set, a whole with its parts none."""
    given = figs("“秒批”事项 5项", "“视频办”事项 4项", "案件 3件", "其中维持 2件")
    assert maker(given).inseparable(given) == [given[:2]]


def test_sets_of_an_example_are_disjoint() -> None:
    """No figure is in two sets."""
    figures = FigureSet(figures=EXAMPLES["gaoxin"].figures).figures
    sets = [id(one) for some in maker(figures).inseparable(figures) for one in some]
    assert len(sets) == len(set(sets))


def test_a_point_with_a_subject_of_its_own_stands_alone_before_a_deed() -> None:
    """What follows is not its subject's doing."""
    text = say("审结未成年人犯罪案件 10件", given="区检察院成立未成年人犯罪案件法治教育基地")
    assert text == "区检察院成立未成年人犯罪案件法治教育基地。审结未成年人犯罪案件10件。"


def test_a_subject_is_said_once() -> None:
    """Where a point and the figure behind it begin with it."""
    text = say("以区政府为被告的行政诉讼案件 38宗", given="以区政府为被告的行政诉讼案件继续保持“零败诉”")
    assert text == "以区政府为被告的行政诉讼案件继续保持“零败诉”，共有38宗。"
