"""A document as read turned into what each of its paragraphs is: title lines, addressee, headings, text, signature."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from drafter.corpus.appendices import cut_appendices
from drafter.corpus.cleaning import clean_blocks
from drafter.corpus.frame import Framed, back_role, is_addressee, part_frame
from drafter.corpus.numbering import mark_of, parse_number, without_number
from drafter.corpus.outline import Heading, split_outline
from drafter.model import Block, Reading
from drafter.templates.reading import FrameRules, ReadingRules
from drafter.text import fold

_FOURTH = 4
_LONGEST_HEADING = 30
_LONGEST_ADDRESSEE = 120
_FIRST_LINES = 2


@dataclass(frozen=True, slots=True)
class Element:
    """What the paragraph `line` is, by role; `front` is a line above the text that may be title or red head.

    Of a heading, `mark` is the form of its number ("" for none) and `words` the heading without it; when text follows
    in the paragraph, it is the heading only that far.
    """

    line: int
    role: str
    mark: str = ""
    words: str = ""


def find_elements(reading: Reading, rules: ReadingRules) -> tuple[Element, ...]:
    """Return the elements of the document in order; notes, table rows and appendices are none.

    A paragraph that opens with a heading and goes on with text is two elements.
    """
    kept = [block for block in reading.blocks if block.kind == "paragraph"]
    parted = cut_appendices(clean_blocks(kept, rules).blocks, rules.appendices)
    framed = part_frame(parted.blocks, rules)
    pieces = split_outline(framed.body, rules)
    texts = {block.line: block.text for block in framed.body}
    return (
        *_front(framed, rules.frame),
        *(_body(piece, at, texts, rules.frame) for at, piece in enumerate(pieces)),
        *(Element(block.line, back_role(block, rules.frame)) for block in framed.back),
    )


def _front(framed: Framed, rules: FrameRules) -> Iterator[Element]:
    addressed = False
    for block in framed.front:
        role = "addressee" if is_addressee(block.text, rules) else "body" if addressed else "front"
        addressed = addressed or role == "addressee"
        if role == "front" and rules["doc_number"].match(fold(block.text).strip()):
            role = "number"
        yield Element(block.line, role)


def _body(piece: Heading | Block, at: int, texts: dict[int, str], rules: FrameRules) -> Element:
    if isinstance(piece, Heading):
        number = without_number(piece.text).strip()
        return Element(piece.line, f"heading{piece.level}", mark_of(texts[piece.line]), number)
    text = fold(piece.text).strip()
    if at < _FIRST_LINES and _is_long_addressee(text):
        return Element(piece.line, "addressee")
    if rules["closing"].search(text):
        return Element(piece.line, "closing")
    return _fourth(piece) or Element(piece.line, "body")


def _is_long_addressee(text: str) -> bool:
    plain = len(text) <= _LONGEST_ADDRESSEE and text.endswith(":")
    return plain and not parse_number(text) and not any(mark in text for mark in ".;!?")


def _fourth(block: Block) -> Element | None:
    """Return a heading of the fourth level, by the form of its number and its length; `None` for text."""
    number = parse_number(block.text)
    if number is None or number.level != _FOURTH:
        return None
    words = without_number(block.text).strip()
    heading = words.split("。")[0]
    short = len(heading) <= _LONGEST_HEADING and "；" not in heading
    return Element(block.line, "heading4", mark_of(block.text), heading) if short else None
