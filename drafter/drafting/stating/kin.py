"""Clauses of figures to groups that belong together: a whole with its parts, figures of one thing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import accumulate, takewhile

from drafter.drafting.stating.clauses import Clause
from drafter.drafting.stating.ordering import counts_first
from drafter.drafting.stating.times import same_time
from drafter.text import bigrams, common_beginning, common_end

Cutter = Callable[[str], list[str]]
_FURTHEST = 4
_DASH = re.compile("—{1,2}")
_QUOTED = re.compile("“[^”]+”")


@dataclass(frozen=True, slots=True)
class Group:
    """Clauses that share a sentence; `parts` are those whose numbers add up to that of the last of `heads`."""

    heads: tuple[Clause, ...]
    parts: tuple[Clause, ...] = ()

    @property
    def size(self) -> int:
        """How many numbers a reader has to take in, the parts of a whole counted as two."""
        return sum(head.weight for head in self.heads) + min(len(self.parts), 2)


def group_clauses(
    clauses: Sequence[Clause], least: int, most: int, part_mark: re.Pattern[str]
) -> list[Group]:
    """Return the clauses in groups of at most `most`, their order kept except that parts follow their whole
    and, in a group, rates what is counted.

    Neighbours whose names share `least` letters at either end, or a quoted term, are one group, and so are
    things counted side by side that each begin with a quoted term. A whole and its parts are found by sum, or by
    `part_mark`, which begins the name of a part.
    """
    groups = _merged(_with_parts(clauses, part_mark), lambda one, other: _akin(one, other, least), most)
    groups = _merged(groups, _named_alike, most)
    return [replace(group, heads=tuple(counts_first(group.heads, lambda one: one))) for group in groups]


def _merged(groups: Iterable[Group], akin: Callable[[Group, Group], bool], most: int) -> list[Group]:
    merged: list[Group] = []
    for group in groups:
        last = merged[-1] if merged else None
        if (
            last
            and not last.parts
            and not group.parts
            and akin(last, group)
            and last.size + group.size <= most
        ):
            merged[-1] = Group((*last.heads, *group.heads))
        else:
            merged.append(group)
    return merged


def shared_beginning(first: str, second: str, cut: Cutter, least: int, repeated: str) -> str:
    """Return the words with which both names begin and which need not be said twice; "" for none.

    They have at least `least` letters, end where a word of either does, hold whole quotations, and leave the second
    name something other than an aside, unless both are the same: 一级指标, 二级指标 of the same system. A last word in
    `repeated` stays with the rest.
    """
    if first == second and len(first) >= least:
        return first
    ends = {end for name in (first, second) for end in accumulate(map(len, cut(name)))}
    limit = len(common_beginning(first, second))
    if second[limit : limit + 1] == "（":
        return ""
    for end in sorted((end for end in ends if least <= end <= limit), reverse=True):
        if _is_whole(first[:end]) and first[end - 1] not in repeated:
            return first[:end] if len(second) >= end + 2 else ""
    return ""


def _is_whole(text: str) -> bool:
    return text.count("“") == text.count("”") and text.count("（") == text.count("）")


def part_labels(parts: Sequence[str], whole: str, cut: Cutter, kept: str) -> list[str]:
    """Return the names of the parts without what the whole says already, as far as all of several parts say it."""
    first, *others = parts
    start = min((len(common_beginning(first, part)) for part in others), default=len(first))
    end = min((len(common_end(first, part)) for part in others), default=0)
    return [part_label(part, whole, cut, kept, start, end) for part in parts]


def part_label(
    part: str, whole: str, cut: Cutter, kept: str, most: int | None = None, most_end: int | None = None
) -> str:
    """Return the name of a part without what the whole says already, in whole words, at least two letters long.

    At most `most` letters are left out at its beginning, `most_end` at its end. `kept` is a letter that the label keeps
    at its end: 行政许可类. What stands before a dash is left out when the whole says it: 申请——受理.
    """
    dash = _DASH.search(part)
    if dash and part[: dash.start()] in whole and len(part) > dash.end() + 1:
        return part[dash.end() :]
    edges = {0, *accumulate(map(len, cut(part)))}
    alike = len(common_end(part, whole))
    end = len(part) - (alike if most_end is None else min(alike, most_end))
    ends = edges | {len(part) - len(whole) + edge for edge in accumulate(map(len, cut(whole)), initial=0)}
    end = min((edge for edge in ends if end <= edge <= len(part)), default=len(part))
    end += part[end:].startswith(kept)
    limit = len(common_beginning(part, whole))
    limit = limit if most is None else min(limit, most)
    start = max((edge for edge in edges if edge <= limit), default=0)
    end, start = end if end > 1 else len(part), start if _is_whole(part[:start]) and start > 2 else 0
    return part[start:end] if end - start > 1 else part[:end]


def _with_parts(clauses: Sequence[Clause], part_mark: re.Pattern[str]) -> Iterator[Group]:
    """Yield each clause as a group, a whole with its parts behind it."""
    waiting = list(clauses)
    while waiting:
        whole = waiting.pop(0)
        first, last = _marked(whole, waiting, part_mark) or _parts(whole, waiting) or (0, 0)
        marked = first < last and part_mark.search(waiting[first].name) is not None
        parts = [replace(part, name=part_mark.sub("", part.name)) for part in waiting[first:last]]
        del waiting[first:last]
        further = _marked(parts[-1], waiting[first:], part_mark) if parts and not marked else None
        if further:
            inner = [
                replace(one, name=part_mark.sub("", one.name)) for one in waiting[first : first + further[1]]
            ]
            del waiting[first : first + further[1]]
            parts[-1] = _with_inner(parts[-1], inner)
        yield Group((whole,), tuple(parts))


def _with_inner(part: Clause, inner: Sequence[Clause]) -> Clause:
    """Return a part with its own parts in brackets behind it: 不受理12宗（转送10宗、告知处理1宗）."""
    listed = "、".join(one.name + one.number for one in inner)
    return replace(part, tail=f"{part.tail}（{listed}）")


def _marked(whole: Clause, following: Sequence[Clause], part_mark: re.Pattern[str]) -> tuple[int, int] | None:
    """Return where the clauses stand that come next and say that they are parts; `None` for none.

    They begin with 其中, or with the name of the whole and a dash: 不予公开——属于国家秘密.
    """

    def says_so(clause: Clause) -> bool:
        return part_mark.search(clause.name) is not None or _is_under(clause.name, whole.name)

    count = len(list(takewhile(says_so, following)))
    return (0, count) if count else None


def _is_under(name: str, whole: str) -> bool:
    return name.startswith(whole) and _DASH.match(name, len(whole)) is not None


def _parts(whole: Clause, following: Sequence[Clause]) -> tuple[int, int] | None:
    """Return where in `following` the parts of `whole` stand: neighbours of its unit that add up to it."""
    for first in range(min(_FURTHEST, len(following))):
        total = Decimal(0)
        for last in range(first, len(following)):
            part = following[last]
            under = any(_is_under(part.name, before.name) for before in following[first:last])
            if under or not _could_be_part(part, whole):
                break
            total += part.figure.value
            if total == whole.figure.value and last > first:
                return first, last + 1
    return None


def _could_be_part(part: Clause, whole: Clause) -> bool:
    one, other = part.figure, whole.figure
    return (
        one.unit == other.unit
        and one.unit != "%"
        and same_time(one, other)
        and not one.qualifier
        and 0 < one.value < other.value
        and bool(bigrams(one.name) & bigrams(other.name))
    )


def _akin(one: Group, other: Group, least: int) -> bool:
    first, second = one.heads[-1], other.heads[0]
    quoted = [set(_QUOTED.findall(clause.name)) for clause in (first, second)]
    shared = (
        both(*names)
        for names in ((first.words, second.words), (first.name, second.name))
        for both in (common_beginning, common_end)
    )
    return same_time(first.figure, second.figure) and (
        bool(quoted[0] & quoted[1]) or max(map(len, shared)) >= least
    )


def _named_alike(one: Group, other: Group) -> bool:
    first, second = one.heads[-1], other.heads[0]
    return (
        same_time(first.figure, second.figure)
        and first.shape == second.shape == "thing"
        and all(clause.subject.startswith("“") for clause in (*one.heads, second))
    )
