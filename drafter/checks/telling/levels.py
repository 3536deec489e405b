"""The levels of findings: their order, their Chinese names, how many findings are of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from drafter.model.checking import Finding, Level

LEVEL_WORDS: Mapping[Level, str] = {"error": "错误", "warning": "提醒", "note": "参考"}
LEVELS: tuple[Level, ...] = tuple(LEVEL_WORDS)
"""From the gravest on."""


def count_levels(findings: Iterable[Finding]) -> dict[str, int]:
    """Return how many findings there are of each level."""
    counts = Counter(one.level for one in findings)
    return {level: counts[level] for level in LEVELS}


def summary_line(findings: Iterable[Finding], shown: int = 3) -> str:
    """Return one line on findings: how many of each level, and the first `shown` things they say, notes left out."""
    found = list(findings)
    grave = sorted((one for one in found if one.level != "note"), key=lambda one: LEVELS.index(one.level))
    words = list(dict.fromkeys(one.message for one in grave))
    said = "；".join([*map(_short, words[:shown]), *(["……"] if len(words) > shown else [])])
    return f"检查：{counts_line(found)}{f'（{said}）' if said else ''}"


def counts_line(findings: Iterable[Finding]) -> str:
    """Return how many findings there are of each level, in words."""
    counts = count_levels(findings)
    return "，".join(f"{word} {counts[level]}" for level, word in LEVEL_WORDS.items())


def _short(text: str, longest: int = 40) -> str:
    return text if len(text) <= longest else f"{text[:longest]}…"
