"""`drafter agency`: what an office says of itself and of those it reports to."""

from __future__ import annotations

import click

from drafter.cli.help import ChineseCommand, ChineseGroup
from drafter.cli.lines import agencies_lines, agency_lines
from drafter.cli.options import json_option, with_workspace
from drafter.cli.screen import show
from drafter.workspace import Workspace


@click.group(
    "agency",
    cls=ChineseGroup,
    help="单位资料：简称、主送、抄送、自称等，起草时用上；没有设定的按单位名称推断。",
    short_help="单位资料：设定、查看",
    examples=("drafter agency set 某市某局 --to 某市人民政府", "drafter agency show 某市某局"),
)
def command() -> None:
    """Take the commands for agencies."""


@command.command(
    "set",
    cls=ChineseCommand,
    help="设定一个单位的资料。只改给出的几项；给空值（如 --copy ''）则取消该项。",
    short_help="设定单位资料",
    examples=(
        "drafter agency set 某市某区政务服务和数据管理局 --short 区政数局 --to 区人民政府",
        "drafter agency set 某市某局 --self-reference 我局 --leaders 市委、市政府",
        "drafter agency set 某市某局 --layout 红头上行文 --doc-number 某政数 --signer 张三",
    ),
)
@click.argument("name", metavar="单位")
@click.option("--short", metavar="简称", help="简称，如 区政数局")
@click.option("--to", metavar="主送", help="主送机关，如 某市人民政府")
@click.option("--copy", metavar="抄送", help="抄送机关，如 某市司法局")
@click.option("--self-reference", metavar="自称", help="正文里的自称，如 我局")
@click.option("--place", metavar="地名", help="所在地，如 某市某区")
@click.option("--level", metavar="层级", help="层级：省、市、区或县")
@click.option("--leaders", metavar="领导机关", help="上级领导机关，如 区委、区政府")
@click.option("--superior", metavar="部门", help="上一级主管部门，如 某市政务服务和数据管理局")
@click.option("--signature", metavar="署名", help="落款的署名，如 某市某局（默认：单位全称）")
@click.option("--layout", metavar="版面", help="版面：红头上行文、普通公文（默认）、网页公开")
@click.option("--mark", metavar="标志", help="红头的发文机关标志，如 某市某局文件（默认：全称加“文件”）")
@click.option("--doc-number", metavar="代字", help="发文字号里的机关代字，如 某政数")
@click.option("--signer", metavar="姓名", help="签发人，如 张三")
@click.option("--printer", metavar="机关", help="版记里的印发机关，如 某市某局办公室（默认：单位全称）")
@click.option("--seal", metavar="盖|不盖", help="落款盖章不盖章（默认：红头盖，其他不盖）")
@click.option("--note", metavar="附注", help="落款下面的附注，如 此件公开发布（默认不写）")
@with_workspace
def set_agency(workspace: Workspace, /, name: str, **given: str | None) -> None:
    """Keep what is given about an agency."""
    from drafter.operations.agencies import describe_agency, save_agency

    save_agency(workspace, name, {key: value for key, value in given.items() if value is not None})
    show(describe_agency(workspace, name), agency_lines)


@command.command(
    "list",
    cls=ChineseCommand,
    help="列出设定过的单位。",
    short_help="列出设定过的单位",
    examples=("drafter agency list",),
)
@with_workspace
def list_agencies(workspace: Workspace) -> None:
    """List the agencies."""
    from drafter.operations.agencies import list_known

    show(list_known(workspace), agencies_lines)


@command.command(
    "show",
    cls=ChineseCommand,
    help="看一个单位的资料：设定的和推断的。没有设定过的单位也可以看。",
    short_help="看单位资料",
    examples=("drafter agency show 某市某区政务服务和数据管理局",),
)
@click.argument("name", metavar="单位")
@json_option
@with_workspace
def show_one(workspace: Workspace, name: str, as_json: bool) -> None:
    """Show one agency."""
    from drafter.operations.agencies import describe_agency

    show(describe_agency(workspace, name), agency_lines, as_json=as_json)
