"""A part of a Word file with pieces of its text replaced, as tracked changes or plainly, and nothing else changed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from copy import deepcopy

from lxml import etree

from drafter.live_figures import AUTHOR
from drafter.readers.elements import attribute, local

Piece = tuple[etree._Element, int, int]
"""A stretch of a `w:t`: the element, and from where to where in it."""
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class Pen:
    """Writes in the place of what stands in one part, tracked as a change of the program's or not."""

    def __init__(self, root: etree._Element, *, tracked: bool) -> None:
        """Take the root of the part."""
        self.used = False
        self._tracked = tracked
        ids = [attribute(one, "id") for one in root.iter("*")]
        self._last = max((int(one) for one in ids if re.fullmatch("[0-9]{1,9}", one)), default=0)

    def write(self, pieces: Sequence[Piece], new: str) -> None:
        """Put `new` in the place of `pieces` of the text; without any, nothing is changed."""
        if not pieces:
            return
        self.used = True
        if self._tracked and not all(map(_is_own, (text for text, _, _ in pieces))):
            self._track([isolated(*piece) for piece in pieces], new)
        else:
            _replace(pieces, new)

    def insert(self, behind: Piece, new: str) -> None:
        """Put `new` behind a piece of the text, looking like it."""
        self.used = True
        text, start, end = behind
        if not self._tracked or _is_own(text):
            text.text = (text.text or "")[:end] + new + (text.text or "")[end:]
            text.set(_SPACE, "preserve")
            return
        run = isolated(text, start, end)
        insertion = self._change(run, "ins")
        insertion.append(_like(run, new))
        self._insert(run, insertion)

    def _track(self, runs: Sequence[etree._Element], new: str) -> None:
        """Mark `runs` as deleted and `new`, looking like the first of them, as inserted behind them."""
        made = _like(runs[0], new)
        for run in runs:
            if _is_own(_text_of(run)):
                _remove(run)
                continue
            self._wrap(run, "del")
            for one in run:
                if local(one) == "t":
                    one.tag = named(one, "delText")
            last = run.getparent()
        assert last is not None
        if not new:
            return
        insertion = self._change(last, "ins")
        insertion.append(made)
        self._insert(last, insertion)

    def _wrap(self, run: etree._Element, name: str) -> None:
        around = self._change(run, name)
        run.addprevious(around)
        around.append(run)

    def _insert(self, last: etree._Element, insertion: etree._Element) -> None:
        """Put `insertion` behind `last`; where that stands in someone's insertion, that one is cut in two."""
        outer = last.getparent()
        assert outer is not None
        if local(outer) != "ins":
            last.addnext(insertion)
            return
        following = list(last.itersiblings())
        outer.addnext(insertion)
        if following:
            rest = self._change(outer, "ins")
            rest.attrib.update(
                {key: value for key, value in outer.attrib.items() if not str(key).endswith("}id")}
            )
            rest.extend(following)
            insertion.addnext(rest)

    def _change(self, like: etree._Element, name: str) -> etree._Element:
        """Return a tracked change of ours in the namespace of `like`; it has no date."""
        self._last += 1
        made = like.makeelement(named(like, name))
        made.set(named(like, "id"), str(self._last))
        made.set(named(like, "author"), AUTHOR)
        return made


def isolated(text: etree._Element, start: int, end: int) -> etree._Element:
    """Return the run of `text` when all else that stood in it has been put in runs of its own, before and behind."""
    run = text.getparent()
    assert run is not None
    whole = text.text or ""
    children = [one for one in run if local(one) != "rPr"]
    at = children.index(text)
    if start or at:
        run.addprevious(_cut_run(run, text, children[: at + 1], whole[:start]))
    if end < len(whole) or children[at + 1 :]:
        run.addnext(_cut_run(run, text, children[at:], whole[end:]))
    for one in children:
        if one is not text:
            run.remove(one)
    text.text = whole[start:end]
    text.set(_SPACE, "preserve")
    return run


def _like(run: etree._Element, text: str) -> etree._Element:
    """Return a run that looks like an isolated one and says `text`."""
    made = deepcopy(run)
    made.tail = None
    said = next(one for one in made if local(one) in ("t", "delText"))
    said.tag = named(said, "t")
    said.text = text
    said.set(_SPACE, "preserve")
    return made


def _cut_run(
    run: etree._Element, text: etree._Element, children: Sequence[etree._Element], rest: str
) -> etree._Element:
    """Return a run like `run` that holds `children`, of `text` only the `rest`."""
    made = run.makeelement(run.tag, {str(key): str(value) for key, value in run.attrib.items()})
    made.extend(deepcopy(one) for one in run if local(one) == "rPr")
    for child in children:
        copied = deepcopy(child)
        copied.tail = None
        if child is text:
            copied.text = rest
            copied.set(_SPACE, "preserve")
        if child is not text or rest:
            made.append(copied)
    return made


def _replace(pieces: Sequence[tuple[etree._Element, int, int]], new: str) -> None:
    """Put `new` in the first of `pieces` and empty the others; runs with nothing left in them go."""
    for at, (text, start, end) in enumerate(pieces):
        whole = text.text or ""
        text.text = whole[:start] + (new if at == 0 else "") + whole[end:]
        run = text.getparent()
        if not text.text and run is not None:
            run.remove(text)
            if not [one for one in run if local(one) != "rPr"]:
                _remove(run)


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _is_own(text: etree._Element) -> bool:
    """`True` for text that this program inserted and nobody has accepted yet."""
    around = next((one for one in text.iterancestors() if local(one) == "ins"), None)
    return around is not None and attribute(around, "author") == AUTHOR


def _text_of(run: etree._Element) -> etree._Element:
    return next(one for one in run if local(one) == "t")


def named(like: etree._Element, name: str) -> str:
    """Return the name of an element or attribute in the namespace of `like`."""
    return f"{{{etree.QName(like).namespace}}}{name}"
