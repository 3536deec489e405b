"""How much of an input is read and how long that may take, in one table."""

from __future__ import annotations

from dataclasses import dataclass

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """The guards of reading; `docs/limits.md` says the same for people.

    A file, part or archive above its size is refused; text above `characters` or `blocks`, pages above
    `pages` or `glyphs` are cut with a notice; a child above its time or memory is ended and its file refused.
    Sizes are in bytes, times in seconds.
    """

    text_file: int = 20 * MEGABYTE
    word_file: int = 30 * MEGABYTE
    pdf_file: int = 30 * MEGABYTE
    web_page: int = 5 * MEGABYTE
    archive_file: int = 100 * MEGABYTE
    parts: int = 5_000
    part: int = 64 * MEGABYTE
    members: int = 500
    unpacked: int = 200 * MEGABYTE
    characters: int = 5_000_000
    blocks: int = 50_000
    pages: int = 3_000
    glyphs: int = 600_000
    in_process: int = 1 * MEGABYTE
    memory: int = 768 * MEGABYTE
    cpu_seconds: int = 10
    wall_seconds: int = 20
    written: int = 64 * MEGABYTE
    open_files: int = 64
    answer: int = 64 * MEGABYTE
    office_memory: int = 3_072 * MEGABYTE
    office_seconds: int = 180


LIMITS = Limits()


def in_megabytes(size: int) -> int:
    """Return `size` in whole megabytes, as messages print it."""
    return size // MEGABYTE
