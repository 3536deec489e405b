"""Check kind `given_figures`: the figures of the agency that the report tells otherwise or not at all."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from drafter.checks.amounts import Amount, amounts_of, shown
from drafter.checks.hit import Case, Hit, Kind
from drafter.model import Figure
from drafter.model.checking import CheckedParagraph
from drafter.templates.reading import QuantityRules
from drafter.text import bigrams

_STOP = re.compile("[。；！？]")
_FARTHEST = 60
_CLOSE = 2


@dataclass(frozen=True, slots=True)
class Settings:
    """What is told: figures with `other` values in the text, or those that it leaves `out`.

    A number bears a figure's name when so much of the name (`near`) stands in its own clause and so much (`wide`) in
    its sentence.
    """

    tells: Literal["other", "out"]
    near: float
    wide: float


@dataclass(frozen=True, slots=True)
class _Place:
    """A number in the text with the words of its clause and of its sentence."""

    paragraph: CheckedParagraph
    amount: Amount
    clause: str
    sentence: str

    def bears(self, name: str, settings: Settings) -> float:
        """Return how much of `name` the sentence says, 0.0 when too little of it stands at the number."""
        pairs = bigrams(name)
        near = len(pairs & bigrams(self.clause)) / len(pairs) if pairs else 0.0
        wide = len(pairs & bigrams(self.sentence)) / len(pairs) if pairs else 0.0
        closes = name[-_CLOSE:] in self.clause
        return wide if closes and near >= settings.near and wide >= settings.wide else 0.0


def find(settings: Settings, case: Case) -> Iterator[Hit]:
    """Yield the figures that are told otherwise at their number, those left out on the whole report."""
    figures = case.beside.figures.figures if case.beside.figures else ()
    places = list(_places(case)) if figures else []
    every = [_scaled(one, case.reading.quantities) for one in figures]
    for figure, (value, unit) in zip(figures, every, strict=True):
        if _is_told(figure, value, places, case):
            continue
        best = _best(settings, figure, unit, places, {value for value, _ in every})
        words = {"name": figure.name, "value": f"{figure.value}{figure.unit}"}
        if best is None and settings.tells == "out":
            yield Hit(words=words)
        elif best is not None and settings.tells == "other":
            told = {**words, "text": best.amount.raw}
            yield Hit(best.paragraph, best.amount.start, best.amount.end, told)


def _places(case: Case) -> Iterator[_Place]:
    for paragraph in case.paragraphs:
        for one in amounts_of(paragraph, case.reading.groups):
            before = _STOP.split(paragraph.plain[max(0, one.start - _FARTHEST) : one.start])[-1]
            yield _Place(paragraph, one, f"{one.before}，{one.after}", f"{before}，{one.after}")


def _scaled(figure: Figure, rules: QuantityRules) -> tuple[Decimal, str]:
    """Return value and unit without the 万 or 亿 that the unit may open with."""
    for word, factor in sorted(rules.scales.items(), key=lambda item: -len(item[0])):
        if figure.unit.startswith(word) and figure.unit != word:
            return figure.value * factor, figure.unit.removeprefix(word)
    return figure.value, figure.unit


def _is_told(figure: Figure, value: Decimal, places: Sequence[_Place], case: Case) -> bool:
    """`True` when the value stands in the text, as a number that was read or in its digits."""
    pairs = bigrams(figure.name)
    for one in places:
        if one.amount.low <= value <= one.amount.high and pairs & bigrams(one.sentence):
            return True
    digits = re.compile(rf"(?<![\d.]){re.escape(shown(value))}(?:\.0+)?(?![\d.])")
    return any(digits.search(one.plain) for one in case.paragraphs) and not _is_small(value)


def _is_small(value: Decimal) -> bool:
    return value < 10 and value == value.to_integral_value()


def _best(
    settings: Settings, figure: Figure, unit: str, places: Sequence[_Place], values: set[Decimal]
) -> _Place | None:
    """Return the number that bears the figure's name best; one that is another figure's value is none."""
    found = [
        (one.bears(figure.name, settings), one)
        for one in places
        if one.amount.unit == unit and one.amount.value not in values
    ]
    score, best = max(found, key=lambda pair: pair[0], default=(0.0, None))
    return best if score > 0 else None


KIND = Kind(Settings, find)
