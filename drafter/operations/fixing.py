"""A report to a copy of it in which everything that is safe to fix is fixed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from drafter.checks.fixing import changes_of
from drafter.errors import UsageError
from drafter.model.amending import Amendment, Unmade
from drafter.operations.annotating import WORD, check_copy
from drafter.operations.checking import Checked, CheckRequest, check_report
from drafter.readers import amended
from drafter.readers.retyping import retyped
from drafter.workspace import Workspace
from drafter.writers.clean import printable
from drafter.writers.saving import save_document

_TEXT = ".txt"
_ROUNDS = 5
"""Mending one thing may show another; after so many times what is left is left to a person."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """What was changed, what was not though it is safe, and what is found in the copy."""

    checked: Checked
    output: Path
    made: tuple[Amendment, ...]
    left: tuple[Unmade, ...]
    tracked: bool

    @property
    def has_errors(self) -> bool:
        """`True` when a finding that is left is an error."""
        return self.checked.has_errors

    def as_json(self) -> dict[str, object]:
        """Return the object that `drafter check --fix --json` prints: of the copy, with what was changed in it."""
        return {
            **self.checked.as_json(),
            "output": str(self.output),
            "tracked": self.tracked,
            "fixed": [_change_json(one) for one in self.made],
            "left": [{**_change_json(one.change), "why": one.why} for one in self.left],
        }


def fix_report(
    workspace: Workspace, request: CheckRequest, output: Path, *, overwrite: bool = False
) -> Fixed:
    """Write a copy of the report to `output` with the safe fixes made: tracked in a .docx, plainly in a .txt.

    The report stays as it is itself. In the copy nothing safe is left to fix but what cannot be. Raise `UsageError`
    for another kind of file, `OutputError` where the copy cannot be written.
    """
    suffix = request.file.suffix.lower()
    if suffix not in (WORD, _TEXT):
        hint = "请在 Word 或 WPS 中打开，另存为 .docx"
        raise UsageError(f"只有 .docx 和 .txt 可以自动修改：{request.file}", hint=hint)
    check_copy(request, output, overwrite=overwrite)
    made: list[Amendment] = []
    with TemporaryDirectory(prefix="drafter-") as folder:
        current = request.file
        for number in range(_ROUNDS):
            content, done, left = _round(workspace, replace(request, file=current, every=True))
            made += done
            if not done:
                break
            current = Path(folder) / str(number) / request.file.name
            current.parent.mkdir()
            current.write_bytes(content)
        checked = check_report(workspace, replace(request, file=current))
        save_document(current.read_bytes(), output, overwrite=overwrite)
    tracked = suffix == WORD
    return Fixed(replace(checked, file=output), output, tuple(made), tuple(left), tracked)


def _round(workspace: Workspace, request: CheckRequest) -> tuple[bytes, Sequence[Amendment], list[Unmade]]:
    """Return the file with the fixes made that are asked for now, which these are, and those that cannot be made."""
    checked = check_report(workspace, request)
    found, left = changes_of(checked.text, checked.findings)
    changes = [replace(one, new=printable(one.new)) for one in found]
    if not changes:
        return b"", (), left
    write = amended if request.file.suffix.lower() == WORD else retyped
    content, unmade = write(request.file, changes)
    lost = {one.change for one in unmade}
    return content, [one for one in changes if one not in lost], [*left, *unmade]


def _change_json(change: Amendment) -> dict[str, object]:
    kept = {key: value for key, value in asdict(change).items() if key != "whole"}
    return {**kept, "old": change.old, "before": change.before, "after": change.after}
