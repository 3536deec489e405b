"""The bytes of a document turned into a file that is whole or not there at all."""

from __future__ import annotations

from pathlib import Path

from drafter.errors import OutputError
from drafter.workspace import save_bytes

_NEXT = "请检查写入权限和磁盘空间；在 Word 或 WPS 中打开着的请先关闭"


def save_document(content: bytes, path: Path, *, overwrite: bool) -> None:
    """Write `content` to `path` by way of a file beside it, so that an old one is never half lost.

    Raise `OutputError` when there is a file already and `overwrite` is false, when the folder is missing, and
    when it cannot be written; an old file then stands as it was.
    """
    check_place(path, overwrite=overwrite)
    save_bytes(path, content, _NEXT)


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
