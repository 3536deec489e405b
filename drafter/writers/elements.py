"""Names and values turned into elements of WordprocessingML."""

from __future__ import annotations

from typing import cast

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.oxml.xmlchemy import BaseOxmlElement

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


def flag(tag: str, wanted: bool) -> BaseOxmlElement | None:
    """Return the element `tag` when it is wanted."""
    return word(tag) if wanted else None


def text(tag: str, content: str) -> BaseOxmlElement:
    """Return the element `tag` holding `content`, its blanks kept."""
    element = word(tag)
    element.text = content
    element.set(_SPACE, "preserve")
    return element
