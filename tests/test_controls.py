"""A number in a control shows its figure's name, follows new figures, and is never changed behind a clerk's back."""

from __future__ import annotations

import re
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path

import pytest
from composing import example_draft
from figure_files import EXAMPLE_FOLDERS
from live import (
    MAIN,
    W,
    bindings,
    body,
    draft_file,
    edited,
    ends,
    example_file,
    inside,
    parts,
    raised,
    text,
    with_part,
    written,
)
from lxml import etree

from drafter.drafting.refreshing import RefreshPlan, plan_refresh
from drafter.live_figures import to_tree
from drafter.model import FigureSet
from drafter.readers import read_bindings
from drafter.readers.controls import bound_to, control_of, controls_in, text_in
from drafter.readers.rewriting import rewrite
from drafter.readers.soundness import find_faults

NAME, OTHER = "_drafter_f0001", "_drafter_f0002"
LINES = ("办理行政复议案件 1279件", "普法宣传活动 96场")
STORE, COPY = "customXml/item3.xml", "docProps/custom.xml"


def made(folder: Path, *lines: str) -> Path:
    """A draft of figures, each in a control."""
    return draft_file(folder, *(lines or LINES), controls=True)


def refreshed(file: Path, *, tracked: bool = False, name: str = "新.docx") -> tuple[RefreshPlan, Path]:
    """The plan for a file in which every figure is another now, and the file made by it."""
    found = bindings(file)
    plan = plan_refresh(found, FigureSet(figures=raised(found.manifest.figures)))
    rewrite(file, file.with_name(name), plan.edits, to_tree(plan.manifest), tracked=tracked)
    return plan, file.with_name(name)


def controls(file: Path) -> dict[str, str]:
    """What stands in each control, by the element it shows."""
    return {bound_to(one): text_in(one) for one in controls_in(body(file))}


def shown(file: Path) -> dict[str, str]:
    """What the store says."""
    return {etree.QName(one).localname: one.text or "" for one in etree.fromstring(parts(file)[STORE])}


def stored(file: Path, old: str, new: str, to: str = "存.docx") -> Path:
    """A copy of the file whose store says `new` for `old`."""
    held = parts(file)[STORE].replace(f">{old}<".encode(), f">{new}<".encode())
    return with_part(file, held, STORE, to=to)


def typed(file: Path, new: str, to: str = "改.docx") -> Path:
    """A copy of the file in which the first number was written over in the text alone."""
    return edited(file, lambda root: setattr(inside(root, NAME)[0], "text", new), to=to)


@pytest.mark.parametrize("example", EXAMPLE_FOLDERS)
def test_every_number_stands_in_a_control(example: str, tmp_path: Path) -> None:
    """With the name of its figure, showing the digits as printed; nothing is wrong with the file, and it is small."""
    file = example_file(tmp_path, example, controls=True)
    found = bindings(file)
    assert find_faults(file) == [] and all(one.control and not one.stored for one in found.found)
    assert len(found.found) == len(found.manifest.numbers) == len(controls(file))
    names = {one.name[:64] for one in found.manifest.figures}
    aliases = {one.get(f"{W}val", "") for one in body(file).iter(f"{W}alias")}
    assert {re.sub("（算出）$", "", one) for one in aliases} <= names
    assert controls(file) == shown(file)
    assert file.stat().st_size <= 40 * 1024


@pytest.mark.parametrize("example", EXAMPLE_FOLDERS)
def test_the_text_is_that_of_a_draft_without(example: str, tmp_path: Path) -> None:
    """Taken out of their controls, the runs are the same but for the 万 that stands apart; so is every other part."""
    file = written(example_draft(example), tmp_path, "有.docx", controls=True)
    plain = written(example_draft(example), tmp_path, "无.docx")
    assert text(file) == text(plain)
    with_controls, without = parts(file), parts(plain)
    changed = {name for name in without if without[name] != with_controls[name]}
    assert changed == {MAIN, "[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels"}
    assert set(with_controls) - set(without) == {
        STORE,
        "customXml/itemProps3.xml",
        "customXml/_rels/item3.xml.rels",
        COPY,
    }


