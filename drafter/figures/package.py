"""The bytes of a workbook checked before anything in it is unpacked."""

from __future__ import annotations

import io
import zipfile
import zlib
from pathlib import Path

from drafter.errors import InputError

_LARGEST_PART = 64 * 1024 * 1024
_MOST_PARTS = 5_000
_CHUNK = 1024 * 1024
_DOCTYPES = tuple("<!DOCTYPE".encode(encoding) for encoding in ("ascii", "utf-16-le", "utf-16-be"))
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OTHERS = (
    ("xl/workbook.bin", "是 .xlsb 二进制工作簿"),
    ("word/document.xml", "是 Word 文件"),
    ("ppt/presentation.xml", "是演示文稿"),
    ("content.xml", "是 OpenDocument 文件（.ods）"),
)
_SAVE_AS = "请在 Excel 或 WPS 中打开，另存为 .xlsx"
_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError)


def check_package(data: bytes, path: Path) -> None:
    """Raise `InputError` unless `data` is an .xlsx that is safe to open: its kind, sizes, DTDs."""
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise _old_or_locked(data, path)
    if not data.startswith(b"PK"):
        raise InputError("不是 Excel 工作簿（.xlsx）", path=path, hint=_SAVE_AS)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _check_directory(archive, len(data), path)
            for info in _xml_parts(archive):
                _check_part(archive, info, path)
    except _DAMAGED as error:
        raise damaged(path) from error


def damaged(path: Path) -> InputError:
    """Return the error for a workbook that cannot be read."""
    return InputError("工作簿已损坏或写法特殊，无法读取", path=path, hint=_SAVE_AS)


def _old_or_locked(data: bytes, path: Path) -> InputError:
    if _ENCRYPTED in data:
        return InputError("工作簿有密码", path=path, hint="请先在 Excel 或 WPS 中去掉密码，再另存一份")
    return InputError("是旧格式的文件（.xls 或 .et）", path=path, hint=_SAVE_AS)


def _check_directory(archive: zipfile.ZipFile, size: int, path: Path) -> None:
    parts = {info.filename: info for info in archive.infolist()}
    if "xl/workbook.xml" not in parts:
        other = next((what for name, what in _OTHERS if name in parts), "里面没有工作簿")
        raise InputError(f"不是 .xlsx 工作簿，{other}", path=path, hint=_SAVE_AS)
    if len(archive.infolist()) > _MOST_PARTS or len(parts) != len(archive.infolist()):
        raise InputError("工作簿内部部件过多或重名", path=path, hint=_SAVE_AS)
    if any(info.flag_bits & 1 for info in parts.values()):
        raise InputError("工作簿有密码", path=path, hint="请先去掉密码，再另存一份")
    unpacked = sum(info.file_size for info in _xml_parts(archive))
    if unpacked > _LARGEST_PART or sum(info.compress_size for info in parts.values()) > size:
        limit = _LARGEST_PART // 1024 // 1024
        raise InputError(f"工作簿内容展开后超过 {limit} MB", path=path, hint="请只留本年度的数据，另存一份")


def _xml_parts(archive: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    return [info for info in archive.infolist() if info.filename.lower().endswith((".xml", ".rels", ".vml"))]


def _check_part(archive: zipfile.ZipFile, info: zipfile.ZipInfo, path: Path) -> None:
    """Refuse a document type declaration: no spreadsheet program writes one."""
    tail = b""
    with archive.open(info) as part:
        while chunk := part.read(_CHUNK):
            if any(mark in tail + chunk for mark in _DOCTYPES):
                raise InputError("工作簿内含 DTD 声明，为安全起见不读取", path=path, hint=_SAVE_AS)
            tail = chunk[-32:]
