"""A house style turned into an empty Word document, and a document into the bytes of its file."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

import docx
from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, NAMESPACE, RELATIONSHIP_TYPE
from docx.oxml.parser import OxmlElement
from lxml import etree

from drafter.templates.style import HouseStyle
from drafter.writers.elements import word
from drafter.writers.page import build_section, build_settings
from drafter.writers.styles import build_fonts, build_styles
from drafter.writers.theme import build_theme

_MAIN = "word/document.xml"
_CORE = "docProps/core.xml"
_BESIDE_MAIN = {
    "styles.xml": (RELATIONSHIP_TYPE.STYLES, CONTENT_TYPE.WML_STYLES),
    "settings.xml": (RELATIONSHIP_TYPE.SETTINGS, CONTENT_TYPE.WML_SETTINGS),
    "fontTable.xml": (RELATIONSHIP_TYPE.FONT_TABLE, CONTENT_TYPE.WML_FONT_TABLE),
    "theme/theme1.xml": (RELATIONSHIP_TYPE.THEME, CONTENT_TYPE.OFC_THEME),
}
_MOMENT = (1980, 1, 1, 0, 0, 0)
"""The earliest moment a zip archive can hold."""


def empty_document(style: HouseStyle) -> Document:
    """Return a document without text that has the page, styles, fonts and settings of `style`.

    python-docx's own template is not used: it brings Letter paper, theme fonts and 350 KB of other styles.
    """
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, root in _parts(style):
            archive.writestr(name, etree.tostring(root, encoding="UTF-8", standalone=True))
    packed.seek(0)
    return docx.Document(packed)


def pack(document: Document) -> bytes:
    """Return the document as a file, the same bytes for the same content: each part has one fixed moment."""
    saved, packed = io.BytesIO(), io.BytesIO()
    document.save(saved)
    with zipfile.ZipFile(saved) as old, zipfile.ZipFile(packed, "w") as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name, _MOMENT), old.read(name), zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def _parts(style: HouseStyle) -> Iterator[tuple[str, etree._Element]]:
    roots = {_MAIN: RELATIONSHIP_TYPE.OFFICE_DOCUMENT, _CORE: RELATIONSHIP_TYPE.CORE_PROPERTIES}
    yield "[Content_Types].xml", _content_types()
    yield "_rels/.rels", _relationships(roots)
    yield _MAIN, word("document", word("body", build_section(style.page)))
    beside = {name: relationship for name, (relationship, _) in _BESIDE_MAIN.items()}
    yield "word/_rels/document.xml.rels", _relationships(beside)
    yield "word/styles.xml", build_styles(style)
    yield "word/settings.xml", build_settings(style)
    yield "word/fontTable.xml", build_fonts(style)
    yield "word/theme/theme1.xml", build_theme(style)
    yield _CORE, OxmlElement("cp:coreProperties")


def _content_types() -> etree._Element:
    space = NAMESPACE.OPC_CONTENT_TYPES
    root = _root("Types", space)
    for extension, kind in (("rels", CONTENT_TYPE.OPC_RELATIONSHIPS), ("xml", CONTENT_TYPE.XML)):
        etree.SubElement(root, f"{{{space}}}Default", Extension=extension, ContentType=kind)
    kinds = {_MAIN: CONTENT_TYPE.WML_DOCUMENT_MAIN, _CORE: CONTENT_TYPE.OPC_CORE_PROPERTIES}
    kinds |= {f"word/{name}": kind for name, (_, kind) in _BESIDE_MAIN.items()}
    for name, kind in kinds.items():
        etree.SubElement(root, f"{{{space}}}Override", PartName=f"/{name}", ContentType=kind)
    return root


def _relationships(targets: dict[str, str]) -> etree._Element:
    space = NAMESPACE.OPC_RELATIONSHIPS
    root = _root("Relationships", space)
    for number, (target, kind) in enumerate(targets.items(), start=1):
        etree.SubElement(root, f"{{{space}}}Relationship", Id=f"rId{number}", Type=kind, Target=target)
    return root


def _root(tag: str, space: str) -> etree._Element:
    spaces: dict[Any, str] = {None: space}
    return etree.Element(f"{{{space}}}{tag}", nsmap=spaces)
