"""The sentences of two versions of a text to pairs: what stands again, was changed, moved, left out, added."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from drafter.corpus.drafts import SLOT
from drafter.text import bigrams

PairKind = Literal["same", "changed", "moved", "deleted", "inserted"]
_ALIKE, _ALIKE_AFAR = 0.5, 0.7
_MOST_COMPARED = 250_000
_NEAR = 1
_TOKEN = re.compile(r"\d[\d.]*%?|.", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Pair:
    """A sentence of the old text, by its number, and the one of the new text it became; `None` for none."""

    kind: PairKind
    old: int | None
    new: int | None


def align(old: Sequence[str], new: Sequence[str]) -> list[Pair]:
    """Return a pair for every sentence of both texts, in the order of the new one.

    Blanks and a colon at the end do not count. A sentence that stands elsewhere, unchanged or nearly so, is moved; one
    in the same place is changed when half of its pairs of letters are still there, else left out, another one added.
    """
    olds, news = list(map(_key, old)), list(map(_key, new))
    pairs: list[Pair] = []
    for tag, start, end, first, last in SequenceMatcher(None, olds, news, autojunk=False).get_opcodes():
        if tag == "equal":
            pairs += [Pair("same", start + at, first + at) for at in range(end - start)]
        else:
            pairs += _matched(olds, news, (start, end), (first, last))
    return _ordered([*pairs, *_unmatched(olds, news, pairs)])


def _matched(
    olds: Sequence[str], news: Sequence[str], gone: tuple[int, int], come: tuple[int, int]
) -> Iterator[Pair]:
    """Yield the pairs within one stretch that keep the order and have most in common."""
    rows, columns = range(*gone), range(*come)
    if len(rows) * len(columns) > _MOST_COMPARED:
        return
    best = [[0.0] * (len(columns) + 1) for _ in range(len(rows) + 1)]
    alike = [[_likeness(olds[row], news[column]) for column in columns] for row in rows]
    for i in range(len(rows) - 1, -1, -1):
        for j in range(len(columns) - 1, -1, -1):
            both = best[i + 1][j + 1] + alike[i][j] if alike[i][j] >= _ALIKE else 0.0
            best[i][j] = max(best[i + 1][j], best[i][j + 1], both)
    i = j = 0
    while i < len(rows) and j < len(columns):
        if best[i][j] == best[i + 1][j]:
            i += 1
        elif best[i][j] == best[i][j + 1]:
            j += 1
        else:
            yield Pair("changed", rows[i], columns[j])
            i, j = i + 1, j + 1


def _unmatched(olds: Sequence[str], news: Sequence[str], pairs: Sequence[Pair]) -> Iterator[Pair]:
    """Yield pairs for the sentences that have none: moved where they can be, else left out or added."""
    rows = [at for at in range(len(olds)) if at not in {one.old for one in pairs}]
    columns = [at for at in range(len(news)) if at not in {one.new for one in pairs}]
    few = len(rows) * len(columns) <= _MOST_COMPARED
    for least in (1.0, _ALIKE_AFAR)[: 1 + few]:
        for row in list(rows):
            likeness = {
                column: (olds[row] == news[column]) if least == 1.0 else _likeness(olds[row], news[column])
                for column in columns
            }
            column = max(columns, key=lambda one: (likeness[one], -one), default=None)
            if column is not None and likeness[column] >= least:
                yield Pair("moved", row, column)
                rows.remove(row)
                columns.remove(column)
    yield from (Pair("deleted", row, None) for row in rows)
    yield from (Pair("inserted", None, column) for column in columns)


def _ordered(pairs: Sequence[Pair]) -> list[Pair]:
    """Return the pairs by their place in the new text; what was left out stands where it stood."""
    placed = sorted(
        (one for one in pairs if one.old is not None and one.new is not None), key=lambda one: one.old or 0
    )

    def place(pair: Pair) -> tuple[int, int, int]:
        if pair.new is not None:
            return pair.new, 1, 0
        before = [one.new or 0 for one in placed if (one.old or 0) < (pair.old or 0) and one.kind != "moved"]
        return (before[-1] + 1 if before else 0), 0, pair.old or 0

    return sorted(pairs, key=place)


def _key(text: str) -> str:
    return "".join(text.split()).rstrip("：:")


def _likeness(one: str, other: str) -> float:
    """Return the share of their pairs of letters that two sentences have in common, 0 to 1.

    An open slot alone may have been filled with anything.
    """
    if one == other:
        return 1.0
    if one.startswith(SLOT) and one.find("】") == len(one) - 1:
        return _ALIKE
    first, second = bigrams(one), bigrams(other)
    return 2 * len(first & second) / (len(first) + len(second)) if first and second else 0.0


def edits(old: str, new: str) -> list[tuple[str, str]]:
    """Return what was put in the place of what inside a sentence, in order; "" stands for nothing.

    A number is never cut, and changes with hardly anything between them are one.
    """
    olds, news = _TOKEN.findall(old), _TOKEN.findall(new)
    found: list[list[int]] = []
    for tag, *places in SequenceMatcher(None, olds, news, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        if found and places[0] - found[-1][1] <= _NEAR:
            found[-1] = [found[-1][0], places[1], found[-1][2], places[3]]
        else:
            found.append(places)
    return [("".join(olds[a:b]), "".join(news[c:d])) for a, b, c, d in found]


def image(old: str, new: str, start: int, end: int) -> str:
    """Return what stands in `new` where `old` has the stretch from `start` to `end`, with digits that touch it.

    "" when nothing is left of it.
    """
    places = [
        (first + max(start, a) - a, first + min(end, b) - a) if tag == "equal" else (first, last)
        for tag, a, b, first, last in _opcodes(old, new)
        if (a < end and start < b)
    ]
    if not places or places[0][0] == places[-1][1]:
        return ""
    left, right = places[0][0], places[-1][1]
    while left and _belongs(new[left - 1]):
        left -= 1
    while right < len(new) and new[right - 1].isdigit() and _belongs(new[right]):
        right += 1
    return new[left:right]


def _belongs(letter: str) -> bool:
    return letter.isdigit() or letter in ".．%"


def _opcodes(old: str, new: str) -> Sequence[tuple[str, int, int, int, int]]:
    return SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
