"""A Word document to its paragraphs with the tracked changes in them, and the comments on them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from drafter.model import Piece, PieceKind, Remark, RevisedParagraph, RevisedText
from drafter.readers.package import Package, guarded, open_package, read_xml
from drafter.text import strip_controls

_MAIN = "word/document.xml"
_KINDS: dict[str, PieceKind] = {
    "ins": "inserted",
    "del": "deleted",
    "moveFrom": "moved_from",
    "moveTo": "moved_to",
}
_LAYOUT = (
    "rPrChange",
    "pPrChange",
    "sectPrChange",
    "tblPrChange",
    "trPrChange",
    "tcPrChange",
    "numberingChange",
)
_MARKS = {"tab": "\t", "noBreakHyphen": "-"}
_TEXT = ("t", "delText")
_APART = ("Fallback", "rt")


def read_revisions(path: Path) -> RevisedText:
    """Return the paragraphs of the text in `path` with what was inserted, deleted and moved, and the comments.

    Paragraphs are numbered as `read_docx` numbers them. Raise `InputError` for what is no sound .docx.
    """
    with open_package(path) as package:
        main = package.related("", "officeDocument") or _MAIN
        root = _root(package, main)
        remarks = dict(_remarks(package, main))
    walk = _Walk()
    for paragraph in _paragraphs(root):
        walk.take(paragraph)
    return RevisedText(tuple(walk.paragraphs), tuple(walk.placed(remarks)), _layout(root))


def _root(package: Package, part: str) -> etree._Element:
    with package.open(part) as stream, guarded(package.path):
        *_, root = read_xml(stream, package.path)
    return root


def _remarks(package: Package, main: str) -> Iterator[tuple[str, tuple[str, str]]]:
    """Yield for each comment its id, author and text."""
    part = package.related(main, "comments")
    if part is None or part not in package:
        return
    for comment in _root(package, part):
        if _local(comment) == "comment":
            texts = ("".join(_texts(one)) for one in comment.iter() if _is(one, "p"))
            yield _attribute(comment, "id"), (_attribute(comment, "author"), "\n".join(filter(None, texts)))


def _layout(root: etree._Element) -> tuple[tuple[str, int], ...]:
    found = (one for one in root.iter() if _local(one) in _LAYOUT)
    return tuple(sorted(Counter(_attribute(one, "author") for one in found).items()))


def _paragraphs(root: etree._Element) -> Iterator[etree._Element]:
    for element in root.iter():
        if _is(element, "p") and not any(_local(one) in _APART for one in element.iterancestors()):
            yield element


class _Walk:
    """Takes the paragraphs in order; remembers which comments stand open."""

    def __init__(self) -> None:
        self.paragraphs: list[RevisedParagraph] = []
        self._open: set[str] = set()
        self._on: dict[str, list[str]] = {}
        self._at: dict[str, int] = {}

    def take(self, paragraph: etree._Element) -> None:
        """Take one paragraph, without the text boxes in it, which are paragraphs of their own."""
        number = len(self.paragraphs) + 1
        pieces: list[Piece] = []
        for element in _inner(paragraph):
            name = _local(element)
            if name in ("commentRangeStart", "commentRangeEnd", "commentReference"):
                self._comment(name, _attribute(element, "id"), number)
            elif text := _printed(element, name):
                piece = _piece(element, text, paragraph)
                if piece.kind not in ("deleted", "moved_from"):
                    for id in self._open:
                        self._on[id].append(text)
                _append(pieces, piece)
        self.paragraphs.append(RevisedParagraph(number, tuple(pieces), _mark(paragraph)))

    def placed(self, remarks: dict[str, tuple[str, str]]) -> Iterator[Remark]:
        """Yield the comments in the order of the text, those that stand nowhere last."""
        for id in sorted(remarks, key=lambda one: self._at.get(one, len(self.paragraphs) + 1)):
            yield Remark(*remarks[id], self._at.get(id, 0), "".join(self._on.get(id, ())))

    def _comment(self, name: str, id: str, number: int) -> None:
        self._at.setdefault(id, number)
        self._on.setdefault(id, [])
        if name == "commentRangeStart":
            self._open.add(id)
        else:
            self._open.discard(id)


def _inner(paragraph: etree._Element) -> Iterator[etree._Element]:
    """Yield what stands in a paragraph but not in another one inside it."""
    for element in paragraph.iter():
        if next(element.iterancestors("{*}p"), None) is paragraph:
            yield element


def _printed(element: etree._Element, name: str) -> str:
    if any(_local(one) in _APART for one in element.iterancestors()):
        return ""
    if name in _TEXT:
        return strip_controls(element.text or "")
    parent = element.getparent()
    return _MARKS.get(name, "") if parent is not None and _is(parent, "r") else ""


def _piece(element: etree._Element, text: str, paragraph: etree._Element) -> Piece:
    """Return the text with the change it stands in; what was inserted and then deleted counts as deleted."""
    found: dict[str, etree._Element] = {}
    for one in element.iterancestors():
        if one is paragraph:
            break
        found.setdefault(_local(one), one)
    for name in ("del", "moveFrom", "moveTo", "ins"):
        if name in found:
            return Piece(
                text, _KINDS[name], _attribute(found[name], "author"), _attribute(found[name], "date")
            )
    return Piece(text)


def _mark(paragraph: etree._Element) -> Piece:
    for name, kind in _KINDS.items():
        mark = paragraph.find(f"./{{*}}pPr/{{*}}rPr/{{*}}{name}")
        if mark is not None:
            return Piece("", kind, _attribute(mark, "author"), _attribute(mark, "date"))
    return Piece("")


def _append(pieces: list[Piece], piece: Piece) -> None:
    """Append the piece, to the last one where the same author changed both alike."""
    last = pieces[-1] if pieces else None
    if last and (last.kind, last.author) == (piece.kind, piece.author):
        pieces[-1] = Piece(last.text + piece.text, last.kind, last.author, last.date)
    else:
        pieces.append(piece)


def _texts(paragraph: etree._Element) -> Iterator[str]:
    return (strip_controls(one.text or "") for one in paragraph.iter() if _is(one, "t"))


def _is(element: etree._Element, name: str) -> bool:
    return _local(element) == name and "wordprocessingml" in (etree.QName(element).namespace or "")


def _local(element: etree._Element) -> str:
    return etree.QName(element).localname


def _attribute(element: etree._Element, name: str) -> str:
    return next((str(value) for key, value in element.items() if str(key).rpartition("}")[2] == name), "")
