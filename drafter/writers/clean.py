"""Text turned into text that a Word file can hold."""

from __future__ import annotations

import re

from drafter.text import strip_controls

_NOT_XML = re.compile("[^\t\n\\u0020-\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]")


def printable(text: str) -> str:
    """Return `text` on one line, without controls and what XML forbids (lone halves of a surrogate pair)."""
    return _NOT_XML.sub("", strip_controls(text.replace("\r", "\n"))).replace("\n", "")
