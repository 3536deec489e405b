"""Paragraphs turned into headings of three levels and the text under them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from drafter.corpus.heading_end import sentence_start
from drafter.corpus.numbering import PART, ROMAN, parse_number
from drafter.model import Block
from drafter.templates.reading import HeadingRules, ReadingRules
from drafter.text import fold

# A full stop; not the point of a decimal, a date or a web address.
_STOP = re.compile(r"\.(?![0-9A-Za-z])|[!?;]")
# A break that was lost left a space behind.
_SPACE = re.compile(r"(?<=[一-鿿”]{4})[ \u3000\t]+(?=[一-鿿“《0-9])")
_SHORTEST = 4
_ITEM_LENGTH = 20
_TITLE_LENGTH = 25
_LEVELS = 3
# A sentence with more commas is text, not a heading that runs into it.
_MOST_POINTS = 2


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading as printed, without the closing mark; `run_in` when text follows in its paragraph."""

    level: int
    text: str
    run_in: bool
    line: int


@dataclass(frozen=True, slots=True)
class _Item:
    """A paragraph that may open with a heading: its words begin at `start` and end at `cut`, if found."""

    block: Block
    level: int = 0
    start: int = 0
    cut: int | None = None

    @property
    def words(self) -> str:
        return self.block.text[self.start : self.cut]


def split_outline(blocks: Sequence[Block], rules: ReadingRules) -> tuple[Heading | Block, ...]:
    """Return the headings and the paragraphs in order; text after a run-in heading is its own paragraph.

    A heading runs in up to its first 。; where that was forgotten, its siblings or the words say how far.
    """
    items = _levelled([_item(block, rules) for block in blocks])
    if not any(item.level == 1 and item.start for item in items):
        items = [_unnumbered(item, rules) for item in items]
    cuts = [_clean_cut(items, at, rules) for at in range(len(items))]
    known = [item if cut is None else replace(item, cut=cut) for item, cut in zip(items, cuts, strict=True)]
    found = [_with_siblings(known, at, rules.headings) for at in range(len(known))]
    return tuple(piece for item in _agreed(found) for piece in _pieces(item))


def _item(block: Block, rules: ReadingRules) -> _Item:
    number = parse_number(block.text) if block.kind == "paragraph" else None
    if number:
        return _Item(block, number.level, number.end)
    style = rules.headings.styles.match(block.style or "")
    if style and len(block.text) <= rules.headings.standing_limit:
        return _Item(block, int(style[1]))
    return _Item(block)


def _levelled(items: Sequence[_Item]) -> list[_Item]:
    """Return `items` with the levels that the forms of their numbers have in this report, 0 for text.

    Under 第一部分 all others are one level lower; Ⅰ. is the top where there is no 一、.
    """
    forms = {item.level for item in items if item.start}
    shift = 1 if PART in forms else 0
    roman = 0 if forms & {PART, 1} else 1

    def level(item: _Item) -> int:
        if not item.start:
            return item.level
        deep = roman if item.level == ROMAN else item.level + shift
        return deep if deep <= _LEVELS else 0

    return [replace(item, level=level(item)) if item.start else item for item in items]


def _unnumbered(item: _Item, rules: ReadingRules) -> _Item:
    text = fold(item.block.text)
    plain = not item.level and item.block.kind == "paragraph" and len(text) <= _TITLE_LENGTH
    patterns = (rules.sections.plain, *(pattern for _, pattern in rules.sections.heading))
    telling = any(pattern.search(text) for pattern in patterns)
    return replace(item, level=1) if plain and telling and not re.search(r"[.;:!?]", text) else item


def _clean_cut(items: Sequence[_Item], at: int, rules: ReadingRules) -> int | None:
    item, limits = items[at], rules.headings
    if not item.level:
        return None
    text = fold(item.block.text)
    stop = _STOP.search(text, item.start)
    end = stop.start() if stop else len(text)
    last = stop is None or stop.end() == len(text.rstrip())
    opener = limits.text_openers.search(text, item.start + _SHORTEST, end + 1)
    starts = [opener.start()] if opener and opener.start() - item.start <= limits.run_in_limit else []
    whole = last and end - item.start <= limits.run_in_limit and _has_parts(items, at)
    if item.block.run_on and stop is not None and not whole:
        starts += _unmarked_cut(item, end, rules)
    if starts:
        return min(starts)
    if stop is None or last:
        return _standing_cut(items, at, end, stop, limits)
    clauses = _points(item.block.text[item.start : end]).count(",")
    long = end - item.start > limits.run_in_limit or clauses > _MOST_POINTS
    return None if long or stop.group() == ";" else end


