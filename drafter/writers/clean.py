"""Text turned into text that a Word file can hold."""

from __future__ import annotations

import re

from drafter.text import strip_controls
from drafter.trees import Tree

_NOT_XML = re.compile("[^\t\n\\u0020-\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]")


def printable(text: str) -> str:
    """Return `text` on one line, without controls and what XML forbids (lone halves of a surrogate pair)."""
    return _NOT_XML.sub("", strip_controls(text.replace("\r", "\n"))).replace("\n", "")


def printable_tree(tree: Tree) -> Tree:
    """Return the tree with its texts as XML can hold them."""
    name, content = tree
    return name, printable(content) if isinstance(content, str) else tuple(map(printable_tree, content))
