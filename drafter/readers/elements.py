"""An element of a Word file to its name, its attributes and what it stands in."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree


def local(element: etree._Element) -> str:
    """Return the name of an element without its namespace; that of a comment is no name of Word's."""
    return str(element.tag).rpartition("}")[2]


def is_word(element: etree._Element) -> bool:
    """`True` for an element of WordprocessingML, transitional or strict."""
    return "wordprocessingml" in str(element.tag)


def attribute(element: etree._Element | None, name: str) -> str:
    """Return the attribute of that name in whatever namespace, "" without one."""
    items = () if element is None else element.items()
    return next((str(value) for key, value in items if str(key).rpartition("}")[2] == name), "")


def above(element: etree._Element, names: Sequence[str]) -> etree._Element | None:
    """Return the nearest element around `element` that has one of `names`."""
    for one in element.iterancestors():
        if local(one) in names:
            return one
    return None