def _has_parts(items: Sequence[_Item], at: int) -> bool:
    return at + 1 < len(items) and items[at + 1].level > items[at].level


def _unmarked_cut(item: _Item, end: int, rules: ReadingRules) -> list[int]:
    """Return where the text may begin after a heading without a mark in running text."""
    words, limit = item.block.text[item.start : end], rules.headings.run_in_limit
    space = _SPACE.search(words)
    more = end + 1 < len(item.block.text.rstrip())
    start = sentence_start(words, limit, rules.sentence_start, marked=more)
    place = space.start() if space and space.start() <= limit else start
    return [] if place is None else [item.start + place]


def _standing_cut(
    items: Sequence[_Item], at: int, end: int, stop: re.Match[str] | None, rules: HeadingRules
) -> int | None:
    item = items[at]
    if end - item.start > rules.standing_limit or (stop and stop.group() == ";"):
        return None
    following = items[at + 1] if at + 1 < len(items) else None
    childless = following is None or 0 < following.level <= item.level
    sentence = stop is not None and "," in fold(item.words) and end - item.start > _ITEM_LENGTH
    return None if childless and sentence else end


def _with_siblings(items: Sequence[_Item], at: int, rules: HeadingRules) -> _Item:
    item = items[at]
    if not item.level or not item.start or item.cut is not None:
        return item
    text = fold(item.block.text)
    stop = _STOP.search(text, item.start)
    if stop and stop.end() == len(text.rstrip()) and stop.end() - item.start <= rules.standing_limit:
        return item
    siblings = [_points(sibling.words) for sibling in _siblings(items, at) if sibling.cut is not None]
    sentence = _points(item.block.text[item.start : stop.start() if stop else len(text)])
    cut = _forgotten_stop(sentence, siblings, rules) if siblings else None
    return replace(item, cut=item.start + cut) if cut else item


def _agreed(items: Sequence[_Item]) -> list[_Item]:
    """Return `items` where numbered sentences of the lowest level, most of which are text, are text together."""
    found = list(items)
    group: list[int] = []
    for at, item in enumerate([*items, _Item(Block("", 0), 1)]):
        if item.level == _LEVELS and item.start:
            group.append(at)
        elif 0 < item.level < _LEVELS:
            headings = sum(items[place].cut is not None for place in group)
            if 2 * headings < len(group):
                for place in group:
                    found[place] = replace(items[place], cut=None)
            group = []
    return found


def _siblings(items: Sequence[_Item], at: int) -> list[_Item]:
    level = items[at].level
    found: list[_Item] = []
    for step in (-1, 1):
        place = at + step
        while 0 <= place < len(items) and not 0 < items[place].level < level:
            if items[place].level == level:
                found.append(items[place])
            place += step
    return found


def _forgotten_stop(sentence: str, siblings: Sequence[str], rules: HeadingRules) -> int | None:
    """Return where the heading in `sentence` ends, by the form of its siblings; `None` when nothing tells."""
    for sibling in siblings:
        ending = sibling[-3:]
        place = sentence.find(ending, _SHORTEST, rules.run_in_limit)
        if place > 0:
            return place + len(ending)
    clauses = min(sibling.count(",") for sibling in siblings) + 1
    commas = [match.start() for match in re.finditer(",", sentence)]
    start = commas[clauses - 2] + 1 if 1 < clauses <= len(commas) + 1 else 0
    end = commas[clauses - 1] if clauses <= len(commas) else len(sentence)
    verb = rules.opening_verbs.search(sentence, start + 2 * _SHORTEST, end)
    if verb and len(commas) >= clauses:
        return verb.start()
    return end if _SHORTEST <= end <= rules.run_in_limit else None


def _points(text: str) -> str:
    """Return `text` with its commas half-width; 、 stays, for it parts no clauses."""
    return text.replace("，", ",")


def _pieces(item: _Item) -> list[Heading | Block]:
    if item.cut is None:
        return [item.block]
    heading = item.block.text[: item.cut].strip().rstrip("。．.：:，, ")
    rest = item.block.text[item.cut :].lstrip("。．.：:，,！!？? ")
    found: list[Heading | Block] = [Heading(item.level, heading, bool(rest), item.block.line)]
    return [*found, replace(item.block, text=rest, style=None)] if rest else found
