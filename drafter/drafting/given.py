"""What an agency gave to the same in plain lines, free of what a draft is marked and laid out with."""

from __future__ import annotations

import re
from dataclasses import fields, replace
from typing import Any, TypeVar

from drafter.drafting.marks import without_marks
from drafter.model import Agency, Figure, FigureSet, Point

_Record = TypeVar("_Record", Agency, Figure, Point)
_HEADING_SIGN = re.compile("^#+ +")


def plain_given(given: FigureSet) -> FigureSet:
    """Return the figures and points, each text as `plain_line` gives it."""
    return replace(
        given,
        figures=tuple(map(plain_record, given.figures)),
        highlights=tuple(map(plain_record, given.highlights)),
        problems=tuple(map(plain_record, given.problems)),
        plans=tuple(map(plain_record, given.plans)),
    )


def plain_record(record: _Record) -> _Record:
    """Return an agency, figure or point, each of its texts as `plain_line` gives it."""
    values: dict[str, Any] = {field.name: getattr(record, field.name) for field in fields(record)}
    plain = {key: plain_line(text) for key, text in values.items() if isinstance(text, str)}
    return type(record)(**{**values, **plain})


def plain_line(text: str) -> str:
    """Return `text` on one line, without the sign of a heading before it and the characters of marks."""
    return _HEADING_SIGN.sub("", without_marks("".join(line.strip() for line in text.splitlines())))
