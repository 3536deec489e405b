"""The parts of a Word file to the bookmarks around numbers in them, wherever they were moved to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import takewhile
from pathlib import Path

from lxml import etree

from drafter.errors import InputError
from drafter.live_figures import (
    BOOKMARK,
    Bindings,
    FoundNumber,
    LooseNumber,
    Manifest,
    NoManifestError,
    from_tree,
)
from drafter.readers.controls import control_of, find_shown, stored_beside
from drafter.readers.elements import above, attribute, is_word, local
from drafter.readers.package import Package, guarded, open_package, refuse_dtd
from drafter.readers.record import find_manifest

_PARTS = re.compile(r"word/(?:document|footnotes|endnotes)\d*\.xml")
_DELETED = ("del", "moveFrom")
_DIGITS = re.compile(r"-?[0-9]+(?:\.[0-9]+)?[万亿]?")
_BREAK = "\n"


@dataclass(slots=True)
class Stretch:
    """What stands between the two ends of a bookmark: the `w:t` elements in it that are not deleted.

    `mirror`: it stands in the copy of a text box that older programs read. `ends` are those of its bookmark.
    """

    name: str
    start: etree._Element
    paragraph: int
    texts: list[etree._Element] = field(default_factory=list)
    closed: bool = False
    mirror: bool = False

    @property
    def text(self) -> str:
        """The text in it; what stands in another paragraph than what is before it is apart by a line break."""
        return "".join(said for said, _ in self._said())

    def pieces(self, start: int, end: int) -> Iterator[tuple[etree._Element, int, int]]:
        """Yield of each `w:t` what lies in `text` from `start` to `end`: the element, and from where to where in it."""
        at = 0
        for said, element in self._said():
            at += len(said) - len(element.text or "")
            first, last = max(start - at, 0), min(end - at, len(element.text or ""))
            if first < last:
                yield element, first, last
            at += len(element.text or "")

    def controls(self) -> list[etree._Element]:
        """Return the controls of the program's around what stands in it."""
        found = [control_of(one) for one in self.texts]
        return [one for at, one in enumerate(found) if one is not None and one not in found[:at]]

    def _said(self) -> Iterator[tuple[str, etree._Element]]:
        """Yield what each `w:t` adds to the text."""
        before = None
        for one in self.texts:
            paragraph = above(one, ("p",))
            parted = before is not None and paragraph is not before
            yield (_BREAK if parted else "") + (one.text or ""), one
            before = paragraph


def find_bindings(path: Path) -> Bindings | None:
    """Return what the .docx at `path` holds of live figures, `None` when it has no manifest.

    Raise `InputError` when the file is damaged or too large, or its manifest is not whole.
    """
    with open_package(path) as package:
        tree = find_manifest(package)
        if tree is None:
            return None
        try:
            manifest = from_tree(tree)
        except NoManifestError as error:
            hint = "清单在文件的 customXml 里；可用 drafter new 重新起草"
            raise InputError(
                "稿件里的数据清单不完整", path=path, place=str(error) or None, hint=hint
            ) from error
        roots = [root for _, root in read_parts(package)]
        found = [one for root in roots for one in find_stretches(root)]
        loose = [one for root in roots for one in _loose(root, manifest)]
        _, shown = find_shown(package)
    kept = kept_stretches(found)
    told = (_told(one, kept, shown) for one in found if not one.mirror)
    return Bindings(manifest, tuple(told), tuple(loose))


def read_parts(package: Package) -> Iterator[tuple[str, etree._Element]]:
    """Yield the name and the root of each part that holds text: the main one first, then the notes."""
    names = sorted(name for name in package.names() if _PARTS.fullmatch(name))
    yield from ((name, parse_part(package, name)) for name in names)


def parse_part(package: Package, name: str) -> etree._Element:
    """Return the root of a part, comments and all; raise `InputError` for one that is damaged or declares a DTD."""
    with package.open(name) as stream, guarded(package.path):
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
        root = etree.parse(stream, parser).getroot()
    refuse_dtd(root, package.path)
    return root


