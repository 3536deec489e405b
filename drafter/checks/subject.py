"""What a report is about, so that what only one kind of report owes is not asked of others."""

from __future__ import annotations

from re import Pattern

from drafter.model.checking import CheckedText

_FEWEST = 2
_OPENING = 3


def is_about(text: CheckedText, subject: Pattern[str]) -> bool:
    """`True` when the title speaks of `subject`; without a title, two of opening, addressee and top headings do."""
    if text.title:
        return subject.search(text.title) is not None
    lead = [one.plain for one in text.paragraphs if one.role == "addressee" or one.section == "preamble"]
    tops = [one.plain[: one.head] for one in text.paragraphs if one.level == 1]
    return sum(subject.search(part) is not None for part in (*lead, *tops)) >= _FEWEST


def is_called(text: CheckedText, words: Pattern[str]) -> bool:
    """`True` when `words` match the title; without a title, one of the paragraphs the text opens with."""
    opening = [one.plain for one in text.paragraphs[:_OPENING] if one.section == "preamble"]
    return any(words.search(one) for one in ([text.title] if text.title else opening))
