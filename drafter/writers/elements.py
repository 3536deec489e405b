"""Names and values turned into elements of WordprocessingML."""

from __future__ import annotations

from typing import cast

from docx.oxml.ns import nsmap, qn
from docx.oxml.parser import OxmlElement, oxml_parser
from docx.oxml.xmlchemy import BaseOxmlElement

_DRAWING = {
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
}
"""Both stand on each element of either, for `mc:Choice` names the other by its prefix."""
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def word(tag: str, *children: BaseOxmlElement | None, **attributes: str | int | None) -> BaseOxmlElement:
    """Return the element `tag` with its children and attributes in the order given; `None` leaves one out.

    Word wants elements in the order of its schema: that is for the caller to keep.
    """
    element = cast(BaseOxmlElement, OxmlElement(f"w:{tag}"))
    for name, value in attributes.items():
        if value is not None:
            element.set(qn(f"w:{name}"), str(value))
    element.extend(child for child in children if child is not None)
    return element


def drawing(tag: str, *children: BaseOxmlElement | str | None, **attributes: str | int) -> BaseOxmlElement:
    """Return the element `tag`, given with its prefix, of a drawing; its attributes have no namespace."""
    prefix, name = tag.split(":")
    spaces = _DRAWING if prefix in _DRAWING else {prefix: nsmap[prefix]}
    element = cast(BaseOxmlElement, oxml_parser.makeelement(f"{{{spaces[prefix]}}}{name}", nsmap=spaces))
    for key, value in attributes.items():
        element.set(key, str(value))
    for child in children:
        if isinstance(child, str):
            element.text = child
        elif child is not None:
            element.append(child)
    return element


def flag(tag: str, wanted: bool) -> BaseOxmlElement | None:
    """Return the element `tag` when it is wanted."""
    return word(tag) if wanted else None


def text(tag: str, content: str) -> BaseOxmlElement:
    """Return the element `tag` holding `content`, its blanks kept."""
    element = word(tag)
    element.text = content
    element.set(_SPACE, "preserve")
    return element
