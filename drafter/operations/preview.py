"""A document's file to pictures of its pages, drawn as LibreOffice lays it out."""

from __future__ import annotations

import re
import tempfile
from dataclasses import dataclass
from pathlib import Path

from drafter.errors import InputError, OutputError
from drafter.operations.watch import Watcher
from drafter.readers import without_controls
from drafter.readers.limits import LIMITS, in_megabytes
from drafter.readers.office import convert_to_pdf, find_office
from drafter.workspace import is_writable, save_bytes
from drafter.writers.pictures import count_pages, draw_pages, png_of

_KNOWN = (".docx", ".doc", ".wps", ".rtf", ".odt")
_PAGE = "page-{number:02}.png"
_PAGES = re.compile(r"page-\d{2,}\.png")
_INSTALL = "请安装 LibreOffice（免费，https://zh-cn.libreoffice.org），或在 Word、WPS 中用打印预览"


@dataclass(frozen=True, slots=True)
class Preview:
    """The file that was looked at and the pictures of its pages, in order."""

    source: Path
    pages: tuple[Path, ...]

    def as_json(self) -> dict[str, object]:
        """Return the object that `drafter preview --json` prints."""
        return {"file": str(self.source), "pages": [str(page) for page in self.pages]}


def preview(path: Path, folder: Path, dots: int, watcher: Watcher, *, overwrite: bool = False) -> Preview:
    """Draw the pages of the document at `path` into `folder`, made if need be, as page-01.png and so on.

    Raise `InputError` when it is no document, or there is no LibreOffice to lay it out; `OutputError` when
    pictures of pages are there already and `overwrite` is false, which replaces them all: no page of a longer
    document stays behind.
    """
    _check_source(path)
    old = _old_pages(folder, overwrite=overwrite)
    office = find_office()
    if office is None:
        raise InputError("预览要用 LibreOffice 排版，这台机器上没有", hint=_INSTALL)
    if not is_writable(folder):
        raise OutputError("不能写入这个文件夹", path=folder, hint="用 -o 换一个可以写入的位置")
    watcher.tell("正在用 LibreOffice 排版……")
    with tempfile.TemporaryDirectory(prefix="drafter-") as scratch:
        pdf = convert_to_pdf(_as_printed(path, Path(scratch) / "bare"), Path(scratch), office)
        for picture in old:
            picture.unlink()
        return Preview(path, _draw(pdf, folder, dots, watcher))


def _as_printed(path: Path, folder: Path) -> Path:
    """Return the document as it is printed: LibreOffice 7.4 has no gap between a control and Chinese."""
    if path.suffix.lower() != ".docx":
        return path
    folder.mkdir()
    return without_controls(path, folder)


def _draw(pdf: Path, folder: Path, dots: int, watcher: Watcher) -> tuple[Path, ...]:
    told, total, made = watcher.progress("画出各页"), count_pages(pdf), list[Path]()
    for number, picture in enumerate(draw_pages(pdf, dots), start=1):
        made.append(folder / _PAGE.format(number=number))
        save_bytes(made[-1], png_of(picture))
        told(number, total)
    return tuple(made)


def _check_source(path: Path) -> None:
    if not path.is_file():
        raise InputError("没有这个文件", path=path, hint="请检查文件名和所在文件夹")
    if path.suffix.lower() not in _KNOWN:
        raise InputError("预览看不了这种文件", path=path, hint=f"可以预览的有：{'、'.join(_KNOWN)}")
    if path.stat().st_size > LIMITS.word_file:
        most = in_megabytes(LIMITS.word_file)
        raise InputError(f"文件超过 {most} MB", path=path, hint="请在 Word 或 WPS 中用打印预览")


def _old_pages(folder: Path, *, overwrite: bool) -> list[Path]:
    """Return the pictures of pages that are in `folder`."""
    if folder.exists() and not folder.is_dir():
        raise OutputError("这是一个文件，放不下图片", path=folder, hint="用 -o 指定一个文件夹")
    try:
        found = (
            sorted(one for one in folder.iterdir() if _PAGES.fullmatch(one.name)) if folder.exists() else []
        )
    except OSError as error:
        raise OutputError("不能读取这个文件夹", path=folder, hint="请检查访问权限") from error
    if found and not overwrite:
        hint = "用 -o 换一个文件夹，或加 --force 换掉原来的图片"
        raise OutputError("文件夹里已有页面图片，没有覆盖", path=folder, hint=hint)
    return found
