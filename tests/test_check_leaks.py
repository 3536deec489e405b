"""Names of other places and agencies are found, those of partners, of the own place and of those above are not."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from checking import findings, reading, shipped, told
from corpora import corpus, full_seed, passing_folder, seed_corpus

from drafter.checks.beside import Beside
from drafter.corpus.collection import Corpus
from drafter.corpus.laid_out import lay_out
from drafter.model import FigureSet, Point, Reading
from drafter.model.checking import Finding
from drafter.operations.neighbours import find_neighbours
from drafter.readers import read_file

KIND = "law-government"
SEEDS = sorted((Path(__file__).parent.parent / "seeds").glob("*.txt"))
OWN = "{agency=汕头市濠江区政务服务和数据管理局}\n"


def leaks(text: str) -> list[tuple[str, str]]:
    """What is found of leaks in a text of the agency of a district."""
    return told(findings(OWN + text, rule="leaks"))


def held(read: Reading, held_against: Corpus) -> tuple[Finding, ...]:
    """What is found of leaks and copies in a document held against a corpus."""
    text = lay_out(read, reading())
    beside = Beside(neighbours=find_neighbours(text, held_against, KIND))
    return tuple(one for one in shipped().check(text, beside) if one.rule.startswith(("leaks", "copies")))


@cache
def others(number: int) -> Corpus:
    """The seeds without this one."""
    return corpus(passing_folder(), *(full_seed(other) for other in range(5) if other != number))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("广州市荔湾区政务服务数据管理局认真贯彻部署。", ("leaks/agency", "广州市荔湾区政务服务数据管理局")),
        ("在龙湖区委、区政府的正确领导下开展工作。", ("leaks/agency", "龙湖区委、区政府")),
        ("{addressee}荔湾区人民政府：", ("leaks/agency", "荔湾区人民政府")),
        ("制定印发《厦门市首席数据官制度方案》。", ("leaks/title", "厦门市")),
        ("实现荔湾区140项高频事项通办。", ("leaks/place", "荔湾区")),
        ("依托“厦门政务”微信公众号开展宣传。", ("leaks/place", "厦门")),
        ("推广“闽政通”便民服务。", ("leaks/platform", "闽政通")),
        ("我县各部门密切配合。", ("leaks/our-place", "我县")),
        ("我办法治政府建设工作取得成效。", ("leaks/our-agency", "我办")),
        ("2024年，濠江区市场监督管理局法治政府建设取得进展。", ("leaks/self", "濠江区市场监督管理局")),
    ],
)
def test_what_belongs_elsewhere_is_found(text: str, found: tuple[str, str]) -> None:
    """By the divisions of the country, without any corpus."""
    assert leaks(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "汕头市濠江区政务服务和数据管理局在区委、区政府领导下贯彻汕头市和广东省部署。",
        "与深圳市南山区、汕尾市城区、汕头市潮阳区建立跨域通办合作关系。",
        "数字化能力对比广州、深圳等先进地区仍有一定差距。",
        "全面对标学习广州、深圳最优政务服务水平。",
        "赴杭州市考察学习数字政府建设。",
        "联合中山大学开展课题研究，组织收看北京冬奥会。",
        "依托“粤省事”“粤商通”推出便民服务，我市、我区办件量增长。",
        "学习借鉴《深圳市优化营商环境条例》。",
    ],
)
def test_partners_and_own_places_are_not(text: str) -> None:
    """Nor what lies above the agency's place, nor what is only called after a place."""
    assert leaks(text) == []


def test_a_partner_may_be_named_again() -> None:
    """Once said to be one, it is one in the whole report."""
    text = "与福建漳州、宁夏银川建立合作机制。\n实现漳州市19项事项可办。"
    assert leaks(text) == []


def test_names_that_the_agency_gave_itself_are_its_own() -> None:
    """Those in last year's report, and those in the figures file."""
    line = "{measures}在荔湾区设立服务点3个。"
    assert leaks(f"{line}\n{{last}}\n{{measures}}在荔湾区设立服务点2个。") == []
    text = lay_out(Reading("a.txt", read_file(SEEDS[0]).blocks), reading())
    paragraph = replace(text.paragraphs[0], text=line, plain="在荔湾区设立服务点3个。")
    given = Beside(figures=FigureSet(highlights=(Point("在荔湾区设立服务点"),)))
    told_of = shipped().check(replace(text, paragraphs=(paragraph,)), given)
    assert not [one for one in told_of if one.rule.startswith("leaks")]


def test_the_name_is_not_taken_from_the_one_place_where_it_is_wrong() -> None:
    """A report that names itself rightly three times and wrongly once is told of the once."""
    read = read_file(SEEDS[0])
    first = replace(read.blocks[0], text=read.blocks[0].text.replace("汕头市濠江区", "佛山市顺德区", 1))
    found = held(replace(read, blocks=(first, *read.blocks[1:])), others(0))
    assert [one.text for one in found if one.level == "error"] == ["佛山市顺德区政务服务和数据管理局"]


@pytest.mark.parametrize("number", range(5))
def test_the_seeds_leak_nothing(number: int) -> None:
    """Neither against the others nor against all, the report itself among them."""
    read = read_file(SEEDS[number])
    assert held(read, others(number)) == held(read, seed_corpus()) == ()


def test_a_neighbours_paragraph_is_found_by_name_and_by_wording() -> None:
    """With the figures that stand in it."""
    read, neighbour = read_file(SEEDS[3]), read_file(SEEDS[0])
    copied = next(one for one in neighbour.blocks if "跨域通办合作关系" in one.text)
    place = next(at for at, one in enumerate(read.blocks) if "定制政务" in one.text)
    blocks = (*read.blocks[:place], replace(read.blocks[place], text=copied.text), *read.blocks[place + 1 :])
    found = told(held(replace(read, blocks=blocks), seed_corpus()))
    rules = {rule for rule, _ in found}
    assert {"leaks/copied", "copies/paragraph", "copies/figure"} <= rules
    assert ("leaks/copied", "深圳市南山区") in found and ("copies/figure", "140项") in found


def test_the_short_name_of_a_neighbours_place_is_found() -> None:
    """It is no word of this report, once a report of that place is in the corpus."""
    other = "{other}\n{agency=广州市荔湾区政务服务数据管理局}\n引导群众读懂荔湾。"
    assert leaks(f"依托“今日荔湾”开展宣传。\n{other}") == [("leaks/neighbour", "荔湾")]
    assert leaks("依托“今日荔湾”开展宣传。") == []
