"""The bytes of a document turned into a file that is whole or not there at all."""

from __future__ import annotations

import os
import secrets
import shutil
from pathlib import Path

from drafter.errors import OutputError

_NEXT = "请检查写入权限和磁盘空间；在 Word 或 WPS 中打开着的请先关闭"


def save_document(content: bytes, path: Path, *, overwrite: bool) -> None:
    """Write `content` to `path` by way of a file beside it, so that an old one is never half lost.

    Raise `OutputError` when there is a file already and `overwrite` is false, when the folder is missing, and
    when it cannot be written; an old file then stands as it was.
    """
    check_place(path, overwrite=overwrite)
    beside = path.with_name(f".drafter-{secrets.token_hex(8)}.tmp")
    try:
        try:
            _write(content, beside)
            if path.exists():
                shutil.copymode(path, beside)
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)
        _sync(path.parent)
    except OSError as error:
        raise OutputError("文件没有写成，原有的文件没有改动", path=path, hint=_NEXT) from error


def check_place(path: Path, *, overwrite: bool) -> None:
    """Raise `OutputError` when `path` is no place for a new file; `save_document` asks again by itself."""
    try:
        kind = _kind_of(path)
    except OSError as error:
        raise OutputError("不能用这个文件名", path=path, hint="请换一个短一些的文件名") from error
    if kind == "nowhere":
        raise OutputError("没有这个文件夹", path=path.parent, hint="请先建立文件夹，或换一个位置")
    if kind == "folder":
        raise OutputError("这是一个文件夹，不能写成文件", path=path, hint="请换一个文件名")
    if kind == "file" and not overwrite:
        raise OutputError("已有同名文件，没有覆盖", path=path, hint="请换一个文件名，或加 --force 覆盖")


def _kind_of(path: Path) -> str:
    """Return what is at `path`: file, folder, nothing, or nowhere when not even the folder is there."""
    if not path.parent.is_dir():
        return "nowhere"
    return "folder" if path.is_dir() else "file" if path.exists() else "nothing"


def _write(content: bytes, path: Path) -> None:
    with path.open("xb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())


def _sync(folder: Path) -> None:
    """Have the renaming itself on disk; Windows has no such call and needs none."""
    if hasattr(os, "O_DIRECTORY"):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
