"""Trees of named elements, which a file can hold, to the texts and elements in them, and to one text and back."""

from __future__ import annotations

import binascii
import json
import zlib
from base64 import b64decode, b64encode
from collections.abc import Iterator, Mapping

Tree = tuple[str, "str | tuple[Tree, ...]"]
"""An element: its name, and its text or the elements in it. It has nothing else: an office program may drop that."""


def leaves(values: Mapping[str, str | int | None]) -> tuple[Tree, ...]:
    """Return an element for each of `values`; what is empty or `None` has none."""
    return tuple((name, str(value)) for name, value in values.items() if value not in (None, ""))


def each(tree: Tree, name: str) -> Iterator[Tree]:
    """Yield the elements with this name directly in `tree`."""
    children = tree[1]
    if not isinstance(children, str):
        yield from (one for one in children if one[0] == name)


def text_of(tree: Tree, name: str) -> str:
    """Return the text of the first element with this name in `tree`, "" when there is none."""
    return next((one[1] for one in each(tree, name) if isinstance(one[1], str)), "")


def pack_tree(tree: Tree) -> str:
    """Return the tree as one text of letters that any file can hold."""
    said = json.dumps(tree, ensure_ascii=False, separators=(",", ":"))
    return b64encode(zlib.compress(said.encode("utf-8"), 9)).decode("ascii")


def unpack_tree(text: str, most: int) -> Tree | None:
    """Return the tree that `pack_tree` made the text of; `None` for any other and one of more than `most` bytes."""
    try:
        unpacked = zlib.decompressobj()
        said = unpacked.decompress(b64decode(text, validate=True), most)
        return parse_tree(json.loads(said)) if unpacked.eof else None
    except (binascii.Error, zlib.error, ValueError, RecursionError):
        return None


def parse_tree(value: object) -> Tree:
    """Return the tree that `value`, read from JSON, is; raise `ValueError` when it is none."""
    match value:
        case [str(name), str(text)]:
            return name, text
        case [str(name), list(children)]:
            return name, tuple(map(parse_tree, children))
    raise ValueError("no tree")
