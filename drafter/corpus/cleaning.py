"""Blocks as read turned into whole paragraphs without page furniture."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from drafter.corpus.numbering import parse_number
from drafter.corpus.run_on import split_run_on
from drafter.corpus.run_on_frame import split_run_on_frame
from drafter.model import Block
from drafter.templates.reading import ReadingRules
from drafter.text import display_width, fold, is_han

_BROKEN_TITLE_MARKS = re.compile(r"<([^<>\n]{1,80})>")
_PAIRS = {"《": "》", "“": "”", "（": "）", "(": ")", "〈": "〉", "「": "」"}
# A body line holds a mark and is at least this long: to a short line without one nothing is joined.
_BODY_LENGTH = 20
# A text wrapped at page width: so many lines, two in five of them nearly as wide as the widest.
_WRAPPED_LINES, _WRAPPED_SHARE, _WRAPPED_WIDTHS, _SLACK = 12, 0.4, (40, 130), 5
# No line of page furniture is longer; no sentence is broken further back; no paragraph is joined beyond this.
_FURNITURE_LENGTH, _ENDING_LENGTH, _JOINED_LENGTH = 300, 40, 5000


@dataclass(frozen=True, slots=True)
class Cleaned:
    """The paragraphs of a text, each at its first line, and what was dropped as page furniture."""

    blocks: tuple[Block, ...]
    dropped: tuple[Block, ...]


def clean_blocks(blocks: Sequence[Block], rules: ReadingRules) -> Cleaned:
    """Return the paragraphs in `blocks`: furniture and markup dropped, broken sentences rejoined,
    paragraphs that were run together parted again.

    Characters are kept as written, except that <…> around a title becomes 〈…〉.
    """
    kept: list[Block] = []
    dropped: list[Block] = []
    for block in _lines(blocks):
        text = _without_markup(block.text, rules)
        (dropped if is_furniture(text, rules) else kept).append(_with_text(block, text))
    whole = split_run_on_frame(split_run_on(_joined(kept, rules)), rules.frame)
    return Cleaned(whole, tuple(block for block in dropped if block.text.strip()))


def is_furniture(text: str, rules: ReadingRules) -> bool:
    """`True` for a line that is the page's and not the report's, or is blank."""
    plain = fold(text).strip()
    return not plain or (
        len(plain) <= _FURNITURE_LENGTH and rules.cleaning.furniture.fullmatch(plain) is not None
    )


def _lines(blocks: Sequence[Block]) -> list[Block]:
    return [_with_text(block, line) for block in blocks for line in block.text.split("\n")]


def _with_text(block: Block, text: str) -> Block:
    return block if text == block.text else replace(block, text=text)


def _without_markup(text: str, rules: ReadingRules) -> str:
    plain = rules.cleaning.markup.sub("", text)
    plain = _BROKEN_TITLE_MARKS.sub(
        lambda match: f"〈{match[1]}〉" if is_han(match[1][0]) else match[0], plain
    )
    for pattern in (rules.cleaning.leading, rules.cleaning.trailing):
        found = pattern.search(fold(plain).rstrip())
        if found:
            plain = plain[: found.start()] + plain[found.end() :]
    return plain


@dataclass(frozen=True, slots=True)
class _Wrap:
    """How the lines of a text were wrapped: all as `wide` by `measure`, to the last `slack` of it."""

    measure: Callable[[str], int]
    wide: int
    slack: int

    def fills(self, line: str) -> bool:
        """`True` when `line` goes to the edge."""
        return self.measure(line.rstrip()) >= self.wide - self.slack


def _joined(blocks: Sequence[Block], rules: ReadingRules) -> tuple[Block, ...]:
    wrap = _wrapping(blocks)
    paragraphs: list[Block] = []
    previous: Block | None = None
    for block in blocks:
        if previous is not None and paragraphs and _goes_on(previous, paragraphs[-1], block, wrap, rules):
            paragraphs[-1] = replace(paragraphs[-1], text=_glued(paragraphs[-1].text, block.text.strip()))
        else:
            paragraphs.append(_with_text(block, block.text.strip()))
        previous = block
    return tuple(paragraphs)


def _wrapping(blocks: Sequence[Block]) -> _Wrap | None:
    lines = [block.text.rstrip() for block in blocks if block.kind == "paragraph"]
    if len(lines) < _WRAPPED_LINES:
        return None
    longest = max(map(len, lines))
    narrowest, broadest = _WRAPPED_WIDTHS
    if sum(len(line) == longest for line in lines) >= _WRAPPED_SHARE * len(lines):
        return _Wrap(len, longest, 0) if 2 * longest >= narrowest and longest <= broadest else None
    widths = sorted(map(display_width, lines))
    widest = widths[int(len(widths) * 0.95) - 1]
    full = sum(widest - _SLACK <= width <= widest + _SLACK for width in widths)
    return (
        _Wrap(display_width, widest, _SLACK)
        if narrowest <= widest <= broadest and full >= _WRAPPED_SHARE * len(lines)
        else None
    )


def _goes_on(
    line: Block, paragraph: Block, following: Block, wrap: _Wrap | None, rules: ReadingRules
) -> bool:
    apart = line.kind == "row" or following.kind == "row" or len(paragraph.text) > _JOINED_LENGTH
    if apart or _opens_anew(following, rules):
        return False
    if wrap is not None:
        return wrap.fills(line.text) and not (following.text[:1].isspace() and _ends(paragraph, rules))
    return _is_broken(paragraph, following, rules)


def _opens_anew(block: Block, rules: ReadingRules) -> bool:
    text = fold(block.text).strip()
    frame = rules.frame
    if parse_number(text) or rules.cleaning.new_paragraph.match(text):
        return True
    return any(frame[name].search(text) for name in ("copy", "printed")) or any(
        frame[name].fullmatch(text) for name in ("date", "chinese_date")
    )


def _ends(block: Block, rules: ReadingRules) -> bool:
    return rules.cleaning.sentence_end.search(fold(block.text[-_ENDING_LENGTH:]).strip()) is not None


def _is_broken(paragraph: Block, following: Block, rules: ReadingRules) -> bool:
    text = paragraph.text.strip()
    if _ends(paragraph, rules) or _is_name(following.text, rules):
        return False
    if _is_unclosed(text):
        return True
    folded = fold(text)
    number = parse_number(text)
    if number and "." not in folded[number.end :]:
        return len(text) - number.end > rules.headings.standing_limit
    return len(text) >= _BODY_LENGTH and re.search(r"[,.;]", folded) is not None


def _is_unclosed(text: str) -> bool:
    return any(
        text.rfind(opening) > text.rfind(closing) for opening, closing in _PAIRS.items() if closing != ")"
    ) or (fold(text).rfind("(") > fold(text).rfind(")"))


def _is_name(text: str, rules: ReadingRules) -> bool:
    plain = fold(text).strip()
    return len(plain) <= 30 and rules.frame["agency_end"].search(plain) is not None


def _glued(left: str, right: str) -> str:
    words = left[-1:].isascii() and left[-1:].isalnum() and right[:1].isascii() and right[:1].isalpha()
    return f"{left} {right}" if words else left + right
