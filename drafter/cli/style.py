"""`drafter style`: house styles learned from an office's own documents, shown beside the standard."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafter.cli.help import ChineseCommand, ChineseGroup
from drafter.cli.options import PATH, force_option, json_option, with_workspace
from drafter.cli.screen import columns, show
from drafter.workspace import Workspace

if TYPE_CHECKING:
    from drafter.operations.styles import ListedStyles, StyleCard
    from drafter.templates.describing import StyleRow

_SAME, _UNLEARNED, _NONE = "同标准", "没有学到，按标准", "—"
_HEADER = ("要素", "标准", "学到的", "不同")


@click.group(
    "style",
    cls=ChineseGroup,
    help="版式：从本单位的 .docx 学习页面、字体、字号、缩进、序号、页码，起草时照着排。",
    short_help="版式：学习、列出、查看",
    examples=("drafter style learn 去年报告.docx --name 我局", "drafter style show 我局"),
)
def command() -> None:
    """Take the commands for house styles."""


@command.command(
    "learn",
    cls=ChineseCommand,
    help="从一份 .docx 或 .dotx 学习版式，存入工作区，并与国标逐项对照。没有学到的各项按国标。",
    short_help="从文件学习版式",
    examples=(
        "drafter style learn 去年报告.docx --name 我局",
        "drafter style learn 公文模板.dotx --name 我局 --force",
    ),
)
@click.argument("file", type=PATH, metavar="文件")
@click.option("--name", required=True, metavar="名字", help="给这种版式起的名字，如 我局")
@force_option
@json_option
@with_workspace
def learn(workspace: Workspace, /, file: Path, name: str, force: bool, as_json: bool) -> None:
    """Learn a style and show it."""
    from drafter.operations.styles import learn_house_style

    show(learn_house_style(workspace, file, name, overwrite=force), card_lines, as_json=as_json)


@command.command(
    "list",
    cls=ChineseCommand,
    help="列出可用的版式和各自的来历。",
    short_help="列出版式",
    examples=("drafter style list",),
)
@json_option
@with_workspace
def list_all(workspace: Workspace, as_json: bool) -> None:
    """List the styles."""
    from drafter.operations.styles import list_styles

    show(list_styles(workspace), list_lines, as_json=as_json)


@command.command(
    "show",
    cls=ChineseCommand,
    help="看一种版式：逐项与国标对照，说明哪里不同。",
    short_help="看版式",
    examples=("drafter style show 我局",),
)
@click.argument("name", metavar="版式")
@json_option
@with_workspace
def show_one(workspace: Workspace, name: str, as_json: bool) -> None:
    """Show one style."""
    from drafter.operations.styles import show_style

    show(show_style(workspace, name), card_lines, as_json=as_json)


def card_lines(card: StyleCard) -> Iterator[str]:
    """Yield where a style comes from, its table beside the standard, and what could not be learned."""
    own = card.origin == "own"
    yield f"版式：{card.name}（{f'学自 {card.source}' if card.source else '自定' if own else '程序自带'}）"
    if own:
        yield from columns([_HEADER, *map(_cells, card.rows)])
        differing = [row.label for row in card.rows if row.differs]
        named = f"：{'、'.join(differing)}" if differing else ""
        yield f"与国标不同 {len(differing)} 项{named}"
    else:
        yield from columns([_HEADER[:2], *((row.label, row.own) for row in card.rows)])
    yield from (f"说明：{note}" for note in card.notes)
    yield f"文件：{card.file}"


def _cells(row: StyleRow) -> tuple[str, ...]:
    own = row.own if row.differs or not row.standard else _SAME if row.learned else _UNLEARNED
    return row.label, row.standard or _NONE, own, "、".join(row.differs) or _NONE


def list_lines(listed: ListedStyles) -> Iterator[str]:
    """Yield a line for each style: its name and where it comes from."""
    rows: list[tuple[str, ...]] = []
    for one in listed.styles:
        own = f"学自 {one.source}" if one.source else "本单位"
        origin = "程序自带" if one.origin == "bundled" else f"读不出来：{one.fault}" if one.fault else own
        rows.append((one.name, origin))
    yield from columns(rows)
