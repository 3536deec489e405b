"""Named arrays of numbers to one file that is mapped into memory, and back."""

from __future__ import annotations

import contextlib
import json
import mmap
import os
import sys
import time
import zlib
from array import array
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any
from uuid import uuid4

from drafter.errors import InputError, OutputError

_MAGIC = b"DRFTARR1"
_ALIGN = 8
_HEAD = len(_MAGIC) + 8
_TEMPORARY = ".building-"
_ABANDONED_AFTER = 3600
_CHECKED_UP_TO = 64 << 20


class DamagedFileError(InputError):
    """A file of arrays is missing, cut short, changed, or of another format; it is to be built again."""

    def __init__(self, path: Path) -> None:
        """Name the file and how to build it again."""
        super().__init__("索引文件缺失或已损坏", path=path, hint="运行 drafter corpus rebuild 重建索引")


class ArrayFile:
    """A file of named arrays opened for reading; nothing of it is loaded until it is used."""

    def __init__(self, path: Path, kind: str) -> None:
        """Open the file; raise `DamagedFileError` unless it is whole and of this kind and version."""
        self._path = path
        self._map = _mapped(path)
        self._begin, directory = self._directory()
        if directory.get("kind") != kind or directory.get("order") != sys.byteorder:
            raise DamagedFileError(path)
        self.meta: dict[str, Any] = directory["meta"]
        self._arrays: dict[str, list[Any]] = directory["arrays"]
        self._checked: set[str] = set()
        if self._begin + directory["length"] != len(self._map):
            raise DamagedFileError(path)

    def _directory(self) -> tuple[int, dict[str, Any]]:
        """Return where the arrays begin and what the directory says."""
        length, crc = (int.from_bytes(self._map[at : at + 4], "little") for at in (8, 12))
        raw = self._map[_HEAD : _HEAD + length]
        if self._map[: len(_MAGIC)] != _MAGIC or not raw or zlib.crc32(raw) != crc:
            raise DamagedFileError(self._path)
        return _aligned(_HEAD + length), json.loads(raw)

    def __contains__(self, name: str) -> bool:
        """`True` when there is an array `name`."""
        return name in self._arrays

    def array(self, name: str) -> memoryview:
        """Return the array `name`, mapped; the first time its checksum is compared, unless it is huge."""
        code, start, length, crc = self._arrays[name]
        view = memoryview(self._map)[self._begin + start : self._begin + start + length]
        if name not in self._checked and length <= _CHECKED_UP_TO and zlib.crc32(view) != crc:
            raise DamagedFileError(self._path)
        self._checked.add(name)
        return view.cast(code)

    def check(self) -> None:
        """Compare the checksum of every array; raise `DamagedFileError` at the first that differs."""
        for name in self._arrays:
            self.array(name)


class Strings:
    """Strings in a mapped file, read one by one."""

    def __init__(self, file: ArrayFile, name: str) -> None:
        """Open the strings that `string_arrays` called `name`."""
        self._text = file.array(name)
        self._ends = file.array(f"{name}-ends")

    def __len__(self) -> int:
        """Return how many strings there are."""
        return len(self._ends) - 1

    def __getitem__(self, number: int) -> str:
        """Return the string `number`, from 0."""
        return str(self.raw(number), "utf-8")

    def raw(self, number: int) -> bytes:
        """Return the string as it is stored, in UTF-8."""
        return bytes(self._text[self._ends[number] : self._ends[number + 1]])

    def find(self, wanted: str) -> int | None:
        """Return the number of `wanted` among strings that stand in order; `None` when it is not there."""
        raw = wanted.encode("utf-8")
        number = bisect_left(range(len(self)), raw, key=self.raw)
        return number if number < len(self) and self.raw(number) == raw else None


def write_arrays(path: Path, kind: str, meta: Mapping[str, object], arrays: Mapping[str, memoryview]) -> None:
    """Write `arrays` and `meta` to `path`: to a file beside it, forced to disk, then renamed.

    The same arrays give the same bytes. Raise `OutputError` when that cannot be done; nothing then changes.
    """
    contents = _contents(kind, meta, arrays)
    building = path.with_name(f"{_TEMPORARY}{uuid4().hex}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _sweep(path.parent)
        with building.open("xb") as stream:
            stream.writelines(contents)
            stream.flush()
            os.fsync(stream.fileno())
        building.replace(path)
        _sync(path.parent)
    except OSError as error:
        with contextlib.suppress(OSError):
            building.unlink()
        raise OutputError("索引没有写成", path=path, hint="请检查写入权限和磁盘空间") from error


def string_arrays(name: str, values: Sequence[str]) -> dict[str, memoryview]:
    """Return strings as one text in UTF-8 and the offsets where each ends, 0 first."""
    raw = [value.encode("utf-8") for value in values]
    ends = array("Q", [0])
    for value in raw:
        ends.append(ends[-1] + len(value))
    return {name: memoryview(b"".join(raw)), f"{name}-ends": memoryview(ends)}


def _contents(kind: str, meta: Mapping[str, object], arrays: Mapping[str, memoryview]) -> list[bytes]:
    """Return the pieces of the file: the head, the directory, the arrays in order of name."""
    entries: dict[str, list[object]] = {}
    pieces: list[bytes] = []
    at = 0
    for name in sorted(arrays):
        raw = arrays[name].tobytes()
        entries[name] = [arrays[name].format, at, len(raw), zlib.crc32(raw)]
        pieces.append(raw.ljust(_aligned(len(raw)), b"\0"))
        at += len(pieces[-1])
    directory = {"kind": kind, "order": sys.byteorder, "length": at, "meta": meta, "arrays": entries}
    raw = json.dumps(directory, ensure_ascii=False, sort_keys=True).encode("utf-8")
    head = _MAGIC + len(raw).to_bytes(4, "little") + zlib.crc32(raw).to_bytes(4, "little") + raw
    return [head.ljust(_aligned(len(head)), b"\0"), *pieces]


def _aligned(length: int) -> int:
    return -(-length // _ALIGN) * _ALIGN


def _mapped(path: Path) -> mmap.mmap:
    """Return the file mapped for reading; `DamagedFileError` when it is missing, empty or unreadable."""
    try:
        with path.open("rb") as stream:
            return mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ)
    except (OSError, ValueError) as error:
        raise DamagedFileError(path) from error


def _sweep(folder: Path) -> None:
    """Remove what builds that were killed left behind."""
    for file in folder.glob(f"{_TEMPORARY}*"):
        with contextlib.suppress(OSError):
            if time.time() - file.stat().st_mtime > _ABANDONED_AFTER:
                file.unlink()


def _sync(folder: Path) -> None:
    """Have the renaming itself on disk; Windows has no such call and needs none."""
    if hasattr(os, "O_DIRECTORY"):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
