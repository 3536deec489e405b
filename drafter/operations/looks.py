"""A Word document to how it looks beside the house style in force."""

from __future__ import annotations

from pathlib import Path

from drafter.corpus.paragraph_roles import find_elements
from drafter.errors import UsageError
from drafter.model import Reading
from drafter.operations.styles import STANDARD, choose_style
from drafter.operations.watch import SILENT, Watcher
from drafter.readers import read_formatting
from drafter.readers.signature import format_of
from drafter.templates.learning import load_learning
from drafter.templates.looks import Looks, build_looks
from drafter.templates.reading import ReadingRules
from drafter.workspace import Workspace, bundled_folder

_FORMATTED = (".docx", ".dotx", ".docm", ".dotm")
_HEAD = 4096


def looks_of(
    file: Path,
    reading: Reading,
    rules: ReadingRules,
    workspace: Workspace,
    style: str | None = None,
    watcher: Watcher = SILENT,
) -> Looks | None:
    """Return how `file`, which was read as `reading`, looks beside `style`, else the workspace's.

    `None` for a file that has no looks of its own, such as plain text; raise `UsageError` if a style is given for it.
    """
    if file.suffix.lower() not in _FORMATTED or not _is_word(file):
        if style:
            raise UsageError(f"这种文件没有版面可以核对：{file}", hint="去掉 --style，或检查 .docx")
        return None
    chosen = choose_style(workspace, style or workspace.settings.style or STANDARD, watcher)
    learning = load_learning(bundled_folder("templates") / "_house")
    elements = find_elements(reading, rules)
    return build_looks(read_formatting(file), elements, chosen.style, learning, own=chosen.own)


def _is_word(file: Path) -> bool:
    """`True` when a file is what its name says, not an old document under a new name."""
    with file.open("rb") as stream:
        return format_of(stream.read(_HEAD)) == "docx"
