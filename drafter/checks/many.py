"""Lists counted: the items that all bear one word, and the ordinals that follow a count."""

from __future__ import annotations

import re
from re import Pattern

from drafter.text import chinese_numeral

_RUN = re.compile("(?:“[^“”、]{1,12}”[、和及与]?){2,12}|[^，。；：！？（）“”]{1,120}")
_QUOTES = re.compile("“([^“”]+)”")
_LEAST = 3
_LONGEST = 8
_FARTHEST = 2000


def all_of_head(plain: str, head: str, joins: Pattern[str]) -> list[list[str]]:
    """Return the lists in `plain` of three or more short items that all begin or all end with `head`."""
    found = []
    for match in _RUN.finditer(plain):
        text = match.group()
        items = _QUOTES.findall(text) if text.startswith("“") else joins.sub("、", text).split("、")
        if len(items) >= _LEAST and max(map(len, items)) <= _LONGEST and min(map(len, items)) > 1:
            starts, ends = (
                all(one.startswith(head) for one in items),
                all(one.endswith(head) for one in items),
            )
            if starts or ends:
                found.append(items)
    return found


def ordinals(plain: str, leads: Pattern[str], start: int) -> int:
    """Return how many of 一是, 二是 … follow from `start` on, 0 when `leads` does not go before the first."""
    match = leads.match(plain, start)
    if match is None:
        return 0
    at, number = match.end(), 0
    if not plain.startswith(f"{chinese_numeral(1)}是", at):
        return 0
    anew = re.compile(f"(?<!{chinese_numeral(10)}){plain[at : at + 2]}").search(plain, at + 2, at + _FARTHEST)
    end = anew.start() if anew else at + _FARTHEST
    while at >= 0 and number < 20:
        number += 1
        at = plain.find(f"{chinese_numeral(number + 1)}是", at, end)
    return number
