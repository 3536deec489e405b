"""Places of a keyword to lines: aligned on a terminal, plain where they go to a file or a pipe."""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from drafter.cli.screen import printable
from drafter.text import display_width

if TYPE_CHECKING:
    from drafter.corpus.concordance import Occurrence
    from drafter.operations.search import SearchFound

_UNKNOWN = "单位不详"
_NARROWEST, _SOURCE = 60, 3
_HEADING = "〔标题〕"


def occurrence_lines(found: SearchFound) -> Iterator[str]:
    """Yield a line for each place, the keyword in its context and where it stands, then the count."""
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else None
    for one in found.occurrences:
        yield plain_line(one, found.titles) if width is None else aligned_line(one, found.titles, width)
    shown = len(found.occurrences)
    yield (
        "没有找到"
        if not found.total
        else f"共 {found.total} 处" + (f"，显示 {shown} 处" if shown < found.total else "")
    )


def plain_line(one: Occurrence, titles: dict[str, str]) -> str:
    """Return the context with the keyword set off and the source at the end."""
    return f"{_flat(one.left)}〔{_flat(one.keyword)}〕{_flat(one.right)}  {_origin(one, titles)}"


def aligned_line(one: Occurrence, titles: dict[str, str], width: int) -> str:
    """Return a line of at most `width` columns, the left context flush right before the keyword.

    The source, its year first, has a third of the line; where that cuts it, an ellipsis says so.
    """
    width = max(width - 1, _NARROWEST)
    source = _cut(f"{one.source.year or '????'} {_place(one, titles)}", width // _SOURCE)
    keyword = _flat(one.keyword)
    side = max(0, (width - width // _SOURCE - display_width(keyword) - 4) // 2)
    left = _cut_left(_flat(one.left), side)
    right = _cut(_flat(one.right), side)
    gap = " " * (side - display_width(left))
    return f"{gap}{left} {keyword} {right}{' ' * (side - display_width(right))}  {source}"


def _origin(one: Occurrence, titles: dict[str, str]) -> str:
    year = f"{one.source.year}年" if one.source.year else ""
    return f"{one.source.agency or _UNKNOWN}{year} · {_section(one, titles)}"


def _place(one: Occurrence, titles: dict[str, str]) -> str:
    return f"{one.source.agency or _UNKNOWN} · {_section(one, titles)}"


def _section(one: Occurrence, titles: dict[str, str]) -> str:
    return titles.get(one.source.section, one.source.section) + _HEADING * one.heading


def _flat(text: str) -> str:
    """Return `text` as it will be printed, its line ends and runs of spaces one space each."""
    return printable(re.sub(r"\s+", " ", text))


def _cut(text: str, width: int) -> str:
    """Return what of `text` fills at most `width` columns, with an ellipsis for what is cut off its end."""
    if display_width(text) <= width:
        return text
    kept = text
    while kept and display_width(kept) > width - display_width("…"):
        kept = kept[:-1]
    return f"{kept}…" if width else ""


def _cut_left(text: str, width: int) -> str:
    """Return what of the end of `text` fills at most `width` columns."""
    while display_width(text) > width:
        text = text[1:]
    return text
