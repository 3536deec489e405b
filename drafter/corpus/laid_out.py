"""A document as read turned into a text laid out for checking, each character traced to its place in the file."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from drafter.corpus.appendices import cut_appendices
from drafter.corpus.cleaning import clean_blocks
from drafter.corpus.frame import Framed, back_role, is_addressee, part_frame
from drafter.corpus.numbering import parse_number
from drafter.corpus.outline import Heading, split_outline
from drafter.corpus.quantities import find_quantities
from drafter.corpus.quantity_groups import relate_quantities
from drafter.corpus.sections import place_sections
from drafter.corpus.understand import understand_report
from drafter.model import Block, Reading, Report
from drafter.model.checking import CheckedParagraph, CheckedRole, CheckedText, Cut
from drafter.templates.reading import FrameRules, ReadingRules
from drafter.text import fold, level_text

_SLOT = re.compile("【[^【】]*】")
_HIDDEN = "□"
_LONGEST_FOURTH = 30
# Between two lines of one paragraph stand no more than so many lines of page furniture.
_REACH = 8
_SAME = {"〈": "<", "〉": ">"}


@dataclass(frozen=True, slots=True)
class _Laid:
    """What a cleaned block is: its role, and what the outline says of it."""

    role: CheckedRole
    section: str | None = None
    theme: str | None = None
    level: int = 0
    head: int = 0


def lay_out(reading: Reading, rules: ReadingRules) -> CheckedText:
    """Return the document in `reading` laid out; no character of it is left out, `raw` has them all.

    What the report says of itself is as `understand_report` finds it.
    """
    report = understand_report(reading, rules)
    cleaned = clean_blocks([block for block in reading.blocks if block.kind != "note"], rules).blocks
    parted = cut_appendices(cleaned, rules.appendices).blocks
    framed = part_frame(parted, rules)
    laid = {**_frame(framed, report, rules.frame), **_body(framed.body, rules)}
    tracer = _Tracer(reading.blocks)
    paragraphs = [
        _paragraph(block, laid.get(id(block), _Laid("appendix")), tracer, rules, report.year)
        for block in cleaned
    ]
    notes = (block for block in reading.blocks if block.kind == "note")
    footnotes = [_paragraph(block, _Laid("footnote"), tracer, rules, report.year) for block in notes]
    return CheckedText(
        reading.source,
        (*paragraphs, *footnotes),
        tuple(_as_it_stands(block) for block in reading.blocks),
        agency=report.agency,
        year=report.year,
        title=report.title,
        addressee=report.addressee,
        date=report.date,
    )


def seen(text: str) -> str:
    """Return `text` as it is looked at: levelled character for character, open slots hidden."""
    return _SLOT.sub(lambda match: _HIDDEN * len(match.group()), level_text(text))


def _as_it_stands(block: Block) -> CheckedParagraph:
    role: CheckedRole = "footnote" if block.kind == "note" else "raw"
    return CheckedParagraph(block.text, seen(block.text), role, block.line)


def _paragraph(
    block: Block, laid: _Laid, tracer: _Tracer, rules: ReadingRules, year: int | None
) -> CheckedParagraph:
    plain = seen(block.text)
    found = relate_quantities(plain, find_quantities(plain, rules), rules.groups, year)
    return CheckedParagraph(
        block.text,
        plain,
        "row" if block.kind == "row" and laid.role == "body" else laid.role,
        block.line,
        tracer.trace(block),
        laid.section,
        laid.theme,
        laid.level,
        laid.head,
        found,
    )


def _frame(framed: Framed, report: Report, rules: FrameRules) -> dict[int, _Laid]:
    """Return what the lines before and after the text are, by the identity of their blocks."""
    title = fold(report.title or "").replace(" ", "")
    front = {id(block): _Laid(_front_role(block, title, rules)) for block in framed.front}
    return front | {id(block): _Laid(back_role(block, rules)) for block in framed.back}


def _front_role(block: Block, title: str, rules: FrameRules) -> CheckedRole:
    text = fold(block.text).strip()
    if is_addressee(block.text, rules):
        return "addressee"
    if rules["doc_number"].match(text):
        return "number"
    return "title" if title and text and text.replace(" ", "") in title else "front"


def _body(blocks: Sequence[Block], rules: ReadingRules) -> dict[int, _Laid]:
    """Return what the paragraphs of the text are: heading, text, or text that opens with a heading."""
    pieces = split_outline(blocks, rules)
    outline, placed = place_sections(pieces, rules)
    nodes, texts, rest = iter(outline), iter(placed), iter(pieces)
    laid: dict[int, _Laid] = {}
    for block in blocks:
        piece = next(rest)
        if isinstance(piece, Heading):
            node = next(nodes)
            if piece.run_in:
                next(rest), next(texts)
            head = _head(block.text, piece)
            role: CheckedRole = "body" if piece.run_in else "heading"
            laid[id(block)] = _Laid(role, node.section, node.theme, piece.level, head)
        else:
            text = next(texts)
            level, head = _fourth(block)
            role = "addressee" if not laid and is_addressee(block.text, rules.frame) else "body"
            laid[id(block)] = _Laid(role, text.section, text.theme, level, head)
    return laid


def _head(text: str, heading: Heading) -> int:
    """Return where the heading ends in its paragraph, its closing mark not counted."""
    return text.find(heading.text) + len(heading.text) if heading.text in text else len(text)


def _fourth(block: Block) -> tuple[int, int]:
    """Return level and end of a heading of the fourth level that the paragraph opens with, else noughts."""
    number = parse_number(block.text)
    if number is None or number.level != 4:
        return 0, 0
    end = block.text.find("。", number.end)
    end = len(block.text) if end < 0 else end
    return (4, end) if end - number.end <= _LONGEST_FOURTH else (0, 0)


class _Tracer:
    """Finds cleaned paragraphs in the file again, from its beginning to its end."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._blocks = blocks
        self._first = {block.line: at for at, block in reversed(list(enumerate(blocks)))}
        self._next = (0, 0)

    def trace(self, block: Block) -> tuple[Cut, ...]:
        """Return where the characters of `block` stand; what cleaning took out of the text is stepped over."""
        at, start = max(self._next, (self._first.get(block.line, 0), 0))
        cuts: list[Cut] = []
        for offset, character in enumerate(block.text):
            found = self._find(at, start, _SAME.get(character, character))
            if found is None:
                continue
            if not cuts or found != (at, start) or offset == 0:
                cuts.append(Cut(offset, self._blocks[found[0]].line, found[1]))
            at, start = found[0], found[1] + 1
        self._next = (at, start)
        return tuple(cuts)

    def _find(self, at: int, start: int, character: str) -> tuple[int, int] | None:
        """Return the next place from there on at which `character` stands, in this block or the few after it."""
        for number in range(at, min(at + _REACH, len(self._blocks))):
            text = self._blocks[number].text
            place = text.find(character, start if number == at else 0)
            if place >= 0:
                return number, place
        return None
