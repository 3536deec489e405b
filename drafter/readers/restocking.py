"""What the stores of a Word file shall say to the parts that say it, where they do not yet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import deepcopy

from lxml import etree

from drafter.live_figures import COPY, NAMESPACE, ROOT, SHOWN, shown_tree
from drafter.readers.controls import find_shown
from drafter.readers.package import Package
from drafter.readers.record import copied_texts, find_copy, find_store
from drafter.trees import Tree, pack_tree

_LONGEST = 255


def restocked(package: Package, manifest: Tree, shown: Mapping[str, str]) -> Iterator[tuple[str, bytes]]:
    """Yield the parts that change when the file keeps this `manifest` and its controls show what is in `shown`."""
    store = find_store(package, NAMESPACE, ROOT)
    if store and store[1] != manifest:
        yield store[0], _packed(_element(manifest, NAMESPACE))
    copy, packed = find_copy(package), pack_tree(manifest)
    if copy and "".join(one.text or "" for one in copied_texts(copy[1])) != packed:
        _refill(copy[1], packed)
        yield copy[0], _packed(copy[1])
    name, before = find_shown(package)
    if name and before != shown:
        yield name, _packed(_element(shown_tree(shown), SHOWN))


def _packed(root: etree._Element) -> bytes:
    return etree.tostring(root, encoding="UTF-8", standalone=True)


def _refill(root: etree._Element, packed: str) -> None:
    """Put `packed` into the properties of the copy, of which there may be more or fewer than before."""
    texts = copied_texts(root)
    pieces = [packed[at : at + _LONGEST] for at in range(0, len(packed), _LONGEST)]
    while len(texts) < len(pieces):
        texts.append(_further(root, texts[-1], len(texts) + 1))
    for text, piece in zip(texts, pieces, strict=False):
        text.text = piece
    for text in texts[len(pieces) :]:
        root.remove(next(text.iterancestors()))


def _further(root: etree._Element, like: etree._Element, ordinal: int) -> etree._Element:
    made = deepcopy(next(like.iterancestors()))
    made.set("name", f"{COPY}{ordinal:03d}")
    made.set("pid", str(max(int(one.get("pid", "1")) for one in root) + 1))
    root.append(made)
    return made[0]


def _element(tree: Tree, namespace: str, parent: etree._Element | None = None) -> etree._Element:
    """Return the tree as elements in `namespace`."""
    name, content = f"{{{namespace}}}{tree[0]}", tree[1]
    made = (
        etree.Element(name, nsmap={None: namespace})  # type: ignore[dict-item]  # the stubs know no default
        if parent is None
        else etree.SubElement(parent, name)
    )
    if isinstance(content, str):
        made.text = content
    else:
        for child in content:
            _element(child, namespace, made)
    return made
