"""A text under revision and the draft it came from to the list of changes and of the figures they touch."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from drafter.drafting.merging.aligning import Pair, align, image
from drafter.drafting.merging.base import Line, Place, Places, new_lines, old_lines
from drafter.drafting.merging.tracked import TrackedChange, tracked_changes
from drafter.model import RevisedText

ChangeKind = Literal["inserted", "deleted", "replaced", "moved", "split", "joined"]
_KINDS: dict[str, ChangeKind] = {
    "changed": "replaced",
    "moved": "moved",
    "deleted": "deleted",
    "inserted": "inserted",
}


@dataclass(frozen=True, slots=True)
class TouchedFigure:
    """A figure of the draft that does not stand as it was printed: what is there `now`, "" when it is gone."""

    name: str
    was: str
    now: str
    place: Place


@dataclass(frozen=True, slots=True)
class Change:
    """What was changed at a place: who did it ("" when it was not tracked), the words before and after.

    `sentence` is the whole sentence as it reads now, "" when nothing of it is left.
    """

    kind: ChangeKind
    place: Place
    old: str
    new: str
    sentence: str
    tracked: bool = False
    author: str = ""
    date: str = ""
    figures: tuple[TouchedFigure, ...] = ()


@dataclass(frozen=True, slots=True)
class Revision:
    """What became of a draft: the changes in the order of the text, the figures they touch.

    `before` and `behind` are sentences around the text that the draft does not tell of: title, head, foot, annexes.
    """

    changes: tuple[Change, ...]
    figures: tuple[TouchedFigure, ...]
    before: tuple[str, ...] = ()
    behind: tuple[str, ...] = ()


def find_changes(base: Sequence[Line], revised: RevisedText, places: Places, *, framed: bool) -> Revision:
    """Return what is tracked in `revised`, and what differs from `base` without being tracked.

    With `framed` the file may hold more around the text than `base` (title, head, foot): what stands before the first
    and after the last sentence both have is then no change.
    """
    before, after = old_lines(revised.paragraphs, places), new_lines(revised.paragraphs, places)
    front, pairs, back = _parted(align(_texts(base), _texts(before)), framed)
    touched = _touched(base, after)
    by_sentence = {before[one.new].text: one.old for one in pairs if one.new is not None}
    changes = [_tracked(one, places, by_sentence, touched) for one in tracked_changes(revised.paragraphs)]
    changes += _untracked(pairs, base, before, touched)
    ordered = sorted(changes, key=lambda one: one.place.paragraph or 0)
    figures = tuple(figure for some in touched.values() for figure in some)
    outside = (tuple(before[one.new].text for one in some if one.new is not None) for some in (front, back))
    return Revision(tuple(ordered), figures, *outside)


def _texts(lines: Sequence[Line]) -> list[str]:
    return [one.text for one in lines]


def _parted(pairs: Sequence[Pair], framed: bool) -> tuple[list[Pair], list[Pair], list[Pair]]:
    """Return what was added before the first sentence both texts have, all that is compared, what was added behind."""
    both = [at for at, one in enumerate(pairs) if one.old is not None and one.new is not None]
    if not framed or not both:
        return [], list(pairs), []
    added = [at for at, one in enumerate(pairs) if one.kind == "inserted"]
    front, back = [at for at in added if at < both[0]], [at for at in added if at > both[-1]]
    within = [one for at, one in enumerate(pairs) if at not in {*front, *back}]
    return [pairs[at] for at in front], within, [pairs[at] for at in back]


def _tracked(
    change: TrackedChange,
    places: Places,
    by_sentence: dict[str, int | None],
    touched: dict[int, tuple[TouchedFigure, ...]],
) -> Change:
    numbers = (by_sentence.get(one) for one in change.old_sentences)
    figures = tuple(figure for number in numbers if number is not None for figure in touched.get(number, ()))
    return Change(
        change.kind,
        places.of(change.paragraph),
        change.old,
        change.new,
        "".join(change.new_sentences),
        True,
        change.author,
        change.date,
        figures,
    )


def _untracked(
    pairs: Sequence[Pair],
    base: Sequence[Line],
    before: Sequence[Line],
    touched: dict[int, tuple[TouchedFigure, ...]],
) -> Iterator[Change]:
    """Yield the changes without a trace; what is gone stands at the paragraph of the sentence before it."""
    last = 0
    for pair in pairs:
        old = base[pair.old] if pair.old is not None else None
        new = before[pair.new] if pair.new is not None else None
        last = (new.place.paragraph if new else None) or last
        place = new.place if new else replace(old.place, paragraph=last) if old else Place(None, "")
        if pair.kind != "same":
            text = new.text if new else ""
            figures = touched.get(pair.old, ()) if pair.old is not None else ()
            yield Change(_KINDS[pair.kind], place, old.text if old else "", text, text, figures=figures)


def _touched(base: Sequence[Line], after: Sequence[Line]) -> dict[int, tuple[TouchedFigure, ...]]:
    """Return, by the number of its sentence, each figure that no longer stands as it was printed."""
    pairs = align(_texts(base), _texts(after))
    fresh = "\n".join(after[one.new].text for one in pairs if one.new is not None and one.kind != "same")
    found: dict[int, tuple[TouchedFigure, ...]] = {}
    for pair in pairs:
        if pair.old is not None and pair.kind != "same" and base[pair.old].figures:
            now = after[pair.new] if pair.new is not None else None
            some = tuple(_changed(base[pair.old], now, fresh))
            found |= {pair.old: some} if some else {}
    return found


def _changed(old: Line, new: Line | None, fresh: str) -> Iterator[TouchedFigure]:
    """Yield the figures of a sentence that its new wording does not state; `fresh` is all that is newly worded."""
    at = 0
    for figure in old.figures:
        start = old.text.find(figure.printed, at)
        start = old.text.find(figure.printed) if start < 0 else start
        at = start + len(figure.printed)
        now = image(old.text, new.text, start, at) if new else ""
        if now != figure.printed and not (not now and _stands(figure.printed, fresh)):
            yield TouchedFigure(figure.name, figure.printed, now, new.place if new else old.place)


def _stands(printed: str, text: str) -> bool:
    """`True` when a number stands in the text, not as a part of a longer one."""
    at = text.find(printed)
    while at >= 0:
        before, after = text[at - 1 : at], text[at + len(printed) : at + len(printed) + 1]
        if not (before.isdigit() or before == ".") and not (printed[-1].isdigit() and after.isdigit()):
            return True
        at = text.find(printed, at + 1)
    return False
