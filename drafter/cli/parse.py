"""`drafter parse`: a report to the outline, passages and quantities found in it."""

from __future__ import annotations

from pathlib import Path

import click

from drafter.cli.help import ChineseCommand
from drafter.cli.lines import report_lines
from drafter.cli.options import PATH, json_option, kind_option, with_workspace
from drafter.cli.screen import show
from drafter.workspace import Workspace

_ABOUT = """
看程序如何理解一份报告：单位、年份、提纲，每个标题属于哪个部分和主题，
有多少语段和数量，略过了什么，哪里编号有误。
"""


@click.command(
    "parse",
    cls=ChineseCommand,
    help=_ABOUT,
    short_help="看程序如何理解一份报告",
    examples=("drafter parse 去年报告.docx", "drafter parse 去年报告.txt --json"),
)
@click.argument("file", type=PATH, metavar="文件")
@kind_option
@json_option
@with_workspace
def command(workspace: Workspace, file: Path, kind: str | None, as_json: bool) -> None:
    """Show how a report is understood."""
    from drafter.operations.parsing import parse

    parsed = parse(file, kind or workspace.settings.kind)
    show(parsed, report_lines, as_json=as_json)
