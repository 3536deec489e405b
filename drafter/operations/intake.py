"""Many files to reports, read on all cores; a bad file is a fault of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from drafter.cores import spread
from drafter.corpus.drafts import DraftLink, open_slots_in
from drafter.draft_record import DraftRecord, identity_of
from drafter.errors import DrafterError, InputError
from drafter.model import Report
from drafter.operations.office import content_sha
from drafter.operations.reports import read_for_corpus
from drafter.readers import read_record

_FEW = 8
_WITH_RECORD = (".docx", ".docm", ".dotx")
_SEND = "把这份文件发给维护者；其余文件不受影响"


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A file as read: the report it is and the hash of its bytes, or the fault that kept it out.

    `link` is the draft whose record the file holds.
    """

    path: Path
    sha: str = ""
    report: Report | None = None
    fault: DrafterError | None = None
    link: DraftLink | None = None


def read_files(paths: Sequence[Path], kind: str) -> Iterator[ReadFile]:
    """Yield what each of `paths` is read as, in order; a few files are read here, many on all cores."""
    return spread(partial(read_one, kind=kind), paths, _lost, cores=1 if len(paths) < _FEW else None)


def read_one(path: Path, kind: str) -> ReadFile:
    """Return what the file at `path` is read as."""
    try:
        report = read_for_corpus(path, kind)
        if not report.passages:
            raise InputError("没有读出正文", path=path, hint="运行 drafter parse 查看程序读到了什么")
        record = _record(path)
        if record is None:
            return ReadFile(path, content_sha(path), report)
        whose = replace(report, agency=report.agency or record.agency, year=report.year or record.year)
        link = DraftLink(identity_of(record), "record", open_slots_in(report))
        return ReadFile(path, content_sha(path), whose, link=link)
    except DrafterError as fault:
        return ReadFile(path, fault=fault)
    except Exception as error:
        return ReadFile(
            path, fault=DrafterError(f"程序内部出错（{type(error).__name__}）", path=path, hint=_SEND)
        )


def _record(path: Path) -> DraftRecord | None:
    """Return the record of a draft in the file; `None` without one, and for half a one."""
    if path.suffix.lower() not in _WITH_RECORD:
        return None
    try:
        return read_record(path)
    except InputError:
        return None


def _lost(path: Path) -> ReadFile:
    return ReadFile(path, fault=InputError("读这个文件的进程中途停止了", path=path, hint=_SEND))
