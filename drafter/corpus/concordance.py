"""Keywords to the places where the reports of a corpus have them, each with the words around it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from re import Pattern

from drafter.corpus.collection import Corpus
from drafter.corpus.records import StoredPassage
from drafter.model import Provenance
from drafter.text import fold

_AROUND = 40

IsWanted = Callable[[StoredPassage], bool]


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One place where a keyword stands: `left`, `keyword` and `right` follow one another in the source.

    `start` is the offset of the keyword in the text of the passage or, if it stands in a `heading`, in that; a
    heading belongs to the first passage below it. `path` are the headings above.
    """

    source: Provenance
    theme: str | None
    path: tuple[str, ...]
    left: str
    keyword: str
    right: str
    start: int
    heading: bool = False


def find_occurrences(
    corpus: Corpus, keywords: list[str], excluded: Iterable[str], is_wanted: IsWanted
) -> list[Occurrence]:
    """Return every place of the first of `keywords` in a passage, or heading, that holds all of them.

    None that holds one of `excluded`, and only those that `is_wanted`. Half- and full-width forms, upper and
    lower case are alike. The newer reports come first, those whose year is not known last, then the reports by
    id and their places in order.
    Keywords without a visible character are left out; without any there is nothing to find.
    """
    wanted = [pattern for word in keywords if (pattern := _pattern(word))]
    unwanted = [pattern for word in excluded if (pattern := _pattern(word))]
    if not wanted:
        return []
    (held,) = corpus.holding([max(keywords, key=len)])
    told = (one for stored in _ordered(filter(is_wanted, held)) for one in _texts(stored))
    return [
        occurrence
        for text, place in _each_heading_once(told)
        if all(pattern.search(text) for pattern in wanted)
        and not any(pattern.search(text) for pattern in unwanted)
        for occurrence in _occurrences(text, place, wanted[0])
    ]


def _pattern(word: str) -> Pattern[str] | None:
    """Return what finds `word` in folded text; `None` for one without a visible character."""
    return re.compile(re.escape(fold(word)), re.IGNORECASE) if word.strip() else None


def _ordered(held: Iterable[StoredPassage]) -> list[StoredPassage]:
    return sorted(held, key=lambda one: (-(one.provenance.year or 0), one.provenance.report, one.passage.id))


def _texts(stored: StoredPassage) -> Iterator[tuple[str, StoredPassage, int]]:
    """Yield the headings above a passage and its text, each folded, with its level; 0 is the text."""
    for level, heading in enumerate(stored.passage.path, start=1):
        yield fold(heading), stored, level
    yield fold(stored.passage.text), stored, 0


def _each_heading_once(
    told: Iterable[tuple[str, StoredPassage, int]],
) -> Iterator[tuple[str, tuple[StoredPassage, int]]]:
    """Yield the texts, a heading only above the first passage below it."""
    seen: set[tuple[str, tuple[str, ...]]] = set()
    for text, stored, level in told:
        heading = stored.provenance.report, stored.passage.path[:level]
        if level and heading in seen:
            continue
        if level:
            seen.add(heading)
        yield text, (stored, level)


def _occurrences(text: str, place: tuple[StoredPassage, int], pattern: Pattern[str]) -> Iterator[Occurrence]:
    """Yield the places of `pattern` in a folded text, as they read in the source."""
    stored, level = place
    passage = stored.passage
    printed = passage.path[level - 1] if level else passage.text
    for match in pattern.finditer(text):
        start, end = match.span()
        yield Occurrence(
            source=stored.provenance,
            theme=passage.theme,
            path=passage.path[: level - 1] if level else passage.path,
            left=printed[max(0, start - _AROUND) : start],
            keyword=printed[start:end],
            right=printed[end : end + _AROUND],
            start=start,
            heading=level > 0,
        )
