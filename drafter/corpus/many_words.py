"""Many texts to their words, cut on all cores."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache, partial
from pathlib import Path

from drafter.cores import spread
from drafter.corpus.dictionary import Dictionary
from drafter.corpus.tokens import find_words

_MANY = 2000
_PIECE = 100


def cut_texts(texts: Sequence[str], dictionary: Dictionary) -> Iterator[list[str]]:
    """Yield the words of each of `texts`, in order, as `find_words` finds them."""
    if len(texts) < _MANY:
        yield from (find_words(text, dictionary) for text in texts)
        return
    pieces = [texts[at : at + _PIECE] for at in range(0, len(texts), _PIECE)]
    cut = partial(_cut, file=dictionary.path)
    for words in spread(cut, pieces, lost=cut):
        yield from words


def _cut(texts: Sequence[str], file: Path) -> list[list[str]]:
    dictionary = _opened(file)
    return [find_words(text, dictionary) for text in texts]


@lru_cache(maxsize=1)
def _opened(file: Path) -> Dictionary:
    return Dictionary(file)
