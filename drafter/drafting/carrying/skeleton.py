"""Last year's report to its parts in order: each heading with the passages right under it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from drafter.corpus.numbering import parse_number
from drafter.drafting.carrying.old_text import OldPassage, read_old
from drafter.model import OutlineNode, Report
from drafter.templates.reading import ReadingRules
from drafter.text import chinese_numeral

ACCOUNTS = ("preamble", "measures", "duty", "other")  # the sections that give account of the year
_CHINESE_LEVELS = (0, 1, 2)


@dataclass(frozen=True, slots=True)
class OldPart:
    """A heading of last year's report (`None` before the first) and the passages under it, up to the next heading.

    `section` and `theme` are those of its passages, else of the heading.
    """

    node: OutlineNode | None
    section: str
    theme: str | None
    passages: tuple[OldPassage, ...]

    @property
    def level(self) -> int:
        """The level of the heading, 0 without one."""
        return self.node.level if self.node else 0

    @property
    def is_run_in(self) -> bool:
        """`True` when the heading stands in the paragraph of its text."""
        return bool(self.node and self.node.run_in and self.passages)

    def paragraphs(self) -> list[tuple[OldPassage, ...]]:
        """Return the passages of each paragraph: the items of one stand on one line of the source."""
        return [tuple(group) for _, group in groupby(self.passages, key=lambda one: one.passage.line)]


def build_skeleton(report: Report, rules: ReadingRules) -> tuple[OldPart, ...]:
    """Return the parts of `report`; headings with nothing under them are parts too."""
    under: dict[int, list[OldPassage]] = {}
    for passage in report.passages:
        at = _heading_of(report.outline, passage.path, passage.line)
        under.setdefault(at, []).append(read_old(passage, rules, report.year))
    parts = [_part(None, under[-1])] if -1 in under else []
    return (*parts, *(_part(node, under.get(at, [])) for at, node in enumerate(report.outline)))


def _heading_of(outline: Sequence[OutlineNode], path: tuple[str, ...], line: int) -> int:
    """Return the number of the heading a passage stands under, -1 for none."""
    if not path:
        return -1
    fitting = [at for at, node in enumerate(outline) if node.heading == path[-1] and node.line <= line]
    return fitting[-1] if fitting else -1


def _part(node: OutlineNode | None, passages: Sequence[OldPassage]) -> OldPart:
    first = passages[0].passage if passages else None
    of = first or node
    return OldPart(node, (of and of.section) or "measures", of.theme if of else None, tuple(passages))


def numbered(heading: str, value: int) -> str:
    """Return `heading` with the number `value` in the form it is numbered in; unchanged without a number."""
    number = parse_number(heading)
    if number is None:
        return heading
    old = heading[number.start : number.end]
    wanted = chinese_numeral(value) if number.level in _CHINESE_LEVELS else str(value)
    printed = chinese_numeral(number.value) if number.level in _CHINESE_LEVELS else str(number.value)
    return heading[: number.start] + old.replace(printed, wanted, 1) + heading[number.end :]
