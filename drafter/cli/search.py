"""`drafter search`: a concordance, the keyword in its context."""

from __future__ import annotations

import re

import click

from drafter.cli.help import ChineseCommand
from drafter.cli.kwic import occurrence_lines
from drafter.cli.options import json_option, whole, with_workspace
from drafter.cli.screen import SCREEN, show
from drafter.workspace import Workspace

_ABOUT = """
查一个词在往年报告里怎么用：列出每一处和它前后的文字，注明出处。
几个关键词要在同一语段里都有，第一个居中对齐；--not 排除含有某词的语段，可以写几次。
显示的是原文（含外单位的数据、名称），供查阅；要套用请用 drafter suggest。
全角半角、大小写不分。年份新的在前。
"""
_SPAN = re.compile(r"(\d{4})(?:\s*(?:-{1,2}|[—–~～至])\s*(\d{4}))?")


def _years(ctx: click.Context, param: click.Parameter, value: str | None) -> tuple[int, int] | None:
    """Return the first and last year of “2021” or “2021-2023”, or fail."""
    if value is None:
        return None
    match = _SPAN.fullmatch(value.strip())
    first, last = (int(match[1]), int(match[2] or match[1])) if match else (1, 0)
    if first > last:
        raise click.BadParameter(f"“{value}”不是年份，请写 2021 或 2021-2023", ctx, param)
    return first, last


@click.command(
    "search",
    cls=ChineseCommand,
    help=_ABOUT,
    short_help="查一个词在往年报告里怎么用",
    examples=(
        "drafter search 普法责任制 --not 疫情",
        "drafter search 法律顾问 合法性审查 --section measures --year 2021-2023",
        "drafter search 营商环境 --level 市 --agency 政务服务 -k 50 --json",
    ),
)
@click.argument("keywords", nargs=-1, metavar="关键词…")
@click.option("--not", "excluded", multiple=True, metavar="词", help="不要含有这个词的语段，可以写几次")
@click.option("--section", metavar="部分", help="只看一个部分，如 plan 或 下一年度主要安排")
@click.option("--theme", metavar="主题", help="只看一个主题，如 publicity 或 普法")
@click.option("--year", "years", callback=_years, metavar="年份", help="只看一年或几年，如 2021 或 2021-2023")
@click.option("--level", metavar="层级", help="只看一个层级的单位，如 市、区、县级（区县旗）")
@click.option("--agency", metavar="单位", help="只看名称里有这些字的单位，如 政务服务")
@click.option(
    "-k",
    "--limit",
    "limit",
    callback=whole(1, 100000),
    default="20",
    metavar="条数",
    help="最多显示几处，如 50（默认 20）",
)
@json_option
@with_workspace
def command(
    workspace: Workspace,
    keywords: tuple[str, ...],
    excluded: tuple[str, ...],
    section: str | None,
    theme: str | None,
    years: tuple[int, int] | None,
    level: str | None,
    agency: str | None,
    limit: int,
    as_json: bool,
) -> None:
    """Find keywords in context."""
    from drafter.operations.search import SearchRequest, search

    request = SearchRequest(keywords, excluded, section, theme, years, level, agency, limit)
    show(search(workspace, request, SCREEN), occurrence_lines, as_json=as_json)
