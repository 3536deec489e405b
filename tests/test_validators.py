"""No validator of Word files finds anything in what the program writes."""

from __future__ import annotations

from pathlib import Path

import pytest
from figure_files import EXAMPLE_FOLDERS
from live import bindings, example_file, raised

from drafter.drafting.refreshing import plan_refresh
from drafter.live_figures import to_tree
from drafter.model import FigureSet
from drafter.readers.rewriting import rewrite
from drafter.readers.soundness import find_faults


def files(folder: Path, example: str, *, controls: bool) -> list[Path]:
    """The draft of an example, and the same refreshed with every figure raised, tracked and not."""
    made = example_file(folder, example, controls=controls)
    found = bindings(made)
    plan = plan_refresh(found, FigureSet(figures=raised(found.manifest.figures)))
    targets = [folder / "修订.docx", folder / "接受.docx"]
    for target, tracked in zip(targets, (True, False), strict=True):
        rewrite(made, target, plan.edits, to_tree(plan.manifest), tracked=tracked)
    return [made, *targets]


@pytest.mark.parametrize("controls", [False, True], ids=["bookmarks", "controls"])
@pytest.mark.parametrize("example", EXAMPLE_FOLDERS)
def test_our_own_checks_find_nothing(example: str, controls: bool, tmp_path: Path) -> None:
    """Neither in a draft nor in one that was refreshed."""
    assert [find_faults(file) for file in files(tmp_path, example, controls=controls)] == [[], [], []]


@pytest.mark.parametrize("controls", [False, True], ids=["bookmarks", "controls"])
@pytest.mark.parametrize("example", EXAMPLE_FOLDERS)
def test_the_schema_is_kept(example: str, controls: bool, tmp_path: Path) -> None:
    """openxml-audit finds no element out of its order, no value that is none, no part that is missing."""
    audit = pytest.importorskip("openxml_audit", reason="openxml-audit is not installed (dev extra)")
    for file in files(tmp_path, example, controls=controls):
        assert [str(one) for one in audit.OpenXmlValidator().validate(file).errors] == []


@pytest.mark.parametrize("controls", [False, True], ids=["bookmarks", "controls"])
@pytest.mark.parametrize("example", EXAMPLE_FOLDERS)
def test_references_and_types_are_whole(example: str, controls: bool, tmp_path: Path) -> None:
    """ooxml-integrity finds no reference to nothing, no wrong type of content, no number that stands twice."""
    integrity = pytest.importorskip("ooxml_integrity", reason="ooxml-integrity is not installed (dev extra)")
    for file in files(tmp_path, example, controls=controls):
        assert [str(one) for one in integrity.check(file)] == []
