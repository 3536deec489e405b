"""Paragraphs with tracked pieces to the changes that people made, each once, with the sentences around it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from drafter.model import Piece, RevisedParagraph
from drafter.text import split_sentences

TrackedKind = Literal["inserted", "deleted", "replaced", "moved", "split", "joined"]
_OLD, _NEW = ("same", "deleted", "moved_from"), ("same", "inserted", "moved_to")


@dataclass(frozen=True, slots=True)
class TrackedChange:
    """A tracked change of the paragraph with this number, and the sentences it stands in before and after."""

    kind: TrackedKind
    paragraph: int
    author: str
    date: str
    old: str
    new: str
    old_sentences: tuple[str, ...] = ()
    new_sentences: tuple[str, ...] = ()


def tracked_changes(paragraphs: Sequence[RevisedParagraph]) -> Iterator[TrackedChange]:
    """Yield the changes in order: what was deleted where something was inserted is replaced by it.

    What one person moved is one change, at the place it was moved to; a paragraph that was split or joined to the next
    is one when its text is not new or gone as a whole.
    """
    left, come = _moved(paragraphs, "moved_from"), _moved(paragraphs, "moved_to")
    for paragraph in paragraphs:
        for pieces, at in _groups(paragraph.pieces):
            if pieces[0].kind == "moved_from" and _key(pieces[0]) in come:
                continue
            moved = pieces[0].kind == "moved_to" and _key(pieces[0]) in left
            yield _change(paragraph, pieces, at, moved=moved)
        yield from _of_mark(paragraph)


def _moved(paragraphs: Sequence[RevisedParagraph], kind: str) -> set[tuple[str, str]]:
    return {_key(piece) for one in paragraphs for piece in one.pieces if piece.kind == kind}


def _key(piece: Piece) -> tuple[str, str]:
    return piece.author, "".join(piece.text.split())


def _groups(pieces: Sequence[Piece]) -> Iterator[tuple[list[Piece], tuple[int, int]]]:
    """Yield the changes of a paragraph as pieces that belong together, with their offsets before and after."""
    group: list[Piece] = []
    old = new = 0
    old = new = 0
    begin = (0, 0)
    for piece in pieces:
        if group and not _goes_on(group, piece):
            yield group, begin
            group = []
        if piece.kind != "same":
            begin = begin if group else (old, new)
            group = [*group, piece]
        old += len(piece.text) * (piece.kind in _OLD)
        new += len(piece.text) * (piece.kind in _NEW)
    if group:
        yield group, begin


def _goes_on(group: Sequence[Piece], piece: Piece) -> bool:
    kinds = {*(one.kind for one in group), piece.kind}
    return kinds == {"inserted", "deleted"} and group[-1].author == piece.author


def _change(
    paragraph: RevisedParagraph, pieces: Sequence[Piece], at: tuple[int, int], *, moved: bool
) -> TrackedChange:
    old = "".join(one.text for one in pieces if one.kind in _OLD)
    new = "".join(one.text for one in pieces if one.kind in _NEW)
    kind: TrackedKind = "moved" if moved else "replaced" if old and new else "deleted" if old else "inserted"
    before = _around(paragraph.old, at[0], at[0] + len(old))
    after = _around(paragraph.new, at[1], at[1] + len(new))
    whole_old, whole_new = "".join(before) == old.strip(), "".join(after) == new.strip()
    return TrackedChange(
        kind,
        paragraph.number,
        pieces[0].author,
        max(one.date for one in pieces),
        new if moved else old,
        new,
        () if whole_new and not old else before,
        () if whole_old and not new else after,
    )


def _around(text: str, start: int, end: int) -> tuple[str, ...]:
    """Return the sentences in which the stretch from `start` to `end` stands, or beside which, when it is empty."""
    spans = split_sentences(text)
    found = [(a, b) for a, b in spans if a < end and start < b] if start < end else []
    found = found or [(a, b) for a, b in spans if a <= start < b] or spans[-1:]
    return tuple(text[a:b].strip() for a, b in found)


def _of_mark(paragraph: RevisedParagraph) -> Iterator[TrackedChange]:
    mark = paragraph.mark
    if mark.kind == "inserted" and paragraph.old.strip():
        yield TrackedChange("split", paragraph.number, mark.author, mark.date, "", "")
    if mark.kind == "deleted" and paragraph.new.strip():
        yield TrackedChange("joined", paragraph.number, mark.author, mark.date, "", "")
