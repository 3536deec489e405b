"""New figures into an edited draft: the numbers tied to them changed, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from drafter.checks.telling.levels import summary_line
from drafter.drafting.given import plain_given
from drafter.drafting.refresh_json import refresh_json, refresh_lines
from drafter.drafting.refreshing import RefreshPlan, plan_refresh
from drafter.errors import InputError, OutputError, UsageError
from drafter.live_figures import Bindings, Manifest, to_tree
from drafter.model import FigureSet
from drafter.operations.checking import Checked, check_draft
from drafter.operations.figures import load_figures
from drafter.operations.names import find_template
from drafter.operations.watch import Watcher
from drafter.readers import read_bindings, read_file, rewritten
from drafter.workspace import Workspace, is_writable
from drafter.writers.clean import printable_tree
from drafter.writers.saving import check_place, save_document

_ADDED = "（更新）"


@dataclass(frozen=True, slots=True)
class RefreshRequest:
    """Which draft to refresh with which figures, where to; without `tracked` the numbers are simply changed."""

    file: Path
    figures: Path
    output: Path | None = None
    overwrite: bool = False
    tracked: bool = True


@dataclass(frozen=True, slots=True)
class RefreshedDraft:
    """What was changed and what is left to a person, and the file that was written; `freed` controls went."""

    file: Path
    output: Path
    plan: RefreshPlan
    given: int
    tracked: bool
    checked: Checked
    freed: int = 0

    @property
    def needs_hand(self) -> bool:
        """`True` when a person must look at something, an error that a check finds among it."""
        return bool(self.plan.left or self.plan.unplaced) or self.checked.has_errors

    def as_json(self) -> dict[str, object]:
        """Return the object that `drafter refresh --json` prints; `controls_removed` is in it when some went."""
        head = {
            "file": str(self.file),
            "output": str(self.output),
            "tracked": self.tracked,
            "given": self.given,
        }
        freed = {"controls_removed": self.freed} if self.freed else {}
        return {**head, **refresh_json(self.plan), **freed, "findings": self.checked.findings_json()}

    def lines(self) -> list[str]:
        """Return the lines that tell a clerk what was changed and what is left to do."""
        told = refresh_lines(self.plan, self.output, tracked=self.tracked, freed=self.freed)
        return [*told, summary_line(self.checked.findings)]


def refresh_draft(workspace: Workspace, request: RefreshRequest, watcher: Watcher) -> RefreshedDraft:
    """Write a copy of the draft with the new figures in it; the draft itself stays as it is.

    Raise `InputError` for a file that the program did not write, or in which it keeps no figures any more.
    """
    output = request.output or request.file.with_name(f"{request.file.stem}{_ADDED}.docx")
    bindings = read_bindings(request.file)
    _check_output(request, output)
    if bindings is None:
        raise InputError(
            "文件里没有数据清单，不能更新",
            path=request.file,
            hint="只有 drafter new 生成、在 Word、WPS 或 LibreOffice 中修改过的稿件可以更新；定稿（finish）后的不可以",
        )
    given = plain_given(load_figures(request.figures, find_template(bindings.manifest.kind)))
    _notice_others(given, bindings.manifest, watcher)
    plan = plan_refresh(bindings, given)
    content = rewritten(
        request.file, plan.edits, printable_tree(to_tree(plan.manifest)), tracked=request.tracked
    )
    save_document(content, output, overwrite=request.overwrite)
    freed = _controls(bindings) and _controls(bindings) - _controls(read_bindings(output))
    checked = check_draft(workspace, read_file(output), bindings.manifest.kind, watcher=watcher)
    return RefreshedDraft(request.file, output, plan, len(given.figures), request.tracked, checked, freed)


def _controls(bindings: Bindings | None) -> int:
    """Return how many numbers stand in a control."""
    return sum(one.control for one in bindings.found) if bindings else 0


def _check_output(request: RefreshRequest, output: Path) -> None:
    if output.suffix.lower() != ".docx":
        raise UsageError(f"更新后的稿件是 Word 文件：{output}", hint="文件名请以 .docx 结尾")
    if request.file.suffix.lower() != ".docx":
        raise UsageError(f"稿件要是 .docx 文件：{request.file}", hint="请在 Word 或 WPS 中另存为 .docx")
    check_place(output, overwrite=request.overwrite)
    if any(
        output.exists() and one.exists() and output.samefile(one) for one in (request.file, request.figures)
    ):
        raise OutputError("这是输入的文件，不能覆盖", path=output, hint="用 -o 换一个文件名")
    if not is_writable(output.parent):
        raise OutputError("不能写入这个文件夹", path=output.parent, hint="用 -o 换一个可以写入的位置")


def _notice_others(given: FigureSet, manifest: Manifest, watcher: Watcher) -> None:
    if given.agency and given.agency != manifest.agency:
        watcher.tell(f"注意：数据文件写的单位是“{given.agency}”，稿件是“{manifest.agency}”的")
    if given.year and given.year != manifest.year:
        watcher.tell(f"注意：数据文件写的年份是 {given.year}，稿件是 {manifest.year} 年的")
