"""The record of a draft turned into a part of its Word file that no reader of the text sees."""

from __future__ import annotations

from typing import Any

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree

from drafter.draft_record import NAMESPACE, DraftRecord, Tree, to_tree
from drafter.writers.clean import printable

_ITEM, _PROPERTIES = "/customXml/item1.xml", "/customXml/itemProps1.xml"
_STORE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
_STORE_ID = "{8F2C6A1E-5D0B-4C57-9E43-D2A7B61C30F8}"
"""Names the kind of store, not the draft: Word wants one that differs from those of other stores."""


def add_record(document: Document, record: DraftRecord) -> None:
    """Put `record` into `document` as custom XML of elements without attributes, in a namespace of its own."""
    item = _part(document, _ITEM, CONTENT_TYPE.XML, _element(to_tree(record)))
    properties = _part(document, _PROPERTIES, CONTENT_TYPE.OFC_CUSTOM_XML_PROPERTIES, _store())
    item.relate_to(properties, RELATIONSHIP_TYPE.CUSTOM_XML_PROPS)
    document.part.relate_to(item, RELATIONSHIP_TYPE.CUSTOM_XML)


def _part(document: Document, name: str, kind: str, root: etree._Element) -> Part:
    content = etree.tostring(root, encoding="UTF-8", standalone=True)
    return Part(PackURI(name), kind, content, document.part.package)


def _element(tree: Tree, parent: etree._Element | None = None) -> etree._Element:
    name, content = f"{{{NAMESPACE}}}{tree[0]}", tree[1]
    spaces: dict[Any, str] = {None: NAMESPACE}
    element = etree.Element(name, nsmap=spaces) if parent is None else etree.SubElement(parent, name)
    if isinstance(content, str):
        element.text = printable(content)
    else:
        for child in content:
            _element(child, element)
    return element


def _store() -> etree._Element:
    """Return what tells an office program which store the record is and which namespace it holds."""
    item = etree.Element(f"{{{_STORE}}}datastoreItem", nsmap={"ds": _STORE})
    item.set(f"{{{_STORE}}}itemID", _STORE_ID)
    schemas = etree.SubElement(item, f"{{{_STORE}}}schemaRefs")
    etree.SubElement(schemas, f"{{{_STORE}}}schemaRef").set(f"{{{_STORE}}}uri", NAMESPACE)
    return item
