"""Groups of figures in a row to the sentences that hold them: what is of one kind together, no sentence too long."""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set

from drafter.drafting.stating.kin import Group
from drafter.drafting.stating.times import same_time

_SENTENCE = 2.0
_ALONE = 2.0
_UNRELATED = 1.5
_TORN = 2.0

Related = Callable[[Group, Group], bool]


def pack_groups(
    groups: Sequence[Group], opened: Set[int], most: int, related: Related
) -> list[tuple[int, int]]:
    """Return where each sentence begins and ends in `groups`, in order, every group in one.

    A sentence holds at most `most` numbers, unless one group alone has more, and figures of one time. A group
    whose number is in `opened` begins a sentence, which a point opens and in which others follow only when it has a
    date, lest that be said again; one with parts has a sentence of its own. Of the ways that are left the one is
    taken that tears least apart what is `related`, joins least what is not, and leaves fewest figures alone; of
    equal ways the one with the longer sentences first.
    """
    best: list[tuple[float, tuple[int, ...]]] = [(0.0, ())]
    for end in range(1, len(groups) + 1):
        ways = []
        for start in range(max(0, end - max(most, 1)), end):
            if _may_share(groups[start:end], [at - start for at in range(start, end) if at in opened], most):
                cost, cuts = best[start]
                cost += _cost(groups, start, end, opened, related)
                ways.append((round(cost, 3), (*cuts, -end)))
        best.append(min(ways))
    ends = [-cut for cut in best[-1][1]]
    return list(zip([0, *ends[:-1]], ends, strict=True)) if ends else []


def _may_share(groups: Sequence[Group], opened: Sequence[int], most: int) -> bool:
    """`True` when the groups, of which those with the numbers in `opened` are opened, may be one sentence."""
    if len(groups) == 1:
        return True
    first = groups[0].heads[0].figure
    dated = bool(first.as_of or first.period)
    return (
        (not opened or (dated and list(opened) == [0]))
        and not any(group.parts for group in groups)
        and sum(group.size for group in groups) <= most
        and all(same_time(groups[0].heads[0].figure, group.heads[0].figure) for group in groups)
    )


def _cost(groups: Sequence[Group], start: int, end: int, opened: Set[int], related: Related) -> float:
    """Return what it costs to make one sentence of the groups from `start` to `end`."""
    cost = _SENTENCE
    cost += sum(_UNRELATED for at in range(start + 1, end) if not related(groups[at - 1], groups[at]))
    if start and start not in opened and related(groups[start - 1], groups[start]):
        cost += _TORN
    alone = end - start == 1 and start not in opened and len(groups[start].heads) == 1
    return cost + (_ALONE if alone and not groups[start].parts else 0.0)
