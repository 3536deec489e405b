"""A .docx that the program wrote to the trees it keeps in it: the record of its making, its figures."""

from __future__ import annotations

import re
from pathlib import Path

from lxml import etree

from drafter.draft_record import NAMESPACE, ROOT
from drafter.readers.package import Package, guarded, open_package, read_xml
from drafter.trees import Tree

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


def _tree(element: etree._Element) -> Tree:
    name = etree.QName(element).localname
    return name, tuple(map(_tree, element)) if len(element) else element.text or ""
