"""`drafter corpus`: the reports whose phrasing is borrowed, added, listed, shown, removed."""

from __future__ import annotations

from pathlib import Path

import click

from drafter.cli.help import ChineseCommand, ChineseGroup
from drafter.cli.lines import added_lines, list_lines, rebuilt_lines, removed_lines, report_lines
from drafter.cli.options import PATH, json_option, kind_option, with_workspace
from drafter.cli.screen import SCREEN, show
from drafter.workspace import Workspace

_BAD_FILE = 3


@click.group(
    "corpus",
    cls=ChineseGroup,
    help="管理语料库：可供借用写法的往年报告。程序自带的报告一开始就在库里。",
    short_help="管理语料库（往年报告）",
    examples=("drafter corpus add 往年报告/", "drafter corpus list"),
)
def command() -> None:
    """Take the commands of the corpus."""


@command.command(
    "add",
    cls=ChineseCommand,
    help="把报告加入语料库。可以给文件，也可以给文件夹（连同下级文件夹）；同一份报告加两次只算一份。",
    short_help="加入报告",
    examples=("drafter corpus add 去年报告.docx", "drafter corpus add 往年报告/ 另一份.txt"),
)
@click.argument("paths", nargs=-1, required=True, type=PATH, metavar="文件或文件夹…")
@kind_option
@json_option
@with_workspace
def add(workspace: Workspace, paths: tuple[Path, ...], kind: str | None, as_json: bool) -> None:
    """Add reports; a file that cannot be read costs only itself."""
    from drafter.operations.collection import add_reports

    result = add_reports(workspace, paths, kind or workspace.settings.kind, SCREEN)
    show(result, added_lines, as_json=as_json)
    if result.failed:
        click.get_current_context().exit(_BAD_FILE)


@command.command(
    "list",
    cls=ChineseCommand,
    help="列出语料库里的报告：编号、年份、单位、语段数、来源文件。",
    short_help="列出报告",
    examples=("drafter corpus list", "drafter corpus list --json"),
)
@json_option
@with_workspace
def list_reports(workspace: Workspace, as_json: bool) -> None:
    """List the reports."""
    from drafter.operations.collection import list_reports as reports

    listed = reports(workspace, SCREEN)
    show(listed, list_lines, as_json=as_json)


@command.command(
    "show",
    cls=ChineseCommand,
    help="看库里的一份报告是如何被理解的。编号见 drafter corpus list，写前几位即可。",
    short_help="看一份报告",
    examples=("drafter corpus show 3f2a", "drafter corpus show 3f2a --json"),
)
@click.argument("report", metavar="编号")
@json_option
@with_workspace
def show_report(workspace: Workspace, report: str, as_json: bool) -> None:
    """Show one report."""
    from drafter.operations.collection import show_report as shown

    parsed = shown(workspace, report, SCREEN)
    show(parsed, report_lines, as_json=as_json)


@command.command(
    "remove",
    cls=ChineseCommand,
    help="把一份报告从语料库中移除，此后不再借用它的写法。原文件不受影响。",
    short_help="移除一份报告",
    examples=("drafter corpus remove 3f2a",),
)
@click.argument("report", metavar="编号")
@json_option
@with_workspace
def remove(workspace: Workspace, report: str, as_json: bool) -> None:
    """Remove one report."""
    from drafter.operations.collection import remove_report

    removed = remove_report(workspace, report, SCREEN)
    show(removed, removed_lines, as_json=as_json)


@command.command(
    "rebuild",
    cls=ChineseCommand,
    help="重读程序自带的报告，重建检索用的索引。平时会自动进行；索引损坏或程序升级后可手动运行。",
    short_help="重建索引",
    examples=("drafter corpus rebuild",),
)
@json_option
@with_workspace
def rebuild(workspace: Workspace, as_json: bool) -> None:
    """Build the index anew."""
    from drafter.operations.collection import rebuild_index

    rebuilt = rebuild_index(workspace, SCREEN)
    show(rebuilt, rebuilt_lines, as_json=as_json)
