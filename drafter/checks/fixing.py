"""Findings that are safe to fix turned into changes of the file, none of them touching another or an open slot."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from drafter.model.amending import Amendment, Unmade
from drafter.model.checking import CheckedText, Finding
from drafter.text import common_beginning, common_end

_SLOT = re.compile("【[^【】]*】")
_APART = "与文件里的文字不在一处（跨段，或读入时整理过）"
_IN_SLOT = "在待填处"
_TOUCHES = "与另一处修改相连"
_NOTE = "在脚注或尾注里"


def changes_of(text: CheckedText, findings: Iterable[Finding]) -> tuple[list[Amendment], list[Unmade]]:
    """Return the changes that the safe ones of `findings` ask for, in the order of the text, and those left out.

    A change is as small as it can be: what is the same at its two ends stays.
    """
    wholes = {one.line: one.text for one in reversed(text.raw) if one.role == "raw"}
    changes: dict[int, list[Amendment]] = defaultdict(list)
    left: list[Unmade] = []
    for one in findings:
        if one.safe and one.fix is not None and one.fix != one.text and one.where:
            where = one.where
            whole = "" if where.note else wholes.get(where.paragraph, "")
            change = Amendment(where.paragraph, where.start, where.end, one.fix, whole)
            beside, small = changes[where.paragraph], _smallest(change)
            why = _NOTE if where.note else _hindrance(change, one.text, small, beside)
            if why:
                left.append(Unmade(change, why))
            elif small not in beside:
                beside.append(small)
    found = (one for inside in changes.values() for one in inside)
    return sorted(found, key=lambda one: (one.paragraph, one.start)), left


def _hindrance(change: Amendment, text: str, small: Amendment, changes: Iterable[Amendment]) -> str:
    """Return why a change of what is thought to be `text` cannot be made beside the others, "" when it can."""
    if change.old != text:
        return _APART
    if any(change.start < one.end() and one.start() < change.end for one in _SLOT.finditer(change.whole)):
        return _IN_SLOT
    beside = (one for one in changes if one != small)
    return _TOUCHES if any(small.start <= one.end and one.start <= small.end for one in beside) else ""


def _smallest(change: Amendment) -> Amendment:
    """Return the change without what is the same before and behind it."""
    old, new = change.old, change.new
    before = len(common_beginning(old, new))
    behind = len(common_end(old[before:], new[before:]))
    end, rest = change.end - behind, new[before : len(new) - behind]
    return Amendment(change.paragraph, change.start + before, end, rest, change.whole)
