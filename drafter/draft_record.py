"""The record of a draft as a tree of named elements, which a file can hold, and back."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import get_args

from drafter import __version__
from drafter.model import Basis, Draft, DraftSection, Paragraph, Provenance, Sentence, Stated
from drafter.trees import Tree, each, leaves, text_of

OURS = "urn:drafter:"
"""How the namespace of everything begins that the program puts into a file beside its text."""
NAMESPACE = f"{OURS}draft-record:1"
BOOKMARKS = "_drafter_"
"""How the name of every bookmark begins that the program puts into a file."""
ROOT = "draft"
FRAME = "frame"
_REMINDER, _LEFT_OUT = "reminder", "left_out"
_RUN_IN = "run_in"
_IDENTITY = 12


@dataclass(frozen=True, slots=True)
class RecordedPart:
    """A heading as recorded (without text where there is none) and the sentences of each paragraph under it.

    `section` is `frame` for what stands around the text: recipients, closing words, signature. `run_in`: the heading
    stands at the beginning of the first paragraph already.
    """

    section: str
    theme: str | None
    level: int
    heading: Sentence
    paragraphs: tuple[tuple[Sentence, ...], ...]
    run_in: bool = False


@dataclass(frozen=True, slots=True)
class Note:
    """What is to be known of a draft but does not stand in its text, by its kind (`reminder`, `left_out`)."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class DraftRecord:
    """What the file of a draft keeps of its making: program version, whose report, each sentence, notes."""

    version: str
    kind: str
    agency: str
    year: int
    parts: tuple[RecordedPart, ...]
    notes: tuple[Note, ...] = ()


class NoRecordError(ValueError):
    """A tree that is no record of a draft, or not the whole of one."""


def record_of(draft: Draft) -> DraftRecord:
    """Return what the file of `draft` is to keep: all that is printed but the title, sentence by sentence."""
    opening = [_framed([draft.addressee])] if draft.addressee else []
    parts = (*opening, *map(_recorded, draft.sections), _framed(draft.closing))
    notes = [Note(_REMINDER, text) for text in draft.notes]
    notes += [Note(_LEFT_OUT, one.text) for one in (draft.last.left_out if draft.last else ())]
    return DraftRecord(__version__, draft.kind, draft.agency.name, draft.year, parts, tuple(notes))


def identity_of(record: DraftRecord) -> str:
    """Return what tells one draft from another: the same record has the same."""
    return sha256(json.dumps(to_tree(record)).encode("utf-8")).hexdigest()[:_IDENTITY]


def _framed(paragraphs: Sequence[Paragraph]) -> RecordedPart:
    return RecordedPart(FRAME, None, 1, Sentence(""), tuple(one.sentences for one in paragraphs))


def _recorded(section: DraftSection) -> RecordedPart:
    heading = section.heading_record or Sentence(section.heading)
    paragraphs = tuple(one.sentences for one in section.paragraphs)
    return RecordedPart(section.section, section.theme, section.level, heading, paragraphs, section.run_in)


def to_tree(record: DraftRecord) -> Tree:
    """Return the record as a tree; what is empty or not known has no element."""
    made = leaves({"version": record.version, "kind": record.kind})
    whose = leaves({"agency": record.agency, "year": record.year})
    notes = (("note", leaves({"kind": one.kind, "text": one.text})) for one in record.notes)
    return ROOT, (*made, *whose, *map(_part, record.parts), *notes)


def _part(part: RecordedPart) -> Tree:
    head = leaves({"section": part.section, "theme": part.theme, "level": part.level})
    head += ((_RUN_IN, "yes"),) if part.run_in else ()
    heading = (("heading", (_sentence(part.heading),)),) if part.heading.text else ()
    paragraphs = (("paragraph", tuple(map(_sentence, one))) for one in part.paragraphs)
    return "part", (*head, *heading, *paragraphs)


def _sentence(sentence: Sentence) -> Tree:
    """Return a sentence; its origin follows from the rest and is there for other readers."""
    return "sentence", (
        *leaves({"text": sentence.text, "origin": sentence.origin}),
        *(("basis", one) for one in sentence.basis),
        *(("figure", leaves({"name": one.name, "printed": one.printed})) for one in sentence.figures),
        *(("source", _source(one)) for one in sentence.sources),
        *(("slot", one) for one in sentence.slots),
    )


def _source(source: Provenance) -> tuple[Tree, ...]:
    place = leaves({"passage": source.passage, "report": source.report, "section": source.section})
    return *place, *leaves({"agency": source.agency, "year": source.year})


def from_tree(tree: Tree) -> DraftRecord:
    """Return the record that `to_tree` made the tree of; elements it does not know are left out.

    Raise `NoRecordError` when what every record has is missing or has a wrong value.
    """
    if tree[0] != ROOT:
        raise NoRecordError(tree[0])
    return DraftRecord(
        version=text_of(tree, "version"),
        kind=text_of(tree, "kind"),
        agency=text_of(tree, "agency"),
        year=_number(text_of(tree, "year")),
        parts=tuple(map(_part_of, each(tree, "part"))),
        notes=tuple(Note(text_of(one, "kind"), text_of(one, "text")) for one in each(tree, "note")),
    )


def _part_of(tree: Tree) -> RecordedPart:
    headings = [_sentence_of(one) for heading in each(tree, "heading") for one in each(heading, "sentence")]
    paragraphs = (each(one, "sentence") for one in each(tree, "paragraph"))
    return RecordedPart(
        section=text_of(tree, "section"),
        theme=text_of(tree, "theme") or None,
        level=_number(text_of(tree, "level")),
        heading=headings[0] if headings else Sentence(""),
        paragraphs=tuple(tuple(map(_sentence_of, one)) for one in paragraphs),
        run_in=bool(text_of(tree, _RUN_IN)),
    )


def _sentence_of(tree: Tree) -> Sentence:
    return Sentence(
        text=text_of(tree, "text"),
        basis=tuple(_basis(one) for one in each(tree, "basis")),
        sources=tuple(map(_source_of, each(tree, "source"))),
        figures=tuple(Stated(text_of(one, "name"), text_of(one, "printed")) for one in each(tree, "figure")),
        slots=tuple(one[1] for one in each(tree, "slot") if isinstance(one[1], str)),
    )


def _basis(tree: Tree) -> Basis:
    known: tuple[Basis, ...] = get_args(Basis)
    for one in known:
        if one == tree[1]:
            return one
    raise NoRecordError(str(tree[1]))


def _source_of(tree: Tree) -> Provenance:
    year = text_of(tree, "year")
    return Provenance(
        passage=text_of(tree, "passage"),
        report=text_of(tree, "report"),
        agency=text_of(tree, "agency") or None,
        year=_number(year) if year else None,
        section=text_of(tree, "section"),
    )


def _number(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) < 10):
        raise NoRecordError(text)
    return int(text)
