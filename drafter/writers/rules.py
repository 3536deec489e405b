"""A straight line across the text area as a paragraph that holds nothing else."""

from __future__ import annotations

from docx.oxml.ns import qn
from docx.shared import Twips
from docx.text.paragraph import Paragraph

from drafter.writers.elements import word

_AFTER = (
    "w:shd",
    "w:tabs",
    "w:suppressAutoHyphens",
    "w:kinsoku",
    "w:wordWrap",
    "w:overflowPunct",
    "w:spacing",
)


def add_rule(paragraph: Paragraph, weight: int, color: str, distance: int = 0) -> None:
    """Draw a line of `weight` eighths of a point under the empty `paragraph`, `distance` twips further down."""
    if distance:
        paragraph.paragraph_format.space_before = Twips(distance)
    border = word("pBdr", word("bottom", val="single", sz=weight, space=0, color=color))
    properties = paragraph._p.get_or_add_pPr()
    following = next((child for child in properties if child.tag in map(qn, _AFTER)), None)
    if following is None:
        properties.append(border)
    else:
        following.addprevious(border)
