"""The XML of a text with tracked changes turned into the text with all of them accepted."""

from __future__ import annotations

from lxml import etree

_CONTENT_IN, _CONTENT_OUT = ("ins", "moveTo"), ("del", "moveFrom")
_RANGES = tuple(
    f"{kind}Range{end}"
    for kind in ("moveFrom", "moveTo", "customXmlIns", "customXmlDel", "customXmlMoveFrom", "customXmlMoveTo")
    for end in ("Start", "End")
)
_LAYOUT = (
    "rPrChange",
    "pPrChange",
    "sectPrChange",
    "tblPrChange",
    "tblGridChange",
    "tblPrExChange",
    "trPrChange",
    "tcPrChange",
    "numberingChange",
    "cellIns",
    "cellMerge",
)
_CHANGES = (*_CONTENT_IN, *_CONTENT_OUT, *_LAYOUT, "cellDel")


def has_changes(root: etree._Element) -> bool:
    """`True` when a change in the text is still to be accepted or rejected."""
    return any(local(one) in _CHANGES for one in root.iter("{*}*"))


def accept_all(root: etree._Element) -> int:
    """Accept every tracked change in `root` and return how many there were.

    A paragraph whose end was deleted goes on with the next one and takes its layout, as in Word.
    """
    found = [one for one in root.iter("{*}*") if local(one) in (*_CHANGES, *_RANGES)]
    open_ended: list[etree._Element] = []
    count = 0
    for change in found:
        if change.getparent() is not None:
            count += local(change) not in _RANGES
            _accept(change, open_ended)
    for paragraph in open_ended:
        _join(paragraph)
    return count


def _accept(change: etree._Element, open_ended: list[etree._Element]) -> None:
    name, parent = local(change), change.getparent()
    assert parent is not None
    holder = local(parent)
    if holder == "rPr" and name in _CONTENT_OUT:
        paragraph = next(change.iterancestors("{*}p"), None)
        open_ended += [paragraph] if paragraph is not None else []
        drop(change)
    elif holder == "trPr" and name == "del":
        _drop_row(next(change.iterancestors("{*}tr")))
    elif name == "cellDel":
        drop(next(change.iterancestors("{*}tc")))
    elif name in _CONTENT_IN and len(change):
        unwrap(change)
    else:
        drop(change)


def _drop_row(row: etree._Element) -> None:
    table = row.getparent()
    drop(row)
    if table is not None and not [*table.iter("{*}tr")]:
        drop(table)


def _join(paragraph: etree._Element) -> None:
    """Put what is left of the paragraph at the beginning of the next one; the end of a section stays."""
    following = paragraph.getnext()
    if following is None or local(following) != "p" or paragraph.find("./{*}pPr/{*}sectPr") is not None:
        return
    at = len(following.findall("{*}pPr"))
    for child in [one for one in paragraph if local(one) != "pPr"][::-1]:
        following.insert(at, child)
    drop(paragraph)


def unwrap(element: etree._Element) -> None:
    """Put the children of an element in its place."""
    parent = element.getparent()
    if parent is not None:
        at = parent.index(element)
        parent[at : at + 1] = list(element)


def drop(element: etree._Element) -> None:
    """Take an element out of what it stands in, if it stands in anything."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def local(element: etree._Element) -> str:
    """Return the name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]
