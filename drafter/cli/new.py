"""`drafter new`: an agency's figures to a finished draft in Word format."""

from __future__ import annotations

from pathlib import Path

import click

from drafter.cli.help import ChineseCommand
from drafter.cli.options import (
    PATH,
    force_option,
    json_option,
    kind_option,
    whole,
    with_workspace,
    year_option,
)
from drafter.cli.screen import SCREEN, show
from drafter.drafting.manner import LENGTHS, STANDARD, Manner
from drafter.workspace import Workspace

_ABOUT = """
起草一份报告：用本单位的数据，借往年报告的写法，生成排好版的 .docx。
借来的段落在 Word 批注里注明出处；没有数据的地方留作【待填：…】，以黄色标出。
"""


@click.command(
    "new",
    cls=ChineseCommand,
    help=_ABOUT,
    short_help="起草一份报告",
    examples=(
        "drafter new --agency 某市某区政务服务和数据管理局 --figures 数据.xlsx",
        "drafter new --agency 某市某局 --year 2024 --figures 数据.yml -o 初稿.docx --force",
        "drafter new --agency 某市某局 --figures 数据.xlsx --last 去年报告.docx",
    ),
)
@click.option("--agency", required=True, metavar="单位", help="单位全称，如 某市某区政务服务和数据管理局")
@year_option("报告年份，如 2024（默认：数据文件所写，否则按今天推算）")
@click.option("--figures", type=PATH, metavar="文件", help="本单位的数据：.xlsx、.yml 或 .csv，如 数据.xlsx")
@click.option("--last", type=PATH, metavar="文件", help="本单位上年的报告，以它为底稿，如 去年报告.docx")
@click.option(
    "--fresh", is_flag=True, help="不用上年的报告作底稿（默认：语料库里有本单位往年的报告就用最近一份）"
)
@kind_option
@click.option("--style", metavar="版式", help="版式：名字或一份 .docx，如 我局（默认按工作区设置）")
@click.option(
    "--layout",
    metavar="版面",
    help="版面：红头上行文、普通公文、网页公开（默认按单位资料，没有设定的为普通公文）",
)
@click.option("--attachment", multiple=True, metavar="名称", help="附件说明里的附件名称，可写多次")
@click.option(
    "-o",
    "--output",
    type=PATH,
    metavar="文件",
    help="写到哪里，如 初稿.docx（默认：单位、年份和文种连成的名字）",
)
@click.option(
    "--length",
    type=click.Choice(LENGTHS),
    default=STANDARD,
    help="数据和要点之外的文字写多少：short 简、standard 标准（默认）、full 详；以去年报告为底稿时篇幅随去年报告",
)
@click.option("--yoy", is_flag=True, help="给出上年数的数据写明同比变化，如 同比增长12.3%（默认不写）")
@click.option(
    "--provenance",
    type=PATH,
    metavar="文件",
    help="另写一张表，逐句注明出处，如 出处.xlsx（或 .csv）",
)
@click.option(
    "--overlap-limit",
    callback=whole(0, 100),
    metavar="百分数",
    help="全文最多有百分之几与任何一份外单位报告相同，如 20（默认 30）；超过时换用其他来源的语句",
)
@click.option(
    "--controls",
    is_flag=True,
    help="给正文里的每个数字再加内容控件，在 Word、WPS 里点数字就看到是哪项数据；要用 LibreOffice 改稿的不要加",
)
@force_option
@click.option("--strict", is_flag=True, help="有数据没写进稿件、检查有错误时以退出码 1 结束")
@json_option
@with_workspace
def command(
    workspace: Workspace,
    agency: str,
    year: int | None,
    figures: Path | None,
    last: Path | None,
    fresh: bool,
    kind: str | None,
    style: str | None,
    layout: str | None,
    attachment: tuple[str, ...],
    output: Path | None,
    length: str,
    yoy: bool,
    provenance: Path | None,
    overlap_limit: int | None,
    controls: bool,
    force: bool,
    strict: bool,
    as_json: bool,
) -> None:
    """Draft a report and tell what became of the agency's figures."""
    from drafter.operations.drafts import Drafted, DraftRequest, draft_report

    request = DraftRequest(
        agency,
        year,
        figures,
        last,
        kind,
        style,
        output,
        force,
        fresh=fresh,
        provenance=provenance,
        overlap_limit=overlap_limit,
        manner=Manner(length, yoy),
        layout=layout,
        attachments=attachment,
        controls=controls,
    )
    made = draft_report(workspace, request, SCREEN)
    show(made, Drafted.summary, as_json=as_json)
    if strict and made.has_errors:
        click.get_current_context().exit(1)
