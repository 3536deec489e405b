"""Numbered paragraphs turned into records of where their numbers do not go on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafter.corpus.numbering import PART, parse_number
from drafter.model import Block, Skipped

_LEVELS = (PART, 1, 2, 3)
_SHOWN = 16
# Lists of sentences begin anew without a heading between them.
_LIST = 3


def misnumbered(blocks: Sequence[Block]) -> tuple[Skipped, ...]:
    """Return a record of each number from 第一部分 to 1. that repeats, leaps or falls back; none is repaired."""
    return tuple(_faults(blocks))


def _faults(blocks: Sequence[Block]) -> Iterator[Skipped]:
    last: dict[int, tuple[int, str]] = {}
    for block in blocks:
        number = parse_number(block.text) if block.kind == "paragraph" else None
        if number is None or number.level not in _LEVELS:
            continue
        value, printed = last.get(number.level, (0, ""))
        fault = _fault(number.level, number.value, value, printed)
        if fault:
            yield Skipped(f"第{block.line}行", f"{fault}，照原样读入：{_short(block.text)}")
        last = {level: known for level, known in last.items() if level < number.level}
        last[number.level] = (number.value, block.text[number.start : number.end].strip())


def _fault(level: int, value: int, last: int, printed: str) -> str | None:
    anew = level == _LIST and value == 1
    if value == last + 1 or anew:
        return None
    if not last:
        return None if level == _LIST else "编号不从一开始"
    return f"编号重复，前面已是{printed}" if value == last else f"编号不连续，前面是{printed}"


def _short(text: str) -> str:
    plain = text.strip()
    return plain if len(plain) <= _SHOWN else f"{plain[:_SHOWN]}…"
