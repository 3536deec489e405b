"""A report that was wrapped, paged, indented or typed in other widths is understood as it was."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import pytest
from reports import report, seed, seed_text

from drafter.model import Report
from drafter.text import fold, full_width

Lines = list[str]
NARROW = str.maketrans("，：；（）！？．％", ",:;()!?.%")
WIDE_DIGITS = str.maketrans("0123456789", "０１２３４５６７８９")
PAGE_MARKS = ("— {} —", "{}", "第 {} 页", "- {} -", "第{}页 共9页", "{}/9")


def narrow(lines: Lines, random: Random) -> Lines:
    """All points and brackets half-width."""
    return [line.translate(NARROW) for line in lines]


def wide(lines: Lines, random: Random) -> Lines:
    """All points and brackets full-width."""
    return [full_width(line) for line in lines]


def wide_digits(lines: Lines, random: Random) -> Lines:
    """Digits full-width."""
    return [line.translate(WIDE_DIGITS) for line in lines]


def indented(lines: Lines, random: Random) -> Lines:
    """Each line indented by two characters."""
    return ["　　" + line.strip() for line in lines]


def blank(lines: Lines, random: Random) -> Lines:
    """A blank line after each line."""
    return [part for line in lines for part in (line, "")]


def paged(lines: Lines, random: Random) -> Lines:
    """A page number after every third line or so."""
    marked: Lines = []
    for number, line in enumerate(lines, start=1):
        marked.append(line)
        if random.random() < 0.3:
            marked.append(random.choice(PAGE_MARKS).format(number))
    return marked


def wrapped(lines: Lines, random: Random) -> Lines:
    """Lines broken after 35 characters, in the middle of words and figures."""
    return [line[at : at + 35] for line in lines for at in range(0, len(line), 35)]


def wrapped_indented(lines: Lines, random: Random) -> Lines:
    """Paragraphs indented, then broken after 35 characters."""
    return wrapped(indented(lines, random), random)


def wrapped_paged(lines: Lines, random: Random) -> Lines:
    """Lines broken after 35 characters, with page numbers between them."""
    return paged(wrapped_indented(lines, random), random)


def outline(found: Report) -> list[tuple[int, str, str | None, str | None]]:
    """Level, words in one width without blanks, section and theme of the headings of `found`."""
    return [
        (node.level, "".join(fold(node.heading).split()), node.section, node.theme) for node in found.outline
    ]


def quantities(found: Report) -> list[tuple[str, float, str | None]]:
    """The quantities of `found` in order, in one width without blanks."""
    return [
        ("".join(fold(figure.raw).split()), figure.value, figure.unit)
        for passage in found.passages
        for figure in passage.quantities
    ]


CHANGES = [narrow, wide, wide_digits, indented, blank, paged, wrapped, wrapped_indented, wrapped_paged]


@pytest.mark.parametrize("number", range(5))
@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_layout_changes_nothing(change: Callable[[Lines, Random], Lines], number: int) -> None:
    """The outline with its sections and the quantities are the same however the text is laid out."""
    random = Random(number)
    for _ in range(3):
        found = report("\n".join(change(seed_text(number).split("\n"), random)))
        assert outline(found) == outline(seed(number))
        assert quantities(found) == quantities(seed(number))
