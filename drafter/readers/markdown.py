"""A Markdown file turned into blocks: its marks off, its headings as styles, its tables as rows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from drafter.model import Block, Reading
from drafter.readers.limits import LIMITS
from drafter.readers.txt import cut, decoded, line_blocks, load

_HEADING = re.compile(r"^ {0,3}(#{1,6})[ \t]+(.*?)[ \t#]*$")
_RULE = re.compile(r"^ {0,3}([-*_=])[ \t]*(?:\1[ \t]*){2,}$")
_TABLE_RULE = re.compile(r"^[\s|:\-]*-[\s|:\-]*$")
_FENCE = re.compile(r"^ {0,3}(```|~~~)")
_MARKER = re.compile(r"^\s{0,8}(?:>\s?|[-*+]\s+)+")
_INLINE = (
    (re.compile(r"!\[([^\]\n]{0,200})\]\([^)\n]{0,2000}\)"), ""),
    (re.compile(r"\[([^\]\n]{1,500})\]\([^)\n]{0,2000}\)"), r"\1"),
    (re.compile(r"(\*\*|__)(?=\S)([^*_\n]{1,2000}?)\1"), r"\2"),
    (re.compile(r"(?<![\w*])\*(?=\S)([^*\n]{1,2000}?)\*(?!\w)"), r"\1"),
    (re.compile(r"`([^`\n]{1,2000})`"), r"\1"),
    (re.compile(r"\\([\\`*_{}\[\]()#+.!|-])"), r"\1"),
)


def read_markdown(path: Path) -> Reading:
    """Return the lines of the file without their marks; a heading has a style, a table row is a row."""
    text, records = decoded(load(path, LIMITS.text_file), path)
    return cut(path, _blocks(line_blocks(text)), records)


def _blocks(lines: Iterable[Block]) -> Iterator[Block]:
    for line in lines:
        if _FENCE.match(line.text) or _RULE.match(line.text) or _TABLE_RULE.match(line.text):
            continue
        if heading := _HEADING.match(line.text):
            block = Block(_plain(heading[2]), line.line, f"heading {len(heading[1])}")
        elif line.text.lstrip().startswith("|"):
            cells = line.text.strip().strip("|").split("|")
            block = Block("\t".join(_plain(cell.strip()) for cell in cells), line.line, kind="row")
        else:
            block = Block(_plain(_MARKER.sub("", line.text)), line.line)
        if block.text.strip():
            yield block


def _plain(text: str) -> str:
    for pattern, kept in _INLINE:
        text = pattern.sub(kept, text)
    return text
