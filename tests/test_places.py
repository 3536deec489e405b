"""Place names are read from the gazetteer and found in text."""

from __future__ import annotations

import pytest

from drafter.corpus.places import find_places
from drafter.templates.places import NameStrength, load_gazetteer
from drafter.workspace import bundled_folder

GAZETTEER = load_gazetteer(bundled_folder("templates"))


def found(text: str) -> list[str]:
    """Return the places of `text` as written."""
    return [text[start:end] for start, end in find_places(text, GAZETTEER)]


def test_the_list_holds_every_level() -> None:
    """Divisions are known by their full names, all but towns also without suffix."""
    full = ("江苏省", "内蒙古自治区", "无锡市", "滨湖区", "道真仡佬族苗族自治县", "周庄镇")
    assert {GAZETTEER.names[name] for name in full} == {NameStrength.FULL}
    assert {GAZETTEER.names[name] for name in ("江苏", "内蒙古", "无锡", "道真")} == {NameStrength.SHORT}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("苏州市吴江区松陵街道与杭州、宁波建立合作", ["苏州市吴江区松陵街道", "杭州", "宁波"]),
        ("学习昆山周庄等地做法", ["昆山周庄"]),
        ("面向广州市场和南京市民", ["广州", "南京"]),
        ("我市、全区、各县和区委、市政府", []),
        ("长治久安、孙中山、绿水青山、和平安定", []),
        ("创新平台、重大安全隐患、提高安全水平、更高要求", []),
        ("城市和县城、新增于城镇、小城镇、主城区", []),
        ("围绕打造创新龙岗、对接香港新发展策略、平潭新一轮开放", ["龙岗", "香港", "平潭"]),
        ("", []),
    ],
)
def test_places_are_told_from_words(text: str, places: list[str]) -> None:
    """Names that touch are one place; relative places and chance letters are none."""
    assert found(text) == places


def test_a_name_that_is_a_word_needs_its_suffix() -> None:
    """光明 is a word, 光明区 a district."""
    assert found("奔向光明") == []
    assert found("光明区政务中心") == ["光明区"]
