"""The controls around numbers in a Word file to what they show from the store, wherever they were moved to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lxml import etree

from drafter.live_figures import SHOWN, SHOWN_ROOT
from drafter.readers.elements import above, attribute, local
from drafter.readers.package import Package, guarded, read_xml
from drafter.readers.record import find_store

_STORES = re.compile(r"customXml/itemProps[^/]*\.xml")
_LAST_STEP = re.compile(r"(\w+)(?:\[1\])?$")
_CHANGES = ("ins", "del", "moveFrom", "moveTo")


def find_shown(package: Package) -> tuple[str, dict[str, str]]:
    """Return the part that controls show numbers from, and the text of each element in it; "" when there is none."""
    found = find_store(package, SHOWN, SHOWN_ROOT)
    if found is None:
        return "", {}
    children = found[1][1]
    held = () if isinstance(children, str) else children
    return found[0], {name: text for name, text in held if isinstance(text, str)}


def find_store_ids(package: Package) -> set[str]:
    """Return the ids of the stores of a file."""
    found = set()
    for name in package.names():
        if _STORES.fullmatch(name):
            with package.open(name) as stream, guarded(package.path):
                *_, root = read_xml(stream, package.path)
            found.add(attribute(root, "itemID"))
    return found


def controls_in(root: etree._Element) -> Iterator[etree._Element]:
    """Yield the controls of the program's below `root`."""
    return (one for one in root.iter("{*}sdt") if bound_to(one))


def control_of(text: etree._Element) -> etree._Element | None:
    """Return the control of the program's around `text`, the innermost; `None` without one."""
    control = above(text, ("sdt",))
    while control is not None and not bound_to(control):
        control = above(control, ("sdt",))
    return control


def bound_to(control: etree._Element) -> str:
    """Return the name of the element in the store that `control` shows; "" for a control of other people's."""
    binding = binding_of(control)
    if binding is None or SHOWN not in attribute(binding, "prefixMappings"):
        return ""
    step = _LAST_STEP.search(attribute(binding, "xpath"))
    return step[1] if step else ""


def binding_of(control: etree._Element) -> etree._Element | None:
    """Return what says where the text of `control` comes from; `None` for one that keeps its own."""
    return control.find("./{*}sdtPr/{*}dataBinding")


def text_in(control: etree._Element) -> str:
    """Return the text in `control` that is not deleted."""
    texts = (one for one in control.iter("{*}t") if above(one, ("del", "moveFrom")) is None)
    return "".join(one.text or "" for one in texts)


def stored_beside(control: etree._Element, shown: Mapping[str, str]) -> str:
    """Return what the store says for `control` where that is not what stands in it, else ""."""
    stored = shown.get(bound_to(control), "")
    return "" if stored == text_in(control) else stored


def has_changes(control: etree._Element) -> bool:
    """`True` when a tracked change stands in `control` or around it."""
    inside = any(local(one) in _CHANGES for one in control.iter("{*}*"))
    return inside or above(control, _CHANGES) is not None


def free(control: etree._Element) -> None:
    """Take `control` away and leave what stands in it."""
    parent = control.getparent()
    if parent is not None:
        at = parent.index(control)
        parent[at : at + 1] = [one for part in control if local(part) == "sdtContent" for one in part]
