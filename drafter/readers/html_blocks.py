"""The markup of a page turned into paragraphs and table rows in one pass, however it is nested."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

from drafter.model import Block
from drafter.text import is_han, strip_controls

_TAG = re.compile(r"""</?([a-zA-Z][a-zA-Z0-9:-]{0,63})(?:[^>"']|"[^"]{0,65536}"|'[^']{0,65536}')*+>""")
_NAME = re.compile(r"</?([a-zA-Z][a-zA-Z0-9:-]{0,63})")
_RAW = frozenset(("script", "style", "noscript", "template", "svg", "iframe", "textarea", "select", "object"))
_BREAKING = re.compile(
    "p|div|br|li|ul|ol|dl|dt|dd|h[1-6]|table|tbody|thead|tfoot|caption|section|article|header|footer|main|nav|aside|"
    "form|fieldset|blockquote|pre|center|hr|body|html|title|figure|figcaption|address|option"
).fullmatch
_BLANK = re.compile(r"[ \t\r\n\f\xa0\u2002\u2003]+")
_LONG_CELL = 120
_DEEPEST_ROW = 50
_LINKED = 0.8
TITLE = "title"
LINK = "link"


@dataclass(slots=True)
class _Row:
    cells: list[list[Block]] = field(default_factory=list)


def html_blocks(markup: str) -> list[Block]:
    """Return the paragraphs and rows of `markup` in order, numbered from 1, headings with their style.

    The page's own title has the style "title", a paragraph that is all links "link". Scripts, styles, comments
    and the like are left out. A row of short cells is one block, its cells joined by tabs; the cells of a
    table used as a frame are read one after the other.
    """
    builder = _Builder()
    for kind, value in tokens(markup):
        if kind == "text":
            builder.say(value)
        else:
            builder.tag(value, opening=kind == "start")
    return builder.finish()


def tokens(markup: str) -> Iterator[tuple[str, str]]:
    """Yield ("text", …), ("start", name), ("end", name) of `markup` in time that grows with its length only."""
    at = 0
    seek = _Seeker(markup)
    while (less := markup.find("<", at)) >= 0:
        if less > at:
            yield "text", markup[at:less]
        at, kind, name = _token(markup, less, seek)
        if kind == "text":
            yield kind, name
        elif kind:
            yield kind, name
            if kind == "start" and name in _RAW:
                at = seek.after_raw(name, at)
    if at < len(markup):
        yield "text", markup[at:]


class _Seeker:
    """Finds closing marks; one that was not found once is not sought again."""

    def __init__(self, markup: str) -> None:
        self.markup = markup
        self._lower = markup.lower()
        self._absent: set[str] = set()

    def after(self, mark: str, at: int) -> int | None:
        """Return the place after the next `mark`, `None` when there is none."""
        if mark in self._absent:
            return None
        found = self._lower.find(mark, at)
        if found < 0:
            self._absent.add(mark)
            return None
        return found + len(mark)

    def after_raw(self, name: str, at: int) -> int:
        """Return the place of the end tag of `name`, or `at` when it is never closed."""
        end = self.after(f"</{name}", at)
        return at if end is None else end - len(name) - 2


def _token(markup: str, at: int, seek: _Seeker) -> tuple[int, str, str]:
    """Return where the mark at `at` ends, its kind (empty for none to speak of) and its name."""
    for opening, closing in (("<!--", "-->"), ("<![cdata[", "]]>"), ("<!", ">"), ("<?", ">")):
        if markup[at : at + len(opening)].lower() == opening:
            end = seek.after(closing, at + len(opening))
            if opening == "<![cdata[" and end is not None:
                return end, "text", markup[at + len(opening) : end - len(closing)]
            return (end, "", "") if end is not None else (at + len(opening), "", "")
    name = _NAME.match(markup, at)
    if name is None:
        return at + 1, "text", "<"
    if seek.after(">", at) is None:
        return name.end(), "", ""
    tag = _TAG.match(markup, at)
    end = tag.end() if tag else seek.after(">", at) or name.end()
    return end, "end" if markup[at + 1] == "/" else "start", name[1].lower()


class _Builder:
    """Collects text into paragraphs, paragraphs into cells, cells into rows."""

    def __init__(self) -> None:
        self._text: list[str] = []
        self._linked = 0
        self._in_link = False
        self._blocks: list[Block] = []
        self._rows: list[_Row] = []
        self._style: str | None = None
        self._count = 0

    def say(self, text: str) -> None:
        """Take text."""
        self._text.append(text)
        self._linked += len(text.strip()) if self._in_link else 0

    def tag(self, name: str, *, opening: bool) -> None:
        """Take a start or end tag."""
        if name == "a":
            self._in_link = opening
        elif name in ("td", "th", "tr"):
            self._close_paragraph()
            self._table(name, opening)
        elif _BREAKING(name):
            self._close_paragraph()
            if re.fullmatch("h[1-6]|title", name):
                style = TITLE if name == "title" else f"heading {name[1]}"
                self._style = style if opening else None
            if name == "table" and not opening:
                self._close_row()

    def finish(self) -> list[Block]:
        """Return all that was collected."""
        self._close_paragraph()
        while self._rows:
            self._close_row()
        return self._blocks

    def _table(self, name: str, opening: bool) -> None:
        if name == "tr" and opening:
            if len(self._rows) < _DEEPEST_ROW:
                self._rows.append(_Row())
        elif name == "tr":
            self._close_row()
        elif opening and self._rows:
            self._rows[-1].cells.append([])

    def _close_paragraph(self) -> None:
        if not self._text:
            return
        text = _BLANK.sub(" ", strip_controls(unescape("".join(self._text)))).strip(" ")
        style = self._style or (LINK if self._linked >= _LINKED * len(text) else None)
        self._text.clear()
        self._linked = 0
        if text.strip():
            self._count += 1
            self._emit(Block(_closed_up(text), self._count, style))

    def _close_row(self) -> None:
        if not self._rows:
            return
        cells = self._rows.pop().cells
        filled = [cell for cell in cells if cell]
        framed = len(filled) < 2 or any(sum(len(b.text) for b in cell) > _LONG_CELL for cell in cells)
        if framed or any(block.kind == "row" for cell in cells for block in cell):
            for cell in filled:
                for block in cell:
                    self._emit(block)
        else:
            text = "\t".join(" ".join(block.text.strip() for block in cell) for cell in cells)
            self._emit(Block(text, filled[0][0].line, kind="row"))

    def _emit(self, block: Block) -> None:
        if self._rows and self._rows[-1].cells:
            self._rows[-1].cells[-1].append(block)
        else:
            self._blocks.append(block)


def _closed_up(text: str) -> str:
    """Return `text` without the blanks that a line break in the markup left between Chinese characters."""
    if " " not in text:
        return text
    return re.sub(
        r"(?<=(.)) (?=(.))", lambda match: "" if is_han(match[1]) and is_han(match[2]) else " ", text
    )
