"""Check kind `shares`: percentages that are said to divide one whole and do not come to a hundred."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from re import Pattern

from drafter.checks.amounts import Amount, amounts_of, shown
from drafter.checks.hit import Case, Hit, Kind
from drafter.text import common_beginning, common_end

_HUNDRED = Decimal(100)
_FARTHEST = 24


@dataclass(frozen=True, slots=True)
class Settings:
    """The words before a share (`share`), before several in a row (`both`), and that name the last (`rest`)."""

    share: Pattern[str]
    both: Pattern[str]
    rest: Pattern[str]


def find(settings: Settings, case: Case) -> Iterator[Hit]:
    """Yield each run of shares that exceeds a hundred, or, with the rest named, is not a hundred."""
    for paragraph in case.paragraphs:
        for run in _runs(settings, amounts_of(paragraph, case.reading.groups)):
            added = sum((one.value for one in run), Decimal(0))
            slack = sum((Decimal(1).scaleb(-one.places) for one in run), Decimal(0)) / 2
            short = added < _HUNDRED - slack and _is_rest(settings, run[-1])
            if added > _HUNDRED + slack or short:
                yield Hit(paragraph, run[0].start, run[-1].end, {"sum": shown(added)})


def _is_rest(settings: Settings, one: Amount) -> bool:
    return settings.rest.search(one.before) is not None


def _runs(settings: Settings, amounts: Sequence[Amount]) -> Iterator[list[Amount]]:
    """Yield the shares that stand in a row and name parts of one kind."""
    run: list[Amount] = []
    for one in amounts:
        follows = bool(run) and one.sentence == run[-1].sentence and one.start - run[-1].end < _FARTHEST
        if one.unit == "%" and follows and _goes_on(settings, run, one):
            run.append(one)
            continue
        if len(run) > 1:
            yield run
        begins = one.unit == "%" and not one.quantity.approx
        run = [one] if begins and settings.share.search(one.before) else []
    if len(run) > 1:
        yield run


def _goes_on(settings: Settings, run: Sequence[Amount], one: Amount) -> bool:
    if settings.both.search(run[0].before):
        return one.before in ("", "和", "及")
    if one.quantity.approx or not settings.share.search(one.before):
        return False
    return _is_rest(settings, one) or _are_alike(_name(settings, run[0]), _name(settings, one))


def _name(settings: Settings, one: Amount) -> str:
    return settings.share.sub("", one.before)


def _are_alike(name: str, other: str) -> bool:
    """`True` for 线上办理 and 线下办理; what is named in other words may overlap."""
    end, start = common_end(name, other), common_beginning(name, other)
    return name != other and (len(end) > 1 or (len(start) > 0 and len(name) == len(other)))


KIND = Kind(Settings, find)
