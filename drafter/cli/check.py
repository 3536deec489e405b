"""`drafter check`: what is wrong in a report."""

from __future__ import annotations

from pathlib import Path

import click

from drafter.cli.help import ChineseCommand
from drafter.cli.options import PATH, json_option, kind_option, with_workspace
from drafter.cli.screen import SCREEN, show
from drafter.workspace import Workspace

_ABOUT = """
检查一份报告：算错的数、写错的日期、过时的提法、缺少的法定内容、标点和数字用法等，逐条说明理由和依据。
给出上年的报告时，还核对上年的安排今年是否都有交代（✓ 是有交代的，? 是未见交代的）。
有 error 级的问题时退出码为 1。
"""


@click.command(
    "check",
    cls=ChineseCommand,
    help=_ABOUT,
    short_help="检查一份报告",
    examples=("drafter check 今年报告.docx", "drafter check 今年报告.docx --last 去年报告.docx"),
)
@click.argument("file", type=PATH, metavar="报告")
@click.option("--last", type=PATH, metavar="文件", help="本单位上年的报告，如 去年报告.docx")
@click.option("--figures", type=PATH, metavar="文件", help="本单位的数据文件，核对报告里的数")
@kind_option
@json_option
@with_workspace
def command(
    workspace: Workspace, file: Path, last: Path | None, figures: Path | None, kind: str | None, as_json: bool
) -> None:
    """Check a report."""
    from drafter.operations.checking import Checked, CheckRequest, check_report

    request = CheckRequest(file, kind or workspace.settings.kind, last, figures)
    checked = check_report(request, workspace, SCREEN)
    show(checked, Checked.lines, as_json=as_json)
    if checked.has_errors:
        click.get_current_context().exit(1)
