"""Lines broken in mid-sentence turned into whole paragraphs."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from drafter.corpus.numbering import parse_number
from drafter.model import Block
from drafter.templates.reading import ReadingRules
from drafter.text import display_width, fold

_PAIRS = {"《": "》", "“": "”", "（": "）", "(": ")", "〈": "〉", "「": "」"}
# A body line holds a mark and is at least this long: to a short line without one nothing is joined.
_BODY_LENGTH = 20
# A text wrapped at page width: so many lines, two in five of them nearly as wide as the widest.
_WRAPPED_LINES, _WRAPPED_SHARE, _WRAPPED_WIDTHS, _SLACK = 12, 0.4, (40, 130), 5
# No sentence is broken further back than this; no paragraph is joined beyond that.
_ENDING_LENGTH, _JOINED_LENGTH = 40, 5000


@dataclass(frozen=True, slots=True)
class _Wrap:
    """How the lines of a text were wrapped: all as `wide` by `measure`, to the last `slack` of it."""

    measure: Callable[[str], int]
    wide: int
    slack: int

    def fills(self, line: str) -> bool:
        """`True` when `line` goes to the edge."""
        return self.measure(line.rstrip()) >= self.wide - self.slack


def join_lines(blocks: Sequence[Block], rules: ReadingRules) -> tuple[Block, ...]:
    """Return `blocks` with each line that goes on with the one before joined to it, at the first one's place.

    A heading that fills its line and what was joined to it are `run_on`: nothing tells them apart yet.
    """
    wrap = _wrapping(blocks)
    paragraphs: list[Block] = []
    previous: Block | None = None
    for block in blocks:
        if previous is not None and paragraphs and _goes_on(previous, paragraphs[-1], block, wrap, rules):
            paragraphs[-1] = _glued(paragraphs[-1], block, wrap is not None)
        else:
            text = block.text.strip()
            paragraphs.append(block if text == block.text else replace(block, text=text))
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
    if apart or (_opens_anew(following, rules) and not _broken_number(line, paragraph, wrap, rules)):
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


def _broken_number(line: Block, paragraph: Block, wrap: _Wrap | None, rules: ReadingRules) -> bool:
    """`True` when what looks like a number is the rest of a figure or sentence that the edge cut in two."""
    if wrap is None or not wrap.fills(line.text) or _ends(paragraph, rules):
        return False
    text = fold(paragraph.text)
    return (
        text[-1:].isdigit()
        or re.search(r"[,.;:]", text[(number.end if (number := parse_number(text)) else 0) :]) is not None
    )


def _glued(paragraph: Block, line: Block, wrapped: bool) -> Block:
    left, right = paragraph.text, line.text.strip()
    words = left[-1:].isascii() and left[-1:].isalnum() and right[:1].isascii() and right[:1].isalpha()
    number = parse_number(left) if wrapped else None
    unmarked = number is not None and not re.search(r"[.;!?]", fold(left)[number.end :])
    text = f"{left} {right}" if words else left + right
    return replace(paragraph, text=text, run_on=paragraph.run_on or unmarked)
