"""A text to the set phrases in it that are not as they are officially said."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.templates.craft import SetPhrase

_STOP = re.compile("[。；！？\n]")


class SetPhrases:
    """The set phrases that count in the report of one year."""

    def __init__(self, phrases: Sequence[SetPhrase], year: int) -> None:
        """Take those of `phrases` that count in `year`."""
        self._phrases = [one for one in phrases if one.since is None or one.since <= year]
        self._found = [re.compile("|".join(map(re.escape, one.parts)) or "(?!)") for one in self._phrases]

    def faults(self, text: str) -> list[str]:
        """Return how each phrase that is off in `text` is rightly said, each once; none when all are as they should.

        Off are parts in another order, a part that is missing where all belong, and a wrong verb. Marks of figures
        and sources must have been taken off.
        """
        pairs = zip(self._phrases, self._found, strict=True)
        return [one.right for one, found in pairs if _is_off(one, found, text)]


def _is_off(phrase: SetPhrase, found: re.Pattern[str], text: str) -> bool:
    if phrase.wrong and phrase.wrong.search(text):
        return True
    return any(_is_disordered(phrase, run) for run in _runs(found, phrase.gap, text))


def _is_disordered(phrase: SetPhrase, run: Sequence[str]) -> bool:
    """`True` when parts that stand side by side are not in their order, each once, or not all there."""
    if len(set(run)) < phrase.least:
        return False
    places = [phrase.parts.index(part) for part in run]
    return places != sorted(set(places)) or (phrase.whole and len(places) < len(phrase.parts))


def _runs(found: re.Pattern[str], gap: int, text: str) -> Iterator[list[str]]:
    """Yield the parts that stand at most `gap` characters apart in one sentence, in the order of the text."""
    run: list[str] = []
    end = 0
    for match in found.finditer(text):
        between = text[end : match.start()]
        if run and (len(between) > gap or _STOP.search(between)):
            yield run
            run = []
        run.append(match.group())
        end = match.end()
    if run:
        yield run
