"""What the new year changes in a sentence of last year."""

from __future__ import annotations

import pytest
from carrying import carry_rules
from writing import wordings

from drafter.drafting.carrying.edits import apply_edits
from drafter.drafting.carrying.rolling import Roller
from drafter.model import OldTerm


def roller(old: int = 2024, new: int = 2025, **names: str) -> Roller:
    """What rolls the report of one year forward to another."""
    return Roller(carry_rules(), wordings().terms, old, new, names)


def rolled(text: str, old: int = 2024, new: int = 2025) -> str:
    """The text a year later."""
    return apply_edits(text, roller(old, new).roll(text).edits)


@pytest.mark.parametrize(
    ("text", "later"),
    [
        ("2024年度法治政府建设情况", "2025年度法治政府建设情况"),
        ("2025年度主要安排", "2026年度主要安排"),
        ("2021年印发的方案", "2021年印发的方案"),
        ("《某区法治建设2024年工作要点》", "《某区法治建设2024年工作要点》"),
        ("第11个国家宪法日", "第12个国家宪法日"),
        ("第十一个国家宪法日", "第十二个国家宪法日"),
        ("第三个窗口", "第三个窗口"),
        ("全面贯彻党的二十大和二十届三中全会精神", "全面贯彻党的二十大和二十届历次全会精神"),
        ("学习党的二十届三中全会精神", "学习【待填：提法，上年写“党的二十届三中全会”】精神"),
        ("市委十二届八次全会部署", "【待填：提法，上年写“市委十二届八次全会”】部署"),
        ("深化“放管服”改革", "深化【待填：提法，上年写“放管服”】改革"),
        ("《法治政府建设实施纲要（2021—2025年）》", "《法治政府建设实施纲要（2021—2025年）》"),
        ("坚持以人民为中心", "坚持以人民为中心"),
    ],
)
def test_a_year_later(text: str, later: str) -> None:
    """Years and ordinals count on, formulations are renewed or left open, titles stay."""
    assert rolled(text) == later


@pytest.mark.parametrize(
    ("text", "old", "new", "later"),
    [
        (
            "落实《法治政府建设实施纲要（2021—2025年）》",
            2025,
            2026,
            "《法治政府建设实施纲要（2021—2025年）》”】",
        ),
        ("做好“八五”普法", 2025, 2026, "做好“九五”普法"),
        ("服务市场主体", 2022, 2023, "服务经营主体"),
        ("做好疫情防控", 2022, 2023, "做好【待填：提法，上年写“疫情”】防控"),
    ],
)
def test_when_a_plan_ends(text: str, old: int, new: int, later: str) -> None:
    """What followed is said where it is known."""
    assert rolled(text, old, new).endswith(later)


def test_what_is_changed_is_told() -> None:
    """Each formulation once, with what it became."""
    told = roller().roll("贯彻党的二十大和二十届三中全会精神，深化“放管服”改革和“放管服”协同，2024年").terms
    assert told == (
        OldTerm("党的二十大和二十届三中全会", "党的二十大和二十届历次全会"),
        OldTerm("放管服", ""),
    )


def test_a_former_name_becomes_the_name_of_now() -> None:
    """The longer of two names first."""
    names = {
        "甲市政务服务数据管理局": "甲市政务服务和数据管理局",
        "市政务服务数据管理局": "市政务服务和数据管理局",
    }
    one = Roller(carry_rules(), wordings().terms, 2024, 2025, names)
    text = "甲市政务服务数据管理局（市政务服务数据管理局）"
    assert apply_edits(text, one.roll(text).edits) == "甲市政务服务和数据管理局（市政务服务和数据管理局）"
