"""Check kind `repetition`: words that stand there twice, in a row or in one list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from re import Pattern
from typing import Literal

from drafter.checks.hit import Case, Hit, Kind

_LIST = re.compile("[^，。；：！？（）\n]{2,200}")
_SENTENCE = re.compile("[^。！？；\n]+")
_SLOT = "□"
_ITEM = re.compile("[^、]+")
_TITLES = re.compile("(?:《[^《》]{1,60}》、?){2,}|(?:“[^“”]{1,30}”、?){2,}")
_TITLE = re.compile("《[^《》]+》|“[^“”]+”")
_FEWEST = 3


@dataclass(frozen=True, slots=True)
class Settings:
    """`where` words stand twice, and how many characters they have; a hit is none where `unless` matches.

    `row`: at once after each other; `unless` is matched with three characters on each side. In a row two characters
    must be one of `words`, if these are given: a first character and all that may follow it a line.

    `list`: two items of a list of three or more that are no numbers, parted by 、 or in marks of titles or quotations;
    the first and the last item count by the words next to the list, the last if it ends or `after` follows.

    `report`: two sentences anywhere, headings and those with open slots apart; `longest` does not count.
    """

    where: Literal["row", "list", "report"]
    shortest: int = 2
    longest: int = 8
    unless: Pattern[str] | None = None
    words: str = ""
    after: Pattern[str] = re.compile("$")


def find(settings: Settings, case: Case) -> Iterator[Hit]:
    """Yield the second of the words; `{word}` is what stands twice. In a row the first goes: `fix` is one of them."""
    if settings.where == "report":
        yield from _sentences(settings, case)
        return
    for paragraph in case.paragraphs:
        found = (
            _row(settings, paragraph.plain) if settings.where == "row" else _lists(settings, paragraph.plain)
        )
        for start, end, word in found:
            if not _is_excused(settings, paragraph.plain, start, end):
                yield Hit(paragraph, start, end, {"word": word}, word if settings.where == "row" else None)


def _sentences(settings: Settings, case: Case) -> Iterator[Hit]:
    """Yield each sentence that stood in the report before."""
    seen: set[str] = set()
    for paragraph in case.paragraphs:
        for match in _SENTENCE.finditer(paragraph.plain, paragraph.head):
            sentence = match.group()
            if len(sentence) >= settings.shortest and _SLOT not in sentence and sentence in seen:
                yield Hit(paragraph, match.start(), match.end(), {"word": sentence})
            seen.add(sentence)


def _is_excused(settings: Settings, text: str, start: int, end: int) -> bool:
    around = text[max(0, start - 3) : end + 3]
    return settings.unless is not None and settings.unless.search(around) is not None


@lru_cache
def _doubled(shortest: int, longest: int) -> Pattern[str]:
    return re.compile(rf"(?P<word>[一-鿿]{{{shortest},{longest}}})(?P=word)")


def _row(settings: Settings, text: str) -> Iterator[tuple[int, int, str]]:
    for match in _doubled(settings.shortest, settings.longest).finditer(text):
        if _is_word(match["word"], settings.words):
            yield match.start(), match.end(), match["word"]


def _is_word(word: str, words: str) -> bool:
    """`True` for a word of two characters among `words`, and for all others: 共建共建 is not the end of 共建."""
    return len(word) != 2 or not words or word[1] in _followers(words).get(word[0], "")


@lru_cache(maxsize=4)
def _followers(words: str) -> Mapping[str, str]:
    """Return for each character all that may follow it in a word."""
    return {line[0]: line[1:] for line in words.split()}


def _lists(settings: Settings, text: str) -> Iterator[tuple[int, int, str]]:
    for match in _LIST.finditer(text):
        items = [(one.start() + match.start(), one.group()) for one in _ITEM.finditer(match.group())]
        if len(items) >= _FEWEST:
            yield from _twice(items, settings)
    for match in _TITLES.finditer(text):
        titles = [(one.start() + match.start(), one.group()) for one in _TITLE.finditer(match.group())]
        yield from _twice(titles, settings)


def _twice(items: list[tuple[int, str]], settings: Settings) -> Iterator[tuple[int, int, str]]:
    """Yield the items that stand in the list before, ends of it by the words next to their neighbours."""
    (_, first), *middle, (last_start, last) = items
    seen: list[str] = []
    for start, item in middle:
        again = item in seen or _ends_with(first, item, settings.words)
        if len(item) >= settings.shortest and again and not item[0].isdigit():
            yield start, start + len(item), item
        seen.append(item)
    for word in (*seen, *_first_words(first, seen, settings)):
        follows = settings.after.match(last, len(word))
        if len(word) >= settings.shortest and last.startswith(word) and follows and not word[0].isdigit():
            yield last_start, last_start + len(word), word
            return


def _first_words(first: str, middle: list[str], settings: Settings) -> Iterator[str]:
    """Yield what the first item may be without the words before it; the shortest only if all others have its length."""
    for length in range(len(first), settings.shortest - 1, -1):
        word = first[-length:]
        fits = length > settings.shortest or all(len(item) == length for item in middle)
        if fits and _ends_with(first, word, settings.words):
            yield word


def _ends_with(first: str, word: str, words: str) -> bool:
    """`True` when `first` ends in `word` and no word of `words` begins before it: 东南亚 does not end in 南亚."""
    across = first[: -len(word)][-1:] + word[:1]
    return first.endswith(word) and not (words and len(across) > 1 and _is_word(across, words))


KIND = Kind(Settings, find)
