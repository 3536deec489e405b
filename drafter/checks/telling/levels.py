"""The levels of findings: their order, their Chinese names, how many findings are of each."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from drafter.model.checking import Finding, Level

LEVEL_WORDS: Mapping[Level, str] = {"error": "错误", "warning": "提醒", "note": "参考"}
LEVELS: tuple[Level, ...] = tuple(LEVEL_WORDS)
"""From the gravest on."""
_CLAUSE = re.compile("(?:“[^”]*”|[^，。；：])+")


def count_levels(findings: Iterable[Finding]) -> dict[str, int]:
    """Return how many findings there are of each level."""
    counts = Counter(one.level for one in findings)
    return {level: counts[level] for level in LEVELS}


def summary_line(findings: Iterable[Finding], shown: int = 3) -> str:
    """Return one line on findings: how many of each level, and what the first `shown` rules say, notes left out."""
    found = list(findings)
    grave = sorted((one for one in found if one.level != "note"), key=lambda one: LEVELS.index(one.level))
    messages = {one.rule: one.message for one in reversed(grave)}
    counts = Counter(one.rule for one in grave)
    rules = list(dict.fromkeys(one.rule for one in grave))
    said = [f"{_short(messages[rule])}{_times(counts[rule])}" for rule in rules[:shown]]
    more = ["……"] if len(rules) > shown else []
    told = "；".join([*said, *more])
    return f"检查：{counts_line(found)}{f'（{told}）' if told else ''}"


def _times(count: int) -> str:
    return f" {count} 处" if count > 1 else ""


def counts_line(findings: Iterable[Finding]) -> str:
    """Return how many findings there are of each level, in words."""
    counts = count_levels(findings)
    return "，".join(f"{word} {counts[level]}" for level, word in LEVEL_WORDS.items())


def _short(text: str, longest: int = 24) -> str:
    """Return the first clause of what a rule says."""
    first = _CLAUSE.match(text)
    clause = first.group() if first else text
    return clause if len(clause) <= longest else f"{clause[:longest]}…"
