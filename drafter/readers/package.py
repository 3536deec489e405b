"""A .docx container turned into its parts, read within bounds."""

from __future__ import annotations

import posixpath
import stat
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from lxml import etree

from drafter.errors import InputError
from drafter.readers.limits import LIMITS
from drafter.readers.signature import is_encrypted_office, real_type

_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError)
_REPAIR = "请在 Word 或 WPS 中打开确认，再另存一份"


class Package:
    """The parts of one .docx, opened by name; sizes and names are checked before anything is unpacked."""

    def __init__(self, path: Path, archive: zipfile.ZipFile) -> None:
        """Take the `archive` of the file at `path`."""
        self.path = path
        self._archive = archive
        self._parts = {info.filename: info for info in archive.infolist()}

    def names(self) -> list[str]:
        """Return the names of all parts, as they stand in the directory."""
        return list(self._parts)

    def __contains__(self, name: str) -> bool:
        """`True` when there is a part `name`."""
        return name in self._parts

    @contextmanager
    def open(self, name: str) -> Iterator[IO[bytes]]:
        """Yield the part `name`; raise `InputError` when it is missing, too large, encrypted or a link."""
        with guarded(self.path):
            yield self._archive.open(self._checked(name))

    def _checked(self, name: str) -> zipfile.ZipInfo:
        info = self._parts.get(name)
        if info is None:
            raise InputError("缺少正文，不是完整的 .docx", path=self.path, place=name, hint=_REPAIR)
        if info.flag_bits & 1:
            raise InputError("文件有密码", path=self.path, hint="请先去掉密码，再另存一份")
        if stat.S_ISLNK(info.external_attr >> 16):
            raise InputError("文件内部结构异常", path=self.path, place=name, hint=_REPAIR)
        if info.file_size > LIMITS.part:
            size = LIMITS.part // 1024 // 1024
            raise InputError(
                f"文件内容展开后超过 {size} MB", path=self.path, place=name, hint="请拆成几个文件"
            )
        return info

    def related(self, part: str, kind: str) -> str | None:
        """Return the part that `part` (empty for the package) relates to as `kind`; `None` if absent.

        Where the list of relations was lost, it is the part of that name beside `part`.
        """
        folder, base = posixpath.split(part)
        relations = posixpath.join(folder, "_rels", f"{base}.rels")
        if relations not in self:
            beside = posixpath.join(folder, f"{kind}.xml")
            return beside if beside in self else None
        with self.open(relations) as stream:
            for element in read_xml(stream, self.path):
                if element.get("Type", "").endswith(f"/{kind}") and element.get("TargetMode") != "External":
                    return _resolve(folder, element.get("Target", ""))
        return None

    def target(self, part: str, identity: str) -> str | None:
        """Return the part that the relation `identity` of `part` leads to; `None` if absent or outside the file."""
        folder, base = posixpath.split(part)
        relations = posixpath.join(folder, "_rels", f"{base}.rels")
        if relations in self:
            with self.open(relations) as stream:
                for element in read_xml(stream, self.path):
                    if element.get("Id") == identity and element.get("TargetMode") != "External":
                        return _resolve(folder, element.get("Target", ""))
        return None


def read_xml(stream: IO[bytes], path: Path) -> Iterator[etree._Element]:
    """Yield the elements of `stream` as each ends; a document type declaration is refused."""
    for event, element in etree.iterparse(
        stream,
        events=("start", "end"),
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
    ):
        if event == "end":
            yield element
        elif element.getparent() is None:
            refuse_dtd(element, path)


def refuse_dtd(root: etree._Element, path: Path) -> None:
    """Raise `InputError` when the XML declares a document type: no Office program writes one."""
    if root.getroottree().docinfo.doctype:  # type: ignore[attr-defined]  # missing in the stubs
        raise InputError("文件内含 DTD 声明，为安全起见不读取", path=path, hint=_REPAIR)


@contextmanager
def open_package(path: Path) -> Iterator[Package]:
    """Yield the parts of the .docx at `path`; raise `InputError` for a file that is none."""
    try:
        with path.open("rb") as stream:
            if path.stat().st_size > LIMITS.word_file:
                raise InputError(
                    f"文件超过 {LIMITS.word_file // 1024 // 1024} MB", path=path, hint="请拆成几个文件"
                )
            _check_signature(stream, path)
            with guarded(path), zipfile.ZipFile(stream) as archive:
                _check_directory(archive, path)
                yield Package(path, archive)
    except PermissionError as error:
        raise InputError("无法读取这个文件", path=path, hint="请检查访问权限") from error


@contextmanager
def guarded(path: Path) -> Iterator[None]:
    """Turn what a damaged container or damaged XML raises inside the block into an `InputError`."""
    try:
        yield
    except (*_DAMAGED, etree.LxmlError) as error:
        raise InputError("文件已损坏，无法读取", path=path, hint=_REPAIR) from error


def _check_signature(stream: IO[bytes], path: Path) -> None:
    head = stream.read(4096)
    kind = real_type(head)
    if not head.startswith(b"PK"):
        rest = stream.read(LIMITS.word_file) if head.startswith(b"\xd0\xcf\x11\xe0") else b""
        if is_encrypted_office(head + rest):
            raise InputError("文件有密码", path=path, hint="请先在 Word 或 WPS 中去掉密码，再另存一份")
        actual = f"，实际是{kind}" if kind else ""
        raise InputError(f"不是有效的 .docx{actual}", path=path, hint="请在 Word 或 WPS 中打开，另存为 .docx")
    stream.seek(0)


def _check_directory(archive: zipfile.ZipFile, path: Path) -> None:
    names = [info.filename for info in archive.infolist()]
    if len(names) > LIMITS.parts:
        raise InputError(f"文件内部部件超过 {LIMITS.parts} 个", path=path, hint=_REPAIR)
    if len(set(names)) != len(names):
        raise InputError("文件内部有重名部件", path=path, hint=_REPAIR)
    if sum(info.compress_size for info in archive.infolist()) > path.stat().st_size:
        raise InputError("文件内部部件相互重叠", path=path, hint=_REPAIR)


def _resolve(folder: str, target: str) -> str:
    if target.startswith("/"):
        return target.lstrip("/")
    return posixpath.normpath(posixpath.join(folder, target))
