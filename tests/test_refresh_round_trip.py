"""A draft that other programs have opened and saved still takes new figures."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest
from figure_files import EXAMPLE_FOLDERS
from live import bindings, compared_draft, example_file, raised, text, written
from rendering import require_office, save_again

from drafter.drafting.refreshing import plan_refresh
from drafter.live_figures import to_tree
from drafter.model import FigureSet
from drafter.readers.rewriting import rewrite
from drafter.readers.soundness import find_faults


def all_follow(file: Path, original: Path, *, tracked: bool = False) -> Path:
    """Refresh `file` with every figure raised; every number of the `original` must follow and nothing be left."""
    found = bindings(file)
    assert found.manifest == bindings(original).manifest
    plan = plan_refresh(found, FigureSet(figures=raised(found.manifest.figures)))
    assert [one.bookmark for one in plan.changed] == [one.bookmark for one in found.manifest.numbers]
    assert [one for one in plan.left if one.why != "loose"] == []
    target = file.with_name(f"{file.stem}再.docx")
    rewrite(file, target, plan.edits, to_tree(plan.manifest), tracked=tracked)
    assert find_faults(target) == find_faults(file) == []
    return target


@pytest.mark.parametrize("example", EXAMPLE_FOLDERS)
def test_another_program_saves_it(example: str, tmp_path: Path) -> None:
    """Opened, written in and saved by python-docx: the refreshed file is read by it too."""
    made = example_file(tmp_path, example)
    opened = docx.Document(str(made))
    opened.paragraphs[5].insert_paragraph_before("补一段。")
    opened.save(str(tmp_path / "再存.docx"))
    target = all_follow(tmp_path / "再存.docx", made)
    assert len(docx.Document(str(target)).paragraphs) == len(opened.paragraphs)


@pytest.mark.office
@pytest.mark.parametrize("tracked", [False, True], ids=["plain", "tracked"])
def test_an_office_program_saves_it(tracked: bool, tmp_path: Path) -> None:
    """Opened and saved by LibreOffice, refreshed, opened and saved again, refreshed again."""
    require_office()
    made = example_file(tmp_path, "haojiang")
    (tmp_path / "一").mkdir()
    (tmp_path / "二").mkdir()
    once = all_follow(save_again(made, tmp_path / "一"), made, tracked=tracked)
    twice = save_again(once, tmp_path / "二")
    again = all_follow(twice, once, tracked=tracked)
    for number in bindings(again).manifest.numbers:
        assert number.digits in text(again)


@pytest.mark.office
def test_changes_worked_out_follow_too(tmp_path: Path) -> None:
    """Also behind LibreOffice: the growth of a figure is that of its new value."""
    require_office()
    from dataclasses import replace
    from decimal import Decimal

    from figures import figs

    given = [replace(one, last=Decimal(80)) for one in figs("办理行政复议案件 120件", "普法宣传活动 96场")]
    made = written(compared_draft(given), tmp_path)
    (tmp_path / "一").mkdir()
    assert "同比增长50.0%" in text(made)
    found = bindings(save_again(made, tmp_path / "一"))
    plan = plan_refresh(found, FigureSet(figures=(replace(given[0], value=Decimal(100)), given[1])))
    assert sorted((one.old, one.new, one.derived) for one in plan.changed) == [
        ("120", "100", False),
        ("50.0", "25.0", True),
    ]
    assert plan.left == []
