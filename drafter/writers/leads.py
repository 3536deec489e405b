"""A paragraph that opens with a heading of its own turned into runs of which the heading looks as its style says."""

from __future__ import annotations

import re
from dataclasses import dataclass

from docx.oxml.xmlchemy import BaseOxmlElement

from drafter.model import Paragraph, Run
from drafter.templates.style import HouseStyle
from drafter.writers.styles import build_letters

_LEVELS = (("heading3", 2), ("heading4", 3))
_DIGITS = "1①⒈⑴一㈠"
_LONGEST = 40
_ENDS = "。！？"


@dataclass(frozen=True, slots=True)
class Lead(Run):
    """A run that is a heading in the style of `role`."""

    role: str = "heading3"


def split_lead(paragraph: Paragraph, style: HouseStyle) -> tuple[Run, ...]:
    """Return the runs of `paragraph`, its first words apart when they are a heading that the style has a look for.

    A heading opens with a number in the form of its level and ends with the first sentence, which must be short.
    """
    role = next((role for role, at in _LEVELS if _opens(paragraph.text, role, at, style)), None)
    if role is None or not paragraph.runs or paragraph.runs[0].slot or paragraph.runs[0].number:
        return paragraph.runs
    first, *others = paragraph.runs
    end = next((at + 1 for at, one in enumerate(first.text) if one in _ENDS), 0)
    if not end and (others or len(first.text) > _LONGEST):
        return paragraph.runs
    end = end or len(first.text)
    if end > _LONGEST:
        return paragraph.runs
    rest = [Run(first.text[end:])] if first.text[end:] else []
    return (Lead(first.text[:end], role=role), *rest, *others)


def standing_role(paragraph: Paragraph, style: HouseStyle) -> str:
    """Return the role of a paragraph: that of a heading when it is nothing else and the style has a look for it."""
    lead, *rest = split_lead(paragraph, style) or (Run(""),)
    standing = isinstance(lead, Lead) and not rest and lead.text[-1:] not in _ENDS
    return lead.role if isinstance(lead, Lead) and standing else paragraph.role


def lead_letters(run: Run, style: HouseStyle) -> tuple[BaseOxmlElement, ...]:
    """Return what the letters of a heading in a paragraph look like; nothing for any other run."""
    return build_letters(style.paragraphs[run.role]) if isinstance(run, Lead) else ()


def _opens(text: str, role: str, at: int, style: HouseStyle) -> bool:
    """`True` when `text` opens with a number of this level, for the headings of which the style has a look."""
    if role not in style.paragraphs or len(style.numbers) <= at:
        return False
    return _pattern(style.numbers[at]).match(text) is not None


def _pattern(mark: str) -> re.Pattern[str]:
    """Return the pattern of numbers in the form of `mark`."""
    digits = {
        "1": "[0-9]{1,2}",
        "①": "[①-⑳]",
        "⒈": "[⒈-⒛]",
        "⑴": "[⑴-⒇]",
        "㈠": "[㈠-㈩]",
        "一": "[一二三四五六七八九十]{1,3}",
    }
    at = next((at for at, one in enumerate(mark) if one in _DIGITS), len(mark))
    number = digits.get(mark[at : at + 1], "")
    return re.compile(f"{re.escape(mark[:at])}{number}{re.escape(mark[at + 1 :])}")
