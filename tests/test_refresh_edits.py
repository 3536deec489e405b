"""Edited at random, a draft takes the new figures where they belong and tells of every number it has lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from editing import Clerk
from figure_files import EXAMPLE_FOLDERS
from live import W, bindings, body, example_file, raised, with_part
from lxml import etree

from drafter.drafting.refreshing import RefreshPlan, plan_refresh
from drafter.live_figures import to_tree
from drafter.model import FigureSet
from drafter.readers.bound import find_stretches, kept_stretches
from drafter.readers.rewriting import rewrite

EDITS = 40


def at_work(folder: Path, example: str, seed: int, *, controls: bool) -> tuple[Path, Clerk]:
    """The file of an example after a clerk's edits, and the clerk."""
    made = example_file(folder, example, controls=controls)
    clerk = Clerk(body(made), seed)
    clerk.work(EDITS)
    return with_part(made, etree.tostring(clerk.root, encoding="UTF-8", standalone=True)), clerk


def refreshed(file: Path, *, tracked: bool) -> tuple[RefreshPlan, Path]:
    """The plan for a file in which every figure is another now, and the file made by it."""
    found = bindings(file)
    plan = plan_refresh(found, FigureSet(figures=raised(found.manifest.figures)))
    target = file.with_name("新.docx")
    rewrite(file, target, plan.edits, to_tree(plan.manifest), tracked=tracked)
    return plan, target


@pytest.mark.parametrize("controls", [False, True], ids=["bookmarks", "controls"])
@pytest.mark.parametrize(("seed", "example"), list(enumerate(EXAMPLE_FOLDERS)))
def test_every_number_is_changed_or_told_of(seed: int, example: str, controls: bool, tmp_path: Path) -> None:
    """What nobody wrote over follows its figure; what was written over, lost or copied is reported."""
    file, clerk = at_work(tmp_path, example, seed, controls=controls)
    plan, _ = refreshed(file, tracked=True)
    told = {
        why: {one.bookmark for one in plan.left if one.why == why}
        for why in ("hand", "gone", "copy", "loose")
    }
    names = {one.bookmark for one in plan.manifest.numbers}
    certain = names - clerk.copied
    assert set(plan.edits) & certain == certain - clerk.hand - clerk.lost
    assert told["hand"] & certain == (clerk.hand - clerk.lost) & certain
    assert told["gone"] & certain == clerk.lost & certain
    assert set(plan.edits) | told["hand"] | told["gone"] == names
    assert clerk.copied - clerk.lost <= told["copy"]


@pytest.mark.parametrize("controls", [False, True], ids=["bookmarks", "controls"])
@pytest.mark.parametrize(("seed", "example"), list(enumerate(EXAMPLE_FOLDERS)))
def test_nothing_else_is_changed(seed: int, example: str, controls: bool, tmp_path: Path) -> None:
    """With the old digits put back in the bookmarks that were changed, the text is what it was, run for run."""
    file, _ = at_work(tmp_path, example, seed, controls=controls)
    plan, target = refreshed(file, tracked=False)
    root = body(target)
    before = bindings(file).manifest.numbers
    digits = {one.bookmark: one.digits for one in before}
    for name, one in kept_stretches(find_stretches(root)).items():
        if name in plan.edits:
            old, new = plan.edits[name]
            assert old == digits[name] and one.text.replace(new, old, 1) != one.text
            first = next(text for text in one.texts if new in (text.text or ""))
            first.text = (first.text or "").replace(new, old, 1)
    assert plain(root) == plain(body(file))


def plain(root: etree._Element) -> list[str]:
    """The text of each paragraph with what was deleted in it."""
    return ["".join(one.text or "" for one in p.iter(f"{W}t", f"{W}delText")) for p in root.iter(f"{W}p")]
