"""A workbook turned into a file, the same bytes for the same content."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import datetime
from pathlib import Path
from typing import Any

from drafter.workspace import save_bytes

_MOMENT = datetime(1980, 1, 1)
_CORE = "docProps/core.xml"
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")
_NEXT = "请检查写入权限和磁盘空间；在 Excel 或 WPS 中打开的请先关闭"


def save_workbook(book: Any, path: Path) -> None:
    """Write `book` to a file beside `path`, then rename it, so that an old file is never half lost.

    The moments of creation and saving are fixed. Raise `OutputError` when it cannot be written.
    """
    book.properties.creator = ""
    book.properties.created = _MOMENT
    saved = io.BytesIO()
    book.save(saved)
    save_bytes(path, _without_moments(saved), _NEXT)


def _without_moments(saved: io.BytesIO) -> bytes:
    """Return the archive with the same moment on every part."""
    packed = io.BytesIO()
    with zipfile.ZipFile(saved) as old, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            if name == _CORE:
                data = _MODIFIED.sub(rb"\g<1>" + f"{_MOMENT.isoformat()}Z".encode(), data)
            new.writestr(zipfile.ZipInfo(name, _MOMENT.timetuple()[:6]), data, zipfile.ZIP_DEFLATED)
    return packed.getvalue()
