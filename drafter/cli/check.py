"""`drafter check`: what is wrong in a report."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafter.cli.findings import annotated_lines, checked_lines, fixed_lines
from drafter.cli.help import ChineseCommand
from drafter.cli.options import PATH, force_option, json_option, kind_option, with_workspace
from drafter.cli.rules import show_records
from drafter.cli.screen import SCREEN, print_json, show
from drafter.errors import UsageError
from drafter.workspace import Workspace

if TYPE_CHECKING:
    from drafter.operations.checking import CheckRequest

_ABOUT = """
检查一份报告：算错的数、写错的日期、过时的提法、缺少的法定内容、标点和数字用法等，逐条说明理由和依据。
级别有错误、提醒、参考三种；有错误时退出码为 1。每条问题有编号，核对无误的可以记下理由，不再报。
给出上年的报告时，还核对上年的安排今年是否都有交代（✓ 是有交代的，? 是未见交代的）。
规则可以增减：单位的放在工作区的 rules 文件夹，个人的放在 DRAFTER_RULES 所指的文件夹。
"""


@click.command(
    "check",
    cls=ChineseCommand,
    help=_ABOUT,
    short_help="检查一份报告",
    examples=(
        "drafter check 今年报告.docx",
        "drafter check 今年报告.docx --last 去年报告.docx --figures 数据.xlsx",
        "drafter check 今年报告.docx -o 今年报告（批注）.docx",
        "drafter check 今年报告.docx --fix -o 今年报告（修订）.docx",
        "drafter check 今年报告.docx --ignore 3fa9c1d2 --reason 文件名本来如此",
        "drafter check --rules",
    ),
)
@click.argument("file", type=PATH, metavar="报告", required=False)
@click.option("--last", type=PATH, metavar="文件", help="本单位上年的报告，如 去年报告.docx")
@click.option("--figures", type=PATH, metavar="文件", help="本单位的数据文件，核对报告里的数")
@click.option("--style", metavar="版式", help="按哪种版式核对：名字或一份 .docx（默认按工作区设置）")
@click.option("-o", "--output", type=PATH, metavar="文件", help="另写一份副本，问题写成 Word 批注")
@click.option("--fix", is_flag=True, help="只改标点、数字、序号和空格，写到 -o 的副本里；.docx 里留修订标记")
@click.option("--ignore", multiple=True, metavar="编号", help="这一处不再报，要写明 --reason；可写多次")
@click.option("--reason", metavar="理由", help="为什么不再报，如 文件名本来如此")
@click.option("--unignore", multiple=True, metavar="编号", help="这一处恢复报出；可写多次")
@click.option("--ignored", is_flag=True, help="列出不再报的各处和理由")
@click.option("--rules", is_flag=True, help="列出现行的全部规则、级别、依据和来自哪里")
@click.option("--sarif", is_flag=True, help="输出 SARIF 2.1.0，供其他工具读取")
@kind_option
@force_option
@json_option
@with_workspace
def command(
    workspace: Workspace,
    file: Path | None,
    last: Path | None,
    figures: Path | None,
    style: str | None,
    output: Path | None,
    fix: bool,
    ignore: tuple[str, ...],
    reason: str | None,
    unignore: tuple[str, ...],
    ignored: bool,
    rules: bool,
    sarif: bool,
    kind: str | None,
    force: bool,
    as_json: bool,
) -> None:
    """Check a report, or show what checking goes by."""
    from drafter.operations.checking import CheckRequest

    kind = kind or workspace.settings.kind
    _refuse_mixed(output, fix=fix, ignore=ignore, reason=reason, sarif=sarif, as_json=as_json)
    if rules or ignored or unignore:
        show_records(workspace, kind, rules=rules, unignore=unignore, as_json=as_json)
        return
    if file is None:
        raise click.MissingParameter(ctx=(ctx := click.get_current_context()), param=ctx.command.params[0])
    request = CheckRequest(file, kind, last, figures, style)
    if ignore:
        _ignore(workspace, request, ignore, reason or "", as_json=as_json)
    elif _told(workspace, request, output, fix=fix, force=force, sarif=sarif, as_json=as_json):
        click.get_current_context().exit(1)


def _refuse_mixed(
    output: Path | None,
    *,
    fix: bool,
    ignore: tuple[str, ...],
    reason: str | None,
    sarif: bool,
    as_json: bool,
) -> None:
    """Raise `UsageError` for options that do not go together."""
    if fix and output is None:
        raise UsageError("--fix 要写明改到哪个文件", hint="加 -o 新文件；原文件不改动")
    if reason is not None and not ignore:
        raise UsageError("--reason 是 --ignore 的理由", hint="加 --ignore 编号")
    if ignore and (fix or output or sarif):
        raise UsageError("--ignore 不能与 -o、--fix、--sarif 同用", hint="先记下，再运行一次")
    if sarif and (as_json or output):
        raise UsageError("--sarif 不能与 --json、-o、--fix 同用", hint="分开运行")


def _ignore(
    workspace: Workspace, request: CheckRequest, ids: tuple[str, ...], reason: str, *, as_json: bool
) -> None:
    from drafter.cli.findings import kept_lines
    from drafter.operations.checking import ignore_in

    show(ignore_in(workspace, request, ids, reason), kept_lines, as_json=as_json)


def _told(
    workspace: Workspace,
    request: CheckRequest,
    output: Path | None,
    *,
    fix: bool,
    force: bool,
    sarif: bool,
    as_json: bool,
) -> bool:
    """Check, write what is to be written, tell of it, and return whether there are errors."""
    if output and fix:
        from drafter.operations.fixing import fix_report

        fixed = fix_report(workspace, request, output, overwrite=force)
        show(fixed, fixed_lines, as_json=as_json)
        return fixed.has_errors
    if output:
        from drafter.operations.annotating import annotate_report

        annotated = annotate_report(workspace, request, output, overwrite=force)
        show(annotated, annotated_lines, as_json=as_json)
        return annotated.has_errors
    from drafter.operations.checking import check_report

    checked = check_report(workspace, request, SCREEN)
    if sarif:
        print_json(checked.as_sarif())
    else:
        show(checked, checked_lines, as_json=as_json)
    return checked.has_errors
