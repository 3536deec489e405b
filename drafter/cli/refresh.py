"""`drafter refresh`: new figures into an edited draft."""

from __future__ import annotations

from pathlib import Path

import click

from drafter.cli.help import ChineseCommand
from drafter.cli.options import PATH, force_option, json_option, with_workspace
from drafter.cli.screen import SCREEN, show
from drafter.workspace import Workspace

_ABOUT = """
数据有变时，更新改过的稿件：只改与数据绑定的数字，移到哪里都认得，别的一字不动。
改动以修订方式标出，可在 Word 里逐处接受；手工改过的数字不动，列出来由人核对。
"""


@click.command(
    "refresh",
    cls=ChineseCommand,
    help=_ABOUT,
    short_help="数据有变时更新改过的稿件",
    examples=(
        "drafter refresh 改稿.docx --figures 新数据.xlsx",
        "drafter refresh 改稿.docx --figures 新数据.xlsx -o 二稿.docx --accept",
    ),
)
@click.argument("file", type=PATH, metavar="稿件")
@click.option("--figures", type=PATH, required=True, metavar="文件", help="新的数据：.xlsx、.yml 或 .csv")
@click.option("-o", "--output", type=PATH, metavar="文件", help="写到哪里（默认：原名（更新）.docx）")
@click.option("--accept", is_flag=True, help="直接改，不作修订标记")
@force_option
@click.option("--strict", is_flag=True, help="有要人工处理的地方、检查有错误时以退出码 1 结束")
@json_option
@with_workspace
def command(
    workspace: Workspace,
    file: Path,
    figures: Path,
    output: Path | None,
    accept: bool,
    force: bool,
    strict: bool,
    as_json: bool,
) -> None:
    """Refresh the numbers of a draft and tell what is left to do."""
    from drafter.operations.refresh import RefreshedDraft, RefreshRequest, refresh_draft

    request = RefreshRequest(file, figures, output, force, tracked=not accept)
    made = refresh_draft(workspace, request, SCREEN)
    show(made, RefreshedDraft.lines, as_json=as_json)
    if strict and made.needs_hand:
        click.get_current_context().exit(1)