def test_a_control_holds_digits_alone(tmp_path: Path) -> None:
    """The 万 that the program chose stands behind it, in the bookmark still; no comment begins in a control."""
    file = made(tmp_path, "阅读量 52000次")
    assert controls(file) == shown(file) == {"n0001": "5.2"}
    assert bindings(file).found[0].text == "5.2万"
    for control in controls_in(body(example_file(tmp_path, "haojiang", controls=True))):
        assert {one.tag for one in control[-1]} == {f"{W}r"}


def test_the_same_draft_gives_the_same_file(tmp_path: Path) -> None:
    """To the byte."""
    first = made(tmp_path).read_bytes()
    assert made(tmp_path).read_bytes() == first


def test_a_plain_change_keeps_the_control(tmp_path: Path) -> None:
    """Text, store, manifest and its copy all say the new digits."""
    plan, file = refreshed(made(tmp_path))
    assert len(plan.changed) == 2 and find_faults(file) == []
    assert (
        controls(file)
        == shown(file)
        == {one[-5:].replace("f", "n"): new for one, (_, new) in plan.edits.items()}
    )
    lost = with_part(file, b"<a/>", "customXml/item2.xml", to="丢.docx")
    assert bindings(lost).manifest == bindings(file).manifest == plan.manifest


def test_a_tracked_change_takes_the_control_away(tmp_path: Path) -> None:
    """For in one LibreOffice makes a single number of the old and the new; the bookmark stays, and follows again."""
    plan, file = refreshed(made(tmp_path), tracked=True)
    assert len(plan.changed) == 2 and controls(file) == {} and find_faults(file) == []
    assert not any(bindings(file).found[at].control for at in (0, 1))
    again, twice = refreshed(file, tracked=True, name="又.docx")
    assert len(again.changed) == 2 and again.left == [] and find_faults(twice) == []


def test_a_number_in_ten_thousands_loses_its_control(tmp_path: Path) -> None:
    """It may become one without; the digits follow all the same."""
    plan, file = refreshed(made(tmp_path, "阅读量 52000次"))
    ((_, new),) = plan.edits.values()
    assert controls(file) == {} and f"{new}次" in text(file) and find_faults(file) == []


def test_what_word_wrote_to_the_store_is_a_change_by_hand(tmp_path: Path) -> None:
    """Text and store say the same, the manifest does not: it is told and left."""
    file = stored(typed(made(tmp_path), "777"), "1279", "777")
    plan, target = refreshed(file, tracked=True)
    (left,) = plan.left
    assert (left.why, left.bookmark, left.stands) == ("hand", NAME, "777")
    assert "777件" in text(target) and controls(target)["n0001"] == shown(target)["n0001"] == "777"


def test_a_change_in_the_text_alone_is_kept_from_the_store(tmp_path: Path) -> None:
    """An office program would show the old digits on opening: the control goes, the number stays."""
    file = typed(made(tmp_path), "777")
    assert bindings(file).found[0].stored == "1279"
    plan, target = refreshed(file)
    assert [(one.why, one.stands) for one in plan.left] == [("hand", "777")]
    assert "777件" in text(target) and "n0001" not in controls(target)


def test_a_change_in_the_store_alone_is_told(tmp_path: Path) -> None:
    """It is what an office program will show; neither text nor store is touched."""
    plan, target = refreshed(stored(made(tmp_path), "1279", "777"))
    assert [(one.why, one.stands) for one in plan.left] == [("hand", "777")]
    assert "1279件" in text(target) and shown(target)["n0001"] == "777"


def test_new_digits_written_by_hand_count_as_unchanged(tmp_path: Path) -> None:
    """Also where the store does not know them yet: then the control goes, else they would be lost."""
    wanted = refreshed(made(tmp_path))[0].edits[NAME][1]
    plan, target = refreshed(typed(made(tmp_path), wanted))
    assert plan.unchanged == 1 and plan.left == []
    assert f"{wanted}件" in text(target) and "n0001" not in controls(target)


