"""A Rich Text file turned into blocks by walking its control words."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from pathlib import Path

from drafter.model import Block, Reading, Skipped
from drafter.readers.limits import LIMITS
from drafter.readers.txt import cut, load
from drafter.text import strip_controls

_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z'])|([{}])|([^\\{}\r\n]+)|[\r\n\\]"
)
_SKIPPED = re.compile(
    "colortbl|stylesheet|info|pict|object|objdata|themedata|datastore|fldinst|listtable|listoverridetable|rsidtbl|"
    "generator|xmlnstbl|bkmkstart|bkmkend|sn|sv|shprslt|nonshppict|latentstyles|filetbl|revtbl|header[lrf]?|"
    "footer[lrf]?|a?ftnsepc?"
).fullmatch
_COUNTED = {"footnote": "脚注", "annotation": "批注", "pict": "图片", "object": "嵌入对象"}
_LABELS = frozenset(("listtext", "pntext"))
_KEPT_OPTIONAL = _LABELS | {"shpinst", "shppict"}
_CHARACTERS = {
    "tab": "\t", "line": "\n", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’",
    "ldblquote": "“", "rdblquote": "”", "bullet": "•", "emspace": " ", "enspace": " ",
}  # fmt: skip
_SYMBOLS = {"~": " ", "_": "-", "\n": "\n", "\r": "\n", "\\": "\\", "{": "{", "}": "}"}
_PARAGRAPH = frozenset(("par", "sect", "page", "column"))
_CHARSETS = {128: "cp932", 129: "cp949", 134: "gb18030", 136: "big5", 204: "cp1251", 177: "cp1255"}
_CODE_PAGES = {936: "gb18030", 54936: "gb18030", 950: "big5", 65001: "utf-8"}


def read_rtf(path: Path) -> Reading:
    """Return the paragraphs and table rows of the document; a row is its cells joined by tabs.

    List numbers are kept as printed; hidden and deleted text, notes, pictures, running heads are left out.
    """
    walker = _Walker()
    walker.walk(load(path, LIMITS.text_file))
    skipped = [Skipped("全文", f"{what}{count}处，未读入") for what, count in walker.lost.items()]
    return cut(path, walker.blocks, skipped)


@dataclass(frozen=True, slots=True)
class _State:
    skip: bool = False
    hidden: bool = False
    fallback: int = 1
    encoding: str = "cp1252"
    fonts: bool = False
    label: bool = False


@dataclass(slots=True)
class _Walker:
    """What has been read so far, and the state of each open group."""

    blocks: list[Block] = field(default_factory=list)
    lost: Counter[str] = field(default_factory=Counter)
    state: _State = field(default_factory=_State)
    groups: list[_State] = field(default_factory=list)
    page: str = "cp1252"
    encodings: dict[int, str] = field(default_factory=dict)
    font: int = 0
    raw: bytearray = field(default_factory=bytearray)
    text: list[str] = field(default_factory=list)
    cells: list[str] = field(default_factory=list)
    in_row: bool = False
    optional: bool = False
    pending: int = 0
    paragraphs: int = 0

    def walk(self, data: bytes) -> None:
        """Read all of `data`."""
        at = 0
        while match := _TOKEN.match(data, at):
            at = match.end()
            word, number, byte, symbol, brace, plain = match.groups()
            if word:
                at += self._word(word.decode("ascii"), int(number) if number else None)
            elif byte:
                self._bytes(bytes.fromhex(byte.decode("ascii")))
            elif symbol:
                self._symbol(symbol.decode("latin-1"))
            elif brace:
                self._brace(brace)
            elif plain:
                self._bytes(plain)
        self._end_paragraph()
        self._end_row()

    def _brace(self, brace: bytes) -> None:
        self._flush()
        self.pending = 0
        if brace == b"{":
            self.groups.append(self.state)
        elif self.groups:
            self.state = self.groups.pop()
        self.optional = False

    def _symbol(self, symbol: str) -> None:
        if symbol == "*":
            self.optional = True
        elif symbol in _SYMBOLS:
            self._say(_SYMBOLS[symbol])

    def _bytes(self, data: bytes) -> None:
        dropped = min(self.pending, len(data))
        self.pending -= dropped
        if not self.state.skip and not self.state.fonts:
            self.raw += data[dropped:]

    def _say(self, text: str) -> None:
        self._flush()
        if not self.state.skip and not self.state.hidden:
            self.text.append(text)

    def _flush(self) -> None:
        if self.raw:
            text = self.raw.decode(self.state.encoding, errors="replace")
            self.raw.clear()
            if self.state.hidden:
                self.lost["隐藏文字"] += 1
            else:
                self.text.append(text)

    def _word(self, word: str, number: int | None) -> int:
        """Take a control word; return how many bytes after it are binary."""
        if word == "bin":
            return max(number or 0, 0)
        if word == "u":
            self._unicode(number or 0)
            return 0
        self._flush()
        if (self.optional and word not in _KEPT_OPTIONAL) or _SKIPPED(word) or word in _COUNTED:
            self._leave_out(word)
        elif word in _CHARACTERS:
            self._say("" if self.state.label and word == "tab" else _CHARACTERS[word])
        else:
            self._structure(word)
            self._property(word, number)
        self.optional = False
        return 0

    def _leave_out(self, word: str) -> None:
        if word in _COUNTED and not self.state.skip:
            self.lost[_COUNTED[word]] += 1
        self.state = replace(self.state, skip=True)

    def _unicode(self, number: int) -> None:
        code = number % 0x10000
        if not self.state.skip:
            self._say(chr(code))
        self.pending = self.state.fallback

    def _structure(self, word: str) -> None:
        if self.state.skip:
            return
        if word in _PARAGRAPH:
            self._end_paragraph()
        elif word in ("cell", "nestcell"):
            self.cells.append(self._taken())
        elif word in ("row", "nestrow"):
            self._end_row()
        elif word in ("intbl", "pard"):
            self.in_row = word == "intbl"

    def _property(self, word: str, number: int | None) -> None:
        if word == "fonttbl":
            self.state = replace(self.state, fonts=True)
        elif word == "f":
            self.font = number or 0
            self.state = replace(self.state, encoding=self.encodings.get(self.font, self.page))
        elif word == "fcharset" and number in _CHARSETS:
            self.encodings[self.font] = _CHARSETS[number]
        elif word == "ansicpg":
            self.page = _CODE_PAGES.get(
                number or 0, f"cp{number}" if number in range(1250, 1259) else self.page
            )
            self.state = replace(self.state, encoding=self.page)
        elif word in _LABELS:
            self.state = replace(self.state, label=True)
        elif word == "uc":
            self.state = replace(self.state, fallback=min(number or 0, 8))
        elif word in ("v", "deleted", "plain"):
            self.state = replace(self.state, hidden=word != "plain" and number != 0)

    def _taken(self) -> str:
        self._flush()
        text = "".join(self.text).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        self.text.clear()
        return strip_controls(text)

    def _end_paragraph(self) -> None:
        self.paragraphs += 1
        if self.in_row and self.groups:
            self.text.append(" ")
            return
        text = self._taken()
        if text.strip():
            self.blocks.append(Block(text.rstrip(), self.paragraphs))

    def _end_row(self) -> None:
        cells = [" ".join(cell.split()) for cell in self.cells]
        self.cells.clear()
        self.paragraphs += 1
        if len(cells) == 1 and cells[0]:
            self.blocks.append(Block(cells[0], self.paragraphs))
        elif any(cells):
            self.blocks.append(Block("\t".join(cells), self.paragraphs, kind="row"))
