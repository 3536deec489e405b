"""The bytes of a Word file opened as its parts, to be changed one by one and packed again."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterator

from lxml import etree

MAIN = "word/document.xml"
_TYPES = "[Content_Types].xml"
_PACKAGE = ""
_MOMENT = (1980, 1, 1, 0, 0, 0)
_MOST = 200 * 1024 * 1024
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


class TooLargeError(ValueError):
    """A file whose parts together are larger than is taken."""


class Parts:
    """The parts of a Word file. What is not asked for as XML and changed is packed as it came, byte for byte."""

    def __init__(self, content: bytes) -> None:
        """Open the file; raise `TooLargeError` when it is too large unpacked."""
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if sum(info.file_size for info in archive.infolist()) > _MOST:
                raise TooLargeError
            self._parts = {
                info.filename: archive.read(info) for info in archive.infolist() if not info.is_dir()
            }
        self._roots: dict[str, etree._Element] = {}
        self._before: dict[str, bytes] = {}

    def __contains__(self, name: str) -> bool:
        """`True` when there is a part `name`."""
        return name in self._parts

    def root(self, name: str) -> etree._Element:
        """Return the XML of a part; what is changed in it is packed."""
        if name not in self._roots:
            parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
            self._roots[name] = etree.fromstring(self._parts[name], parser)
            self._before[name] = etree.tostring(self._roots[name])
        return self._roots[name]

    @property
    def main(self) -> str:
        """The part that holds the text."""
        return next(iter(self.related(_PACKAGE, "officeDocument")), MAIN)

    def stories(self) -> list[str]:
        """Return the parts with text: the main one, headers, footers, notes."""
        kinds = ("header", "footer", "footnotes", "endnotes")
        return [self.main, *(name for kind in kinds for name in self.related(self.main, kind))]

    def related(self, source: str, kind: str) -> list[str]:
        """Return the parts that `source` ("" for the package) relates to as `kind`, in order, each once."""
        found = (target for relation, target in self._relations(source) if _kind(relation) == kind)
        return list(dict.fromkeys(target for target in found if target in self._parts))

    def remove(self, name: str) -> None:
        """Remove a part, its list of relations, and what leads to it; the parts it led to stay."""
        self._parts.pop(name, None)
        self._parts.pop(_relations_of(name), None)
        self._roots = {one: root for one, root in self._roots.items() if one in self._parts}
        for source in self._sources():
            for relation, target in list(self._relations(source)):
                if target == name:
                    _drop(relation)
        for override in list(self.root(_TYPES)):
            if override.get("PartName") == f"/{name}":
                _drop(override)

    def unrelate(self, source: str, kind: str) -> int:
        """Drop the relations of a kind that `source` has, to whatever they lead; return how many."""
        found = [relation for relation, _ in self._relations(source) if _kind(relation) == kind]
        for relation in found:
            _drop(relation)
        return len(found)

    def prune(self, source: str, before: set[str]) -> None:
        """Remove what `source` led to by the relations `before` and no longer does by any."""
        lost = before - relations_in(self.root(source))
        gone = [
            (relation, target) for relation, target in self._relations(source) if relation.get("Id") in lost
        ]
        for relation, target in gone:
            _drop(relation)
            if not any(target == other for one in self._sources() for _, other in self._relations(one)):
                self.remove(target)

    def pack(self) -> bytes:
        """Return the parts as a file: their order is kept, each has one fixed moment."""
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w") as archive:
            for name, content in self._parts.items():
                archive.writestr(
                    zipfile.ZipInfo(name, _MOMENT), self._content(name, content), zipfile.ZIP_DEFLATED
                )
        return packed.getvalue()

    def _content(self, name: str, content: bytes) -> bytes:
        root = self._roots.get(name)
        if root is None or etree.tostring(root) == self._before[name]:
            return content
        return etree.tostring(root, encoding="UTF-8", standalone=True)

    def _sources(self) -> list[str]:
        names = [name for name in self._parts if name.endswith(".rels")]
        return [
            posixpath.join(posixpath.dirname(posixpath.dirname(one)), posixpath.basename(one)[:-5])
            for one in names
        ]

    def _relations(self, source: str) -> Iterator[tuple[etree._Element, str]]:
        """Yield the relations of a part with the parts they lead to."""
        name = _relations_of(source)
        if name not in self._parts:
            return
        folder = posixpath.dirname(source)
        for relation in list(self.root(name)):
            target = relation.get("Target") or ""
            inside = (
                target.lstrip("/")
                if target.startswith("/")
                else posixpath.normpath(posixpath.join(folder, target))
            )
            yield relation, inside if relation.get("TargetMode") != "External" else ""


def relations_in(root: etree._Element) -> set[str]:
    """Return the relations that stand in the attributes of a part."""
    return {str(value) for one in root.iter() for key, value in one.items() if str(key).startswith(_RELATION)}


def _relations_of(name: str) -> str:
    folder, base = posixpath.split(name)
    return posixpath.join(folder, "_rels", f"{base}.rels")


def _kind(relation: etree._Element) -> str:
    return (relation.get("Type") or "").rpartition("/")[2]


def _drop(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
