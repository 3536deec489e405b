"""`drafter check`: a report held against last year's plan."""

from __future__ import annotations

from pathlib import Path

import click

from drafter.cli.help import ChineseCommand
from drafter.cli.options import PATH, json_option, kind_option, with_workspace
from drafter.cli.screen import show
from drafter.workspace import Workspace

_ABOUT = """
核对一份报告：上年报告里下一年度的安排，今年的报告是否都有交代。
✓ 是有交代的，? 是未见交代的；是否真的落实，请对照原文判断。
"""


@click.command(
    "check",
    cls=ChineseCommand,
    help=_ABOUT,
    short_help="核对上年安排是否都有交代",
    examples=("drafter check 今年报告.docx --last 去年报告.docx",),
)
@click.argument("file", type=PATH, metavar="报告")
@click.option("--last", type=PATH, required=True, metavar="文件", help="本单位上年的报告，如 去年报告.docx")
@kind_option
@json_option
@with_workspace
def command(workspace: Workspace, file: Path, last: Path, kind: str | None, as_json: bool) -> None:
    """Check a report against last year's plan."""
    from drafter.operations.checking import Checked, check_against_last

    checked = check_against_last(file, last, kind or workspace.settings.kind)
    show(checked, Checked.lines, as_json=as_json)
