"""A report of the program written as a Word document is understood as its text."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from pathlib import Path

import pytest
from reports import docx, paragraph, rules, seed, seed_text

from drafter.corpus.numbering import parse_number
from drafter.corpus.understand import understand_report
from drafter.model import Report
from drafter.readers import read_file
from drafter.text import fold

STYLES = "".join(
    f'<w:style w:styleId="{level}"><w:name w:val="heading {level}"/></w:style>' for level in (1, 2, 3)
)
FORMS = (("chineseCounting", "%1、"), ("chineseCounting", "（%2）"), ("decimal", "%3."))
NUMBERING = (
    '<w:abstractNum w:abstractNumId="0">'
    + "".join(
        f'<w:lvl w:ilvl="{depth}"><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for depth, (form, text) in enumerate(FORMS)
    )
    + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)


def as_plain(line: str, headings: dict[str, int]) -> str:
    """A paragraph without style."""
    return paragraph(escape(line))


def as_heading(line: str, headings: dict[str, int]) -> str:
    """A paragraph in Word's heading style when the line is a heading and nothing else."""
    level = headings.get(line.strip().rstrip("。"))
    return paragraph(escape(line), f'<w:pStyle w:val="{level}"/>' if level else "")


def as_numbered(line: str, headings: dict[str, int]) -> str:
    """A paragraph whose number is printed by Word and not written."""
    number = parse_number(line)
    if number is None or not 1 <= number.level <= len(FORMS):
        return paragraph(escape(line))
    place = f'<w:numPr><w:ilvl w:val="{number.level - 1}"/><w:numId w:val="1"/></w:numPr>'
    return paragraph(escape(line[number.end :]), place)


def outline(found: Report) -> list[tuple[int, str, str | None, str | None]]:
    """Level, words in one width without blanks, section and theme of the headings of `found`."""
    return [
        (node.level, "".join(fold(node.heading).split()), node.section, node.theme) for node in found.outline
    ]


def quantities(found: Report) -> list[tuple[str, float, str | None]]:
    """The quantities of `found` in order."""
    return [
        (figure.raw, figure.value, figure.unit) for passage in found.passages for figure in passage.quantities
    ]


@pytest.mark.parametrize("number", range(5))
@pytest.mark.parametrize("write", [as_plain, as_heading, as_numbered])
def test_a_report_in_word_is_understood_as_its_text(
    write: Callable[[str, dict[str, int]], str], number: int, tmp_path: Path
) -> None:
    """Plain paragraphs, Word headings and automatic numbers give the outline and quantities of the .txt."""
    known = seed(number)
    headings = {node.heading: node.level for node in known.outline}
    body = "".join(write(line, headings) for line in seed_text(number).split("\n"))
    path = docx(tmp_path / "a.docx", body, styles=STYLES, numbering=NUMBERING)
    found = understand_report(read_file(path), rules())
    assert outline(found) == outline(known)
    assert quantities(found) == quantities(known)
    assert (found.agency, found.year, found.title, found.date) == (
        known.agency,
        known.year,
        known.title,
        known.date,
    )
