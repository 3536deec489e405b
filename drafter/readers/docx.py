"""A Word document turned into blocks by walking its XML as a stream."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import IO

from lxml import etree

from drafter.model import Block, Reading, Skipped
from drafter.readers.limits import LIMITS
from drafter.readers.numbers import ListNumbers, read_list_numbers
from drafter.readers.package import Package, guarded, open_package, refuse_dtd
from drafter.readers.styles import Styles, heading_style, read_styles
from drafter.text import strip_controls

_MAIN = "word/document.xml"
_NOTES = ("footnotes", "endnotes")
# What stands twice in the file (Fallback repeats a text box) has no record.
_LEFT_OUT = {"del": "修订中删除的文字", "moveFrom": "修订中移走的文字", "rt": "注音", "Fallback": ""}
_COUNTED = {
    "commentReference": "批注",
    "pic": "图片",
    "imagedata": "图片",
    "object": "嵌入对象",
    "altChunk": "嵌入的其他文件",
    "sym": "特殊符号",
    "headerReference": "页眉",
    "footerReference": "页脚",
}
_MARKS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_CONTENTS = re.compile(r"(?:toc|目录) ?[1-9]$", re.IGNORECASE)
_OFF = ("0", "false", "off", "none")


@dataclass(slots=True)
class _Paragraph:
    number: int
    texts: list[str] = field(default_factory=list)
    run: list[str] = field(default_factory=list)
    style: str | None = None
    outline: str | None = None
    prefix: str = ""
    hidden: bool = False
    inner: list[Block] = field(default_factory=list)


@dataclass(slots=True)
class _Row:
    cells: list[list[Block]] = field(default_factory=list)


def read_docx(path: Path) -> Reading:
    """Return the paragraphs and table rows of the document with their ordinal numbers and style names.

    Kept are insertions, content controls, links, text boxes and list numbers; deletions, hidden text, tables
    of contents, comments and pictures are left out and counted; notes stand behind the text. A style with an
    outline level is named “heading 1”. A row is its cells joined by tabs. Raise `InputError` for a file that is no
    Word document, is damaged, encrypted, too large, or declares a document type.
    """
    with open_package(path) as package:
        main = package.related("", "officeDocument") or _MAIN
        walker = _Walker(path, read_styles(package, main), read_list_numbers(package, main))
        with package.open(main) as stream, guarded(path):
            walker.walk(stream)
        notes = [note for kind in _NOTES for note in _notes(package, main, kind)]
    return Reading(str(path), (*walker.blocks, *notes), walker.skipped())


def _notes(package: Package, main: str, kind: str) -> list[Block]:
    """Return the footnotes or endnotes of the document; none when it has no such part."""
    part = package.related(main, kind)
    if part is None or part not in package:
        return []
    walker = _Walker(package.path, read_styles(package, main), read_list_numbers(package, main))
    with package.open(part) as stream, guarded(package.path):
        walker.walk(stream)
    return [
        replace(block, text=block.text.strip(), kind="note") for block in walker.blocks if block.text.strip()
    ]


def _local(element: etree._Element) -> str:
    return etree.QName(element).localname


def _attribute(element: etree._Element, name: str) -> str:
    return next((str(value) for key, value in element.items() if str(key).rpartition("}")[2] == name), "")


class _Walker:
    """Walks one document part; what it has read stands in `blocks`."""

    def __init__(self, path: Path, styles: Styles, numbers: ListNumbers) -> None:
        self.blocks: list[Block] = []
        self._path = path
        self._styles = styles
        self._numbers = numbers
        self._open: list[_Paragraph] = []
        self._rows: list[_Row] = []
        self._paragraphs = 0
        self._characters = 0
        self._left_out: list[str] = []
        self._lost: Counter[str] = Counter()
        self._letters: Counter[str] = Counter()
        self._cut_at = 0

    def walk(self, stream: IO[bytes]) -> None:
        for event, element in etree.iterparse(
            stream,
            events=("start", "end"),
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            remove_comments=True,
            remove_pis=True,
        ):
            if event == "start":
                self._start(element)
            else:
                self._end(element)
            if self._cut_at:
                return

    def skipped(self) -> tuple[Skipped, ...]:
        """Return a record of each kind of thing that was left out."""
        records = [Skipped("全文", f"{what}{self._amount(what)}，未读入") for what in self._lost]
        if self._cut_at:
            records.append(Skipped(f"第{self._cut_at}段起", "超过长度上限，未读入"))
        return tuple(records)

    def _amount(self, what: str) -> str:
        letters = f"（{self._letters[what]}字）" if self._letters[what] else ""
        return f"{self._lost[what]}处{letters}"

    def _lose(self, what: str, text: str) -> None:
        self._lost[what] += 1
        self._letters[what] += len("".join(text.split()))

    def _start(self, element: etree._Element) -> None:
        if element.getparent() is None:
            refuse_dtd(element, self._path)
        name = _local(element)
        if name in _LEFT_OUT:
            self._left_out.append(name)
        elif self._left_out:
            return
        elif name == "p" and _is_word(element):
            self._paragraphs += 1
            self._open.append(_Paragraph(self._paragraphs))
        elif name == "tr":
            self._rows.append(_Row())
        elif name == "tc" and self._rows:
            self._rows[-1].cells.append([])

    def _end(self, element: etree._Element) -> None:
        name = _local(element)
        if name in _LEFT_OUT:
            self._left_out.pop()
            _free(element)
        elif self._left_out:
            if name in ("t", "delText") and _LEFT_OUT[self._left_out[0]]:
                self._lose(_LEFT_OUT[self._left_out[0]], element.text or "")
        else:
            self._take(name, element)

    def _take(self, name: str, element: etree._Element) -> None:
        if name in _COUNTED:
            self._lost[_COUNTED[name]] += 1
        elif name == "tr":
            self._close_row(self._rows.pop())
            _free(element)
        elif self._open:
            self._take_in_paragraph(name, element, self._open[-1])

    def _take_in_paragraph(self, name: str, element: etree._Element, paragraph: _Paragraph) -> None:
        if name == "t":
            paragraph.run.append(element.text or "")
        elif name in _MARKS and _parent(element) == "r":
            paragraph.run.append(_MARKS[name])
        elif name == "vanish" and _parent(element, 2) == "r":
            paragraph.hidden = _attribute(element, "val") not in _OFF
        elif name == "rStyle" and _parent(element, 2) == "r":
            paragraph.hidden = paragraph.hidden or self._styles.hides(_attribute(element, "val"))
        elif name == "pStyle":
            paragraph.style = _attribute(element, "val")
        elif name == "outlineLvl" and _parent(element, 2) == "p":
            paragraph.outline = heading_style(_attribute(element, "val"))
        elif name == "pPr" and _parent(element) == "p":
            paragraph.prefix = self._numbers.next_number(element, paragraph.style)
        elif name == "r" and _is_word(element):
            self._close_run(paragraph)
            _free(element)
        elif name == "p" and _is_word(element):
            self._close_paragraph(self._open.pop())
            _free(element)

    def _close_run(self, paragraph: _Paragraph) -> None:
        text = "".join(paragraph.run)
        hidden = paragraph.hidden or self._styles.hides(paragraph.style)
        if hidden and text.strip():
            self._lose("隐藏文字", text)
        elif not hidden:
            paragraph.texts.append(text)
        paragraph.run.clear()
        paragraph.hidden = False

    def _close_paragraph(self, paragraph: _Paragraph) -> None:
        text = strip_controls("".join([*paragraph.texts, *paragraph.run]))
        style = paragraph.outline or self._styles.name(paragraph.style)
        if text.strip() and _CONTENTS.match(style or ""):
            self._lose("目录", text)
        elif text.strip():
            self._emit(Block(paragraph.prefix + text.rstrip(), paragraph.number, style))
        for block in paragraph.inner:
            self._emit(block)

    def _close_row(self, row: _Row) -> None:
        filled = [cell for cell in row.cells if cell]
        if len(row.cells) == 1:
            for block in row.cells[0]:
                self._emit(block)
        elif filled:
            text = "\t".join(" ".join(block.text.strip() for block in cell) for cell in row.cells)
            self._emit(Block(text.replace("\n", " "), filled[0][0].line, kind="row"))

    def _emit(self, block: Block) -> None:
        if self._open:
            self._open[-1].inner.append(block)
        elif self._rows and self._rows[-1].cells:
            self._rows[-1].cells[-1].append(block)
        else:
            self._characters += len(block.text)
            full = self._characters > LIMITS.characters or len(self.blocks) >= LIMITS.blocks
            if full:
                self._cut_at = block.line
            else:
                self.blocks.append(block)


def _is_word(element: etree._Element) -> bool:
    namespace = etree.QName(element).namespace or ""
    return "wordprocessingml" in namespace


def _parent(element: etree._Element, steps: int = 1) -> str:
    found: etree._Element | None = element
    for _ in range(steps):
        found = found.getparent() if found is not None else None
    return _local(found) if found is not None else ""


def _free(element: etree._Element) -> None:
    parent = element.getparent()
    element.clear()
    while parent is not None and element.getprevious() is not None:
        del parent[0]
