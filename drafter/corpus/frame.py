"""The paragraphs of a report parted into what stands before the text, the text, and what stands after it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from drafter.corpus.numbering import parse_number
from drafter.model import Block
from drafter.templates.reading import FrameRules, ReadingRules
from drafter.text import fold

BackRole = Literal["imprint", "closing", "date", "note", "signer"]
_FRONT_LINES = 30
_BODY_LENGTH = 60
_NAME_LENGTH = 30


@dataclass(frozen=True, slots=True)
class Framed:
    """`front` is title, number, addressee; `back` closing, signer, date, copies; no block is lost."""

    front: tuple[Block, ...]
    body: tuple[Block, ...]
    back: tuple[Block, ...]


def part_frame(blocks: Sequence[Block], rules: ReadingRules) -> Framed:
    """Return `blocks` parted; a text without anything that looks like a body is all body."""
    start = next(
        (at for at, block in enumerate(blocks[: _FRONT_LINES + 1]) if _is_body(block, rules.frame)), 0
    )
    end = len(blocks)
    while end > start and _is_back(blocks, end - 1, rules.frame):
        end -= 1
    if end == start:
        return Framed((), tuple(blocks), ())
    return Framed(tuple(blocks[:start]), tuple(blocks[start:end]), tuple(blocks[end:]))


def is_addressee(text: str, rules: FrameRules) -> bool:
    """`True` for a line that names whom the report is for: “市政府：”."""
    plain = fold(text).strip()
    return bool(rules["addressee"].match(plain) and rules["addressee_end"].search(plain))


def back_role(block: Block, rules: FrameRules) -> BackRole:
    """Return what a line behind the text is; one that shows nothing else is the signer's."""
    text = fold(block.text).strip()
    if rules["copy"].search(text) or rules["printed"].search(text):
        return "imprint"
    if rules["closing"].search(text):
        return "closing"
    if rules["date"].search(text) or rules["chinese_date"].search(text):
        return "date"
    return "note" if text.startswith("(") else "signer"


def is_agency_name(text: str, rules: FrameRules) -> bool:
    """`True` for a short line that is nothing but the name of a body."""
    plain = fold(text).strip()
    return (
        len(plain) <= _NAME_LENGTH
        and not re.search(r"[.,;:!?]", plain)
        and rules["agency_end"].search(plain.replace(" ", "")) is not None
    )


def _is_body(block: Block, rules: FrameRules) -> bool:
    text = fold(block.text).strip()
    if is_addressee(block.text, rules) or rules["copy"].search(text):
        return False
    if parse_number(block.text) or block.kind == "row":
        return True
    if rules["title_end"].search(text) and len(text) <= _BODY_LENGTH:
        return False
    return bool(re.search(r"[.;:!?]$", text)) or len(text) >= _BODY_LENGTH


def _is_back(blocks: Sequence[Block], at: int, rules: FrameRules) -> bool:
    text = fold(blocks[at].text).strip()
    if any(rules[name].search(text) for name in ("copy", "printed", "closing")) and len(text) <= _BODY_LENGTH:
        return True
    if _is_date_line(text, rules):
        return True
    following = fold(blocks[at + 1].text).strip() if at + 1 < len(blocks) else ""
    return is_agency_name(text, rules) and (not following or _is_frame_line(following, rules))


def _is_frame_line(text: str, rules: FrameRules) -> bool:
    marked = any(rules[name].search(text) for name in ("copy", "printed"))
    return marked or _is_date_line(text, rules) or is_agency_name(text, rules)


def _is_date_line(text: str, rules: FrameRules) -> bool:
    found = rules["date"].search(text) or rules["chinese_date"].search(text)
    if found is None:
        return False
    around = (text[: found.start()] + text[found.end() :]).strip(" ()")
    return not around or is_agency_name(around, rules) or rules["printed"].search(text) is not None
