"""The elements of a house style are data; one that has none of its own takes the standard's."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from drafts import house_style

from drafter.errors import InputError
from drafter.templates.style import load_style
from drafter.workspace import bundled_folder

STANDARD = bundled_folder("templates") / "_house" / "gbt9704"


def copied(folder: Path, *, elements: str | None = None, style: str = "") -> Path:
    """A folder with the standard's style, `style` added, and these elements."""
    text = (STANDARD / "style.yml").read_text(encoding="utf-8")
    (folder / "style.yml").write_text(
        text.replace("\nparagraphs:\n", f"\nparagraphs:\n{style}"), encoding="utf-8"
    )
    if elements is not None:
        (folder / "elements.yml").write_text(elements, encoding="utf-8")
    return folder


def test_a_style_without_elements_has_the_standard_s(tmp_path: Path) -> None:
    """It need not even know that there are any."""
    assert load_style(copied(tmp_path)) == house_style()


def test_a_style_may_set_an_element_in_type_of_its_own(tmp_path: Path) -> None:
    """What `style.yml` says of a role goes before what the elements say."""
    own = "  note: {id: DocNote, name: 附注, font: 黑体, size: 28, spacing: 0, align: left}\n"
    style = load_style(copied(tmp_path, style=own))
    assert style.paragraphs["note"].font == "黑体"
    assert style.paragraphs["imprint"] == house_style().paragraphs["imprint"]


def test_a_key_that_is_not_known_is_named(tmp_path: Path) -> None:
    """With the file it stands in."""
    copied(tmp_path)
    shutil.copy(STANDARD / "elements.yml", tmp_path)
    file = tmp_path / "elements.yml"
    file.write_text(file.read_text(encoding="utf-8") + "footer: {}\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"elements\.yml.*footer"):
        load_style(tmp_path)


def test_the_default_is_one_of_the_layouts() -> None:
    """Nobody has to choose."""
    elements = house_style().elements
    assert elements.default in elements.layouts
    assert [layout.name for layout in elements.layouts.values()] == ["红头上行文", "普通公文", "网页公开"]
