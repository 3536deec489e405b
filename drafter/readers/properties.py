"""An Office file to what it says of itself outside its text: its title."""

from __future__ import annotations

import re
import zipfile
import zlib
from html import unescape
from pathlib import Path

_PART = "docProps/core.xml"
_LARGEST = 64 << 10
_LARGEST_DIRECTORY = 1 << 20
_END = re.compile(rb"PK\x05\x06.{8}(.{4})", re.DOTALL)
_END_REACH = 66_000
_FIELDS = {"title": re.compile(r"<dc:title[^<>]{0,200}>([^<>]{1,400})</dc:title>")}
_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError)


def read_properties(path: Path) -> tuple[tuple[str, str], ...]:
    """Return the properties that are set; none for a file that is no Office package or is damaged."""
    try:
        if not _is_small_package(path):
            return ()
        with zipfile.ZipFile(path) as archive, archive.open(_PART) as part:
            text = part.read(_LARGEST).decode("utf-8", errors="replace")
    except (*_DAMAGED, KeyError):
        return ()
    found = ((name, pattern.search(text)) for name, pattern in _FIELDS.items())
    return tuple((name, unescape(match[1]).strip()) for name, match in found if match)


def _is_small_package(path: Path) -> bool:
    """`True` for a zip whose list of contents is short; a long one is not worth its memory."""
    with path.open("rb") as stream:
        if stream.read(4) != b"PK\x03\x04":
            return False
        size = stream.seek(0, 2)
        stream.seek(max(0, size - _END_REACH))
        end = _END.search(stream.read())
    return end is not None and int.from_bytes(end[1], "little") <= _LARGEST_DIRECTORY
