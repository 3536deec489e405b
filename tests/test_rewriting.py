"""Bound numbers get other digits, wherever they stand and whoever wrote around them, and nothing else is changed."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace
from pathlib import Path

import pytest
from live import ITEM, MAIN, W, bindings, body, draft_file, edited, ends, inside, parts, revision, run, text
from lxml import etree

from drafter.errors import InputError
from drafter.live_figures import AUTHOR, to_tree
from drafter.readers import rewritten
from drafter.readers.rewriting import rewrite

NAME = "_drafter_f0001"
LINES = ("办理行政复议案件 1279件", "普法宣传活动 96场")


def new(
    file: Path, *, tracked: bool = True, name: str = NAME, old: str = "1279", digits: str = "1301"
) -> Path:
    """The file with other digits in one bookmark."""
    target, manifest = file.with_name("新.docx"), bindings(file).manifest
    numbers = tuple(
        replace(one, digits=digits) if (one.bookmark, one.digits) == (name, old) else one
        for one in manifest.numbers
    )
    rewrite(file, target, {name: (old, digits)}, to_tree(replace(manifest, numbers=numbers)), tracked=tracked)
    return target


def changes(file: Path) -> list[tuple[str, str, str]]:
    """The tracked changes: kind, author, text."""
    found = body(file).iter(f"{W}ins", f"{W}del")
    return [
        (str(one.tag).removeprefix(W), one.get(f"{W}author", ""), "".join(map(str, one.itertext())))
        for one in found
    ]


def test_a_change_is_tracked_in_plain_runs(tmp_path: Path) -> None:
    """The old digits deleted, the new inserted, both by the program, without a date, looking as before."""
    made = draft_file(tmp_path, *LINES)
    target = new(made)
    assert changes(target) == [("del", AUTHOR, "1279"), ("ins", AUTHOR, "1301")]
    assert not [one for one in body(target).iter() if one.get(f"{W}date")]
    (before,), (after,) = inside(body(made), NAME), inside(body(target), NAME)
    assert [etree.tostring(one) for one in before.itersiblings(preceding=True)] == [
        etree.tostring(one) for one in after.itersiblings(preceding=True)
    ]


def test_every_other_part_is_the_same(tmp_path: Path) -> None:
    """Byte for byte and in its order; of the text only the digits differ."""
    made = draft_file(tmp_path, *LINES)
    before, after = parts(made), parts(new(made, tracked=False))
    assert list(before) == list(after)
    assert [name for name in before if before[name] != after[name]] == [MAIN, ITEM]
    assert after[MAIN].replace(b">1301<", b">1279<") == before[MAIN]


def test_where_nothing_changes_the_text_is_the_same(tmp_path: Path) -> None:
    """Not even read and written again."""
    made = draft_file(tmp_path, *LINES)
    assert parts(new(made, old="5", digits="6")) == parts(made)


def test_the_manifest_is_replaced(tmp_path: Path) -> None:
    """And nothing else when no digits change."""
    made = draft_file(tmp_path, *LINES)
    tree = to_tree(bindings(made).manifest)
    changed = (tree[0], (("kind", "另一种"), *tree[1][1:])) if not isinstance(tree[1], str) else tree
    (tmp_path / "新.docx").write_bytes(rewritten(made, {}, changed, tracked=True))
    assert bindings(tmp_path / "新.docx").manifest.kind == "另一种"
    before, after = parts(made), parts(tmp_path / "新.docx")
    assert [name for name in before if before[name] != after[name]] == [ITEM]


def test_digits_in_several_runs(tmp_path: Path) -> None:
    """The first run gives its look, the others are emptied."""

    def cut(root: etree._Element) -> None:
        (first,) = inside(root, NAME)
        first.text = "12"
        around = first.getparent()
        assert around is not None
        around.addnext(run("79"))

    made = edited(draft_file(tmp_path, *LINES), cut)
    assert "案件1301件" in text(new(made, tracked=False))
    assert changes(new(made)) == [("del", AUTHOR, "12"), ("del", AUTHOR, "79"), ("ins", AUTHOR, "1301")]
    assert "案件1301件" in text(new(made))


def test_a_copy_with_faults_of_its_own_is_not_handed_over(tmp_path: Path) -> None:
    """When the manifest does not say what the edits made, for one."""
    made = draft_file(tmp_path, *LINES)
    with pytest.raises(InputError, match="没有写出"):
        rewritten(made, {NAME: ("1279", "1301")}, to_tree(bindings(made).manifest), tracked=True)


def test_words_in_the_bookmark_stay(tmp_path: Path) -> None:
    """Only the digits are changed of a run that holds more."""
    made = edited(
        draft_file(tmp_path, *LINES), lambda root: setattr(inside(root, NAME)[0], "text", "约1279（含）")
    )
    assert "案件约1301（含）件" in text(new(made))
    assert changes(new(made)) == [("del", AUTHOR, "1279"), ("ins", AUTHOR, "1301")]


def test_in_an_insertion_of_somebody_else(tmp_path: Path) -> None:
    """Theirs is cut in two around ours; what they inserted is marked as deleted within it."""

    def insert(root: etree._Element) -> None:
        start, _ = ends(root, NAME)
        (digits,) = inside(root, NAME)
        around = digits.getparent()
        assert around is not None
        place = revision("ins")
        start.addnext(place)
        place.extend([run("共"), around, run("余")])

    target = new(edited(draft_file(tmp_path, *LINES), insert))
    assert changes(target) == [
        ("ins", "科长", "共1279"),
        ("del", AUTHOR, "1279"),
        ("ins", AUTHOR, "1301"),
        ("ins", "科长", "余"),
    ]
    assert "案件共1301余件" in text(target)


def test_an_insertion_of_our_own_is_written_over(tmp_path: Path) -> None:
    """Refreshed twice, a number has one change: from what stood at first to what stands now."""
    once = new(draft_file(tmp_path, *LINES)).rename(tmp_path / "一.docx")
    twice = new(once, old="1301", digits="1302")
    assert changes(twice) == [("del", AUTHOR, "1279"), ("ins", AUTHOR, "1302")]


def test_a_copy_of_a_text_box_follows(tmp_path: Path) -> None:
    """What older programs read in the place of a text box says the same; it is no further copy."""

    def mirror(root: etree._Element) -> None:
        start, _ = ends(root, NAME)
        paragraph = start.getparent()
        assert paragraph is not None
        space = "http://schemas.openxmlformats.org/markup-compatibility/2006"
        fallback = etree.SubElement(etree.Element(f"{{{space}}}AlternateContent"), f"{{{space}}}Fallback")
        fallback.append(deepcopy(paragraph))
        around = fallback.getparent()
        assert around is not None
        paragraph.append(around)

    made = edited(draft_file(tmp_path, *LINES), mirror)
    assert [one.fate for one in bindings(made).found if one.bookmark == NAME] == ["here"]
    assert text(new(made, tracked=False)).count("1301") == 3  # the paragraph, its copy in it, and the copy


def test_numbers_are_not_read_across_paragraphs(tmp_path: Path) -> None:
    """A paragraph mark in the middle of a number parts it; behind or before it does no harm."""

    def part(root: etree._Element) -> None:
        (digits,) = inside(root, NAME)
        paragraph = next(digits.iterancestors(f"{W}p"))
        around = digits.getparent()
        assert around is not None
        second = etree.Element(f"{W}p")
        second.extend([around, *around.itersiblings()])
        paragraph.addnext(second)

    made = edited(draft_file(tmp_path, *LINES), part)
    assert [one.text for one in bindings(made).found] == ["1279", "96"]
    assert "\n1301件" in text(new(made))
