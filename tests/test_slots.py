"""Quantities and specifics of borrowed text become open slots."""

from __future__ import annotations

import pytest

from drafter.corpus.specifics import find_specifics
from drafter.drafting.slots import open_slots, wording
from drafter.model import Quantity, Slot, SlottedText
from drafter.templates.places import load_gazetteer
from drafter.workspace import bundled_folder

GAZETTEER = load_gazetteer(bundled_folder("templates"))


def quantity(text: str, raw: str, unit: str | None) -> Quantity:
    """Return a quantity that stands in `text` as `raw`."""
    start = text.index(raw)
    return Quantity(raw, 1.0, unit, False, start, start + len(raw))


@pytest.mark.parametrize(
    ("text", "raw", "unit", "slotted"),
    [
        ("推出事项533项,完成", "533项", "项", "推出事项【待填：数量】项,完成"),
        ("阅读量超4万人次)", "4万人次", "人次", "阅读量【待填：数量】人次)"),
        ("承办工单24.5万余宗,", "24.5万余宗", "宗", "承办工单【待填：数量】宗,"),
        ("达93.03%以上网上可办", "93.03%", "%", "达【待填：数量】%网上可办"),
        ("用户超387万。", "387万", None, "用户【待填：数量】。"),
        ("提升至第12位。", "12位", "rank", "提升至第【待填：名次】位。"),
        ("全市排名第2,", "2", "rank", "全市排名第【待填：名次】,"),
    ],
)
def test_a_figure_keeps_its_unit_outside(text: str, raw: str, unit: str | None, slotted: str) -> None:
    """The number and its qualifier go, the unit stays; a rank keeps 第 and 位."""
    result = open_slots(text, (quantity(text, raw, unit),), ())
    assert result.text == slotted
    assert [(slot.kind, slot.unit) for slot in result.slots] == [("figure", unit)]


def test_slots_cover_their_placeholders() -> None:
    """Each slot's offsets cut out exactly one placeholder."""
    text = "2024年，与无锡市、滨湖区、昆山市合作，推出30项"
    result = open_slots(text, (quantity(text, "30项", "项"),), find_specifics(text, GAZETTEER))
    assert result.text == "【待填：日期】，与【待填：地点】合作，推出【待填：数量】项"
    assert [result.text[slot.start : slot.end] for slot in result.slots] == [
        f"【待填：{slot.label}】" for slot in result.slots
    ]


def test_the_wider_of_two_wins() -> None:
    """A number inside a local title is part of the title's slot."""
    text = "印发《无锡市30项便民措施》"
    result = open_slots(text, (quantity(text, "30项", "项"),), find_specifics(text, GAZETTEER))
    assert result.text == "印发【待填：文件】"


def test_figures_in_a_row_stay_apart() -> None:
    """Two figures with only 、 between them are two slots."""
    text = "5场、8次"
    result = open_slots(text, (quantity(text, "5场", "场"), quantity(text, "8次", "次")), ())
    assert result.text == "【待填：数量】场、【待填：数量】次"


def test_text_without_anything_stays_as_it_is() -> None:
    """No quantity and no specific: no slot."""
    assert open_slots("持续优化营商环境。", (), ()).text == "持续优化营商环境。"


def test_the_wording_is_what_stands_between_the_slots() -> None:
    """A space stands for each slot."""
    slotted = SlottedText("办理【待】件、【待】项", (Slot("figure", 2, 5), Slot("figure", 7, 10)))
    assert wording(slotted) == "办理 件、 项"
    assert wording(SlottedText("没有", ())) == "没有"
