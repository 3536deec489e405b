"""A Word file to a copy of it in which bound numbers have other digits and nothing else is changed."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from lxml import etree

from drafter.errors import InputError
from drafter.live_figures import NAMESPACE, ROOT
from drafter.readers.bound import Stretch, find_stretches, kept_stretches, read_parts
from drafter.readers.package import Package, open_package
from drafter.readers.pen import Pen
from drafter.readers.record import find_store
from drafter.readers.soundness import find_faults
from drafter.trees import Tree

Edits = Mapping[str, tuple[str, str]]
"""The digits that stand in each bookmark, and those that shall."""
_CHUNK = 1 << 16
_MOMENT = (1980, 1, 1, 0, 0, 0)
REWRITTEN = "rewritten.docx"


def rewrite(source: Path, target: Path, edits: Edits, manifest: Tree, *, tracked: bool) -> None:
    """Write a copy of the .docx `source` with `edits` made, tracked or not, and its manifest replaced.

    Every part in which there is nothing to change is taken over byte for byte. Raise `InputError` when the copy has a
    fault that the draft has not: then it is of no use.
    """
    with open_package(source) as package:
        changed = dict(_changed_parts(package, edits, tracked))
        store = find_store(package, NAMESPACE, ROOT)
        if store and store[1] != manifest:
            changed[store[0]] = etree.tostring(_element(manifest), encoding="UTF-8", standalone=True)
        copy_package(package, source, target, changed)
    before = find_faults(source)
    new = [fault for fault in find_faults(target) if fault not in before]
    if new:
        hint = "请在 Word 或 WPS 中另存一份再试；或按报告逐处手工修改"
        raise InputError("更新后的稿件有差错，没有写出", path=source, place=new[0], hint=hint)


def copy_package(package: Package, source: Path, target: Path, changed: Mapping[str, bytes]) -> None:
    """Write to `target` the file `source` with the parts in `changed` as they are there; further ones come last."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for info in old.infolist():
            if info.filename in changed:
                new.writestr(_alike(info), changed[info.filename])
            elif info.is_dir():
                new.writestr(_alike(info), b"")
            else:
                with package.open(info.filename) as taken, new.open(_alike(info), "w") as written:
                    shutil.copyfileobj(taken, written, _CHUNK)
        known = set(package.names())
        for name in changed:
            if name not in known:
                new.writestr(zipfile.ZipInfo(name, _MOMENT), changed[name], zipfile.ZIP_DEFLATED)


def _alike(info: zipfile.ZipInfo) -> zipfile.ZipInfo:
    """Return what the copy of a part is called and how it is packed; its sizes are found anew."""
    made = zipfile.ZipInfo(info.filename, info.date_time)
    made.compress_type = info.compress_type
    made.external_attr = info.external_attr
    made.create_system = info.create_system
    return made


def _changed_parts(package: Package, edits: Edits, tracked: bool) -> Iterator[tuple[str, bytes]]:
    """Yield the parts in which numbers change, each as it shall be."""
    parts = [(name, root, find_stretches(root)) for name, root in read_parts(package)]
    kept = kept_stretches([one for _, _, stretches in parts for one in stretches])
    for name, root, stretches in parts:
        pen = Pen(root, tracked=tracked)
        for one in stretches:
            old, new = edits.get(one.name, ("", ""))
            if old and (one.mirror or kept.get(one.name) is one):
                _write(pen, one, old, new)
        if pen.used:
            tree = root.getroottree()
            yield name, etree.tostring(tree, encoding="UTF-8", standalone=True)


def _write(pen: Pen, stretch: Stretch, old: str, new: str) -> None:
    """Put `new` in the place of `old`, which must stand in `stretch`; else leave it."""
    at = stretch.text.find(old)
    if at >= 0:
        pen.write(list(stretch.pieces(at, at + len(old))), new)


def _element(tree: Tree, parent: etree._Element | None = None) -> etree._Element:
    """Return the tree as elements in the namespace of the manifest."""
    name, content = f"{{{NAMESPACE}}}{tree[0]}", tree[1]
    made = (
        etree.Element(name, nsmap={None: NAMESPACE})  # type: ignore[dict-item]  # the stubs know no default
        if parent is None
        else etree.SubElement(parent, name)
    )
    if isinstance(content, str):
        made.text = content
    else:
        for child in content:
            _element(child, made)
    return made
