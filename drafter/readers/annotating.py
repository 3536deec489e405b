"""A Word file to a copy of it with comments on stretches of its text, the text itself unchanged."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from lxml import etree

from drafter.model.amending import Remark
from drafter.readers.amending import MAIN, refuse_faulty
from drafter.readers.bound import parse_part
from drafter.readers.characters import Character, Characters
from drafter.readers.elements import attribute, local
from drafter.readers.package import Package, open_package
from drafter.readers.pen import isolated, named
from drafter.readers.rewriting import copy_package

ANNOTATED = "annotated.docx"
_TYPES = "[Content_Types].xml"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_STYLE = "CommentReference"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def annotate(source: Path, target: Path, notes: Sequence[Remark], author: str, initials: str) -> None:
    """Write a copy of the .docx `source` with `notes` as comments of `author`; comments that are there stay.

    A note whose stretch cannot be found stands on its paragraph, one on the whole report on the first with text. They
    have no date. Raise `InputError` when the copy has a fault that the file has not.
    """
    with open_package(source) as package:
        main = package.related("", "officeDocument") or MAIN
        root = parse_part(package, main)
        part = package.related(main, "comments")
        is_new = part is None or part not in package
        name = _new_name(package, main) if part is None or is_new else part
        comments = _empty(root) if is_new else parse_part(package, name)
        by = {"author": author, "initials": initials}
        pen = _Commenter(root, comments, by, styled=_has_style(package, main))
        pen.add(notes)
        changed = {main: _packed(root), name: _packed(comments)}
        changed |= _introduced(package, main, name) if is_new else {}
        copy_package(package, source, target, changed)
    refuse_faulty(source, target)


class _Commenter:
    """Puts comments on the text of one part."""

    def __init__(
        self, root: etree._Element, comments: etree._Element, by: Mapping[str, str], *, styled: bool
    ) -> None:
        self._by, self._is_styled = by, styled
        self._comments = comments
        self._characters = Characters(root)
        known = (*comments.iter("{*}comment"), *root.iter("{*}commentReference"))
        ids = (attribute(one, "id") for one in known)
        self._last = max((int(one) for one in ids if re.fullmatch("[0-9]{1,9}", one)), default=-1)

    def add(self, notes: Sequence[Remark]) -> None:
        """Put the notes on the text, from the last to the first so that places stay; they are numbered in order."""
        numbered = [(note, self._comment(note.text)) for note in notes]
        for note, number in reversed(numbered):
            self._put(note, number)

    def _put(self, note: Remark, number: str) -> None:
        """Put the note on its stretch, else on its paragraph."""
        said = self._characters.of(note.paragraph, note.whole)
        paragraph = self._characters.paragraph(note.paragraph)
        places = [one for one in (said or [])[note.start : note.end] if one is not None]
        if places:
            first, last = self._ends(places)
            self._mark(first, last, number)
            return
        paragraph = self._characters.first if paragraph is None else paragraph
        assert paragraph is not None, "a report has text"
        inside = [one for one in paragraph if local(one) != "pPr"]
        if not inside:
            inside = [etree.SubElement(paragraph, named(paragraph, "r"))]
        self._mark(inside[0], inside[-1], number)

    def _ends(self, places: Sequence[Character]) -> tuple[etree._Element, etree._Element]:
        """Return the first and the last child of the paragraph in which the stretch stands, cut to it where may be."""
        free = not any(self._characters.hindrance(one.element) for one in places)
        runs = [next(one.element.iterancestors("{*}r")) for one in (places[0], places[-1])]
        if free:
            last = [one for one in places if one.element is places[-1].element]
            runs[1] = isolated(last[0].element, last[0].at, last[-1].at + 1)
            first = [one for one in places if one.element is places[0].element]
            same = first[0].element is last[0].element
            runs[0] = runs[1] if same else isolated(first[0].element, first[0].at, first[-1].at + 1)
        return _child(runs[0]), _child(runs[1])

    def _comment(self, text: str) -> str:
        """Return the number of a new comment with `text`, each line a paragraph."""
        self._last += 1
        comment = etree.SubElement(self._comments, named(self._comments, "comment"))
        for key, value in {"id": str(self._last), **self._by}.items():
            comment.set(named(comment, key), value)
        for number, line in enumerate(text.split("\n")):
            paragraph = etree.SubElement(comment, named(comment, "p"))
            if not number:
                mark = _styled(paragraph, known=self._is_styled)
                etree.SubElement(mark, named(comment, "annotationRef"))
            run = etree.SubElement(paragraph, named(comment, "r"))
            said = etree.SubElement(run, named(comment, "t"))
            said.text = line
            said.set(_SPACE, "preserve")
        return str(self._last)

    def _mark(self, first: etree._Element, last: etree._Element, number: str) -> None:
        start = _made(first, "commentRangeStart", number)
        end = _made(last, "commentRangeEnd", number)
        first.addprevious(start)
        last.addnext(end)
        holder = last.makeelement(named(last, "p"))
        run = _styled(holder, known=self._is_styled)
        run.append(_made(last, "commentReference", number))
        end.addnext(run)


def _has_style(package: Package, main: str) -> bool:
    part = package.related(main, "styles")
    if part is None or part not in package:
        return False
    return any(attribute(one, "styleId") == _STYLE for one in parse_part(package, part).iter("{*}style"))


def _empty(root: etree._Element) -> etree._Element:
    space = str(etree.QName(root).namespace)
    return etree.Element(named(root, "comments"), nsmap={"w": space})


def _made(like: etree._Element, name: str, number: str) -> etree._Element:
    made = like.makeelement(named(like, name))
    made.set(named(like, "id"), number)
    return made


def _styled(parent: etree._Element, *, known: bool) -> etree._Element:
    """Return a new run at the end of `parent` that looks like the mark of a comment, if the file has that style."""
    run = etree.SubElement(parent, named(parent, "r"))
    if not known:
        return run
    style = etree.SubElement(etree.SubElement(run, named(parent, "rPr")), named(parent, "rStyle"))
    style.set(named(parent, "val"), _STYLE)
    return run


def _child(element: etree._Element) -> etree._Element:
    """Return what stands directly in the paragraph and holds `element`."""
    for one in (element, *element.iterancestors()):
        parent = one.getparent()
        if parent is not None and local(parent) == "p":
            return one
    return element


def _new_name(package: Package, main: str) -> str:
    folder = posixpath.dirname(main)
    names = (
        posixpath.join(folder, f"comments{number or ''}.xml") for number in range(len(package.names()) + 1)
    )
    return next(one for one in names if one not in package)


def _introduced(package: Package, main: str, name: str) -> dict[str, bytes]:
    """Return the parts that lead to the new part `name`: the relations of the text, the types of content."""
    folder, base = posixpath.split(main)
    beside = posixpath.join(folder, "_rels", f"{base}.rels")
    relations = (
        parse_part(package, beside)
        if beside in package
        else etree.Element(f"{{{_RELATIONS}}}Relationships", nsmap={None: _RELATIONS})  # type: ignore[dict-item]
    )
    for lost in [one for one in relations if one.get("Type", "").endswith("/comments")]:
        relations.remove(lost)
    used = {one.get("Id") for one in relations}
    number = next(one for one in range(1, len(used) + 2) if f"rId{one}" not in used)
    kind = _kind(one.get("Type", "") for one in relations)
    target = posixpath.relpath(name, folder or ".")
    space = etree.QName(relations).namespace
    etree.SubElement(relations, f"{{{space}}}Relationship", Id=f"rId{number}", Type=kind, Target=target)
    types = parse_part(package, _TYPES)
    override = f"{{{etree.QName(types).namespace}}}Override"
    etree.SubElement(types, override, PartName=f"/{name}", ContentType=_CONTENT)
    return {beside: _packed(relations), _TYPES: _packed(types)}


def _kind(known: Iterable[str]) -> str:
    """Return the type of a relation to comments, as the file writes those of others: transitional or strict."""
    alike = next((one for one in known if one.endswith(("/styles", "/settings", "/fontTable"))), _KIND)
    return f"{alike.rpartition('/')[0]}/comments"


def _packed(root: etree._Element) -> bytes:
    return etree.tostring(root.getroottree(), encoding="UTF-8", standalone=True)
