"""What is true of one agency only is found in report text."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.corpus.specifics import find_specifics, holds_specific
from drafter.errors import InputError
from drafter.templates.places import load_gazetteer
from drafter.templates.specifics import load_specific_rules
from drafter.workspace import bundled_folder

GAZETTEER = load_gazetteer(bundled_folder("templates"))
SEEDS = sorted(bundled_folder("seeds").glob("*.txt"))


def found(text: str) -> list[tuple[str, str]]:
    """Return the specifics of `text` as (kind, words)."""
    return [(specific.kind, specific.text) for specific in find_specifics(text, GAZETTEER)]


def words(text: str, kind: str) -> list[str]:
    """Return the words of one kind found in `text`."""
    return [specific for found_kind, specific in found(text) if found_kind == kind]


@pytest.mark.parametrize(
    ("text", "kind", "specifics"),
    [
        ("学习宁波前湾新区、成都高新区和坦洲镇经验", "place", ["宁波前湾新区", "成都高新区", "坦洲镇"]),
        ("云上创意园和叁叁创新岛相继揭牌", "place", ["云上创意园", "叁叁创新岛"]),
        ("雨花台区行政审批局、区政务数据局、市司法局", "agency", ["雨花台区行政审批局", "区政务数据局"]),
        ("苏州市吴中区政务服务和数据管理局牵头", "agency", ["苏州市吴中区政务服务和数据管理局"]),
        ("区党工委、管委会和区党政办印发", "agency", ["区党工委", "管委会", "区党政办"]),
        ("聘请江苏天某（无锡）律师事务所担任顾问", "agency", ["江苏天某（无锡）律师事务所"]),
        ("执行《无锡市优化营商环境条例》《行政处罚法》", "instrument", ["《无锡市优化营商环境条例》"]),
        ("《工作方案细则》(锡数〔2024〕12号)", "instrument", ["《工作方案细则》", "锡数〔2024〕12号"]),
        ("推广“苏服办”和皖事通,深化“放管服”改革", "brand", ["“苏服办”", "皖事通"]),
        ('打造"舒心驿站"品牌,推行"一网通办"', "brand", ['"舒心驿站"']),
        ("推动“濠”易办项目，“统”字当头", "brand", ["“濠”"]),
        ("建设绿美广东和数字江西", "brand", ["绿美广东", "数字江西"]),
        ("落实市委十三届五次全会、省第三次党代会", "meeting", ["市委十三届五次全会", "省第三次党代会"]),
        ("副局长王小某带队，书记李某某主持", "person", ["王小某", "李某某"]),
        ("截至2024年11月30日，今年1-11月", "date", ["2024年11月30日", "今年1-11月"]),
        ("二〇二四年十二月三日，2021—2023年", "date", ["二〇二四年十二月三日", "2021—2023年"]),
    ],
)
def test_each_kind_is_found(text: str, kind: str, specifics: list[str]) -> None:
    """Places, bodies, instruments, brands, meetings, persons and dates are found as written."""
    assert words(text, kind) == specifics


@pytest.mark.parametrize(
    "text",
    [
        "深入学习贯彻习近平法治思想和党的二十届三中全会精神，落实中央全面依法治国工作会议部署",
        "增强“四个意识”、坚定“四个自信”、做到“两个维护”，落实“谁执法谁普法”“三会一课”制度",
        "“马上办、网上办、就近办、一次办、自助办”，打通“最后一公里”，推行“双随机、一公开”“互联网+监管”",
        "学习《中华人民共和国宪法》《中国共产党纪律处分条例》《保密法》",
        "落实《法治政府建设实施纲要（2021—2025年）》",
        "对标2035年远景目标，开展12月4日国家宪法日宣传，办好12345热线",
        "我市各县区、区委、市政府、市司法局、全区各部门认真落实",
    ],
)
def test_what_is_said_everywhere_is_free(text: str) -> None:
    """National phrases, titles, days and relative bodies are no specifics."""
    assert found(text) == []
    assert not holds_specific(text, GAZETTEER)


def test_a_quoted_name_is_found_again_without_quotes() -> None:
    """A brand once quoted is masked wherever it stands."""
    assert words("打造“骑楼有约”品牌，骑楼有约共开展9场", "brand") == ["“骑楼有约”", "骑楼有约"]


def test_names_in_the_seeds_are_covered() -> None:
    """In no seed is the name of its province or city left outside the specifics."""
    for seed in SEEDS:
        text = seed.read_text(encoding="utf-8")
        for specific in reversed(find_specifics(text, GAZETTEER)):
            text = text[: specific.start] + text[specific.end :]
        assert not [name for name in ("广东", "汕头", "中山", "荔湾", "珠海", "粤") if name in text]


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet='《》“”"（）()〔〕、，。无锡市滨湖区委局第2024年3月1日粤省事和的与a', max_size=60))
def test_offsets_are_ordered_and_true(text: str) -> None:
    """Whatever the text, spans are in order, do not overlap, and hold their own words."""
    specifics = find_specifics(text, GAZETTEER)
    assert all(text[item.start : item.end] == item.text != "" for item in specifics)
    ends = [0, *(item.end for item in specifics)]
    assert all(end <= item.start for end, item in zip(ends, specifics, strict=False))


def test_a_pattern_that_does_not_compile_is_refused(tmp_path: Path) -> None:
    """The file and the pattern are named."""
    rules = (bundled_folder("templates") / "law-government" / "specifics.yml").read_text(encoding="utf-8")
    broken = tmp_path / "specifics.yml"
    broken.write_text(rules + "  - kind: date\n    pattern: '(((['\n", encoding="utf-8")
    with pytest.raises(InputError, match="正则表达式不成立"):
        load_specific_rules(broken)


@pytest.mark.parametrize("piece", ["无锡", "2024年", "市政务", "《a", "“a", "a.", "1-"])
def test_time_grows_with_the_length_only(piece: str) -> None:
    """Ten thousand repetitions of a piece that begins many patterns take less than three seconds."""
    start = time.process_time()
    find_specifics(piece * 10_000, GAZETTEER)
    assert time.process_time() - start < 3
