"""Check kind `list_count`: a count word and a list beside it that has another number of items."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from re import Match, Pattern
from typing import Literal

from drafter.checks.hit import Case, Hit, Kind
from drafter.checks.many import all_of_head, ordinals
from drafter.model.checking import CheckedParagraph
from drafter.text import chinese_number

_CLAUSE = re.compile("[，。；：！？（）“]")
_MARK = re.compile("[，。；：、！？（）“”]")
_WRAPPED = re.compile("“[^“”]*”|《[^《》]*》|（[^（）]*）")
_QUOTED = re.compile("(?:“[^“”]{1,60}”[、和及与]?){1,12}$")
_QUOTES = re.compile("“([^“”]+)”")
_FIRST, _FURTHER = 20, 12
_LEAST = 2
_AHEAD = 40
_AROUND = 300


@dataclass(frozen=True, slots=True)
class Settings:
    """Which lists are looked at, and the words.

    `list`: `before` the count word (甲、乙两个园区), `after` it (两个园区：甲、乙), `named` by it (“四办” and
    its four), `ordinal` (三个方面：一是…二是…). `count` is the count word, its group `n` the number. `joins` part the
    last two items, `open` (等) says that there may be more. `leads` stands between a count and its list. No list ends
    in `unless`. With `open_too` only an open list that is one short of the count is told; without it, not such a list.
    """

    list: Literal["before", "after", "named", "ordinal"]
    count: Pattern[str]
    joins: Pattern[str]
    open: Pattern[str]
    leads: Pattern[str]
    unless: Pattern[str]
    open_too: bool = False


@dataclass(frozen=True, slots=True)
class _List:
    """The numbers of items a list may have, and whether it says that there are more; `clear`: it is nothing else."""

    many: frozenset[int]
    open: bool
    clear: bool
    text: str


def find(settings: Settings, case: Case) -> Iterator[Hit]:
    """Yield each count word that its list speaks against."""
    for paragraph in case.paragraphs:
        for match in settings.count.finditer(paragraph.plain):
            number = _number(match["n"])
            listed = _listed(settings, paragraph, match, number) if number else None
            if number and listed and _is_off(settings, listed, number):
                words = {"count": match.group(), "items": _shown(listed), "list": listed.text}
                yield Hit(paragraph, match.start(), match.end(), words)


def _number(numeral: str) -> int | None:
    value = int(numeral) if numeral.isdigit() else chinese_number(numeral.replace("两", "二"))
    return value if value is not None and _LEAST <= value <= 30 else None


def _shown(listed: _List) -> str:
    return "或".join(map(str, sorted(listed.many)))


def _is_off(settings: Settings, listed: _List, number: int) -> bool:
    """`True` when the list is one longer or shorter than counted; more apart they do not belong together."""
    near = number - 1 in listed.many or number + 1 in listed.many or settings.list in ("named", "ordinal")
    if number in listed.many or not listed.clear or not near:
        return False
    short = listed.open and number > max(listed.many)
    return short and min(listed.many) > _LEAST if settings.open_too else not short


def _listed(settings: Settings, paragraph: CheckedParagraph, match: Match[str], number: int) -> _List | None:
    plain = paragraph.plain
    if settings.list == "before":
        return _before(settings, plain, match)
    if settings.list == "after":
        return _after(settings, plain, match)
    if settings.list == "ordinal":
        many = ordinals(plain, settings.leads, match.end())
        return _List(frozenset([many]), False, True, "") if many >= _LEAST else None
    around = plain[max(0, match.start() - _AROUND) : match.end() + _AROUND]
    found = all_of_head(around, match["head"], settings.joins)
    if not found or number in map(len, found):
        return None
    most = max(found, key=len)
    return _List(frozenset([len(most)]), False, True, "、".join(most))


def _before(settings: Settings, plain: str, match: Match[str]) -> _List | None:
    head = plain[max(0, match.start() - 160) : match.start()]
    opened = re.search(f"(?:{settings.open.pattern})$", head)
    head = head[: opened.start()] if opened else head
    behind = _MARK.search(plain, match.end(), match.end() + _AHEAD)
    if behind and behind.group() == "、":
        return None
    quoted = _QUOTED.search(head)
    if quoted:
        return _in_quotes(quoted.group(), bool(opened))
    clause = _CLAUSE.split(_hidden(head))[-1]
    if settings.count.search(clause) or (settings.unless.search(head) and not _are_alike(clause.split("、"))):
        return None
    return _counted(settings, clause, bool(opened))


def _are_alike(items: list[str]) -> bool:
    """`True` when all items end in the same two characters."""
    return len(items) > 1 and min(map(len, items)) > 2 and len({one[-2:] for one in items}) == 1


def _hidden(text: str) -> str:
    return _WRAPPED.sub(lambda match: "□" * len(match.group()), text)


def _in_quotes(text: str, opened: bool) -> _List | None:
    quotes: list[str] = _QUOTES.findall(text)
    if len(quotes) > 1:
        return _List(frozenset([len(quotes)]), opened, True, text)
    items = quotes[0].split("、") if quotes else []
    alike = len(items) >= _LEAST and max(map(len, items)) <= _FURTHER and "，" not in text
    return _List(frozenset([len(items)]), opened, True, text) if alike else None


def _counted(settings: Settings, text: str, opened: bool) -> _List | None:
    """Return the list in `text`; a 和 may join two items, stand within one, or join the list to what goes before."""
    items = text.split("、")
    joins = [match for match in settings.joins.finditer(text) if match.start() > 0]
    if len(items) == 1 and not joins:
        return None
    pieces = settings.joins.sub("、", text).split("、")
    if len(items) > 1 and _are_alike(pieces):
        items, joins = pieces, []
    many = set(range(len(items), len(items) + len(joins) + 1))
    for at, join in enumerate(joins, start=1):
        rest = text[join.end() :].count("、") + 1
        many |= set(range(rest, rest + len(joins) - at + 1)) - {1}
    fitting = len(items[0]) <= _FIRST and all(0 < len(one) <= _FURTHER for one in items[1:])
    clear = fitting and not re.search(r"\d", text) and (len(items) > 1 or len(text) <= _FIRST)
    return _List(frozenset(many), opened, clear, text)


def _after(settings: Settings, plain: str, match: Match[str]) -> _List | None:
    lead = settings.leads.match(plain, match.end())
    if lead is None:
        return None
    bracketed = lead.group().endswith("（")
    tail = _hidden(plain[lead.end() : lead.end() + 200])
    text = re.split("[）]" if bracketed else "[。；：（）]", tail)[0]
    if bracketed and ("，" in text or "；" in text):
        return None
    quoted = _QUOTES.findall(plain[lead.end() : lead.end() + len(text)])
    clauses = text.split("，")
    text = clauses[0]
    if quoted and re.fullmatch("[□、和及与]+", text):
        found = re.match("(?:“[^“”]*”[、和及与]?)+", plain[lead.end() :])
        many = len(_QUOTES.findall(found.group())) if found else 0
        return _List(frozenset([many]), False, many > 1, plain[lead.end() : lead.end() + len(text)])
    if any("、" in one for one in clauses[1:2]):
        return None
    opened = settings.open.search(text) is not None
    return _counted(settings, text, opened)


KIND = Kind(Settings, find)
