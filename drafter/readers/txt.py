"""A plain-text file in UTF-8, UTF-16, UTF-32 or GB18030 turned into one block a line."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from drafter.errors import InputError
from drafter.model import Block, Reading, Skipped
from drafter.readers.limits import LIMITS
from drafter.readers.signature import real_type
from drafter.text import common_share, strip_controls

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_COMMON_ENOUGH = 0.6
_PRINTABLE_ENOUGH = 0.75
_HINT = "请用记事本打开，另存为 UTF-8 编码"
_BREAKS = re.compile("[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_UNPRINTABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffe\uffff]")


def read_txt(path: Path) -> Reading:
    """Return the lines of the file that hold text, with their numbers and their indent.

    Raise `InputError` for a file that is too large, is no text, or is in an encoding that is not known.
    """
    text = _decode(_load(path), path)
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    blocks = [
        Block(kept.rstrip(), number)
        for number, line in enumerate(lines, start=1)
        for piece in _BREAKS.split(line)
        if (kept := strip_controls(piece)).strip()
    ]
    return _cut(Reading(str(path), tuple(blocks)))


def _load(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            data = stream.read(LIMITS.text_file + 1)
    except OSError as error:
        raise InputError("无法读取这个文件", path=path, hint="请检查访问权限") from error
    if len(data) > LIMITS.text_file:
        raise InputError(f"文件超过 {LIMITS.text_file // 1024 // 1024} MB", path=path, hint="请拆成几个文件")
    if (kind := real_type(data)) is not None:
        raise InputError(f"名为 .txt，实际是{kind}", path=path, hint="请改回原来的后缀，或另存为 .txt")
    return data


def _decode(data: bytes, path: Path) -> str:
    marked = _by_mark(data)
    encodings = [marked] if marked else ["utf-8", "gb18030"]
    if not marked and b"\0" in data:
        encodings = ["utf-16-le", "utf-16-be", *encodings]
    for encoding in encodings:
        text = _try(data, encoding)
        if text is not None and _plausible(text, encoding, marked is not None):
            return text.removeprefix("\ufeff")
    raise InputError(f"文字编码无法识别{_where_utf8_breaks(data)}", path=path, hint=_HINT)


def _by_mark(data: bytes) -> str | None:
    return next((encoding for mark, encoding in _MARKS if data.startswith(mark)), None)


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _plausible(text: str, encoding: str, marked: bool) -> bool:
    printable = 1 - len(_UNPRINTABLE.findall(text)) / len(text) if text else 0.0
    if printable < _PRINTABLE_ENOUGH:
        return False
    return marked or encoding == "utf-8" or common_share(text) >= _COMMON_ENOUGH


def _where_utf8_breaks(data: bytes) -> str:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return f"（第 {data.count(bytes([10]), 0, error.start) + 1} 行起不是 UTF-8）"
    return ""


def _cut(reading: Reading) -> Reading:
    kept: list[Block] = []
    characters = 0
    for block in reading.blocks:
        characters += len(block.text)
        if characters > LIMITS.characters or len(kept) >= LIMITS.blocks:
            return Reading(
                reading.source, tuple(kept), (Skipped(f"第{block.line}行起", "超过长度上限，未读入"),)
            )
        kept.append(block)
    return reading
