"""The command `drafter` itself: its global options and the commands under it."""

from __future__ import annotations

from pathlib import Path

import click

from drafter import __version__
from drafter.cli.help import ChineseGroup
from drafter.cli.options import PATH
from drafter.cli.screen import say

_ABOUT = """
公文写作助手：用本单位自己的数据和往年报告的写法，起草年度法治政府建设情况报告。
借用的只是写法：外单位的数据、地名、机构名一律变成【待填】，不会写进稿件。
"""


def _show_version(ctx: click.Context, param: click.Parameter, value: bool) -> None:
    if value:
        say(f"drafter {__version__}")
        ctx.exit()


@click.group(
    "drafter",
    cls=ChineseGroup,
    help=_ABOUT,
    modules=(
        "new",
        "refresh",
        "preview",
        "suggest",
        "search",
        "check",
        "merge",
        "finish",
        "parse",
        "corpus",
        "figures",
        "agency",
        "style",
    ),
    context_settings={"help_option_names": ["-h", "--help"]},
    examples=(
        "drafter figures form -o 数据.xlsx --agency 某市某区政务服务和数据管理局",
        "drafter new --agency 某市某区政务服务和数据管理局 --figures 数据.xlsx",
        "drafter --workspace 我的工作区 corpus list",
    ),
)
@click.option(
    "--workspace",
    type=PATH,
    metavar="文件夹",
    help="工作区（默认：DRAFTER_WORKSPACE、上级的 drafter.toml、用户数据文件夹）",
)
@click.option("--debug", is_flag=True, help="程序出错时显示详细的追踪信息")
@click.option(
    "--version", is_flag=True, is_eager=True, expose_value=False, callback=_show_version, help="显示版本号"
)
def root(workspace: Path | None, debug: bool) -> None:
    """Take the global options; the commands and the entry read them from the context."""
