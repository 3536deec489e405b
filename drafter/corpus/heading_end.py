"""A heading that runs into its text without a mark turned into the place where the sentence begins."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from drafter.templates.reading import SentenceRules
from drafter.text import fold

_SHORTEST = 4
# A sentence not longer, with one comma at most, is a heading when no subject or time shows where text begins.
_ALL_HEADING = 32
_PAIRS = (("“", "”"), ("《", "》"), ("(", ")"), ("‘", "’"), ("〈", "〉"))
_NEVER_FIRST = " ,.;:)”’》〉、的和及"


@dataclass(frozen=True, slots=True)
class _Place:
    at: int
    sure: bool


def sentence_start(text: str, limit: int, rules: SentenceRules, marked: bool = False) -> int | None:
    """Return where in `text`, which opens with a heading, its sentence begins; `None` when nothing tells.

    It begins with its subject or a time, or with a verb or adverb after the noun that ends the heading, at
    most `limit` characters on. `marked`: a full stop and more text follow, so a short `text` may be all
    heading.
    """
    folded = fold(text)
    places = list(_places(folded, limit, rules))
    if marked and len(text) <= _ALL_HEADING and _commas(text) <= 1:
        places = [place for place in places if place.sure]
    starts = {place.at for place in places}
    sure = {place.at for place in places if place.sure and _ends_heading(folded[: place.at], rules)}
    for place in places:
        near = sure & set(range(place.at + 1, place.at + _SHORTEST + 1))
        if place.sure or not (near or _goes_on(folded, place.at, starts, rules)):
            return place.at
    return None


def _goes_on(folded: str, at: int, starts: set[int], rules: SentenceRules) -> bool:
    """`True` when the verb at `at` still is the heading's: “流程优化” before “结合我市”."""
    verb, opener = rules.changing.match(folded, at), rules.openers.match(folded, at)
    longer = verb is not None and opener is not None and opener.end() > verb.end()
    return verb is not None and not longer and verb.end() in starts


def _places(folded: str, limit: int, rules: SentenceRules) -> Iterator[_Place]:
    for at in range(_SHORTEST, min(limit, len(folded) - 2) + 1):
        if folded[at] in _NEVER_FIRST or folded[at - 1] in " ,":
            continue
        heading = folded[:at]
        clause = heading[heading.rfind(",") + 1 :]
        if len(clause) < _SHORTEST or not _closed(heading) or rules.carrying.search(clause):
            continue
        ended, subject = _ends_heading(heading, rules), rules.subjects.match(folded, at)
        full = rules.full_end.search(heading) and not rules.continues.match(folded, at)
        if full or (subject and not _is_unfinished(heading, rules)):
            yield _Place(at, True)
        elif ended and rules.openers.match(folded, at):
            yield _Place(at, False)


def _ends_heading(heading: str, rules: SentenceRules) -> bool:
    if rules.nominal.search(heading) is None:
        return rules.ends.search(heading) is not None and not _is_unfinished(heading, rules)
    before = heading
    while found := rules.nominal.search(before) or rules.adverbs.search(before):
        before = before[: found.start()]
    return rules.ends.search(before) is not None


def _is_unfinished(heading: str, rules: SentenceRules) -> bool:
    """`True` when the last word asks for more; “导向” ends a heading though “向” asks for more."""
    asking, ending = rules.unfinished.search(heading), rules.ends.search(heading)
    return asking is not None and (ending is None or asking.start() <= ending.start())


def _commas(text: str) -> int:
    return text.replace("，", ",").count(",")


def _closed(text: str) -> bool:
    return all(text.count(opening) == text.count(closing) for opening, closing in _PAIRS)
