"""A draft with controls is to every other command, program and reader what the same draft is without."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest
from figure_files import EXAMPLE_FOLDERS, EXAMPLES
from live import bindings, example_file, raised, text
from rendering import require_office, save_again

from drafter.__main__ import run
from drafter.drafting.refreshing import plan_refresh
from drafter.live_figures import to_tree
from drafter.model import FigureSet
from drafter.readers import read_file, read_formatting, read_record, read_revisions
from drafter.readers.rewriting import rewrite
from drafter.readers.soundness import find_faults

NAME = "haojiang.docx"
LAST = str(EXAMPLES / "haojiang-next-year" / "last-year.docx")


def pair(folder: Path, example: str = "haojiang") -> tuple[Path, Path]:
    """The same draft with controls and without, under one name in two folders."""
    for name in ("有", "无"):
        (folder / name).mkdir()
    return example_file(folder / "有", example, controls=True), example_file(folder / "无", example)


def all_follow(file: Path, original: Path, *, tracked: bool) -> Path:
    """Refresh `file` with every figure raised; every number of the `original` must follow and nothing be left."""
    found = bindings(file)
    assert found.manifest == bindings(original).manifest
    plan = plan_refresh(found, FigureSet(figures=raised(found.manifest.figures)))
    assert [one.bookmark for one in plan.changed] == [one.bookmark for one in found.manifest.numbers]
    assert [one for one in plan.left if one.why != "loose"] == []
    target = file.with_name(f"{file.stem}再.docx")
    rewrite(file, target, plan.edits, to_tree(plan.manifest), tracked=tracked)
    assert bindings(target).manifest == plan.manifest
    assert set(find_faults(target)) <= set(find_faults(file))
    return target


@pytest.mark.parametrize("example", EXAMPLE_FOLDERS)
def test_the_readers_see_no_difference(example: str, tmp_path: Path) -> None:
    """Blocks, record, tracked text with its comments, and how each paragraph is formatted."""
    one, other = pair(tmp_path, example)
    assert read_file(one).blocks == read_file(other).blocks
    assert read_record(one) == read_record(other)
    assert read_revisions(one) == read_revisions(other)
    assert read_formatting(one) == read_formatting(other)


@pytest.mark.parametrize(
    "line",
    [
        "parse FILE --json",
        "check FILE --json",
        "check FILE --last LAST --json",
        "merge FILE --json",
        "finish FILE --json",
        "corpus add FILE --json",
        "corpus list --json",
    ],
)
def test_a_command_says_the_same(
    line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Of either file; run in its folder, with an empty office of its own."""
    said = []
    for file in pair(tmp_path):
        monkeypatch.chdir(file.parent)
        monkeypatch.setenv("DRAFTER_WORKSPACE", str(file.parent / "office"))
        if line.startswith("corpus list"):
            run(["corpus", "add", NAME])
        capsys.readouterr()
        code = run([{"FILE": NAME, "LAST": LAST}.get(word, word) for word in line.split()])
        said.append((code, capsys.readouterr().out))
    assert said[0] == said[1] and said[0][1]


def test_python_docx_saves_it(tmp_path: Path) -> None:
    """Written in and saved: every number follows, its control kept."""
    made, _ = pair(tmp_path)
    opened = docx.Document(str(made))
    opened.paragraphs[5].insert_paragraph_before("补一段。")
    opened.save(str(tmp_path / "再存.docx"))
    target = all_follow(tmp_path / "再存.docx", made, tracked=False)
    before = {one.bookmark for one in bindings(made).found if one.text.isascii()}
    assert find_faults(target) == [] and before == {
        one.bookmark for one in bindings(target).found if one.control
    }


@pytest.mark.office
@pytest.mark.parametrize("tracked", [False, True], ids=["plain", "tracked"])
def test_an_office_program_saves_it_twice(tracked: bool, tmp_path: Path) -> None:
    """Opened and saved by LibreOffice twice over, which costs 7.4 all custom XML: every number follows, and again."""
    require_office()
    made, _ = pair(tmp_path)
    for name in ("一", "二", "三"):
        (tmp_path / name).mkdir()
    once = save_again(made, tmp_path / "一")
    assert find_faults(once) == []
    twice = save_again(once, tmp_path / "二")
    assert text(twice) == text(made)
    changed = all_follow(twice, made, tracked=tracked)
    again = all_follow(save_again(changed, tmp_path / "三"), changed, tracked=tracked)
    for number in bindings(again).manifest.numbers:
        assert number.digits in text(again)


@pytest.mark.office
def test_the_pages_look_the_same(tmp_path: Path) -> None:
    """Dot by dot, as `drafter preview` draws them."""
    require_office()
    drawn = []
    for file in pair(tmp_path):
        folder = file.parent / "页面"
        assert run(["preview", str(file), "-o", str(folder), "--dpi", "60"]) == 0
        drawn.append([one.read_bytes() for one in sorted(folder.iterdir())])
    assert drawn[0] == drawn[1] and len(drawn[0]) > 3
