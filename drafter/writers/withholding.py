"""A Word file in which text is marked as not for the public turned into one without the marks, or without the text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from drafter.templates.publishing import PublishingRules
from drafter.writers.accepting import drop, local
from drafter.writers.cleaning import get
from drafter.writers.parts import Parts, relations_in

_TEXT, _PROPERTIES = "t", ("rPr", "pPr")
_THING = "\ufffc"
_NOTES = {"footnoteReference": "footnotes", "endnoteReference": "endnotes"}


@dataclass(frozen=True, slots=True)
class Withheld:
    """A stretch that was left out: the number of its paragraph in its part, 0 outside the main one, and its text."""

    paragraph: int
    text: str


class UnbalancedError(ValueError):
    """A mark that has no other end; `args` are the mark and the number of its paragraph."""


@dataclass(slots=True)
class _State:
    """What is open while a part is walked through: a mark in the text, comments that mark their words."""

    marked: int = 0
    comments: set[str] = field(default_factory=set)
    gone: list[etree._Element] = field(default_factory=list)

    @property
    def is_open(self) -> bool:
        return bool(self.marked or self.comments)


def withhold(parts: Parts, rules: PublishingRules, *, public: bool) -> list[Withheld]:
    """Take the marks out of the text and, with `public`, all that is marked; return what was left out.

    Notes and pictures go with the words they stand at. Raise `UnbalancedError` for a mark without its other end.
    """
    comments = _marking_comments(parts, rules) if public else set()
    found: list[Withheld] = []
    for name in parts.stories():
        root = parts.root(name)
        before = relations_in(root)
        state = _State()
        inside = name == parts.main
        number = 0
        for element in list(_stops(root, comments)):
            if local(element) != "p":
                _turn(element, state)
                continue
            is_copy = _is_copy(element)
            number += not is_copy
            text = _withhold_in(element, number, state, rules, comments, public=public)
            found += [Withheld(number if inside else 0, text)] if text and not is_copy else []
        if state.marked:
            raise UnbalancedError(rules.opening, state.marked)
        _drop_notes(parts, state.gone)
        parts.prune(name, before)
    return found


def _marking_comments(parts: Parts, rules: PublishingRules) -> set[str]:
    """Return the ids of the comments that say their words are not for the public."""
    return {
        get(comment, "id")
        for name in parts.related(parts.main, "comments")
        for comment in parts.root(name).findall("{*}comment")
        if rules.comment.match("".join(one.text or "" for one in comment.iter("{*}t")))
    }


def _stops(root: etree._Element, comments: set[str]) -> Iterator[etree._Element]:
    """Yield the paragraphs in order, and the ends of marking comments that stand between them."""
    for element in root.iter("{*}p", "{*}commentRangeStart", "{*}commentRangeEnd"):
        if local(element) == "p":
            found = "wordprocessingml" in (etree.QName(element).namespace or "")
        else:
            found = get(element, "id") in comments and next(element.iterancestors("{*}p"), None) is None
        if found:
            yield element


def _is_copy(paragraph: etree._Element) -> bool:
    """`True` in what older programs show in the place of a text box: it repeats that one."""
    return any(local(one) == "Fallback" for one in paragraph.iterancestors())


def _withhold_in(
    paragraph: etree._Element,
    number: int,
    state: _State,
    rules: PublishingRules,
    comments: set[str],
    *,
    public: bool,
) -> str:
    """Take out of a paragraph what is to go; return its text without the marks, "" when only marks went."""
    was_open = state.is_open
    things = list(_things(paragraph, comments))
    text = "".join(letters for _, letters in things)
    marks = _marks(text, rules)
    whole = any(id in comments for id in _unanchored(paragraph))
    at, taken, lost = 0, 0, ""
    for element, letters in things:
        if not letters:
            _turn(element, state)
            continue
        kept = ""
        for letter in letters:
            kind = marks.get(at)
            if kind:
                _switch(kind, number, state, rules)
            at += 1
            is_mark = kind is not None
            goes = not is_mark and public and (state.is_open or whole)
            kept += "" if goes or is_mark else letter
            lost += letter if goes else ""
        taken += len(letters) - len(kept)
        _keep(element, letters, kept, state)
    if (taken and taken == len(text)) or (public and was_open and state.is_open and not text):
        _drop_paragraph(paragraph)
    return lost.replace(_THING, "")


def _things(paragraph: etree._Element, comments: set[str]) -> Iterator[tuple[etree._Element, str]]:
    """Yield what stands in a paragraph in order: texts, other things as one letter, ends of comments as none."""
    for element in paragraph.iter("{*}*"):
        parent = element.getparent()
        name = local(element)
        if next(element.iterancestors("{*}p"), None) is not paragraph or parent is None:
            continue
        if name in ("commentRangeStart", "commentRangeEnd") and get(element, "id") in comments:
            yield element, ""
        elif local(parent) == "r" and name == _TEXT:
            yield element, element.text or ""
        elif local(parent) == "r" and name not in (*_PROPERTIES, "commentReference"):
            yield element, _THING


def _marks(text: str, rules: PublishingRules) -> dict[int, str]:
    """Return what stands at each place that belongs to a mark: its first letter turns it on or off."""
    found: dict[int, str] = {}
    for mark, kind in ((rules.opening, "on"), (rules.closing, "off")):
        at = text.find(mark)
        while at >= 0:
            found |= dict.fromkeys(range(at, at + len(mark)), "in") | {at: kind}
            at = text.find(mark, at + len(mark))
    return found


def _switch(kind: str, number: int, state: _State, rules: PublishingRules) -> None:
    if kind == "off" and not state.marked:
        raise UnbalancedError(rules.closing, number)
    if kind == "on" and state.marked:
        raise UnbalancedError(rules.opening, state.marked)
    state.marked = {"on": number, "off": 0}.get(kind, state.marked)


def _turn(end: etree._Element, state: _State) -> None:
    if local(end) == "commentRangeStart":
        state.comments.add(get(end, "id"))
    else:
        state.comments.discard(get(end, "id"))


def _keep(element: etree._Element, letters: str, kept: str, state: _State) -> None:
    if kept == letters:
        return
    if kept:
        element.text = kept
        return
    state.gone.append(element)
    run = element.getparent()
    drop(element)
    if run is not None and all(local(one) in _PROPERTIES for one in run):
        drop(run)


def _unanchored(paragraph: etree._Element) -> Iterator[str]:
    """Yield the ids of the comments that stand at a place of the paragraph and on no words."""
    root = paragraph.getroottree().getroot()
    for reference in paragraph.iter("{*}commentReference"):
        id = get(reference, "id")
        if not any(get(one, "id") == id for one in root.iter("{*}commentRangeStart")):
            yield id


def _drop_paragraph(paragraph: etree._Element) -> None:
    """Drop a paragraph that is empty now; the last one of a cell and the end of a section stay."""
    parent = paragraph.getparent()
    alone = parent is not None and local(parent) != "body" and len(parent.findall("{*}p")) == 1
    if not alone and paragraph.find("./{*}pPr/{*}sectPr") is None:
        drop(paragraph)


def _drop_notes(parts: Parts, gone: list[etree._Element]) -> None:
    for reference in gone:
        for name in parts.related(parts.main, _NOTES.get(local(reference), "")):
            for note in list(parts.root(name)):
                if get(note, "id") == get(reference, "id"):
                    drop(note)
