"""Chinese text to words by the most likely path through a dictionary, as jieba cuts it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.corpus.dictionary import Dictionary

_BLOCK = re.compile(r"([一-鿕a-zA-Z0-9+#&._%\-]+)")
_HAN = re.compile(r"([一-鿕]+)")
_SPACE = re.compile(r"\r\n|.", re.DOTALL)
_NUMBER = re.compile(r"([a-zA-Z0-9]+(?:\.\d+)?%?)")
_BEFORE = {"B": "ES", "M": "MB", "E": "BM", "S": "SE"}
_LAST = "ES"


def cut_words(text: str, dictionary: Dictionary) -> Iterator[str]:
    """Yield the words of `text` in order, points and spaces too: joined they are `text` again."""
    for number, block in enumerate(_BLOCK.split(text)):
        if number % 2:
            yield from _cut_block(block, dictionary)
        else:
            yield from _SPACE.findall(block)


def _cut_block(block: str, dictionary: Dictionary) -> Iterator[str]:
    """Yield the words on the likeliest path; characters that stand alone in a row are cut by the model."""
    ends = _likeliest(block, dictionary)
    alone = at = 0
    while at < len(block):
        end = ends[at]
        if end - at > 1:
            yield from _cut_alone(block[alone:at], dictionary)
            yield block[at:end]
            alone = end
        at = end
    yield from _cut_alone(block[alone:], dictionary)


def _likeliest(block: str, dictionary: Dictionary) -> list[int]:
    """Return for each character where the word that begins there ends; of equal paths the longer word."""
    ends = [0] * len(block)
    scores = [0.0] * (len(block) + 1)
    unknown = dictionary.unknown()
    for start in range(len(block) - 1, -1, -1):
        words = list(dictionary.words_at(block, start)) or [(start + 1, unknown)]
        scores[start], ends[start] = max((chance + scores[end], end) for end, chance in words)
    return ends


def _cut_alone(text: str, dictionary: Dictionary) -> Iterator[str]:
    """Yield the words that the character model sees in `text`, of which the dictionary made nothing."""
    if len(text) < 2 or dictionary.is_word(text):
        yield from text
        return
    for number, piece in enumerate(_HAN.split(text)):
        if number % 2:
            yield from _cut_by_model(piece, dictionary)
        else:
            yield from (part for part in _NUMBER.split(piece) if part)


def _cut_by_model(text: str, dictionary: Dictionary) -> Iterator[str]:
    begin = 0
    for at, state in enumerate(_states(text, dictionary)):
        if state in _LAST:
            yield text[begin : at + 1]
            begin = at + 1


def _states(text: str, dictionary: Dictionary) -> str:
    """Return the likeliest states of the characters: Begin, Middle, End of a word, or Single."""
    emitted = dictionary.emitted(text[0])
    scores = {state: dictionary.start[state] + emitted[state] for state in _BEFORE}
    paths = {state: state for state in _BEFORE}
    for character in text[1:]:
        emitted = dictionary.emitted(character)
        best = {
            state: max(
                (scores[before] + dictionary.steps[before + state] + emitted[state], before)
                for before in befores
            )
            for state, befores in _BEFORE.items()
        }
        paths = {state: paths[before] + state for state, (_, before) in best.items()}
        scores = {state: score for state, (score, _) in best.items()}
    return paths[max((scores[state], state) for state in _LAST)[1]]
