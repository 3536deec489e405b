"""Words are cut where jieba cuts them."""

from __future__ import annotations

from pathlib import Path

import pytest
from corpora import dictionary

from drafter.corpus.cutting import cut_words

ODD = "1310号 AT&T的C++程序员用30%的时间—\r\n去了囗囗县…赵钱孙李周吴郑王说：“㐀䶿𠮷”\t3.14%abc-def_x."


def by_jieba(text: str, folder: Path) -> list[str]:
    """The words that jieba itself cuts, its cache kept in `folder`."""
    import jieba

    jieba.setLogLevel(60)
    jieba.dt.tmp_dir = str(folder)
    return list(jieba.lcut(text))


def test_seeds_are_cut_as_jieba_cuts_them(seeds: list[Path], tmp_path: Path) -> None:
    """Word for word the same in all seeds and in text of every odd sort."""
    text = "\n".join([ODD, *(seed.read_text(encoding="utf-8-sig") for seed in seeds)])
    assert list(cut_words(text, dictionary())) == by_jieba(text, tmp_path)


@pytest.mark.parametrize("text", ["", "。", ODD, "严格落实“谁执法谁普法”普法责任制"])
def test_nothing_is_lost(text: str) -> None:
    """Joined the words are the text again."""
    assert "".join(cut_words(text, dictionary())) == text
