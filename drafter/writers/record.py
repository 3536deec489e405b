"""The record of a draft and its figures turned into parts of its Word file that no reader of the text sees."""

from __future__ import annotations

from typing import Any

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree

from drafter import draft_record, live_figures
from drafter.draft_record import DraftRecord
from drafter.live_figures import Manifest
from drafter.trees import Tree, pack_tree
from drafter.writers.clean import printable, printable_tree

_STORE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
SHOWN_STORE = "{C3A95B7E-2F14-4D8A-9B60-7E8D51F4A2C9}"
_STORE_IDS = {
    1: "{8F2C6A1E-5D0B-4C57-9E43-D2A7B61C30F8}",
    2: "{4B7E19D0-83C5-4F2A-A6D8-1E95F0C2B734}",
    3: SHOWN_STORE,
}
"""Each names the kind of store, not the draft: Word wants one that differs from those of other stores."""
_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_CUSTOM_SPACES: dict[Any, str] = {None: _CUSTOM, "vt": _TYPES}
_FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
"""The set of properties that are the author's own, as Office names it."""
_LONGEST = 255


def add_record(document: Document, record: DraftRecord) -> None:
    """Put `record` into `document` as custom XML of elements without attributes, in a namespace of its own."""
    _add_store(document, 1, draft_record.NAMESPACE, draft_record.to_tree(record))


def add_figures(document: Document, manifest: Manifest) -> None:
    """Put the figures and the places of their numbers into `document`, in the same way."""
    _add_store(document, 2, live_figures.NAMESPACE, live_figures.to_tree(manifest))


def add_shown(document: Document, shown: Tree) -> None:
    """Put what the controls of `document` show into a store of its own, which an office program writes to."""
    _add_store(document, 3, live_figures.SHOWN, shown)


def add_copy(document: Document, manifest: Manifest) -> None:
    """Put the figures and numbers into `document` once more, as properties of the length that Word takes."""
    packed = pack_tree(printable_tree(live_figures.to_tree(manifest)))
    root = etree.Element(f"{{{_CUSTOM}}}Properties", nsmap=_CUSTOM_SPACES)
    for ordinal, at in enumerate(range(0, len(packed), _LONGEST), start=1):
        one = etree.SubElement(root, f"{{{_CUSTOM}}}property", fmtid=_FORMAT, pid=str(ordinal + 1))
        one.set("name", f"{live_figures.COPY}{ordinal:03d}")
        etree.SubElement(one, f"{{{_TYPES}}}lpwstr").text = packed[at : at + _LONGEST]
    part = _part(document, "/docProps/custom.xml", CONTENT_TYPE.OFC_CUSTOM_PROPERTIES, root)
    document.part.package.relate_to(part, RELATIONSHIP_TYPE.CUSTOM_PROPERTIES)


def _add_store(document: Document, number: int, namespace: str, tree: Tree) -> None:
    item = _part(document, f"/customXml/item{number}.xml", CONTENT_TYPE.XML, _element(tree, namespace))
    store = _store(_STORE_IDS[number], namespace)
    kind = CONTENT_TYPE.OFC_CUSTOM_XML_PROPERTIES
    properties = _part(document, f"/customXml/itemProps{number}.xml", kind, store)
    item.relate_to(properties, RELATIONSHIP_TYPE.CUSTOM_XML_PROPS)
    document.part.relate_to(item, RELATIONSHIP_TYPE.CUSTOM_XML)


def _part(document: Document, name: str, kind: str, root: etree._Element) -> Part:
    content = etree.tostring(root, encoding="UTF-8", standalone=True)
    return Part(PackURI(name), kind, content, document.part.package)


def _element(tree: Tree, namespace: str, parent: etree._Element | None = None) -> etree._Element:
    name, content = f"{{{namespace}}}{tree[0]}", tree[1]
    spaces: dict[Any, str] = {None: namespace}
    element = etree.Element(name, nsmap=spaces) if parent is None else etree.SubElement(parent, name)
    if isinstance(content, str):
        element.text = printable(content)
    else:
        for child in content:
            _element(child, namespace, element)
    return element


def _store(identity: str, namespace: str) -> etree._Element:
    """Return what tells an office program which store a part is and which namespace it holds."""
    item = etree.Element(f"{{{_STORE}}}datastoreItem", nsmap={"ds": _STORE})
    item.set(f"{{{_STORE}}}itemID", identity)
    schemas = etree.SubElement(item, f"{{{_STORE}}}schemaRefs")
    etree.SubElement(schemas, f"{{{_STORE}}}schemaRef").set(f"{{{_STORE}}}uri", namespace)
    return item
