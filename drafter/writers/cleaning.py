"""A Word file being worked on turned into the file as it goes out: nothing in it but the text and its layout."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from lxml import etree

from drafter.draft_record import BOOKMARKS, OURS
from drafter.templates.style import SlotStyle
from drafter.writers.accepting import drop, local, unwrap
from drafter.writers.parts import Parts

_COMMENT_PARTS = ("comments", "commentsExtended", "commentsIds", "commentsExtensible", "people")
_ANCHORS = ("commentRangeStart", "commentRangeEnd", "commentReference")
_SETTINGS = ("rsids", "trackRevisions", "attachedTemplate", "docVars")
_KEPT = ("title", "subject", "language", "keywords")
_OF_THE_MACHINE = (
    "Template",
    "TotalTime",
    "Manager",
    "Company",
    "HyperlinkBase",
    "Application",
    "AppVersion",
)
_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_DUBLIN = "http://purl.org/dc/elements/1.1/"


@dataclass(frozen=True, slots=True)
class Removed:
    """How much was removed: comments, marked stretches, bookmarks, controls and records of the program."""

    comments: int = 0
    highlights: int = 0
    bookmarks: int = 0
    controls: int = 0
    records: int = 0


def clean(parts: Parts, slot: SlotStyle, agency: str | None) -> Removed:
    """Remove from `parts` what served the writing, and return how much.

    Out go comments and who made them, colour and style of open slots, highlighting, the bookmarks, controls and custom
    XML of this program, properties of people and machines; author is the `agency` (`None`: nobody). All else stays.
    """
    counted = Counter({"records": _remove_records(parts)})
    slots = _remove_slot_style(parts, slot)
    for name in parts.stories():
        counted += _clean_story(parts.root(name), slots, slot.fill)
    counted["comments"] = _remove_comments(parts)
    _clean_settings(parts)
    _clean_properties(parts, agency)
    return Removed(**counted)


def _remove_records(parts: Parts) -> int:
    found = [
        name
        for name in parts.related(parts.main, "customXml")
        if (etree.QName(parts.root(name)).namespace or "").startswith(OURS)
    ]
    for name in found:
        for properties in parts.related(name, "customXmlProps"):
            parts.remove(properties)
        parts.remove(name)
    return len(found)


def _remove_slot_style(parts: Parts, slot: SlotStyle) -> set[str]:
    """Remove the style of open slots, by whatever id an office program gave it; return the ids."""
    ids = {slot.id}
    for name in parts.related(parts.main, "styles"):
        for style in parts.root(name).findall("{*}style"):
            if get(style.find("{*}name"), "val") == slot.name:
                ids.add(get(style, "styleId"))
                drop(style)
    return ids


def _clean_story(root: etree._Element, slots: set[str], fill: str) -> Counter[str]:
    counted: Counter[str] = Counter()
    for element in list(root.iter("{*}*")):
        name = local(element)
        if name in _ANCHORS:
            _drop_anchor(element)
        elif _is_mark(element, name, slots, fill):
            counted["highlights"] += 1
            drop(element)
        elif name == "sdt" and _is_ours(element):
            counted["controls"] += 1
            _unwrap_control(element)
    counted["bookmarks"] = _remove_bookmarks(root)
    for element in root.iter("{*}*"):
        for key in [one for one in element.attrib if str(one).rpartition("}")[2].startswith("rsid")]:
            del element.attrib[key]
    return counted


def _is_mark(element: etree._Element, name: str, slots: set[str], fill: str) -> bool:
    if name == "rStyle":
        return get(element, "val") in slots
    parent = element.getparent()
    in_run = parent is not None and local(parent) == "rPr"
    return name == "highlight" or (name == "shd" and in_run and get(element, "fill").upper() == fill.upper())


def _drop_anchor(element: etree._Element) -> None:
    """Drop one end of a comment, or its reference with the run that holds nothing else."""
    run = element.getparent()
    drop(element)
    if run is not None and local(run) == "r" and all(local(one) == "rPr" for one in run):
        drop(run)


def _is_ours(control: etree._Element) -> bool:
    binding = control.find("./{*}sdtPr/{*}dataBinding")
    return binding is not None and OURS in get(binding, "prefixMappings") + get(binding, "xpath")


def _unwrap_control(control: etree._Element) -> None:
    content = control.find("{*}sdtContent")
    if content is None:
        drop(control)
        return
    for child in list(control):
        if child is not content:
            drop(child)
    unwrap(content)
    unwrap(control)


def _remove_bookmarks(root: etree._Element) -> int:
    starts = [one for one in root.iter("{*}bookmarkStart") if get(one, "name").startswith(BOOKMARKS)]
    ids = {get(one, "id") for one in starts}
    for element in [*starts, *(one for one in root.iter("{*}bookmarkEnd") if get(one, "id") in ids)]:
        drop(element)
    return len(starts)


def _remove_comments(parts: Parts) -> int:
    count = 0
    for kind in _COMMENT_PARTS:
        for name in parts.related(parts.main, kind):
            count += len(parts.root(name).findall("{*}comment")) if kind == "comments" else 0
            parts.remove(name)
    return count


def _clean_settings(parts: Parts) -> None:
    for name in parts.related(parts.main, "settings"):
        for element in list(parts.root(name)):
            if local(element) in _SETTINGS:
                drop(element)
        parts.unrelate(name, "attachedTemplate")


def _clean_properties(parts: Parts, agency: str | None) -> None:
    for name in parts.related("", "core-properties"):
        _describe(parts.root(name), agency)
    for name in parts.related("", "extended-properties"):
        for element in list(parts.root(name)):
            if local(element) in _OF_THE_MACHINE:
                drop(element)
    for kind in ("custom-properties", "thumbnail"):
        for name in parts.related("", kind):
            parts.remove(name)


def _describe(core: etree._Element, agency: str | None) -> None:
    for element in list(core):
        if local(element) not in _KEPT:
            drop(element)
    if agency:
        etree.SubElement(core, f"{{{_DUBLIN}}}creator").text = agency
    etree.SubElement(core, f"{{{_CORE}}}revision").text = "1"


def get(element: etree._Element | None, name: str) -> str:
    """Return the attribute with this name, in whatever namespace; "" when there is none."""
    items = element.items() if element is not None else ()
    return next((str(value) for key, value in items if str(key).rpartition("}")[2] == name), "")
