"""`drafter suggest`: words and a section to ranked passages whose facts are open slots."""

from __future__ import annotations

from pathlib import Path

import click

from drafter.cli.cards import suggestion_lines
from drafter.cli.help import ChineseCommand
from drafter.cli.options import PATH, json_option, whole, with_workspace, year_option
from drafter.cli.screen import SCREEN, show
from drafter.workspace import Workspace

_ABOUT = """
按关键词、部分或主题推荐往年报告的写法。
数据、日期、地名、机构名、文件名和品牌都已换成【待填：…】，可以放心套用。
本单位的往年报告排在最前；其余按近似度，同层级、同类单位和较新的略优先，与前面重复的靠后。
几乎相同的语段只列一条，“另见”注明还有谁这样写。不设门槛，列几条只由 -k 决定。
"""


@click.command(
    "suggest",
    cls=ChineseCommand,
    help=_ABOUT,
    short_help="推荐往年报告的写法",
    examples=(
        "drafter suggest --section plan 普法",
        "drafter suggest --section 不足和原因 -k 3",
        "drafter suggest 跨域通办 --theme functions --json",
        "drafter suggest 普法 --agency 某市某区司法局 --year 2024 --draft 初稿.docx",
    ),
)
@click.argument("query", required=False, default="", metavar="[关键词]")
@click.option("--section", metavar="部分", help="在哪个部分里找，如 plan 或 下一年度主要安排")
@click.option("--theme", metavar="主题", help="只看一个主题，如 publicity 或 普法")
@click.option("--agency", metavar="单位", help="为哪个单位找：它自己的往年报告排在前面，如 某市某局")
@year_option("为哪一年的报告找，如 2024")
@click.option("--draft", type=PATH, metavar="文件", help="正在写的稿件：注明每条的写法稿中已用几次")
@click.option(
    "-k", "limit", callback=whole(1, 100), default="5", metavar="条数", help="最多几条，如 10（默认 5）"
)
@json_option
@with_workspace
def command(
    workspace: Workspace,
    query: str,
    section: str | None,
    theme: str | None,
    agency: str | None,
    year: int | None,
    draft: Path | None,
    limit: int,
    as_json: bool,
) -> None:
    """Suggest passages."""
    from drafter.operations.suggestions import SuggestRequest, suggest

    request = SuggestRequest(query, section, theme, agency, year, limit, draft)
    show(suggest(workspace, request, SCREEN), suggestion_lines, as_json=as_json)
