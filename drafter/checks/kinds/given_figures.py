"""Check kind `given_figures`: the figures of the agency that the report tells otherwise or not at all."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from drafter.checks.amounts import Amount, amounts_of
from drafter.checks.hit import Case, Hit, Kind
from drafter.corpus.quantities import RANK
from drafter.model import Figure
from drafter.model.checking import CheckedParagraph
from drafter.templates.reading import QuantityRules
from drafter.text import bigrams

_STOP = re.compile("[。；！？]")
_FARTHEST = 60
_CLOSE = 2
_TOLD = 0.3
_SMALL = 10
_NEARLY = Decimal("0.95")


@dataclass(frozen=True, slots=True)
class Settings:
    """What is told: figures with `other` values in the text, or those that it leaves `out`.

    A number bears a figure's name when so many of the letters of the name (`near`) stand in its own clause, so many
    (`wide`) in its sentence, and so many of its pairs of letters (`pairs`) too. `weak` letters say nothing. Only a
    number is told for which the three add up to `least` and not to `most`.
    """

    tells: Literal["other", "out"]
    near: float
    wide: float
    pairs: float
    weak: str
    least: float = 0.0
    most: float = 4.0


@dataclass(frozen=True, slots=True)
class _Place:
    """A number in the text with the words of its clause and of its sentence."""

    paragraph: CheckedParagraph
    amount: Amount
    clause: str
    sentence: str

    def bears(self, name: str, settings: Settings) -> float:
        """Return how much of `name` stands at the number, 0.0 when too little of it."""
        letters = set(name) - set(settings.weak)
        near = _share(letters, set(self.clause))
        wide = _share(letters, set(self.sentence))
        pairs = _share(bigrams(name), bigrams(self.sentence))
        enough = near >= settings.near and wide >= settings.wide and pairs >= settings.pairs
        return near + wide + pairs if enough else 0.0


def _share(some: set[str], those: set[str]) -> float:
    return len(some & those) / len(some) if some else 0.0


def find(settings: Settings, case: Case) -> Iterator[Hit]:
    """Yield the figures that are told otherwise at their number, those left out on the whole report."""
    figures = case.beside.figures.figures if case.beside.figures else ()
    places = list(_places(case)) if figures else []
    values = [_scaled(one, case.reading.quantities) for one in figures]
    free = [one for one in places if not any(_is_value(one.amount, value) for value, _ in values)]
    for figure, (value, unit) in zip(figures, values, strict=True):
        if _is_told(settings, figure, (value, unit), places, case):
            continue
        best = _best(settings, figure, unit, free)
        words = {"name": figure.name, "value": f"{figure.value}{figure.unit}"}
        if best is None and settings.tells == "out":
            yield Hit(words=words)
        elif best is not None and _is_meant(settings, best, figure):
            told = {**words, "text": best.amount.raw}
            yield Hit(best.paragraph, best.amount.start, best.amount.end, told)


def _is_meant(settings: Settings, best: _Place, figure: Figure) -> bool:
    return settings.tells == "other" and settings.least <= best.bears(figure.name, settings) < settings.most


def _is_value(one: Amount, value: Decimal) -> bool:
    """`True` when the number is `value` as printed: 2万余 stands for 22000, 4.5万 for 45123."""
    if one.quantity.approx:
        return max(one.value * _NEARLY, one.value - one.step) <= value < one.value + one.step
    return one.low <= value <= one.high


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


def _is_told(
    settings: Settings, figure: Figure, value: tuple[Decimal, str], places: Sequence[_Place], case: Case
) -> bool:
    """`True` when the value stands in the text by words of its name; a long one may stand anywhere in its unit."""
    pairs = bigrams(figure.name)
    for one in places:
        if _is_value(one.amount, value[0]) and one.amount.unit in (value[1], None):
            plain = value[0] >= _SMALL and not one.amount.quantity.approx
            told = plain or _share(pairs, bigrams(one.sentence)) >= _TOLD
            if told or one.bears(figure.name, settings) > 0:
                return True
    return _is_rank(pairs, value, case)


def _is_rank(pairs: set[str], value: tuple[Decimal, str], case: Case) -> bool:
    """`True` when a rank of this value stands behind words of the name."""
    for paragraph in case.paragraphs:
        for one in paragraph.quantities:
            if one.unit == RANK and one.value == value[0]:
                before = paragraph.plain[max(0, one.start - _FARTHEST) : one.end]
                if _share(pairs, bigrams(before)) >= _TOLD:
                    return True
    return False


def _best(settings: Settings, figure: Figure, unit: str, free: Sequence[_Place]) -> _Place | None:
    """Return the number of the figure's unit, no figure's value itself, that bears its name best."""
    found = [(one.bears(figure.name, settings), one) for one in free if one.amount.unit == unit]
    score, best = max(found, key=lambda pair: pair[0], default=(0.0, None))
    return best if score > 0 else None


KIND = Kind(Settings, find)
