"""Many texts are cut on all cores as they would be cut one by one."""

from __future__ import annotations

from corpora import dictionary

from drafter.corpus.many_words import cut_texts
from drafter.corpus.tokens import find_words


def test_many_texts_are_cut_as_one_is() -> None:
    """Each in its place."""
    texts = [f"第{number}项推进依法行政和政务服务" for number in range(2100)]
    cut = list(cut_texts(texts, dictionary()))
    assert cut[::300] == [find_words(text, dictionary()) for text in texts[::300]]
    assert len(cut) == len(texts)
