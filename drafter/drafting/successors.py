"""The figures of a draft and those of a newer file to which of these takes the place of which."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from drafter.model import Figure
from drafter.text import fold

Sign = tuple[str, ...]


def find_successors(
    old: Sequence[Figure], new: Sequence[Figure]
) -> tuple[dict[int, Figure], tuple[Figure, ...]]:
    """Return for each place in `old` the figure of `new` that is the same indicator, and those of `new` that are new.

    Figures are the same by name, scope, unit and time, or by fewer of these where that leaves one on both sides. What
    is not certain has no successor. Old ones that are the same in all of these are one figure.
    """
    held = {_whole(one): one for one in reversed(old)}
    found: dict[Sign, Figure] = {}
    taken: set[int] = set()
    for sign in (_whole, _of_unit, _named):
        ours, theirs = _single(sign, list(held.values())), _single(sign, new)
        for key, at in ours.items():
            whole = list(held)[at]
            if key in theirs and whole not in found and theirs[key] not in taken:
                found[whole] = new[theirs[key]]
                taken.add(theirs[key])
    successors = {at: found[_whole(one)] for at, one in enumerate(old) if _whole(one) in found}
    return successors, tuple(one for at, one in enumerate(new) if at not in taken)


def _single(sign: Callable[[Figure], Sign], figures: Sequence[Figure]) -> dict[Sign, int]:
    """Return the places of the figures whose sign no other has, by that sign."""
    places: dict[Sign, list[int]] = {}
    for at, one in enumerate(figures):
        places.setdefault(sign(one), []).append(at)
    return {key: at[0] for key, at in places.items() if len(at) == 1}


def _whole(figure: Figure) -> Sign:
    day = figure.as_of.isoformat() if figure.as_of else ""
    return (*_of_unit(figure), day, _plain(figure.period))


def _of_unit(figure: Figure) -> Sign:
    return (*_named(figure), _plain(figure.unit))


def _named(figure: Figure) -> Sign:
    return _plain(figure.name), _plain(figure.scope)


def _plain(text: str | None) -> str:
    return "".join(fold(text or "").split())
