"""Check kind `share`: a percentage that is not what its part and its whole come to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from re import Pattern
from typing import Literal

from drafter.checks.amounts import Amount, amounts_of, cut_off, rounded, shown
from drafter.checks.hit import Case, Hit, Kind
from drafter.model.checking import CheckedParagraph
from drafter.text import bigrams

_SENTENCE = re.compile("[。！？]")
_CLAUSE = re.compile("[，；：（）]")
_HUNDRED = Decimal(100)
_BASES = {"%": Decimal(100), "‰": Decimal(1000)}
_REACH = 24
_STEM = 2


@dataclass(frozen=True, slots=True)
class Settings:
    """What is told (`wrong` shares, or those `cut` off or rounded another way), and the words that tie the numbers.

    Between a part and its share stands `direct` (，占比); between a part and its whole `of` (占), between that
    whole and the share `link`. `named` ends before a share of a whole that is named and not counted (占全部事项的):
    its group `whole` must have been said at a number before. `rate` ends before a rate, its group `rate` says of what.
    A share after `change` is a change of one. `fraction` is a part over its whole in digits (groups `part`, `whole`).
    `owed` names a whole that stands behind its part (应完成), `due` one before what was done, which begins as `actual`;
    `counts` is one that its part may not exceed (共).
    """

    tells: Literal["wrong", "cut"]
    direct: Pattern[str]
    of: Pattern[str]
    link: Pattern[str]
    named: Pattern[str]
    rate: Pattern[str]
    change: Pattern[str]
    fraction: Pattern[str]
    owed: Pattern[str]
    due: Pattern[str]
    actual: Pattern[str]
    counts: Pattern[str]


def find(settings: Settings, case: Case) -> Iterator[Hit]:
    """Yield each share that its part and whole speak against."""
    for paragraph in case.paragraphs:
        every = amounts_of(paragraph, case.reading.groups)
        amounts = [one for one in every if one.unit not in case.reading.quantities.time_units]
        for at, share in enumerate(amounts):
            if share.unit in _BASES and not settings.change.search(_clause(paragraph, share)):
                yield from _told(settings, paragraph, amounts, at)


def _clause(paragraph: CheckedParagraph, share: Amount) -> str:
    return _CLAUSE.split(paragraph.plain[: share.start][-40:])[-1]


def _told(
    settings: Settings, paragraph: CheckedParagraph, amounts: Sequence[Amount], at: int
) -> Iterator[Hit]:
    share = amounts[at]
    pair = _in_digits(settings, paragraph, share) or _tied(settings, paragraph, amounts, at)
    if pair is None:
        return
    low, high, value = pair.percentages(_BASES[share.unit or "%"])
    state = _state(share, low, high)
    if state == settings.tells:
        words = {
            "part": pair.part,
            "whole": pair.whole,
            "share": share.raw,
            "right": f"{shown(rounded(value, max(share.places, 1)))}{share.unit}",
        }
        yield Hit(paragraph, share.start, share.end, words)


@dataclass(frozen=True, slots=True)
class _Pair:
    """Part and whole as printed and between what numbers each lies."""

    part: str
    whole: str
    low: tuple[Decimal, Decimal]
    high: tuple[Decimal, Decimal]
    value: tuple[Decimal, Decimal]

    def percentages(self, base: Decimal) -> tuple[Decimal, Decimal, Decimal]:
        """Return the least, the greatest and the stated share."""
        return (
            base * self.low[0] / self.high[1],
            base * self.high[0] / self.low[1],
            base * self.value[0] / self.value[1],
        )


def _pair(part: Amount, whole: Amount) -> _Pair:
    return _Pair(
        part.raw, whole.raw, (part.low, whole.low), (part.high, whole.high), (part.value, whole.value)
    )


def _state(share: Amount, low: Decimal, high: Decimal) -> str:
    """Return `right`, `cut` when the share is off by less than one in its last place, else `wrong`."""
    if share.quantity.approx:
        return "right" if share.low <= high and low <= share.high else "wrong"
    if rounded(low, share.places) <= share.value <= rounded(high, share.places):
        return "right"
    if cut_off(low, share.places) <= share.value <= cut_off(high, share.places) + _ulp(share):
        return "cut"
    return "wrong"


def _ulp(share: Amount) -> Decimal:
    return Decimal(1).scaleb(-share.places)


def _in_digits(settings: Settings, paragraph: CheckedParagraph, share: Amount) -> _Pair | None:
    """Return the fraction printed just before or behind the share: 30/40项，占75%; 75%（30/40）."""
    before = paragraph.plain[max(0, share.start - 40) : share.start]
    matches = [
        one for one in settings.fraction.finditer(before) if settings.direct.match(before[one.end() :])
    ]
    behind = settings.fraction.match(paragraph.plain, share.end)
    match = matches[-1] if matches else behind
    if match is None or Decimal(match["whole"]) == 0:
        return None
    part, whole = Decimal(match["part"]), Decimal(match["whole"])
    return _Pair(match["part"], match["whole"], (part, whole), (part, whole), (part, whole))


def _tied(
    settings: Settings, paragraph: CheckedParagraph, amounts: Sequence[Amount], at: int
) -> _Pair | None:
    """Return the pair the share speaks of; `None` when it is not told or when some pair near it comes out right."""
    share = amounts[at]
    near = [one for one in amounts[max(0, at - _REACH) : at] if _is_near(paragraph, one, share)]
    if len(near) < 2:
        return None
    pair = _spoken_of(settings, paragraph, amounts, near, share)
    if pair is None or pair[1].low <= 0 or _is_right_for_others(near, share):
        return None
    return _pair(*pair)


def _is_near(paragraph: CheckedParagraph, one: Amount, share: Amount) -> bool:
    between = paragraph.plain[one.end : share.start]
    return one.unit not in (*_BASES, None) and not _SENTENCE.search(between)


def _is_right_for_others(near: Sequence[Amount], share: Amount) -> bool:
    pairs = [
        (one, two) for one in near for two in near if one is not two and one.kin == two.kin and two.low > 0
    ]
    base = _BASES[share.unit or "%"]
    return any(
        _state(share, *_pair(one, two).percentages(base)[:2]) == "right"
        for one, two in pairs
        if one.value <= two.value
    )


def _spoken_of(
    settings: Settings,
    paragraph: CheckedParagraph,
    amounts: Sequence[Amount],
    near: Sequence[Amount],
    share: Amount,
) -> tuple[Amount, Amount] | None:
    part, gap = near[-1], paragraph.plain[near[-1].end : share.start]
    earlier = [one for one in near[:-1] if one.kin == part.kin and not _has_own(amounts, one)]
    if _count_alike(near[-2], part) and settings.link.fullmatch(gap):
        between = paragraph.plain[near[-2].end : part.start]
        if settings.of.search(between):
            return near[-2], part
    whole = _whole_before(
        settings, [one for one in earlier if not _are_beside(paragraph, one, part)], part, gap
    )
    if whole is not None:
        return part, whole
    rate = settings.rate.search(gap)
    return _rated(settings, [*earlier, part], rate["rate"][-_STEM:]) if rate else None


def _are_beside(paragraph: CheckedParagraph, one: Amount, other: Amount) -> bool:
    """`True` for two items of one list, neither of which is the whole of the other: 建议30件、提案20件."""
    between = paragraph.plain[one.end : other.start]
    return between.startswith("、") and not _CLAUSE.search(between)


def _count_alike(one: Amount, other: Amount) -> bool:
    """`True` for units of one kin, and for 人次 beside 人."""
    return one.kin == other.kin or (one.unit or "")[:1] == (other.unit or "")[:1]


def _has_own(amounts: Sequence[Amount], one: Amount) -> bool:
    """`True` when a share follows the number next: it is a part itself."""
    following = next((other for other in amounts if other.start > one.start), None)
    return following is not None and following.unit in _BASES


def _whole_before(settings: Settings, earlier: Sequence[Amount], part: Amount, gap: str) -> Amount | None:
    """Return the number before that is the whole: the nearest, or with a name the nearest that bears it."""
    larger = [
        one for one in reversed(earlier) if one.value >= part.value or settings.counts.search(one.before)
    ]
    if not larger or ";" in gap or "；" in gap:
        return None
    if settings.direct.fullmatch(gap):
        return larger[0]
    named = settings.named.search(gap)
    if named is None or _CLAUSE.search(gap[: named.start()].lstrip("，（")):
        return None
    words = bigrams(named["whole"])
    return next((one for one in larger if words & bigrams(f"{one.before} {one.after}")), None)


def _rated(settings: Settings, numbers: Sequence[Amount], stem: str) -> tuple[Amount, Amount] | None:
    """Return the two numbers of a rate: what was done bears its stem, the whole stands next to it."""
    for first, second in reversed(list(pairwise(numbers))):
        if first.after and second.after:
            continue
        is_due = settings.due.search(first.before) and settings.actual.search(second.before)
        if is_due and first.value >= second.value:
            return second, first
        if stem in second.before + second.after and first.value >= second.value:
            return second, first
        if stem in first.before + first.after and settings.owed.search(second.before):
            return first, second
    return None


KIND = Kind(Settings, find)
