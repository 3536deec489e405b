"""Runs that one text shares with reports of many agencies to the wording that is nobody's own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator


def common_stretches(
    runs: Iterable[tuple[str, int, int]], shortest: int, agencies: int
) -> Iterator[tuple[int, int]]:
    """Yield the stretches of `shortest` letters that runs of at least so many `agencies` hold.

    A run is an agency, where it begins and where it ends. Stretches may overlap.
    """
    windows: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for agency, start, end in runs:
        windows[agency].append((start, end - shortest + 1))
    changes: dict[int, int] = defaultdict(int)
    for one in windows.values():
        for start, end in _merged(one):
            changes[start] += 1
            changes[end] -= 1
    begun, holding = 0, 0
    for at in sorted(changes):
        before, holding = holding, holding + changes[at]
        if before < agencies <= holding:
            begun = at
        elif holding < agencies <= before:
            yield begun, at + shortest - 1


def _merged(spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the spans in order, those that touch or overlap as one."""
    spans = sorted(spans)
    start, end = spans[0]
    for other, last in spans[1:]:
        if other > end:
            yield start, end
            start, end = other, last
        end = max(end, last)
    yield start, end
