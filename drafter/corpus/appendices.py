"""The paragraphs of a report parted from its appendices, with a record of each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from drafter.corpus.numbering import parse_number
from drafter.model import Block, Skipped
from drafter.templates.reading import AppendixRules
from drafter.text import fold

# A line of the list of appendices, and the name of one, are not longer.
_NAME_LENGTH = 60
_SHOWN = 30
# The names of appendices and the signature are not more lines.
_LONGEST_LIST = 30


@dataclass(frozen=True, slots=True)
class Parted:
    """The report itself, and what was cut off after it."""

    blocks: tuple[Block, ...]
    cut: tuple[Skipped, ...]


def cut_appendices(blocks: Sequence[Block], rules: AppendixRules) -> Parted:
    """Return `blocks` without appendices and the lines that list them; each is recorded.

    Nothing is cut before the report has begun: an appendix stands after at least one numbered heading.
    """
    begun = next((at for at, block in enumerate(blocks) if parse_number(block.text)), len(blocks))
    opening = {at for at in range(begun + 1, len(blocks)) if _opens(blocks, at, rules)}
    starts = sorted(at for at in opening if at - 1 not in opening)
    end = starts[0] if starts else len(blocks)
    listed = {at for at in range(begun + 1, end) if _lists(blocks, at, rules)}
    records = [
        Skipped(f"第{blocks[at].line}行", f"附件说明：{_short(blocks[at].text)}") for at in sorted(listed)
    ]
    edges = [*starts, len(blocks)]
    records += [_record(blocks[start:stop]) for start, stop in pairwise(edges)]
    return Parted(tuple(blocks[at] for at in range(end) if at not in listed), tuple(records))


def _opens(blocks: Sequence[Block], at: int, rules: AppendixRules) -> bool:
    """`True` for “附件1” alone, “名词解释” as a title, and “附件：名称” that the appendix itself follows."""
    text = fold(blocks[at].text).strip()
    if blocks[at].kind == "row" or at + 1 == len(blocks):
        return False
    if rules.opens.fullmatch(text):
        return not (_is_list(blocks, at + 1) and _is_signed(blocks, at + 1, rules))
    named = len(text) <= _NAME_LENGTH and rules.named.match(text)
    return bool(named) and not _is_signed(blocks, at + 1, rules) and not _is_list(blocks, at + 1)


def _is_signed(blocks: Sequence[Block], at: int, rules: AppendixRules) -> bool:
    """`True` when the date of the signature stands in one of the next lines from `at` on."""
    lines = (fold(block.text).strip() for block in blocks[at : at + _LONGEST_LIST])
    return any(rules.signature.search(line) for line in lines if len(line) <= _NAME_LENGTH)


def _is_list(blocks: Sequence[Block], at: int) -> bool:
    """`True` when from `at` on there are only names of appendices and a signature, no sentence."""
    return all(
        len(block.text) <= _NAME_LENGTH and not fold(block.text).rstrip().endswith((".", ";"))
        for block in blocks[at : at + _LONGEST_LIST]
    )


def _lists(blocks: Sequence[Block], at: int, rules: AppendixRules) -> bool:
    first = max(0, at - _LONGEST_LIST)
    while at > first and len(blocks[at].text) <= _NAME_LENGTH:
        text = fold(blocks[at].text).strip()
        if rules.named.match(text) or rules.opens.fullmatch(text):
            return True
        number = parse_number(blocks[at].text)
        if number is None or number.level < 3:
            return False
        at -= 1
    return False


def _record(blocks: Sequence[Block]) -> Skipped:
    lines = f"第{blocks[0].line}行至第{blocks[-1].line}行"
    name = " ".join(block.text.strip() for block in blocks[:2] if len(block.text) <= _NAME_LENGTH)
    return Skipped(lines, f"附件，未作正文读入，{len(blocks)}段：{_short(name)}")


def _short(text: str) -> str:
    plain = text.strip()
    return plain if len(plain) <= _SHOWN else f"{plain[:_SHOWN]}…"
