"""A PDF with a text layer turned into paragraphs and table rows by where its characters stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from drafter.errors import InputError
from drafter.model import Reading, Skipped
from drafter.readers.limits import LIMITS, in_megabytes
from drafter.readers.pdf_glyphs import PageText, page_text
from drafter.readers.pdf_lines import Line, page_lines
from drafter.readers.pdf_pages import without_furniture
from drafter.readers.pdf_paragraphs import paragraphs
from drafter.readers.txt import cut

_JUNK = 0.2
_OCR = "请先用文字识别（OCR）软件转成文字，再另存为 .docx 或 .txt"
_DAMAGED = "请用 PDF 阅读器打开确认，重新导出，或另存为 .docx"
_PASSWORD = 4
_SHOWN = 8


@dataclass(slots=True)
class _Pages:
    """What was read page by page: lines, and the pages that gave none."""

    lines: list[list[Line]] = field(default_factory=list)
    scans: list[int] = field(default_factory=list)
    junk: int = 0
    glyphs: int = 0
    cut_at: int = 0


def read_pdf(path: Path) -> Reading:
    """Return the paragraphs and table rows of the document, in reading order, joined across lines and pages.

    Running heads, page numbers and pages without text are left out with a record. Raise `InputError` for a
    scan (with its pages), for text whose characters cannot be known, for a locked or damaged file.
    """
    if path.stat().st_size > LIMITS.pdf_file:
        raise InputError(f"文件超过 {in_megabytes(LIMITS.pdf_file)} MB", path=path, hint="请拆成几个文件")
    pages = _read_pages(path)
    if pages.glyphs and pages.junk > _JUNK * pages.glyphs:
        raise InputError("文字层无法识别（字体没有编码对照）", path=path, hint=_OCR)
    if not any(pages.lines):
        if not pages.scans:
            raise InputError("各页都没有文字", path=path, hint=_DAMAGED)
        raise InputError(f"是扫描件或图片：{_numbers(pages.scans)}没有文字层", path=path, hint=_OCR)
    lines, furniture = without_furniture(pages.lines)
    return cut(path, paragraphs(lines), _records(pages, furniture))


def _read_pages(path: Path) -> _Pages:
    from pypdfium2 import PdfDocument, PdfiumError

    found = _Pages()
    try:
        document = PdfDocument(path)
        count = len(document)
    except PdfiumError as error:
        raise _fault(path, error) from error
    if count == 0:
        raise InputError("没有页面，文件已损坏", path=path, hint=_DAMAGED)
    for number in range(1, count + 1):
        if number > LIMITS.pages or found.glyphs >= LIMITS.glyphs:
            found.cut_at = number
            break
        try:
            _take(found, number, page_text(document[number - 1]))
        except PdfiumError:
            found.scans.append(number)
    return found


def _take(found: _Pages, number: int, page: PageText) -> None:
    found.glyphs += page.count + page.junk
    found.junk += page.junk
    found.lines.append(page_lines(page))
    if not page.count and not page.junk and page.has_picture:
        found.scans.append(number)


def _fault(path: Path, error: Any) -> InputError:
    if getattr(error, "err_code", None) == _PASSWORD:
        return InputError("文件有密码", path=path, hint="请先去掉密码，再另存一份")
    return InputError("文件已损坏，无法读取", path=path, hint=_DAMAGED)


def _records(pages: _Pages, furniture: int) -> Iterator[Skipped]:
    if furniture:
        yield Skipped("各页", f"页眉、页脚、页码{furniture}行，未读入")
    if pages.scans:
        yield Skipped(_numbers(pages.scans), "是图片，没有文字层，未读入；需先识别成文字")
    if pages.junk:
        yield Skipped("全文", f"{pages.junk}个字符没有编码对照，未读入")
    if pages.cut_at:
        yield Skipped(f"第{pages.cut_at}页起", "超过长度上限，未读入")


def _numbers(pages: list[int]) -> str:
    shown = "、".join(str(page) for page in pages[:_SHOWN])
    return f"第{shown}页" if len(pages) <= _SHOWN else f"第{shown}等{len(pages)}页"