def test_a_copy_does_not_follow_in_silence(tmp_path: Path) -> None:
    """Pasted, a control still shows the element of the first: it is taken away, and the number told of as loose."""

    def paste(root: etree._Element) -> None:
        paragraph = next(inside(root, NAME)[0].iterancestors(f"{W}p"))
        copied = deepcopy(paragraph)
        for one in [*copied.iter(f"{W}bookmarkStart"), *copied.iter(f"{W}bookmarkEnd")]:
            parent = one.getparent()
            assert parent is not None
            parent.remove(one)
        paragraph.addnext(copied)

    plan, target = refreshed(edited(made(tmp_path), paste))
    assert "loose" in {one.why for one in plan.left}
    assert text(target).count("1279件") == 1 and len(list(controls_in(body(target)))) == 2


@pytest.mark.parametrize("new", ["约1279", "1279余"])
def test_words_typed_into_a_control_stay(new: str, tmp_path: Path) -> None:
    """The digits follow; the control goes, for it would show the digits alone."""
    plan, target = refreshed(typed(made(tmp_path), new))
    assert new.replace("1279", plan.edits.get(NAME, ("", "1279"))[1]) in text(target)


def test_a_control_of_somebody_else_is_none_of_ours(tmp_path: Path) -> None:
    """A rich one around the whole paragraph, or one without a store: a number in it follows, tracked and not."""

    def enclose(root: etree._Element) -> None:
        start, end = ends(root, NAME)
        control = etree.Element(f"{W}sdt")
        start.addprevious(control)
        content = etree.SubElement(control, f"{W}sdtContent")
        content.extend([start, *start.itersiblings(), end])

    file = edited(draft_file(tmp_path, *LINES), enclose)
    assert control_of(inside(body(file), NAME)[0]) is None
    for tracked in (False, True):
        plan, target = refreshed(file, tracked=tracked)
        assert len(plan.changed) == 2 and len(list(body(target).iter(f"{W}sdt"))) == 1


def test_the_copy_stands_in_for_a_lost_manifest(tmp_path: Path) -> None:
    """LibreOffice drops all custom XML of such a file at its second saving; half a copy is none."""
    file = made(tmp_path)
    bare = with_part(with_part(file, None, "customXml/item2.xml", to="一.docx"), b"<a/>", STORE, to="二.docx")
    assert bindings(bare).manifest == bindings(file).manifest
    plan, target = refreshed(bare)
    assert len(plan.changed) == 2 and bindings(target).manifest == plan.manifest
    half = parts(bare)[COPY].replace(b"_drafter_figures_002", b"other")
    assert read_bindings(with_part(bare, half, COPY)) is None


@pytest.mark.parametrize("garbage", [b"!!!", b"eNoDAAAAAAE=", b"QUJD"])
def test_a_copy_that_is_none_is_not_read(garbage: bytes, tmp_path: Path) -> None:
    """Whatever stands in the properties."""
    bare = with_part(made(tmp_path), None, "customXml/item2.xml", to="一.docx")
    spoilt = re.sub(rb"<vt:lpwstr>[^<]*", b"<vt:lpwstr>" + garbage, parts(bare)[COPY])
    assert read_bindings(with_part(bare, spoilt, COPY)) is None


def test_what_was_found_crosses_from_the_reading_process(tmp_path: Path) -> None:
    """Whole."""
    file = typed(made(tmp_path), "777")
    assert read_bindings(file) == bindings(file)


FAULTS: list[tuple[str, Callable[[Path], Path]]] = [
    ("控件编号重复：1", lambda file: with_part(file, parts(file)[MAIN].replace(b'id w:val="2"', b'id w:val="1"'))),
    ("控件绑定的数据不在文件里：n0001", lambda file: with_part(file, b"<shown xmlns=\"urn:drafter:shown:1\"/>", STORE)),
    ("控件绑定的数据不在文件里：n0002", lambda file: with_part(file, None, "customXml/itemProps3.xml")),
    ("控件里的数与绑定的数据不符：n0001 文中“1279”，数据“7”", lambda file: stored(file, "1279", "7")),
]  # fmt: skip


@pytest.mark.parametrize(("fault", "spoil"), FAULTS, ids=[one[0][:14] for one in FAULTS])
def test_a_fault_is_named(fault: str, spoil: Callable[[Path], Path], tmp_path: Path) -> None:
    """Of ids that stand twice, stores that are not there, and numbers that will be others once opened."""
    assert fault in find_faults(spoil(made(tmp_path)))
