"""`drafter merge`: what was changed in a draft that came back."""

from __future__ import annotations

from pathlib import Path

import click

from drafter.cli.help import ChineseCommand
from drafter.cli.options import PATH, json_option, kind_option, with_workspace
from drafter.cli.screen import SCREEN, show
from drafter.workspace import Workspace

_ABOUT = """
列出改稿里的每一处改动：按部分，谁改的，原文和改后，是否动了数据，是否与其他报告相同。
修订痕迹和没留痕迹的改动都列出；只看不改，任何文件都不变动。
"""


@click.command(
    "merge",
    cls=ChineseCommand,
    help=_ABOUT,
    short_help="列出改稿里的改动",
    examples=("drafter merge 科长改稿.docx", "drafter merge 科长改稿.docx --draft 初稿.docx --json"),
)
@click.argument("file", type=PATH, metavar="改稿")
@click.option(
    "--draft", type=PATH, metavar="文件", help="与哪一份初稿对照，如 初稿.docx（默认：改稿里保存的起草记录）"
)
@kind_option
@json_option
@with_workspace
def command(workspace: Workspace, file: Path, draft: Path | None, kind: str | None, as_json: bool) -> None:
    """List what was changed since the draft."""
    from drafter.operations.merging import Merged, merge_revision

    merged = merge_revision(workspace, file, draft, kind or workspace.settings.kind, SCREEN)
    show(merged, Merged.lines, as_json=as_json)
