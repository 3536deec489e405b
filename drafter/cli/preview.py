"""`drafter preview`: a document to pictures of its pages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafter.cli.help import ChineseCommand
from drafter.cli.options import PATH, force_option, json_option, whole
from drafter.cli.screen import SCREEN, show

if TYPE_CHECKING:
    from drafter.operations.preview import Preview


@click.command(
    "preview",
    cls=ChineseCommand,
    help="把一份文件按页画成图片，不打开 Word 也能看版面。要装有 LibreOffice；分页可能与 Word、WPS 略有出入。",
    short_help="按页画成图片",
    examples=("drafter preview 初稿.docx -o 页面", "drafter preview 初稿.docx -o 页面 --dpi 150 --force"),
)
@click.argument("file", type=PATH, metavar="文件")
@click.option("-o", "--output", type=PATH, required=True, metavar="文件夹", help="图片放到哪里，如 页面")
@click.option("--dpi", callback=whole(30, 300), metavar="数", help="每英寸多少点，如 150（默认 100）")
@force_option
@json_option
def command(file: Path, output: Path, dpi: int | None, force: bool, as_json: bool) -> None:
    """Draw the pages and tell where they are."""
    from drafter.operations.preview import preview

    show(preview(file, output, dpi or 100, SCREEN, overwrite=force), _lines, as_json=as_json)


def _lines(made: Preview) -> Iterator[str]:
    """Yield what was drawn and where."""
    yield f"已画出 {made.source}，共 {len(made.pages)} 页"
    for page in made.pages:
        yield f"  {page}"
