"""A text of a Word file to its paragraphs, each character with the element of the file that it stands in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml import etree

from drafter.live_figures import BOOKMARK
from drafter.readers.elements import attribute, is_word, local
from drafter.text import strip_controls

_APART = ("Fallback", "rt", "del", "moveFrom")
_MARKS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_OFF = ("0", "false", "off", "none")
_HOLDERS = ("sdt", "fldSimple", "moveTo", "AlternateContent", "ruby")


@dataclass(frozen=True, slots=True)
class Character:
    """A character of a text: the element that says it, and which one it is of those in it."""

    element: etree._Element
    at: int
    said: str


class Characters:
    """The paragraphs of one part of a file, numbered as the reader of Word files numbers them, from 1."""

    def __init__(self, root: etree._Element) -> None:
        """Take the part."""
        self._paragraphs = [one for one in root.iter("*") if _is(one, "p") and not _is_apart(one)]
        self._fields = set(_in_fields(root))
        self._figures = set(_in_figures(root))

    def paragraph(self, number: int) -> etree._Element | None:
        """Return the paragraph with this number, `None` when there are not so many."""
        return self._paragraphs[number - 1] if 0 < number <= len(self._paragraphs) else None

    @property
    def first(self) -> etree._Element | None:
        """The first paragraph that says something, `None` when none does."""
        return next((one for one in self._paragraphs if next(_characters(one), None)), None)

    def of(self, number: int, text: str) -> list[Character | None] | None:
        """Return of each character of `text`, the paragraph or table row as read, where it stands.

        `None` stands for one that the file says by itself: the number of a list item, what parts two cells. The
        whole is `None` when the file does not say `text` there: then something in it is hidden.
        """
        paragraph = self.paragraph(number)
        if paragraph is None:
            return None
        found = _aligned(list(_characters(paragraph)), text)
        row = next(paragraph.iterancestors("{*}tr"), None)
        if found is None and row is not None:
            found = _of_row(row, text)
        return found

    def hindrance(self, element: etree._Element) -> str:
        """Return why what `element` says may not be changed by a program, "" when it may."""
        if element in self._figures:
            return "在与数据绑定的数字里"
        if element in self._fields or _below(element, ("fldSimple",)):
            return "在域里"
        if not _is(element, "t"):
            return "有制表位、换行或公式"
        return "在内容控件、文本框或移动的文字里" if _below(element, _HOLDERS) else ""


def _characters(paragraph: etree._Element) -> Iterator[Character]:
    """Yield what a paragraph says and is read of it, hidden runs and text boxes in it left out."""
    for element in paragraph.iter("*"):
        said = _said(element)
        if not said or next(element.iterancestors("{*}p"), None) is not paragraph or _is_apart(element):
            continue
        run = next(element.iterancestors("{*}r"), None)
        if run is None or not _is_hidden(run):
            yield from (Character(element, at, one) for at, one in enumerate(said) if strip_controls(one))


def _said(element: etree._Element) -> str:
    name = local(element)
    if name == "t":
        return element.text or ""
    parent = element.getparent()
    return _MARKS.get(name, "") if parent is not None and _is(parent, "r") else ""


def _is_hidden(run: etree._Element) -> bool:
    mark = run.find("./{*}rPr/{*}vanish")
    return mark is not None and attribute(mark, "val") not in _OFF


def _aligned(found: list[Character], text: str) -> list[Character | None] | None:
    """Return the characters of `text` when it ends as they do: before them may stand the number of an item."""
    said = "".join(one.said for one in found).rstrip()
    if not said or not text.endswith(said):
        return None
    return [*[None] * (len(text) - len(said)), *found[: len(said)]]


def _of_row(row: etree._Element, text: str) -> list[Character | None] | None:
    """Return the characters of a table row as it is read: cells parted by tabs, paragraphs by blanks."""
    found: list[Character | None] = []
    cells = [one for one in row.iter("{*}tc") if next(one.iterancestors("{*}tr"), None) is row]
    for number, cell in enumerate(cells):
        found += [None] if number else []
        paragraphs = [_stripped(list(_characters(one))) for one in cell.iter("{*}p")]
        for at, inside in enumerate(filter(None, paragraphs)):
            found += [None] if at else []
            found += inside
    if len(found) != len(text):
        return None
    same = (one is None or one.said in (said, "\n") for one, said in zip(found, text, strict=True))
    return found if all(same) else None


def _stripped(found: list[Character]) -> Sequence[Character]:
    said = "".join(one.said for one in found)
    start = len(said) - len(said.lstrip())
    return found[start : start + len(said.strip())]


def _in_fields(root: etree._Element) -> Iterator[etree._Element]:
    """Yield the elements that say the result of a field."""
    depth = 0
    for element in root.iter("*"):
        name = local(element)
        if name == "fldChar":
            kind = attribute(element, "fldCharType")
            depth = max(0, depth + (kind == "begin") - (kind == "end"))
        elif depth and name == "t":
            yield element


def _in_figures(root: etree._Element) -> Iterator[etree._Element]:
    """Yield the elements that stand in the bookmark of a number that is bound to a figure."""
    opened: set[str] = set()
    for element in root.iter("*"):
        name = local(element)
        if name == "bookmarkStart" and attribute(element, "name").startswith(BOOKMARK):
            opened.add(attribute(element, "id"))
        elif name == "bookmarkEnd":
            opened.discard(attribute(element, "id"))
        elif opened and name == "t":
            yield element


def _below(element: etree._Element, names: Sequence[str]) -> bool:
    """`True` when `element` stands in one of `names` within its paragraph, or its paragraph in a text box."""
    inside = True
    for one in element.iterancestors():
        name = local(one)
        if (inside and name in names) or name == "AlternateContent":
            return True
        inside = inside and name != "p"
    return False


def _is_apart(element: etree._Element) -> bool:
    return any(local(one) in _APART for one in element.iterancestors())


def _is(element: etree._Element, name: str) -> bool:
    return local(element) == name and is_word(element)
