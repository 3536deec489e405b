"""The text of a section to the same text in which no opening comes again too often."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from drafter.drafting.marks import find_figures, without_marks
from drafter.templates.craft import Openings

_SENTENCE = re.compile(
    r"(?P<lead>[\s\ue000-\uf8ff]*(?:#+ .*\n\s*|\d+\.[^。\n]*。)?[\s\ue000-\uf8ff]*)(?P<body>[^。\n]+。?)"
)
_LETTERS = 2


def vary_openings(text: str, rules: Openings, own: Sequence[str]) -> str:
    """Return `text` with another word at the beginning of a sentence whose opening stood `most` times before.

    The word that takes its place is of the same line of `alike` and stood there less often. A sentence that begins
    with one of the texts in `own`, or states a figure, stays as it is, and so does one for whose opening there is no
    other word; headings are no sentences, and a run-in heading is no opening.
    """
    seen: Counter[str] = Counter()
    lines = [words.split() for words in rules.alike]
    starts = tuple(one for one in own if one)

    def varied(match: re.Match[str]) -> str:
        body = match["body"]
        fixed = find_figures(body) or without_marks(body).startswith(starts)
        if seen[opening(body)] >= rules.most and not fixed:
            body = next((one for one in _others(body, lines) if seen[opening(one)] < rules.most), body)
        seen[opening(body)] += 1
        return match["lead"] + body

    return _SENTENCE.sub(varied, text)


def opening(sentence: str) -> str:
    """Return the letters that open a sentence, marks left out."""
    return without_marks(sentence)[:_LETTERS]


def _others(body: str, lines: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield the sentence with each word that may stand in the place of its first."""
    for words in lines:
        if body.startswith(words[0]):
            yield from (word + body.removeprefix(words[0]) for word in words[1:])
