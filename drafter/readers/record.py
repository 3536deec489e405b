"""A .docx that the program wrote to the trees it keeps in it: the record of its making, its figures."""

from __future__ import annotations

import re
from pathlib import Path

from lxml import etree

from drafter import live_figures
from drafter.draft_record import NAMESPACE, ROOT
from drafter.readers.limits import LIMITS
from drafter.readers.package import Package, guarded, open_package, read_xml
from drafter.trees import Tree, unpack_tree

_STORE = re.compile(r"customXml/[^/]+\.xml")


def find_record_tree(path: Path) -> Tree | None:
    """Return the record in the .docx at `path` as a tree, under whatever name an office program put it."""
    with open_package(path) as package:
        found = find_store(package, NAMESPACE, ROOT)
        return found[1] if found else None


def find_store(package: Package, namespace: str, root: str) -> tuple[str, Tree] | None:
    """Return the custom XML part whose root is `root` in `namespace`, its name and its tree; `None` without one."""
    for name in sorted(name for name in package.names() if _STORE.fullmatch(name)):
        with package.open(name) as stream, guarded(package.path):
            *_, found = read_xml(stream, package.path)
        if found.tag == f"{{{namespace}}}{root}":
            return name, _tree(found)
    return None


def find_manifest(package: Package) -> Tree | None:
    """Return the figures and numbers of a draft as a tree, or the copy where an office program lost them."""
    found = find_store(package, live_figures.NAMESPACE, live_figures.ROOT)
    return found[1] if found else _copied(package)


def find_copy(package: Package) -> tuple[str, etree._Element] | None:
    """Return the part that holds the copy of the manifest, its name and its root; `None` without one."""
    name = package.related("", "custom-properties")
    if name is None or name not in package:
        return None
    with package.open(name) as stream, guarded(package.path):
        *_, root = read_xml(stream, package.path)
    return (name, root) if copied_texts(root) else None


def copied_texts(root: etree._Element) -> list[etree._Element]:
    """Return the elements below `root` with the pieces of the copy, in their order."""
    named = {
        str(one.get("name", "")): one for one in root if one.get("name", "").startswith(live_figures.COPY)
    }
    return [text for name in sorted(named) for text in named[name]]


def _copied(package: Package) -> Tree | None:
    found = find_copy(package)
    packed = "".join(one.text or "" for one in copied_texts(found[1])) if found else ""
    return unpack_tree(packed, LIMITS.part) if packed else None


def _tree(element: etree._Element) -> Tree:
    name = etree.QName(element).localname
    return name, tuple(map(_tree, element)) if len(element) else element.text or ""
