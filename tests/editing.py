"""A clerk at work on a draft: edits made at random, and a record of what they did to each number."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from copy import deepcopy

from live import W, ends, inside, revision, run
from lxml import etree

_WORDS = ("进一步", "扎实", "，持续用力", "有关")
_NAME = f"{W}name"


class Clerk:
    """Edits the body of a document; `hand` are numbers they wrote over, `lost` those whose bookmark or text went.

    `copied` are numbers that stand in further copies with their bookmarks, `loose` those in copies without.
    """

    def __init__(self, root: etree._Element, seed: int) -> None:
        """Open the document; the same seed makes the same edits."""
        self._random = random.Random(seed)
        self.root = root
        body = root.find(f"{W}body")
        assert body is not None
        self.body = body
        self.hand: set[str] = set()
        self.lost: set[str] = set()
        self.copied: set[str] = set()
        self.loose: set[str] = set()
        gentle = (
            self.move,
            self.split,
            self.join,
            self.reword,
            self.cut_run,
            self.track_insertion,
            self.tabulate,
        )
        rough = (self.type_before, self.type_over, self.type_behind, self.track_over, self.cut, self.unbind)
        rare = (self.copy, self.copy_bare, self.track_deletion, self.delete)
        self._edits: list[Callable[[], None]] = [*gentle * 6, *rough * 2, *rare]

    def work(self, edits: int) -> None:
        """Make that many edits."""
        for _ in range(edits):
            self._random.choice(self._edits)()

    def move(self) -> None:
        """Take a paragraph elsewhere."""
        self._any().addprevious(self._any())

    def split(self) -> None:
        """Part a paragraph in two, not in the middle of a number."""
        paragraph = self._any()
        children = [one for one in paragraph if one.tag != f"{W}pPr"]
        tags = [one.tag for one in children]
        starts, closes = f"{W}bookmarkStart", f"{W}bookmarkEnd"
        between = [at for at in range(1, len(tags)) if tags[:at].count(starts) == tags[:at].count(closes)]
        if between:
            second = etree.Element(f"{W}p")
            second.extend([deepcopy(one) for one in paragraph if one.tag == f"{W}pPr"])
            second.extend(children[self._random.choice(between) :])
            paragraph.addnext(second)

    def join(self) -> None:
        """Put a paragraph and the next together, a comma between."""
        paragraph = self._any()
        following = paragraph.getnext()
        if following is not None and following.tag == f"{W}p":
            paragraph.append(run("，"))
            paragraph.extend([one for one in following if one.tag != f"{W}pPr"])
            self._drop(following)

    def reword(self) -> None:
        """Put words into a text that is no number."""
        bound = {text for name in self._names() for text in inside(self.body, name)}
        texts = [one for one in self.body.iter(f"{W}t") if one not in bound and len(one.text or "") > 6]
        one = self._random.choice(texts)
        words, at = one.text or "", self._random.randrange(2, 5)
        while words[at - 1].isascii() or words[at].isascii():
            at += 1
            if at >= len(words):
                return
        one.text = words[:at] + self._random.choice(_WORDS) + words[at:]

    def cut_run(self) -> None:
        """Have the digits of a number stand in two runs, one of them bold."""
        for name in self._number():
            text = inside(self.body, name)[0]
            digits, first = text.text or "", text.getparent()
            if len(digits) > 1 and first is not None:
                second = deepcopy(first)
                second.tail = None
                text.text = digits[:1]
                (rest,) = second.iter(f"{W}t")
                rest.text = digits[1:]
                second.insert(0, second.makeelement(f"{W}rPr")) if second.find(f"{W}rPr") is None else None
                properties = second.find(f"{W}rPr")
                assert properties is not None
                etree.SubElement(properties, f"{W}b")
                first.addnext(second)

    def track_insertion(self) -> None:
        """Have a paragraph be inserted by somebody else."""
        paragraph = self._any()
        for one in [one for one in paragraph if one.tag == f"{W}r"]:
            place = revision("ins")
            one.addprevious(place)
            place.append(one)

    def tabulate(self) -> None:
        """Put a paragraph into a table of one cell."""
        paragraph = self._any()
        table = etree.Element(f"{W}tbl")
        paragraph.addprevious(table)
        cell = etree.SubElement(etree.SubElement(table, f"{W}tr"), f"{W}tc")
        cell.append(paragraph)

    def type_before(self) -> None:
        """Type a word before the digits, in the bookmark."""
        for name in self._number():
            text = inside(self.body, name)[0]
            text.text = "约" + (text.text or "")

    def type_over(self) -> None:
        """Write other digits."""
        for name in self._number():
            inside(self.body, name)[0].text = "777"
            self.hand.add(name)

    def type_behind(self) -> None:
        """Type a digit behind the number, out of the bookmark."""
        for name in self._number():
            _, end = ends(self.body, name)
            end.addnext(run("5"))
            self.hand.add(name)

    def track_over(self) -> None:
        """Write other digits, tracked."""
        for name in self._number():
            start, _ = ends(self.body, name)
            runs = [one for text in inside(self.body, name) for one in text.iterancestors(f"{W}r")]
            for one in runs:
                _delete(one)
            start.addnext(revision("ins", run("778")))
            self.hand.add(name)

    def cut(self) -> None:
        """Delete a number with its bookmark."""
        for name in self._number():
            for text in inside(self.body, name):
                self._drop(text)
            self._unbind(name)

    def unbind(self) -> None:
        """Delete a bookmark, as rough tools do."""
        for name in self._number():
            self._unbind(name)

    def copy(self) -> None:
        """Paste a copy of a paragraph behind it, bookmarks and all, as no office program does."""
        paragraph = self._any()
        self.copied |= self._named(paragraph)
        paragraph.addnext(deepcopy(paragraph))

    def copy_bare(self) -> None:
        """Paste a copy of a paragraph, its bookmarks dropped as Word does."""
        paragraph = self._any()
        copied = deepcopy(paragraph)
        for one in [*copied.iter(f"{W}bookmarkStart"), *copied.iter(f"{W}bookmarkEnd")]:
            self._drop(one)
        self.loose |= self._named(paragraph)
        paragraph.addnext(copied)

    def track_deletion(self) -> None:
        """Delete a paragraph, tracked."""
        paragraph = self._any()
        self.lost |= self._named(paragraph)
        for one in list(paragraph.iter(f"{W}r")):
            _delete(one)

    def delete(self) -> None:
        """Delete a paragraph."""
        paragraph = self._any()
        self.lost |= self._named(paragraph)
        self._drop(paragraph)

    def _any(self) -> etree._Element:
        found = [one for one in self.body if one.tag == f"{W}p" and one.find(f".//{W}t") is not None]
        return self._random.choice(found)

    def _names(self) -> list[str]:
        return [one.get(_NAME, "") for one in self.body.iter(f"{W}bookmarkStart")]

    def _named(self, paragraph: etree._Element) -> set[str]:
        return {one.get(_NAME, "") for one in paragraph.iter(f"{W}bookmarkStart")}

    def _number(self) -> Iterator[str]:
        """Yield one number that stands as it stood, none when there is none."""
        spoilt = self.hand | self.lost | self.copied
        whole = [name for name in self._names() if name not in spoilt and inside(self.body, name)]
        if whole:
            yield self._random.choice(whole)

    def _unbind(self, name: str) -> None:
        for one in ends(self.body, name):
            self._drop(one)
        self.lost.add(name)

    def _drop(self, element: etree._Element) -> None:
        parent = element.getparent()
        assert parent is not None
        parent.remove(element)


def _delete(run: etree._Element) -> None:
    """Mark a run as deleted by somebody else."""
    place = revision("del")
    run.addprevious(place)
    place.append(run)
    for text in list(run.iter(f"{W}t")):
        text.tag = f"{W}delText"
