"""A file turned into a Reading, whatever its format, without harm from what it holds."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import astuple, dataclass, replace
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from drafter.draft_record import DraftRecord
from drafter.errors import InputError
from drafter.live_figures import Bindings
from drafter.model import Reading, RevisedText
from drafter.model.amending import Amendment, Remark, Unmade
from drafter.model.formatting import Formatting
from drafter.readers.formats import ARCHIVE, REPORT_SUFFIXES
from drafter.readers.limits import LIMITS
from drafter.readers.office import NeedsOfficeError, find_office
from drafter.readers.signature import real_type
from drafter.trees import Tree

__all__ = [
    "REPORT_SUFFIXES",
    "Member",
    "amended",
    "annotated",
    "is_archive",
    "read_bindings",
    "read_file",
    "read_formatting",
    "read_own",
    "read_record",
    "read_revisions",
    "rewritten",
    "unpacked",
]

_HEAD = 4096


@dataclass(frozen=True, slots=True)
class Member:
    """A report in an archive: its path as shown (archive/name) and the file it was unpacked to."""

    shown: Path
    file: Path


def read_file(path: Path) -> Reading:
    """Return the blocks of the report at `path` and what was left out.

    All but short plain text is read in a child process within limits. An archive must hold one report only.
    Raise `InputError` when there is no such file, when it cannot be read, takes too much, or holds no text.
    """
    _check_file(path)
    reading = _read(path)
    if not any(block.text.strip() for block in reading.blocks):
        raise InputError("文件里没有可读的文字", path=path, hint="请确认选对了文件；扫描件需先识别成文字")
    return reading


def read_record(path: Path) -> DraftRecord | None:
    """Return the record of its making in the .docx at `path`, `None` when the program did not write it.

    Raise `InputError` for a file that is no .docx, is damaged or takes too much, and for half a record.
    """
    _check_file(path)
    from drafter.readers.child import reading_child

    return reading_child().record(path)


def read_revisions(path: Path) -> RevisedText:
    """Return the text of the .docx at `path` with the changes tracked in it and the comments on it.

    Raise `InputError` for a file that is no .docx, is damaged or takes too much.
    """
    _check_file(path)
    from drafter.readers.child import reading_child

    return reading_child().revisions(path)


def read_bindings(path: Path) -> Bindings | None:
    """Return what the .docx at `path` holds of live figures, `None` when the program did not write it.

    Raise `InputError` for a file that is no .docx, is damaged or takes too much, and for half a manifest.
    """
    _check_file(path)
    from drafter.readers.child import reading_child

    return reading_child().bindings(path)


def rewritten(path: Path, edits: Mapping[str, tuple[str, str]], manifest: Tree, *, tracked: bool) -> bytes:
    """Return the .docx at `path` with other digits in the bookmarks of `edits` and another manifest, all else the same.

    `edits` give the digits that stand there and those that shall, `tracked` has them marked as changes.
    """
    _check_file(path)
    from drafter.readers.child import reading_child

    with TemporaryDirectory(prefix="drafter-") as folder:
        place = Path(folder)
        reading_child().rewrite(path, place, json.dumps(edits), json.dumps(manifest), tracked=tracked)
        return next(place.iterdir()).read_bytes()


def without_controls(path: Path, folder: Path) -> Path:
    """Return a copy, in `folder`, of the .docx at `path` without the program's controls, or `path` if it has none.

    A file that cannot be taken apart is handed back too.
    """
    from drafter.readers.child import reading_child

    try:
        reading_child().bare(path, folder)
    except InputError:
        return path
    return next(folder.iterdir(), path)


def amended(path: Path, changes: Sequence[Amendment]) -> tuple[bytes, list[Unmade]]:
    """Return the .docx at `path` with the changes tracked in it, and those that could not be made.

    The changes are in the order of the text and do not touch each other.
    """
    _check_file(path)
    from drafter.readers.child import reading_child

    with TemporaryDirectory(prefix="drafter-") as folder:
        place = Path(folder)
        left = reading_child().amend(path, place, json.dumps([astuple(one) for one in changes]))
        content = next(place.iterdir()).read_bytes()
    return content, [Unmade(changes[at], why) for at, why in left]


def annotated(path: Path, notes: Sequence[Remark], author: str, initials: str) -> bytes:
    """Return the .docx at `path` with the notes as comments on it, all else the same."""
    _check_file(path)
    from drafter.readers.child import reading_child

    with TemporaryDirectory(prefix="drafter-") as folder:
        place = Path(folder)
        rows = json.dumps([astuple(one) for one in notes])
        reading_child().annotate(path, place, rows, author, initials)
        return next(place.iterdir()).read_bytes()


def read_own(path: Path) -> Reading:
    """Return the reading of a .docx that this program has just written, without a process of its own for it."""
    from drafter.readers.docx import read_docx

    return read_docx(path)


def read_formatting(path: Path) -> Formatting:
    """Return how the .docx or .dotx at `path` is formatted; raise `InputError` for one that cannot be read."""
    _check_file(path)
    from drafter.readers.child import reading_child

    return reading_child().formatting(path)


def is_archive(path: Path) -> bool:
    """`True` for a zip archive of reports, by its name."""
    return path.suffix.lower() == ARCHIVE


@contextmanager
def unpacked(path: Path) -> Iterator[list[Member]]:
    """Yield the reports in the archive at `path`, unpacked for as long as the block runs."""
    _check_file(path)
    from drafter.readers.child import reading_child

    with TemporaryDirectory(prefix="drafter-") as folder:
        names = reading_child().unpack(path, Path(folder))
        yield [Member(path / _plain(name), Path(folder) / Path(file).name) for name, file in names]


def _plain(name: str) -> Path:
    """Return the name of a member without what would lead out of the archive."""
    return Path(*(part for part in PurePosixPath(name).parts if part not in ("..", "/")))


def _read(path: Path) -> Reading:
    if is_archive(path):
        return _read_only_member(path)
    if _is_short_text(path):
        from drafter.readers.txt import read_txt

        return read_txt(path)
    from drafter.readers.child import reading_child

    try:
        return reading_child().read(path)
    except NeedsOfficeError:
        office = find_office()
        if office is None:
            raise
        return reading_child().read(path, "convert", program=office)


def _read_only_member(path: Path) -> Reading:
    with unpacked(path) as members:
        if len(members) != 1:
            raise InputError(
                f"压缩包里有 {len(members)} 份报告，这里只能读一份" if members else "压缩包里没有报告文件",
                path=path,
                hint="用 drafter corpus add 一次加入全部，或先解压" if members else "请确认选对了文件",
            )
        return replace(read_file(members[0].file), source=str(path))


def _is_short_text(path: Path) -> bool:
    if path.suffix.lower() != ".txt" or path.stat().st_size > LIMITS.in_process:
        return False
    try:
        with path.open("rb") as stream:
            return real_type(stream.read(_HEAD)) is None
    except OSError as error:
        raise InputError("无法读取这个文件", path=path, hint="请检查访问权限") from error


def _check_file(path: Path) -> None:
    try:
        if path.is_dir():
            raise InputError("这是一个文件夹，不是报告文件", path=path, hint="请给出文件夹里的某个文件")
        if not path.is_file():
            raise InputError("找不到这个文件", path=path, hint="请检查文件名和所在文件夹")
        if path.stat().st_size == 0:
            raise InputError("文件是空的", path=path, hint="请确认文件已保存完整")
    except (OSError, ValueError) as error:
        raise InputError("无法打开这个文件", path=path, hint="请检查文件名和访问权限") from error
