"""The reports of a corpus to those that are drafts of a report that is there in a later state."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from drafter.model import Report
from drafter.text import fold, split_sentences

SLOT = "【待填"
_SHARED = 0.5
"""Drafts of different agencies share up to 0.48 of their sentences, wording of the kind; other reports share none."""


@dataclass(frozen=True, slots=True)
class DraftLink:
    """The draft that a report comes from, and how that is known: by the record in its file, or by its text.

    A file with a record is a draft itself, whoever finished it; `slots` are those still open in it.
    """

    draft: str
    by: Literal["record", "text"]
    slots: int = 0


@dataclass(frozen=True, slots=True)
class Version:
    """A report as one of those of an agency on a year."""

    report: str
    kind: str
    agency: str | None
    year: int | None
    link: DraftLink | None = None


def superseded(versions: Iterable[Version]) -> set[str]:
    """Return the ids of the drafts that do not count any more: the same agency has a later state on the same year.

    A report without a record in its file, as signed or published, goes before a draft; a draft without open slots
    before one that has some. Two of one state stand side by side, and so do two signed reports.
    """
    groups: dict[tuple[str, str, int], list[Version]] = defaultdict(list)
    for one in versions:
        if one.agency and one.year:
            groups[one.kind, _name(one.agency), one.year].append(one)
    return {
        one.report
        for group in groups.values()
        for one in group
        if _state(one.link) < max(_state(other.link) for other in group)
    }


def alike(one: Version, other: Version) -> bool:
    """`True` for reports of one kind, agency and year, both known."""
    return bool(one.agency and one.year and other.agency) and (
        one.kind,
        _name(one.agency or ""),
        one.year,
    ) == (
        other.kind,
        _name(other.agency or ""),
        other.year,
    )


def comes_from(report: Report, draft: Report) -> bool:
    """`True` when enough sentences of `report` stand in `draft` word for word: it was written on that ground."""
    own, drafted = _sentences(report), _sentences(draft)
    return bool(own) and len(own & drafted) >= _SHARED * len(own)


def open_slots_in(report: Report) -> int:
    """Return how many slots are still open in the text of a report."""
    return sum(one.text.count(SLOT) for one in report.passages)


def _sentences(report: Report) -> set[str]:
    texts = (one.text for one in report.passages)
    return {"".join(text[start:end].split()) for text in texts for start, end in split_sentences(text)}


def _state(link: DraftLink | None) -> int:
    if link is None or link.by == "text":
        return 2
    return 0 if link.slots else 1


def _name(agency: str) -> str:
    return re.sub(r"\s", "", fold(agency))
