"""A .docx to the faults in it that a program opening it would trip over, or that cut a number from its figure."""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from lxml import etree

from drafter.live_figures import BOOKMARK, NoManifestError, from_tree
from drafter.readers.bound import find_stretches, kept_stretches, read_parts
from drafter.readers.controls import (
    binding_of,
    bound_to,
    controls_in,
    find_shown,
    find_store_ids,
    text_in,
)
from drafter.readers.elements import above, attribute, local
from drafter.readers.package import Package, guarded, open_package, read_xml
from drafter.readers.record import find_manifest

_RELATIONS = ".rels"
_DIGIT = re.compile("[0-9０-９]")


def find_faults(path: Path) -> list[str]:
    """Return the faults of the .docx at `path`, in the order of its parts; none for a sound file.

    Looked for are relations to parts that are not there, bookmarks of one name or number, without a beginning or an
    end, numbers that are not what the manifest says, and controls of one id or that show what is not in them. Raise
    `InputError` for a file that is no .docx.
    """
    with open_package(path) as package:
        roots = [root for _, root in read_parts(package)]
        return [
            *(
                fault
                for name in package.names()
                if name.endswith(_RELATIONS)
                for fault in _lost(package, name)
            ),
            *_bookmark_faults(roots),
            *_number_faults(package, roots),
            *_control_faults(package, roots),
        ]


def _lost(package: Package, name: str) -> Iterator[str]:
    """Yield the relations in the part `name` that lead nowhere."""
    folder = posixpath.dirname(posixpath.dirname(name))
    with package.open(name) as stream, guarded(package.path):
        for one in read_xml(stream, package.path):
            target = one.get("Target", "")
            if local(one) == "Relationship" and one.get("TargetMode") != "External":
                inner = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
                if inner not in package:
                    yield f"{name}：关系 {one.get('Id', '')} 指向的部件 {inner} 不存在"


def _bookmark_faults(roots: Iterable[etree._Element]) -> Iterator[str]:
    """Yield what is wrong with the bookmarks of all parts together."""
    elements = [one for root in roots for one in root.iter("*")]
    starts = [one for one in elements if local(one) == "bookmarkStart"]
    ends = Counter(attribute(one, "id") for one in elements if local(one) == "bookmarkEnd")
    ids = Counter(attribute(one, "id") for one in starts)
    yield from (f"书签名重复：{name}" for name in _twice(attribute(one, "name") for one in starts))
    yield from (f"书签编号重复：{number}" for number in _twice(attribute(one, "id") for one in starts))
    yield from (f"书签没有结尾：{attribute(one, 'name')}" for one in starts if not ends[attribute(one, "id")])
    yield from (f"书签没有开头：编号 {number}" for number in ends if not ids[number])
    yield from (f"书签结尾重复：编号 {number}" for number, count in ends.items() if count > 1)


def _twice(values: Iterable[str]) -> list[str]:
    return [value for value, count in Counter(values).items() if count > 1]


def _number_faults(package: Package, roots: Iterable[etree._Element]) -> Iterator[str]:
    """Yield the numbers whose text is not what the manifest says, and bookmarks that one of the two has alone."""
    found = [one for root in roots for one in find_stretches(root)]
    tree = find_manifest(package)
    if tree is None:
        yield from (f"有书签而没有数据清单：{one.name}" for one in found[:1])
        return
    try:
        numbers = from_tree(tree).numbers
    except NoManifestError as error:
        yield f"数据清单不完整：{error}"
        return
    kept = kept_stretches(found)
    for number in numbers:
        one = kept.get(number.bookmark)
        if one is None:
            yield f"数据清单里的书签不在文中：{number.bookmark}"
        elif number.digits not in one.text or _DIGIT.search(one.text.replace(number.digits, "", 1)):
            yield f"文中数字与清单不符：{number.bookmark} 文中“{one.text}”，清单“{number.digits}”"
    named = {number.bookmark for number in numbers}
    yield from (
        f"书签不在数据清单里：{name}" for name in kept if name.startswith(BOOKMARK) and name not in named
    )


def _control_faults(package: Package, roots: Sequence[etree._Element]) -> Iterator[str]:
    """Yield ids that two controls have, and controls of the program's that do not show what stands in them."""
    found = (one for root in roots for one in root.iterfind(".//{*}sdtPr/{*}id"))
    ids = (attribute(one, "val") for one in found if above(one, ("Fallback",)) is None)
    yield from (f"控件编号重复：{number}" for number in _twice(ids))
    controls = [one for root in roots for one in controls_in(root)]
    stores, (_, shown) = find_store_ids(package) if controls else set(), find_shown(package)
    for control in controls:
        name, binding = bound_to(control), binding_of(control)
        if name not in shown or attribute(binding, "storeItemID") not in stores:
            yield f"控件绑定的数据不在文件里：{name}"
        elif shown[name] != text_in(control):
            yield f"控件里的数与绑定的数据不符：{name} 文中“{text_in(control)}”，数据“{shown[name]}”"
