"""A plain-text file to its bytes with stretches of it replaced, its encoding and line ends kept."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from drafter.errors import InputError
from drafter.model.amending import Amendment, Unmade
from drafter.readers.encoding import find_encoding
from drafter.readers.limits import LIMITS
from drafter.readers.txt import load
from drafter.text import strip_controls

_END = re.compile("(\r\n|\r|\n)")
_OTHER = "文件里的文字与读到的不一致"
_HINT = "请用记事本打开，另存为 UTF-8 编码"


def retyped(path: Path, changes: Sequence[Amendment]) -> tuple[bytes, list[Unmade]]:
    """Return the bytes of the file with `changes` made, and those that could not be.

    The changes are in the order of the text and do not touch each other; their paragraphs are lines. Raise `InputError`
    when the file could not be written back as it is.
    """
    data = load(path, LIMITS.text_file)
    encoding = find_encoding(data)
    text = data.decode(encoding) if encoding else ""
    if encoding is None or _encoded(text, encoding) != data:
        raise InputError("文字编码有误，不能原样写回", path=path, hint=_HINT)
    pieces = _END.split(text)
    unmade = [change for change in reversed(changes) if not _retype(pieces, change)]
    content = _encoded("".join(pieces), encoding)
    if content is None:
        raise InputError("改后的文字这个文件的编码写不出来", path=path, hint=_HINT)
    return content, [Unmade(one, _OTHER) for one in reversed(unmade)]


def _encoded(text: str, encoding: str) -> bytes | None:
    try:
        return text.encode(encoding)
    except UnicodeEncodeError:
        return None


def _retype(pieces: list[str], change: Amendment) -> bool:
    """Make the change in its line; `False` when the line does not say what was read up to its end."""
    at = 2 * (change.paragraph - 1)
    line = pieces[at] if 0 <= at < len(pieces) else ""
    places = [place for place, one in enumerate(line) if strip_controls(one)]
    if "".join(line[place] for place in places)[: change.end] != change.whole[: change.end]:
        return False
    start = places[change.start] if change.start < len(places) else len(line)
    if change.start == change.end:
        start = places[change.start - 1] + 1 if change.start else start
    end = places[change.end - 1] + 1 if change.start < change.end else start
    pieces[at] = line[:start] + change.new + line[end:]
    return True