def find_stretches(root: etree._Element) -> list[Stretch]:
    """Return the bookmarks around numbers below `root` in the order in which they begin."""
    found: list[Stretch] = []
    opened: dict[str, Stretch] = {}
    paragraphs = 0
    for element in root.iter("*"):
        name = local(element)
        if name == "p" and is_word(element) and above(element, ("Fallback",)) is None:
            paragraphs += 1
        elif name == "bookmarkStart" and (called := attribute(element, "name")).startswith(BOOKMARK):
            mirror = above(element, ("Fallback",)) is not None
            one = Stretch(called, element, max(paragraphs, 1), mirror=mirror)
            opened[attribute(element, "id")] = one
            found.append(one)
        elif name == "bookmarkEnd" and (ended := opened.pop(attribute(element, "id"), None)):
            ended.closed = True
        elif name == "t" and opened and is_word(element) and above(element, _DELETED) is None:
            for one in opened.values():
                one.texts.append(element)
    return found


def kept_stretches(found: Sequence[Stretch]) -> dict[str, Stretch]:
    """Return of each name the one that counts: the first that is closed and holds text."""
    kept: dict[str, Stretch] = {}
    for one in found:
        if one.closed and one.text and not one.mirror:
            kept.setdefault(one.name, one)
    return kept


def _told(one: Stretch, kept: Mapping[str, Stretch], shown: Mapping[str, str]) -> FoundNumber:
    if not one.closed:
        return FoundNumber(one.name, "", one.paragraph, "open")
    if not one.text:
        return FoundNumber(one.name, "", one.paragraph, "deleted")
    fate = "here" if kept[one.name] is one else "copy"
    controls = one.controls()
    stored = next(filter(None, (stored_beside(control, shown) for control in controls)), "")
    return FoundNumber(one.name, one.text, one.paragraph, fate, *_beside(one), bool(controls), stored)


def _beside(one: Stretch) -> tuple[str, str]:
    """Return the character before the number in its paragraph and the two behind it."""
    first, last = one.texts[0], one.texts[-1]
    before = [text.text or "" for text in _until(first, _texts(_paragraph(first)))]
    behind = [text.text or "" for text in _until(last, reversed(list(_texts(_paragraph(last)))))]
    return "".join(before)[-1:], "".join(reversed(behind))[:2]


def _until(end: etree._Element, texts: Iterable[etree._Element]) -> Iterator[etree._Element]:
    return takewhile(lambda one: one is not end, texts)


def _paragraph(text: etree._Element) -> etree._Element:
    found = above(text, ("p",))
    return text if found is None else found


def _loose(root: etree._Element, manifest: Manifest) -> Iterator[LooseNumber]:
    """Yield each place outside of any bookmark where the digits of a number stand before its unit."""
    sought: dict[str, list[tuple[str, str]]] = {}
    for number in manifest.numbers:
        for after in _followers(number.unit, number.qualifier, number.formula == "growth"):
            sought.setdefault(number.digits, []).append((after, number.bookmark))
    stretches = find_stretches(root)  # kept: the elements of lxml live as long as someone holds them
    bound = {id(text) for one in stretches for text in one.texts}
    for at, paragraph in enumerate(_paragraphs(root), start=1):
        text = "".join(_BREAK if id(one) in bound else one.text or "" for one in _texts(paragraph))
        for match in _DIGITS.finditer(text):
            for after, bookmark in sought.get(match.group(), ()):
                if text.startswith(after, match.end()):
                    yield LooseNumber(bookmark, at)


def _followers(unit: str, qualifier: str, percent: bool) -> Iterator[str]:
    """Yield what may stand behind the digits of a number; nothing that is a unit, nothing to look for."""
    if percent:
        yield "%"
    elif unit:
        yield unit
        if qualifier:
            yield qualifier + unit


def _paragraphs(root: etree._Element) -> Iterator[etree._Element]:
    for element in root.iter():
        if local(element) == "p" and is_word(element) and above(element, ("Fallback",)) is None:
            yield element


def _texts(paragraph: etree._Element) -> Iterator[etree._Element]:
    """Yield the texts of `paragraph` that are not deleted, those of a text box in it left out."""
    for element in paragraph.iter():
        here = local(element) == "t" and above(element, ("p",)) is paragraph
        if here and above(element, _DELETED) is None:
            yield element
