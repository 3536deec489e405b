"""A text to the titles of instruments quoted in it, each by its words and by what it is known as."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafter.model.checking import CheckedParagraph

_TITLE = re.compile("《([^《》□]{2,80})》")
_NOTE = re.compile("（[^（）]{1,24}）$")


@dataclass(frozen=True, slots=True)
class Quoted:
    """A title in 《》: the offsets of its words in the paragraph, those words, and its core.

    The core is without the name of the state before it and the bracketed note at its end.
    """

    paragraph: CheckedParagraph
    start: int
    end: int
    title: str
    core: str

    @property
    def is_full(self) -> bool:
        """`True` when the name of the state stands before the core."""
        return self.title.startswith(STATE)


STATE = "中华人民共和国"


def quoted_titles(paragraphs: Sequence[CheckedParagraph]) -> Iterator[Quoted]:
    """Yield the titles in 《》 in the order of the text."""
    for paragraph in paragraphs:
        for match in _TITLE.finditer(paragraph.plain):
            title = match[1].replace(" ", "")
            yield Quoted(paragraph, match.start(1), match.end(1), title, core_of(title))


def core_of(title: str) -> str:
    """Return the title without the name of the state and the note in brackets."""
    return _NOTE.sub("", title.removeprefix(STATE))
