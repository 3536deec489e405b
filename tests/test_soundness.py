"""Each fault planted in a draft is found and named; a sound draft has none."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from live import ITEM, W, draft_file, edited, ends, inside, parts, with_part
from lxml import etree

from drafter.readers.soundness import find_faults

LINES = ("办理行政复议案件 120件", "普法宣传活动 96场")
FIRST, SECOND = "_drafter_f0001", "_drafter_f0002"


def faults(folder: Path, change: Callable[[etree._Element], object]) -> list[str]:
    """What is found in a draft in whose text `change` was made."""
    made = draft_file(folder, *LINES)
    assert find_faults(made) == []
    return find_faults(edited(made, change))


def dropped(element: etree._Element) -> None:
    """Take the element out."""
    parent = element.getparent()
    assert parent is not None
    parent.remove(element)


def test_a_bookmark_without_an_end(tmp_path: Path) -> None:
    """It is named, and so is its number: it has lost its place."""
    found = faults(tmp_path, lambda root: dropped(ends(root, FIRST)[1]))
    assert found == [f"书签没有结尾：{FIRST}", f"数据清单里的书签不在文中：{FIRST}"]


def test_a_bookmark_without_a_beginning(tmp_path: Path) -> None:
    """Only its number is known."""
    found = faults(tmp_path, lambda root: dropped(ends(root, FIRST)[0]))
    assert found == ["书签没有开头：编号 1", f"数据清单里的书签不在文中：{FIRST}"]


def test_two_bookmarks_of_one_name(tmp_path: Path) -> None:
    """The second number has lost its own."""
    found = faults(tmp_path, lambda root: ends(root, SECOND)[0].set(f"{W}name", FIRST))
    assert found == [f"书签名重复：{FIRST}", f"数据清单里的书签不在文中：{SECOND}"]


def test_two_bookmarks_of_one_number(tmp_path: Path) -> None:
    """Both ends of the second bear the number of the first."""

    def renumber(root: etree._Element) -> None:
        for one in ends(root, SECOND):
            one.set(f"{W}id", "1")

    found = faults(tmp_path, renumber)
    assert found == ["书签编号重复：1", "书签结尾重复：编号 1"]


@pytest.mark.parametrize("digits", ["121", "1205", "一百二十", ""])
def test_digits_unlike_the_manifest(digits: str, tmp_path: Path) -> None:
    """Other digits, more of them, none."""
    (found,) = faults(tmp_path, lambda root: setattr(inside(root, FIRST)[0], "text", digits))
    assert FIRST in found


def test_a_relation_to_nothing(tmp_path: Path) -> None:
    """The part and what it leads to are named; without its manifest the bookmarks are of no use."""
    made = draft_file(tmp_path, *LINES)
    found = find_faults(with_part(made, None, ITEM))
    assert found[0].startswith("word/_rels/document.xml.rels：") and "customXml/item2.xml 不存在" in found[0]
    assert found[-1] == f"有书签而没有数据清单：{FIRST}"


def test_a_manifest_that_is_not_whole(tmp_path: Path) -> None:
    """A number of a figure that it does not hold."""
    made = draft_file(tmp_path, *LINES)
    spoilt = parts(made)[ITEM].replace(b"<operand>1<", b"<operand>9<")
    assert find_faults(with_part(made, spoilt, ITEM)) == [f"数据清单不完整：{FIRST}"]


def test_a_file_of_another_program_is_sound(tmp_path: Path) -> None:
    """It has neither bookmarks of ours nor a manifest."""
    docx.Document().save(str(tmp_path / "空.docx"))
    assert find_faults(tmp_path / "空.docx") == []
