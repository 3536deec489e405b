"""The bytes of a .yml or .csv turned into text."""

from __future__ import annotations

import codecs
from pathlib import Path

from drafter.errors import InputError
from drafter.text import common_share

_COMMON_ENOUGH = 0.6
_LIMIT = 1024 * 1024


def decode_text(data: bytes, path: Path) -> str:
    """Return the text of UTF-8 with or without a mark, UTF-16 with one, or GB18030, its lines ended by \\n.

    Raise `InputError` for more than 1 MB, for no text at all, and for any other encoding.
    """
    if len(data) > _LIMIT:
        raise InputError("数据文件超过 1 MB", path=path, hint="请只留本年度的数据")
    text = _decode(data)
    if text is None or "\0" in text:
        raise InputError("文字编码无法识别", path=path, hint="请用记事本打开，另存为 UTF-8 编码")
    if not text.strip():
        raise InputError("文件是空的", path=path, hint="可用 drafter figures form 生成一份待填的表")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _decode(data: bytes) -> str | None:
    marked = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    for encoding in ("utf-16",) if marked else ("utf-8-sig", "gb18030"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if encoding != "gb18030" or common_share(text) >= _COMMON_ENOUGH:
            return text
    return None
