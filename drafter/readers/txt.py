"""A plain-text file in whatever encoding turned into one block a line."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from drafter.errors import InputError
from drafter.model import Block, Reading, Skipped
from drafter.readers.encoding import decode, decode_damaged, where_utf8_breaks
from drafter.readers.limits import LIMITS, in_megabytes
from drafter.readers.signature import real_type
from drafter.text import strip_controls

_HINT = "请用记事本打开，另存为 UTF-8 编码"
_BREAKS = re.compile("[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")


def read_txt(path: Path) -> Reading:
    """Return the lines of the file that hold text, with their numbers and their indent.

    Raise `InputError` for a file that is too large, is no text, or is in an encoding that is not known.
    """
    data = load(path, LIMITS.text_file)
    if (kind := real_type(data)) is not None and not kind.startswith("网页"):
        raise InputError(
            f"名为 {path.suffix or '文本'}，实际是{kind}", path=path, hint="请改回原来的后缀，或另存为 .txt"
        )
    text, records = decoded(data, path)
    return cut(path, line_blocks(text), records)


def load(path: Path, limit: int) -> bytes:
    """Return the bytes of the file; raise `InputError` above `limit` or when it cannot be opened."""
    try:
        with path.open("rb") as stream:
            data = stream.read(limit + 1)
    except OSError as error:
        raise InputError("无法读取这个文件", path=path, hint="请检查访问权限") from error
    if len(data) > limit:
        raise InputError(f"文件超过 {in_megabytes(limit)} MB", path=path, hint="请拆成几个文件")
    return data


def decoded(data: bytes, path: Path, declared: str | None = None) -> tuple[str, list[Skipped]]:
    """Return the text of `data` and a record of bytes that are none.

    Raise `InputError` with the line where UTF-8 breaks when no encoding is certain.
    """
    text = decode(data, declared)
    if text is not None:
        return text, []
    line = where_utf8_breaks(data)
    damaged = decode_damaged(data)
    if damaged is None:
        where = f"（第 {line} 行起不是 UTF-8）" if line else ""
        raise InputError(f"文字编码无法识别{where}", path=path, hint=_HINT)
    return damaged[0], [Skipped(f"第{line}行起", f"{damaged[1]}处文字编码有误，未能读出")]


def line_blocks(text: str) -> Iterable[Block]:
    """Yield the lines of `text` that are not blank, without controls, with their numbers."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for number, line in enumerate(lines, start=1):
        for piece in _BREAKS.split(line):
            if (kept := strip_controls(piece)).strip():
                yield Block(kept.rstrip(), number)


def cut(path: Path, blocks: Iterable[Block], skipped: Iterable[Skipped] = ()) -> Reading:
    """Return the reading of `blocks` up to the limits, with a record of where it was cut."""
    kept: list[Block] = []
    records = list(skipped)
    characters = 0
    for block in blocks:
        characters += len(block.text)
        if characters > LIMITS.characters or len(kept) >= LIMITS.blocks:
            records.append(Skipped(f"第{block.line}行起", "超过长度上限，未读入"))
            break
        kept.append(block)
    return Reading(str(path), tuple(kept), tuple(records))
