"""A Word file to a copy of it in which stretches of the text say something else, marked as tracked changes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from lxml import etree

from drafter.errors import InputError
from drafter.model.amending import Amendment, Unmade
from drafter.readers.bound import parse_part
from drafter.readers.characters import Character, Characters
from drafter.readers.package import open_package
from drafter.readers.pen import Pen, Piece
from drafter.readers.rewriting import copy_package
from drafter.readers.soundness import find_faults

AMENDED = "amended.docx"
MAIN = "word/document.xml"
_HIDDEN = "文件里的文字与读到的不一致（可能有隐藏文字）"


def amend(source: Path, target: Path, changes: Sequence[Amendment]) -> list[Unmade]:
    """Write a copy of the .docx `source` with `changes` tracked in it; return those that could not be made, and why.

    The changes are in the order of the text and do not touch each other. Raise `InputError` when the copy has a fault
    that the file has not.
    """
    with open_package(source) as package:
        main = package.related("", "officeDocument") or MAIN
        root = parse_part(package, main)
        left = list(_amended(root, changes))
        content = etree.tostring(root.getroottree(), encoding="UTF-8", standalone=True)
        copy_package(package, source, target, {main: content} if len(left) < len(changes) else {})
    refuse_faulty(source, target)
    return left[::-1]


def refuse_faulty(source: Path, target: Path) -> None:
    """Raise `InputError` when the copy `target` has a fault that `source` has not: then it is of no use."""
    before = find_faults(source)
    new = [fault for fault in find_faults(target) if fault not in before]
    if new:
        hint = "请在 Word 或 WPS 中另存一份再试；或照检查结果手工修改"
        raise InputError("写成的文件有差错，没有写出", path=source, place=new[0], hint=hint)


def _amended(root: etree._Element, changes: Sequence[Amendment]) -> Iterator[Unmade]:
    """Make the changes from the last to the first, so that places stay; yield those that cannot be made."""
    pen, characters = Pen(root, tracked=True), Characters(root)
    reads = {one.paragraph: one.whole for one in changes}
    for change in reversed(changes):
        whole = reads[change.paragraph]
        said = characters.of(change.paragraph, whole)
        why = _HIDDEN if said is None else _make(pen, characters, change, said)
        if why:
            yield Unmade(change, why)
        else:
            reads[change.paragraph] = (whole[: change.start] + change.new + whole[change.end :]).rstrip()


def _make(pen: Pen, characters: Characters, change: Amendment, said: Sequence[Character | None]) -> str:
    """Make the change and return "", or return why it cannot be made."""
    start, end = change.start, change.end
    touched = said[start:end] or said[max(0, start - 1) : start]
    places = [one for one in touched if one is not None]
    if len(places) < len(touched) or not places:
        return "是自动编号或表格的一部分"
    hindrance = next(filter(None, (characters.hindrance(one.element) for one in places)), "")
    if hindrance:
        return hindrance
    if start < end:
        pen.write(list(_pieces(places)), change.new)
    else:
        pen.insert((places[0].element, places[0].at, places[0].at + 1), change.new)
    return ""


def _pieces(places: Sequence[Character]) -> Iterator[Piece]:
    """Yield the stretches of the elements that say the characters."""
    first = last = places[0]
    for one in places[1:]:
        if one.element is not last.element or one.at != last.at + 1:
            yield first.element, first.at, last.at + 1
            first = one
        last = one
    yield first.element, first.at, last.at + 1
