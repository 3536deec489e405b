"""A zip archive unpacked, within bounds, to files whose names are made here."""

from __future__ import annotations

import shutil
import stat
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from drafter.errors import InputError
from drafter.readers.formats import ARCHIVE, REPORT_SUFFIXES
from drafter.readers.limits import LIMITS, in_megabytes
from drafter.readers.package import guarded

_CONTENT_TYPES = "[Content_Types].xml"
_LOCK = "~$"
_SPLIT = "请先解压，再给出文件夹"
_UTF8_NAME = 0x800
_CHUNK = 1 << 20


def unpack_members(path: Path, folder: Path) -> Iterator[tuple[str, str]]:
    """Unpack the reports in the archive to `folder`; yield each one's name in it and its file.

    A Word document named .zip is its own only member. Members of other kinds, lock files, and archives in the
    archive are left out. Raise `InputError` for an archive that is damaged, locked, or too large.
    """
    if path.stat().st_size > LIMITS.archive_file:
        raise InputError(f"文件超过 {in_megabytes(LIMITS.archive_file)} MB", path=path, hint=_SPLIT)
    with guarded(path), zipfile.ZipFile(path) as archive:
        if _CONTENT_TYPES in archive.namelist():
            shutil.copyfile(path, folder / "1.docx")
            yield path.name, "1.docx"
            return
        members = [info for info in archive.infolist() if _is_report(info)]
        _check(members, path)
        for number, info in enumerate(members, start=1):
            name = _name(info)
            file = f"{number}{PurePosixPath(name).suffix.lower()}"
            _unpack(archive, info, folder / file)
            yield name, file


def _is_report(info: zipfile.ZipInfo) -> bool:
    name = PurePosixPath(_name(info))
    hidden = name.name.startswith((".", _LOCK)) or "__MACOSX" in name.parts
    return not hidden and name.suffix.lower() in REPORT_SUFFIXES and name.suffix.lower() != ARCHIVE


def _check(members: list[zipfile.ZipInfo], path: Path) -> None:
    if len(members) > LIMITS.members:
        raise InputError(f"压缩包里的报告超过 {LIMITS.members} 份", path=path, hint=_SPLIT)
    if sum(info.file_size for info in members) > LIMITS.unpacked:
        raise InputError(f"解压后超过 {in_megabytes(LIMITS.unpacked)} MB", path=path, hint=_SPLIT)
    if sum(info.compress_size for info in members) > path.stat().st_size:
        raise InputError("压缩包里的文件相互重叠", path=path, hint="请重新压缩")
    for info in members:
        if info.flag_bits & 1:
            raise InputError("压缩包有密码", path=path, hint="请先解压，再给出文件夹")
        if stat.S_ISLNK(info.external_attr >> 16):
            raise InputError("压缩包里有链接，不读取", path=path, hint="请重新压缩文件本身")


def _unpack(archive: zipfile.ZipFile, info: zipfile.ZipInfo, target: Path) -> None:
    left = min(info.file_size, LIMITS.written)
    with archive.open(info) as source, target.open("wb") as written:
        while left > 0 and (chunk := source.read(min(left, _CHUNK))):
            written.write(chunk)
            left -= len(chunk)


def _name(info: zipfile.ZipInfo) -> str:
    """Return the name of a member; one not in UTF-8 was written in GBK by a Chinese system."""
    if info.flag_bits & _UTF8_NAME:
        return info.filename
    try:
        return info.filename.encode("cp437").decode("gb18030")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return info.filename
