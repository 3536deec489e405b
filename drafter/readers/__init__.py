"""A file turned into a Reading: the table suffix → reader."""

from __future__ import annotations

from pathlib import Path

from drafter.errors import InputError
from drafter.model import Reading

_SAVE_AS = {
    ".doc": "请先在 Word 或 WPS 中打开，另存为 .docx",
    ".wps": "请先在 WPS 中打开，另存为 .docx",
    ".rtf": "请先在 Word 或 WPS 中打开，另存为 .docx",
    ".pdf": "请先在 Word 或 WPS 中打开，另存为 .docx，或将文字复制到 .txt",
}


def read_file(path: Path) -> Reading:
    """Return the blocks of the report at `path` and what was left out.

    Raise `InputError` when there is no such file, when its format is not read, or when it holds no text.
    """
    _check_file(path)
    reading = _read(path)
    if not any(block.text.strip() for block in reading.blocks):
        raise InputError("文件里没有可读的文字", path=path, hint="请确认选对了文件；扫描件需先识别成文字")
    return reading


def _read(path: Path) -> Reading:
    suffix = path.suffix.lower()
    if suffix == ".txt":
        from drafter.readers.txt import read_txt

        return read_txt(path)
    if suffix in (".docx", ".docm"):
        from drafter.readers.docx import read_docx

        return read_docx(path)
    hint = _SAVE_AS.get(suffix, "可以读取 .docx 和 .txt，请先另存为其中一种")
    raise InputError(f"不能读取 {suffix or '没有后缀的'} 文件", path=path, hint=hint)


def _check_file(path: Path) -> None:
    try:
        if path.is_dir():
            raise InputError("这是一个文件夹，不是报告文件", path=path, hint="请给出文件夹里的某个文件")
        if not path.is_file():
            raise InputError("找不到这个文件", path=path, hint="请检查文件名和所在文件夹")
        if path.stat().st_size == 0:
            raise InputError("文件是空的", path=path, hint="请确认文件已保存完整")
    except (OSError, ValueError) as error:
        raise InputError("无法打开这个文件", path=path, hint="请检查文件名和访问权限") from error
