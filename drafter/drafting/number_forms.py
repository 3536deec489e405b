"""A draft turned into the same draft with the numbers of its headings in the forms of a house style."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from drafter.corpus.numbering import parse_number, print_number
from drafter.model import Draft, DraftSection, Paragraph

_HEADING_LEVELS = 2
_DEEPEST = 4


def with_numbers(draft: Draft, forms: Sequence[str]) -> Draft:
    """Return `draft` with 一、（一） 1. and （1） as `forms` has them, level by level; other numbers stay.

    Headings that stand in their paragraph are at the beginning of its text and of its first sentence.
    """
    return replace(draft, sections=tuple(_section(section, forms) for section in draft.sections))


def _section(section: DraftSection, forms: Sequence[str]) -> DraftSection:
    record = section.heading_record
    level = section.level if section.level <= _HEADING_LEVELS else None
    return replace(
        section,
        heading=_numbered(section.heading, forms, level),
        heading_record=replace(record, text=_numbered(record.text, forms, level)) if record else None,
        paragraphs=tuple(_paragraph(paragraph, forms) for paragraph in section.paragraphs),
    )


def _paragraph(paragraph: Paragraph, forms: Sequence[str]) -> Paragraph:
    if not paragraph.runs or paragraph.runs[0].slot:
        return paragraph
    first, *others = paragraph.runs
    text = _numbered(first.text, forms, None)
    if text == first.text:
        return paragraph
    sentences = list(paragraph.sentences)
    if sentences:
        sentences[0] = replace(sentences[0], text=_numbered(sentences[0].text, forms, None))
    return replace(paragraph, runs=(replace(first, text=text), *others), sentences=tuple(sentences))


def _numbered(text: str, forms: Sequence[str], level: int | None) -> str:
    """Return `text` with its number in the form of `level`, else of the level its own form has; text without stays."""
    number = parse_number(text)
    if number is None:
        return text
    level = level or number.level
    if not _HEADING_LEVELS - 1 <= level <= min(_DEEPEST, len(forms)):
        return text
    return print_number(forms[level - 1], number.value) + text[number.end :]
