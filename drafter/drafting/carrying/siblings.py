"""The figures of a sentence and those without a place to the new parts of a list that belong in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafter.drafting.carrying.old_text import OldSentence
from drafter.drafting.slots import figure_slot
from drafter.drafting.stating.numbers import typeset
from drafter.model import Figure
from drafter.text import common_end

_LEAST = 3


def find_siblings(
    sentence: OldSentence, figures: Sequence[Figure | None], free: Sequence[Figure]
) -> Iterator[tuple[int, str, Figure]]:
    """Yield where a further part of a list goes, the words before its number, and the figure.

    It is one of `free` of the unit and time of a part that stands in the sentence, whose name ends alike: beside
    社会保障类13项 belongs 惠企助企类7项 when both names end in “一件事”主题服务. It goes behind the last such part.
    """
    parts = [
        (quantity, figure, label)
        for quantity, figure in zip(sentence.quantities, figures, strict=True)
        if figure and quantity.part_of is not None
        for label in _label(sentence.text[: quantity.start], figure)
    ]
    for one in free:
        for quantity, figure, label in reversed(parts):
            rest = typeset(figure.name).removeprefix(label)
            same = (one.unit, one.as_of, one.period) == (figure.unit, figure.as_of, figure.period)
            if same and _ends_alike(one, figure, rest):
                at = figure_slot(sentence.text, quantity).end
                yield at, typeset(one.name).removesuffix(rest), one
                break


def _ends_alike(one: Figure, other: Figure, rest: str) -> bool:
    """`True` when both names end in `rest`, or, where that is nothing, in the same letters."""
    names = typeset(one.name), typeset(other.name)
    if rest:
        return names[0].endswith(rest) and names[0] != rest
    return len(common_end(*names)) >= _LEAST


def _label(before: str, figure: Figure) -> Iterator[str]:
    """Yield the longest beginning of the figure's name that stands right before its number, if there is one."""
    name = typeset(figure.name)
    for end in range(len(name), 1, -1):
        if before.endswith(name[:end]):
            yield name[:end]
            return
