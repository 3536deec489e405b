"""Text turned into the quantities it states: value, unit, approximation, place."""

from __future__ import annotations

import re
from decimal import Decimal

from drafter.model import Quantity
from drafter.templates.reading import QuantityRules, ReadingRules
from drafter.text import fold

RANK = "rank"
_CLAUSE_END = re.compile(r" ?(?:[,.;)!?](?![0-9])|$)")
_BEFORE = 12
_BLOT = "\0"


def find_quantities(text: str, rules: ReadingRules) -> tuple[Quantity, ...]:
    """Return the quantities in `text` in order; years, dates, limits, names and references are none.

    The value is scaled (4万人次 is 40000 人次); `raw` opens with the number, not with 约 or 近.
    """
    folded = fold(text)
    own = rules.quantities
    found = _ranks(text, folded, own)
    open_text = _masked(folded, found, own)
    for match in own.number.finditer(open_text):
        quantity = _quantity(text, folded, match, own)
        if quantity is not None:
            found.append(quantity)
    return tuple(sorted(found, key=lambda quantity: quantity.start))


def _masked(folded: str, ranks: list[Quantity], rules: QuantityRules) -> str:
    """Return `folded` with the ranks and all that is no fact of the agency blotted out, offsets unchanged."""
    masked = list(rules.not_a_fact.sub(lambda match: _BLOT * len(match[0]), folded))
    for rank in ranks:
        masked[rank.start : rank.end] = _BLOT * (rank.end - rank.start)
    return "".join(masked)


def _ranks(text: str, folded: str, rules: QuantityRules) -> list[Quantity]:
    found: dict[int, Quantity] = {}
    for pattern in rules.ranks:
        for match in pattern.finditer(folded):
            start, end = match.span(1)
            end = start + len(folded[start:end].rstrip())
            if not any(other.start <= start < other.end for other in found.values()):
                value = float(re.sub(r"[^0-9]", "", folded[start:end]))
                found[start] = Quantity(text[start:end], value, RANK, False, start, end)
    return list(found.values())


def _quantity(text: str, folded: str, match: re.Match[str], rules: QuantityRules) -> Quantity | None:
    unit, scale = match["unit"], match["scale"]
    before = folded[max(0, match.start() - _BEFORE) : match.start()]
    if unit is None and scale in (None, "千", "百") and not _is_bare(match, folded, before, rules):
        return None
    if unit in rules.time_units and not rules.time_openers.search(before.rstrip(" 近约超逾")):
        return None
    end = match.start() + len(match[0].rstrip())
    qualifier = _qualifier(match, before, folded[end:], rules)
    return Quantity(
        raw=text[match.start() : end],
        value=_value(match, rules),
        unit=unit,
        approx=qualifier is not None,
        start=match.start(),
        end=end,
        qualifier=qualifier,
    )


def _is_bare(match: re.Match[str], folded: str, before: str, rules: QuantityRules) -> bool:
    """`True` for a number without a unit that closes a clause after a word such as 达: “得分达98.5，”."""
    number = match["number"]
    telling = len(number) > 1 and not re.fullmatch("(?:19|20)[0-9]{2}", number)
    return telling and bool(rules.bare.search(before)) and bool(_CLAUSE_END.match(folded, match.end()))


def _value(match: re.Match[str], rules: QuantityRules) -> float:
    number = Decimal((match["upper"] or match["number"]).replace(",", ""))
    return float(number * rules.scales.get(match["scale"] or "", 1))


def _qualifier(match: re.Match[str], before: str, after: str, rules: QuantityRules) -> str | None:
    within = match["early"] or match["late"]
    if within:
        return str(within)
    for word in rules.after:
        if after.startswith(word):
            return word
    return next((rules.before[word] for word in rules.before if before.rstrip().endswith(word)), None)
