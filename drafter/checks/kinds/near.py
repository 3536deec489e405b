"""Check kind `near`: a known phrase with one character wrong or missing, where what stands there is no word."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from re import Pattern

from drafter.checks.hit import Case, Hit, Kind

_RUN = re.compile("[一-鿿]{2,}")
_LENGTHS = range(4, 9)
_LONG = 6
_SHORTEST = 2
_ANY = "\0"


@dataclass(frozen=True, slots=True)
class Settings:
    """The phrases and what tells a slip from another word; each text holds words parted by blanks.

    In `terms` any other character is a slip, and a missing one; in `phrases` only one that sounds or looks like the
    right one (`sounds`: a syllable and its characters a line; `shapes`: characters that look alike). What stands in
    the text must be in no word of two characters (`words`: a first character and all that follow it a line) and
    none of `alone`; in a short term beside a missing one none of `endings` either. Two characters of which neither is
    in a word, between words, are a slip in a word of two that is a half of at least `halves` phrases of four; there
    `singles` too are words of their own. Not so where it may be a name: before one of `names`, in a list, in quotes.
    """

    terms: str
    phrases: str
    words: str
    sounds: str
    shapes: str
    alone: str
    endings: str
    singles: str = ""
    halves: int = 10
    names: Pattern[str] = re.compile("$")


@dataclass(frozen=True, slots=True)
class _Slip:
    """The phrase that is meant by the characters from `start` to `end`."""

    start: int
    end: int
    right: str


@dataclass(slots=True)
class _Lexicon:
    """The phrases by either half of them, and the terms by what is left when one character is dropped."""

    terms: frozenset[str]
    known: frozenset[str]
    words: dict[str, str]
    groups: dict[str, list[str]]
    alone: frozenset[str]
    endings: frozenset[str]
    singles: frozenset[str]
    halves: dict[str, list[str]] = field(default_factory=dict)
    dropped: dict[str, list[tuple[str, int]]] = field(default_factory=dict)
    frequent: dict[str, int] = field(default_factory=dict)

    def is_word(self, pair: str) -> bool:
        """`True` for a word of two characters."""
        return len(pair) == 2 and pair[1] in self.words.get(pair[0], "")

    def are_alike(self, one: str, other: str) -> bool:
        """`True` for two characters that sound or look alike."""
        return any(other in group for group in self.groups.get(one, ()))

    def but_for(self, text: str, place: int) -> Iterator[str]:
        """Yield the phrases that differ from `text` at `place` alone, if there: the half without it is the same."""
        before, after = text[:place], text[place + 1 :]
        for phrase in self.halves.get(_halves(text)[place < len(text) // 2], ()):
            if phrase[:place] == before and phrase[place + 1 :] == after:
                yield phrase


def _halves(text: str) -> tuple[str, str]:
    """Return two keys: the length of `text` with its first half, and with its second."""
    half = len(text) // 2
    return text[:half] + _ANY * (len(text) - half), _ANY * half + text[half:]


def find(settings: Settings, case: Case) -> Iterator[Hit]:
    """Yield each slip, `{right}` the phrase that is meant; what stands there twice in the report is no slip."""
    lexicon = _lexicon(settings)
    whole = "\n".join(one.plain for one in case.text.paragraphs)
    for paragraph in case.paragraphs:
        for run in _RUN.finditer(paragraph.plain):
            for slip in _slips(run.group(), lexicon):
                start, end = run.start() + slip.start, run.start() + slip.end
                once = _times(paragraph.plain[start:end], slip.right, whole) == 1
                if once and not _is_name(paragraph.plain, start, end, settings.names):
                    yield Hit(paragraph, start, end, {"right": slip.right}, slip.right)


def _is_name(text: str, start: int, end: int, names: Pattern[str]) -> bool:
    """`True` for two characters that may be a name: in marks of quotation, in a list, before a word of `names`."""
    sides = text[max(0, start - 1) : start] + text[end : end + 1]
    return end - start == _SHORTEST and bool(
        sides == "“”" or sides[:1] == "、" or sides[1:] == "、" or names.match(text, end)
    )


def _times(written: str, right: str, whole: str) -> int:
    """Return how often what is written stands in the report, not as a part of the right phrase."""
    return whole.count(written) - whole.count(right) * right.count(written)


@lru_cache(maxsize=4)
def _lexicon(settings: Settings) -> _Lexicon:
    terms, phrases = frozenset(settings.terms.split()), frozenset(settings.phrases.split())
    words = {line[0]: line[1:] for line in settings.words.split()}
    groups: dict[str, list[str]] = {}
    for group in (*settings.sounds.split()[1::2], *settings.shapes.split()):
        for one in group:
            groups.setdefault(one, []).append(group)
    alone, endings = frozenset(settings.alone), frozenset(settings.alone + settings.endings)
    singles = endings | frozenset(settings.singles)
    lexicon = _Lexicon(terms, terms | phrases, words, groups, alone, endings, singles)
    for phrase in sorted(lexicon.known):
        for half in _halves(phrase):
            lexicon.halves.setdefault(half, []).append(phrase)
        if phrase in terms:
            for at in range(len(phrase)):
                lexicon.dropped.setdefault(phrase[:at] + phrase[at + 1 :], []).append((phrase, at))
    lexicon.frequent.update(_frequent(lexicon, settings.halves))
    return lexicon


def _frequent(lexicon: _Lexicon, fewest: int) -> dict[str, int]:
    """Return the words of two that many phrases of four are made of, with the number of these phrases."""
    fours = [one for one in lexicon.known if len(one) == min(_LENGTHS)]
    counted = Counter(half for one in fours for half in (one[:2], one[2:]) if lexicon.is_word(half))
    return {half: number for half, number in counted.items() if number >= fewest}


def _slips(run: str, lexicon: _Lexicon) -> list[_Slip]:
    """Return the slips in a run of Chinese characters; of those that share characters the longest."""
    loose, unknown = _unknown(run, lexicon)
    found: list[_Slip] = []
    for at, character in enumerate(run):
        if loose[at] and character not in lexicon.alone:
            found += [one for one in _replaced(run, at, lexicon) if unknown[at] or one.right in lexicon.terms]
            found += _missing(run, at, lexicon, unknown=unknown[at])
    found += _short(run, unknown, lexicon)
    kept: list[_Slip] = []
    for slip in sorted(found, key=lambda one: (one.start - one.end, one.start, one.right)):
        if all(slip.end <= one.start or one.end <= slip.start for one in kept):
            kept.append(slip)
    return sorted(kept, key=lambda one: one.start)


def _short(run: str, unknown: list[bool], lexicon: _Lexicon) -> Iterator[_Slip]:
    """Yield the words of two, one character of which was taken for another: neither of the two is in any word."""
    for at in range(len(run) - 1):
        first, second = run[at], run[at + 1]
        if not (unknown[at] and unknown[at + 1]) or {first, second} & lexicon.singles:
            continue
        if not (_ends_word(run[:at], lexicon) and _begins_word(run[at + 2 :], lexicon)):
            continue
        meant = [
            word
            for word in lexicon.frequent
            if (word[1] == second and lexicon.are_alike(first, word[0]))
            or (word[0] == first and lexicon.are_alike(second, word[1]))
        ]
        if meant:
            yield _Slip(at, at + 2, max(meant, key=lambda word: (lexicon.frequent[word], word)))


def _ends_word(before: str, lexicon: _Lexicon) -> bool:
    return not before or lexicon.is_word(before[-2:]) or before[-1] in lexicon.endings


def _begins_word(after: str, lexicon: _Lexicon) -> bool:
    return not after or lexicon.is_word(after[:2]) or after[0] in lexicon.endings


def _unknown(run: str, lexicon: _Lexicon) -> tuple[list[bool], list[bool]]:
    """Return for each character whether all its words of two share their other character with one more word, and
    whether it has none at all; one in a known phrase is neither.
    """
    pair = [lexicon.is_word(run[at : at + 2]) for at in range(len(run))]
    before, two_before, after = [False, *pair[:-1]], [False, False, *pair[:-2]], [*pair[1:], False]
    unknown = [not (first or second) for first, second in zip(before, pair, strict=True)]
    loose = [(not before[at] or two_before[at]) and (not pair[at] or after[at]) for at in range(len(run))]
    for at in range(len(run)):
        for length in _LENGTHS:
            if run[at : at + length] in lexicon.known:
                unknown[at : at + length] = loose[at : at + length] = [False] * length
    return loose, unknown


def _replaced(run: str, at: int, lexicon: _Lexicon) -> Iterator[_Slip]:
    for length in _LENGTHS:
        for start in range(max(0, at - length + 1), min(at, len(run) - length) + 1):
            for phrase in lexicon.but_for(run[start : start + length], at - start):
                right = phrase[at - start]
                meant = phrase in lexicon.terms or lexicon.are_alike(run[at], right)
                if meant and _has_partner(run, start, at - start, phrase, lexicon):
                    yield _Slip(start, start + length, phrase)


def _has_partner(run: str, start: int, place: int, phrase: str, lexicon: _Lexicon) -> bool:
    """`True` when the character at `place` makes a word with one beside it that is in no word with what is outside.

    Within a longer term no such word is asked for: 规范性文件; in a long one nowhere.
    """
    inside = len(phrase) > min(_LENGTHS) and 0 < place < len(phrase) - 1
    if phrase in lexicon.terms and (inside or len(phrase) >= _LONG):
        return True
    before, after = phrase[max(0, place - 1) : place + 1], phrase[place : place + 2]
    end = start + len(phrase)
    left = lexicon.is_word(before) and (place > 1 or not lexicon.is_word(run[max(0, start - 1) : start + 1]))
    right = lexicon.is_word(after) and (
        place < len(phrase) - 2 or not lexicon.is_word(run[end - 1 : end + 1])
    )
    return left or right


def _missing(run: str, at: int, lexicon: _Lexicon, *, unknown: bool) -> Iterator[_Slip]:
    """Yield the terms of which one character is missing beside the one at `at`, which was in a word with it.

    When that one is not `unknown`, a short term may lack none beside its ends: 业绩考核 is no 绩效考核.
    """
    short = run[at] in lexicon.endings
    for length in (size - 1 for size in _LENGTHS[1 if short else 0 :]):
        for start in range(max(0, at - length + 1), min(at, len(run) - length) + 1):
            for phrase, gap in lexicon.dropped.get(run[start : start + length], ()):
                beside = phrase[gap - 1 : gap + 1] if gap == at - start + 1 else phrase[gap : gap + 2]
                longer, inner = len(phrase) > min(_LENGTHS), 0 < gap < len(phrase) - 1
                sure = unknown or (not short and (longer or inner))
                if (
                    sure
                    and gap in (at - start, at - start + 1)
                    and (lexicon.is_word(beside) or len(phrase) >= _LONG)
                    and (longer or _stands_apart(run, at, start, start + length, lexicon))
                ):
                    yield _Slip(start, start + length, phrase)


def _stands_apart(run: str, at: int, start: int, end: int, lexicon: _Lexicon) -> bool:
    """`True` when words end before `start` and begin at `end`, and the character at `at` is in none of them.

    采信工作 is no short 信访工作, 全面进入 no short 全面推进.
    """
    outside = {run[at - 1 : at + 1] if at == start else "", run[at : at + 2] if at == end - 1 else ""}
    before, behind = run[max(0, start - 2) : start], run[end : end + 2]
    left = not before or lexicon.is_word(before) or before[-1] in lexicon.endings
    right = not behind or lexicon.is_word(behind) or behind[0] in lexicon.endings
    return left and right and not any(map(lexicon.is_word, outside))


KIND = Kind(Settings, find)
