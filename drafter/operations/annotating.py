"""A report in Word format to a copy of it in which every finding is a comment at its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from drafter.checks.telling.levels import LEVEL_WORDS
from drafter.errors import OutputError, UsageError
from drafter.model.amending import Remark
from drafter.model.checking import Finding
from drafter.operations.checking import Checked, CheckRequest, check_report
from drafter.operations.styles import workspace_style
from drafter.readers import annotated
from drafter.workspace import Workspace, is_writable
from drafter.writers.clean import printable
from drafter.writers.saving import check_place, save_document

WORD = ".docx"


@dataclass(frozen=True, slots=True)
class Annotated:
    """What was found, and the copy that holds it as so many comments."""

    checked: Checked
    output: Path
    comments: int

    @property
    def has_errors(self) -> bool:
        """`True` when a finding is an error."""
        return self.checked.has_errors

    def as_json(self) -> dict[str, object]:
        """Return the object that `drafter check -o --json` prints."""
        return {**self.checked.as_json(), "output": str(self.output)}


def annotate_report(
    workspace: Workspace, request: CheckRequest, output: Path, *, overwrite: bool = False
) -> Annotated:
    """Check the report and write a copy of it to `output` with the findings as comments; it stays as it is itself.

    What concerns the whole report stands in one comment on its first paragraph. Raise `UsageError` for what is no
    .docx, `OutputError` where the copy cannot be written.
    """
    if request.file.suffix.lower() != WORD:
        hint = "请在 Word 或 WPS 中打开，另存为 .docx；不加 -o 可在屏幕上看检查结果"
        raise UsageError(f"批注要写在 .docx 里：{request.file}", hint=hint)
    check_copy(request, output, overwrite=overwrite)
    checked = check_report(workspace, request)
    notes = list(_notes(checked))
    rules = workspace_style(workspace).comment
    content = annotated(request.file, notes, rules.author, rules.initials)
    save_document(content, output, overwrite=overwrite)
    return Annotated(checked, output, len(notes))


def check_copy(request: CheckRequest, output: Path, *, overwrite: bool) -> None:
    """Raise an error when `output` is no place for a changed copy of the report."""
    suffix = request.file.suffix.lower()
    if output.suffix.lower() != suffix:
        raise UsageError(f"写成的文件与原文件同一种：{output}", hint=f"文件名请以 {suffix} 结尾")
    given = (request.file, request.last, request.figures)
    if any(one and one.exists() and output.exists() and output.samefile(one) for one in given):
        raise OutputError("这是输入的文件，不能覆盖", path=output, hint="用 -o 换一个文件名")
    check_place(output, overwrite=overwrite)
    if not is_writable(output.parent):
        raise OutputError("不能写入这个文件夹", path=output.parent, hint="用 -o 换一个可以写入的位置")


def _notes(checked: Checked) -> Iterator[Remark]:
    """Yield the comments in the order of the text, that on the whole report first."""
    whole = [one for one in checked.findings if one.where is None or one.where.note]
    if whole:
        yield Remark("\n".join(map(_text, whole)))
    wholes = {one.line: one.text for one in reversed(checked.text.raw) if one.role == "raw"}
    for one in checked.findings:
        if one.where and not one.where.note:
            where = one.where
            text = wholes.get(where.paragraph, "")
            yield Remark(_text(one), where.paragraph, where.start, where.end, text)


def _text(one: Finding) -> str:
    """Return what a comment says: level and message, advice, basis, the id by which it can be ignored."""
    many = f"（全文共 {one.count} 处）" if one.count > 1 else ""
    advice = f"{'改为' if one.safe else '建议'}：{one.fix}" if one.fix else "改为：删去" if one.safe else ""
    lines = (
        f"{LEVEL_WORDS[one.level]}：{one.message}{many}",
        advice,
        f"依据：{one.basis}（{one.strength}）",
        f"规则：{one.rule}，编号 {one.id}",
    )
    return "\n".join(printable(line) for line in lines if line)
