"""A house style beside the standard, in words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from drafts import house_style

from drafter.templates.describing import StyleRow, describe_style
from drafter.templates.learning import load_learning
from drafter.templates.style import HouseStyle, ParagraphStyle
from drafter.workspace import bundled_folder

HOUSES = bundled_folder("templates") / "_house"


def row(element: str, style: HouseStyle) -> StyleRow:
    """The row of `element` when `style` stands beside the standard."""
    rows = describe_style(
        style, house_style(), {"paragraphs": {"body": {}}, "page": {}}, load_learning(HOUSES)
    )
    return next(one for one in rows if one.element == element)


def body(**changes: object) -> HouseStyle:
    """The standard with another style of text."""
    usual = house_style()
    changed: ParagraphStyle = replace(usual.paragraphs["body"], **changes)  # type: ignore[arg-type]
    return replace(usual, paragraphs={**usual.paragraphs, "body": changed})


def test_the_standard_does_not_differ_from_itself() -> None:
    """Beside itself no row of the standard has a difference."""
    rows = describe_style(house_style(), house_style(), {}, load_learning(HOUSES))
    assert {one.label: one.differs for one in rows if one.differs} == {}


@pytest.mark.parametrize(
    ("changes", "differs", "words"),
    [
        ({"font": "宋体"}, "字体", "宋体"),
        ({"latin": "Arial"}, "西文字体", "西文字体 Arial"),
        ({"size": 28}, "字号", "四号（14磅）"),
        ({"size": 31}, "字号", "15.5磅"),
        ({"bold": True}, "加粗", "加粗"),
        ({"color": "FF0000"}, "颜色", "颜色 FF0000"),
        ({"align": "left"}, "对齐", "左对齐"),
        ({"first_line": 1.5}, "首行缩进", "首行缩进1.5字"),
        ({"before": 120}, "段前", "段前6磅"),
        ({"line": 560}, "行距", "行距28磅"),
        ({"line": 360, "rule": "auto"}, "行距", "行距1.5倍"),
        ({"line": 400, "rule": "atLeast"}, "行距", "行距至少20磅"),
    ],
)
def test_each_property_has_its_name(changes: dict[str, object], differs: str, words: str) -> None:
    """What differs is named, and the style's own value is in its words."""
    found = row("body", body(**changes))
    assert found.differs == (differs,)
    assert words in found.own.split("，")


def test_the_page_is_told_in_lines_and_letters() -> None:
    """The standard has 22 lines of 28; wider margins have fewer letters on a line."""
    assert row("grid", house_style()).standard == "22行，28字"
    narrow = replace(house_style(), page=replace(house_style().page, left=2000))
    assert row("grid", narrow).differs == ("每行字数",)
    assert row("margins", narrow).differs == ("左",)


def test_what_the_file_does_not_say_is_not_learned() -> None:
    """A row tells whether the style's file speaks of the element."""
    assert row("body", house_style()).learned
    assert not row("title", house_style()).learned
    assert row("title", house_style()).as_json()["learned"] is None
