"""Style files of an office: over a style of the program, edited by hand, broken."""

from __future__ import annotations

from pathlib import Path

import pytest
from drafts import house_style

from drafter.errors import InputError
from drafter.templates.learning import load_learning
from drafter.templates.own_style import load_own_style, style_text
from drafter.templates.style import HouseStyle
from drafter.workspace import bundled_folder

HOUSES = bundled_folder("templates") / "_house"


def loaded(text: str, folder: Path) -> HouseStyle:
    """The style that a file with this text is."""
    file = folder / "我局.yml"
    file.write_text(text, encoding="utf-8")
    return load_own_style(file, HOUSES, load_learning(HOUSES))


def test_what_is_not_said_is_as_in_the_base(tmp_path: Path) -> None:
    """A file that says one thing changes that one only."""
    style, usual = loaded("base: gbt9704\nparagraphs: {body: {size: 30}}\n", tmp_path), house_style()
    assert style.paragraphs["body"].size == 30
    assert style.paragraphs["body"].font == usual.paragraphs["body"].font
    assert (style.page, style.title, style.paragraphs["title"]) == (
        usual.page, usual.title, usual.paragraphs["title"],
    )  # fmt: skip


def test_a_new_font_needs_no_entry(tmp_path: Path) -> None:
    """A font that a style names is in the list of fonts, with the one to take in its place where that is known."""
    style = loaded("base: gbt9704\nparagraphs: {body: {font: 仿宋}}\n", tmp_path)
    assert {font.name: font.instead for font in style.fonts}["仿宋"] == "FangSong"


def test_further_elements_begin_as_text(tmp_path: Path) -> None:
    """A heading of the third level that is only said to be bold has all else from the text."""
    style = loaded("base: gbt9704\nparagraphs: {heading3: {bold: true}}\n", tmp_path)
    third, body = style.paragraphs["heading3"], style.paragraphs["body"]
    assert (third.bold, third.font, third.size, third.name) == (True, body.font, body.size, "三级标题")


def test_what_is_written_is_read(tmp_path: Path) -> None:
    """The text of a style file gives its entries back, whatever the name and the source hold."""
    entries = {"paragraphs": {"body": {"size": 30}}, "numbers": ["一、", "(一)", "1.", "(1)"]}
    style = loaded(style_text("我局: #1", entries, "gbt9704", "a'b\".docx"), tmp_path)
    assert (style.name, style.numbers[1], style.paragraphs["body"].size) == ("我局: #1", "(一)", 30)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a: [", "第 2 行"),
        ("- 1", None),
        ("base: other", "base"),
        ("page: {}", "base"),
        ("base: gbt9704\npage: {width: 0}", "page.width"),
        ("base: gbt9704\npage: {left: 9000, right: 9000}", "page"),
        ("base: gbt9704\npage: {left: 宽}", "page.left"),
        ("base: gbt9704\npage: 1", "page"),
        ("base: gbt9704\nparagraphs: 1", "paragraphs"),
        ("base: gbt9704\nparagraphs: {body: 1}", "paragraphs.body"),
        ("base: gbt9704\nparagraphs: {body: {size: 0}}", "paragraphs.body.size"),
        ("base: gbt9704\nparagraphs: {body: {rule: x}}", "paragraphs.body.rule"),
        ("base: gbt9704\nparagraphs: {body: {color: red}}", "paragraphs.body.color"),
        ("base: gbt9704\nparagraphs: {body: {align: 中}}", "paragraphs.body.align"),
        ("base: gbt9704\nparagraphs: {body: {font: 1}}", "paragraphs.body.font"),
        ('base: gbt9704\nparagraphs: {body: {font: "a\\u0001"}}', "paragraphs.body.font"),
        ('base: gbt9704\nparagraphs: {body: {latin: "a\\u0001"}}', "paragraphs.body.latin"),
        ("base: gbt9704\nparagraphs: {other: {}}", "paragraphs.other.id"),
        ("base: gbt9704\nnumbers: [甲]", "numbers[0]"),
        ("base: gbt9704\nfonts: 1", "fonts"),
        ("base: gbt9704\nother: 1", "other"),
    ],
)
def test_a_broken_file_is_named_with_the_place(text: str, place: str | None, tmp_path: Path) -> None:
    """What is wrong in a file that was edited by hand is an input error with file and key or line."""
    with pytest.raises(InputError) as fault:
        loaded(text, tmp_path)
    assert (fault.value.path, fault.value.place) == (tmp_path / "我局.yml", place)
