"""A Word file to a copy of it in which bound numbers have other digits and nothing else is changed."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from lxml import etree

from drafter.errors import InputError
from drafter.live_figures import PLAIN, from_tree
from drafter.readers.bound import Stretch, find_stretches, kept_stretches, read_parts
from drafter.readers.controls import (
    bound_to,
    controls_in,
    find_shown,
    free,
    has_changes,
    stored_beside,
    text_in,
)
from drafter.readers.package import Package, open_package
from drafter.readers.pen import Pen
from drafter.readers.record import find_manifest
from drafter.readers.restocking import restocked
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
        copy_package(package, source, target, dict(_changed_parts(package, edits, manifest, tracked)))
    before = find_faults(source)
    new = [fault for fault in find_faults(target) if fault not in before]
    if new:
        hint = "请在 Word 或 WPS 中另存一份再试；或按报告逐处手工修改"
        raise InputError("更新后的稿件有差错，没有写出", path=source, place=new[0], hint=hint)


def write_bare(source: Path, target: Path) -> None:
    """Write a copy of the .docx `source` without the program's controls; none when there are none in it."""
    with open_package(source) as package:
        changed = {}
        for name, root in read_parts(package):
            controls = list(controls_in(root))
            for control in controls:
                free(control)
            if controls:
                changed[name] = etree.tostring(root.getroottree(), encoding="UTF-8", standalone=True)
        if changed:
            copy_package(package, source, target, changed)


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


def _changed_parts(
    package: Package, edits: Edits, manifest: Tree, tracked: bool
) -> Iterator[tuple[str, bytes]]:
    """Yield the parts in which numbers change, each as it shall be, and those that keep what they say."""
    _, stored = find_shown(package)
    printed, shown = _printed(package), dict(stored)
    parts = [(name, root, find_stretches(root)) for name, root in read_parts(package)]
    kept = kept_stretches([one for _, _, stretches in parts for one in stretches])
    pens = [_NumberPen(root, tracked, stored, shown) for _, root, _ in parts]
    for (_, _, stretches), pen in zip(parts, pens, strict=True):
        for one in stretches:
            old, new = edits.get(one.name, ("", ""))
            if one.mirror or kept.get(one.name) is one:
                pen.write(one, old, new) if old else pen.save(one, printed.get(one.name, ""))
    for (name, root, _), pen in zip(parts, pens, strict=True):
        pen.part_others()
        if pen.used:
            yield name, etree.tostring(root.getroottree(), encoding="UTF-8", standalone=True)
    yield from restocked(package, manifest, shown)


def _printed(package: Package) -> dict[str, str]:
    """Return the digits of each bookmark as the program printed them; none where no manifest tells."""
    tree = find_manifest(package)
    return {one.bookmark: one.digits for one in from_tree(tree).numbers} if tree else {}


class _NumberPen:
    """Writes digits in the place of others in one part.

    `stored` is what controls show, by element, `shown` what they shall show, which grows with the writing.
    """

    def __init__(
        self, root: etree._Element, tracked: bool, stored: Mapping[str, str], shown: dict[str, str]
    ) -> None:
        self._pen = Pen(root, tracked=tracked)
        self._root = root
        self._tracked = tracked
        self._stored, self._shown = stored, shown

    @property
    def used(self) -> bool:
        """`True` when something was changed."""
        return self._pen.used

    def save(self, stretch: Stretch, printed: str) -> None:
        """Keep what a person wrote in `stretch` from being lost to a store that still says what was `printed`."""
        digits = PLAIN.match(printed)
        for control in stretch.controls():
            if stored_beside(control, self._stored) and digits and text_in(control) != digits.group():
                self._free(control)

    def part_others(self) -> None:
        """Take away the controls of copies, which would follow a number whose own control shows another now."""
        for control in list(controls_in(self._root)):
            shown = self._shown.get(bound_to(control), "")
            if shown != self._stored.get(bound_to(control), "") and text_in(control) != shown:
                self._free(control)

    def write(self, stretch: Stretch, old: str, new: str) -> None:
        """Put `new` in the place of `old`, which must stand in `stretch`; else leave it."""
        at = stretch.text.find(old)
        pieces = list(stretch.pieces(at, at + len(old))) if at >= 0 else []
        if pieces:
            self._settle(stretch, old, new)
            self._pen.write(pieces, new)

    def _free(self, control: etree._Element) -> None:
        free(control)
        self._pen.used = True

    def _settle(self, stretch: Stretch, old: str, new: str) -> None:
        """Have the control around `stretch` show `new`, or take it away where it cannot or must not.

        A tracked change does not stand in a control: LibreOffice 7.4 makes one number of the old and the new one.
        """
        controls = stretch.controls()
        if not self._tracked and len(controls) == 1 and self._fits(controls[0], old, new):
            self._shown[bound_to(controls[0])] = new
        else:
            for control in controls:
                self._free(control)

    def _fits(self, control: etree._Element, old: str, new: str) -> bool:
        plain = PLAIN.fullmatch(new) and text_in(control) == old and not has_changes(control)
        return bool(plain) and bound_to(control) in self._stored
