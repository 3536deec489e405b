"""How large an input may be before it is refused or cut, in one table."""

from __future__ import annotations

from dataclasses import dataclass

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """The guards of reading: bytes of a file, parts of a package, characters and blocks that are kept.

    A file or part above its size is refused; text above `characters` or `blocks` is cut with a notice.
    """

    text_file: int = 20 * MEGABYTE
    word_file: int = 30 * MEGABYTE
    parts: int = 5_000
    part: int = 64 * MEGABYTE
    characters: int = 20_000_000
    blocks: int = 200_000


LIMITS = Limits()
