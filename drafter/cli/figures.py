"""`drafter figures`: the Excel form an agency fills in, and what is wrong with a filled one."""

from __future__ import annotations

from pathlib import Path

import click

from drafter.cli.help import ChineseCommand, ChineseGroup
from drafter.cli.lines import figures_lines, form_lines
from drafter.cli.options import PATH, force_option, json_option, kind_option, with_workspace, year_option
from drafter.cli.screen import show
from drafter.workspace import Workspace


@click.group(
    "figures",
    cls=ChineseGroup,
    help="本单位的数据：生成要填的表，检查填好的表。",
    short_help="数据表：生成、检查",
    examples=("drafter figures form -o 数据.xlsx", "drafter figures check 数据.xlsx"),
)
def command() -> None:
    """Take the commands for figures."""


@command.command(
    "form",
    cls=ChineseCommand,
    help="生成一份待填的 Excel 表，列出常用指标；给出上年的数据文件或报告，上年数即已填好。",
    short_help="生成待填的 Excel 表",
    examples=(
        "drafter figures form -o 数据.xlsx",
        "drafter figures form -o 数据.xlsx --agency 某市某局 --last 去年数据.xlsx",
    ),
)
@click.option("-o", "--output", type=PATH, required=True, metavar="文件", help="写到哪里，如 数据.xlsx")
@click.option("--agency", metavar="单位", help="单位全称，写入表中，如 某市某局")
@year_option("报告年份，如 2024（默认按今天推算）")
@click.option("--last", type=PATH, metavar="文件", help="上年的数据文件或报告，如 去年报告.docx")
@kind_option
@force_option
@with_workspace
def form(
    workspace: Workspace,
    output: Path,
    agency: str | None,
    year: int | None,
    last: Path | None,
    kind: str | None,
    force: bool,
) -> None:
    """Write the form."""
    from drafter.operations.figures import FormRequest, write_figures_form

    request = FormRequest(output, agency or "", year, last, kind or workspace.settings.kind, overwrite=force)
    show(write_figures_form(request), form_lines)


@command.command(
    "check",
    cls=ChineseCommand,
    help="检查一份数据文件：有错一次全部指出，没有错则列出读到了什么。",
    short_help="检查填好的数据",
    examples=("drafter figures check 数据.xlsx", "drafter figures check 数据.yml --json"),
)
@click.argument("file", type=PATH, metavar="文件")
@kind_option
@json_option
@with_workspace
def check(workspace: Workspace, file: Path, kind: str | None, as_json: bool) -> None:
    """Check a figures file."""
    from drafter.operations.figures import check_figures

    checked = check_figures(file, kind or workspace.settings.kind)
    show(checked, figures_lines, as_json=as_json)
