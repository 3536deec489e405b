"""`drafter finish`: a draft that is done to the copy that is signed or published."""

from __future__ import annotations

from pathlib import Path

import click

from drafter.cli.help import ChineseCommand
from drafter.cli.options import PATH, force_option, json_option, with_workspace
from drafter.cli.screen import show
from drafter.workspace import Workspace

_ABOUT = """
把改好的稿件做成送签的定稿：去掉批注、突出显示、书签、起草记录和使用痕迹，版式和文字不变；原文件不动。
还有待填处，或修订没有接受、拒绝完，就列出在哪里，不生成定稿。
"""
_STILL_OPEN = 3


@click.command(
    "finish",
    cls=ChineseCommand,
    help=_ABOUT,
    short_help="生成送签的定稿或公开稿",
    examples=(
        "drafter finish 稿件.docx",
        "drafter finish 稿件.docx --accept-all -o 送签稿.docx",
        "drafter finish 稿件.docx --public",
    ),
)
@click.argument("file", type=PATH, metavar="稿件")
@click.option(
    "-o",
    "--output",
    type=PATH,
    metavar="文件",
    help="写到哪里，如 送签稿.docx（默认：原文件旁边，名字加上“（定稿）”或“（公开稿）”）",
)
@click.option(
    "--public", is_flag=True, help="生成公开稿：去掉【不公开】和【/不公开】之间、批注写明“不公开”的文字"
)
@click.option("--accept-all", is_flag=True, help="接受全部修订（默认：有未决的修订就不生成）")
@force_option
@json_option
@with_workspace
def command(
    workspace: Workspace,
    file: Path,
    output: Path | None,
    public: bool,
    accept_all: bool,
    force: bool,
    as_json: bool,
) -> None:
    """Write the copy that is signed or published."""
    from drafter.operations.finishing import Finished, FinishRequest, finish_report

    finished = finish_report(workspace, FinishRequest(file, output, public, accept_all, force))
    show(finished, Finished.lines, as_json=as_json)
    if finished.output is None:
        click.get_current_context().exit(_STILL_OPEN)
