"""A .docx that the program wrote to the tree of the record in it."""

from __future__ import annotations

import re
from pathlib import Path

from lxml import etree

from drafter.draft_record import NAMESPACE, ROOT, Tree
from drafter.readers.package import Package, guarded, open_package, read_xml

_STORE = re.compile(r"customXml/[^/]+\.xml")


def find_record_tree(path: Path) -> Tree | None:
    """Return the record in the .docx at `path` as a tree, under whatever name an office program put it."""
    with open_package(path) as package:
        names = sorted(name for name in package.names() if _STORE.fullmatch(name))
        found = (_tree_in(package, name) for name in names)
        return next((tree for tree in found if tree), None)


def _tree_in(package: Package, name: str) -> Tree | None:
    with package.open(name) as stream, guarded(package.path):
        *_, root = read_xml(stream, package.path)
    return _tree(root) if root.tag == f"{{{NAMESPACE}}}{ROOT}" else None


def _tree(element: etree._Element) -> Tree:
    name = etree.QName(element).localname
    return name, tuple(map(_tree, element)) if len(element) else element.text or ""
