"""Trees of named elements, which a file can hold, to the texts and elements in them."""

from __future__ import annotations

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
