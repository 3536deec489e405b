"""A replacement to whether it changes marks, digits, numbers of items and blanks alone."""

from __future__ import annotations

import re

from drafter.text import fold

_NUMERALS = "〇零一二三四五六七八九十百千廿ＯOО○0-9"
_NO_WORDS = re.compile(rf"[\W_{_NUMERALS}]")


def is_minor(old: str, new: str) -> bool:
    """`True` when `old` and `new` have the same words: what is no letter, the width of letters, numerals apart."""
    return _words(old) == _words(new)


def _words(text: str) -> str:
    return _NO_WORDS.sub("", fold(text))
