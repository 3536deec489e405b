"""Reports put into the corpus of a workspace, listed, shown and taken out again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from drafter import __version__
from drafter.corpus.collection import Corpus
from drafter.corpus.records import ReportEntry, report_entry
from drafter.errors import DrafterError, InputError, UsageError
from drafter.operations.intake import ReadFile, read_files, read_one
from drafter.operations.linking import find_link, link_to_drafts, linked
from drafter.operations.office import build_index, content_sha, open_store, reread_seeds
from drafter.operations.parsing import Parsed, describe
from drafter.operations.watch import Watcher
from drafter.readers import REPORT_SUFFIXES, Member, is_archive, unpacked
from drafter.workspace import Workspace

_LOCK = "~$"


@dataclass(frozen=True, slots=True)
class AddedFile:
    """What became of one file: the report it is, or the fault that kept it out.

    `report` is as it stands in the corpus when all files are in.
    """

    path: Path
    report: ReportEntry | None = None
    is_new: bool = False
    fault: DrafterError | None = None


@dataclass(frozen=True, slots=True)
class Added:
    """What became of all files given to the corpus, in order."""

    files: tuple[AddedFile, ...]
    failed: tuple[AddedFile, ...]

    def as_json(self) -> dict[str, object]:
        """Return the object that `drafter corpus add --json` prints."""
        return {
            "added": [
                _row(file.report) | {"path": str(file.path), "new": file.is_new}
                for file in self.files
                if file.report
            ],
            "failed": [_fault_row(file) for file in self.failed],
        }


@dataclass(frozen=True, slots=True)
class Listed:
    """The reports of the corpus."""

    reports: tuple[ReportEntry, ...]

    def as_json(self) -> dict[str, object]:
        """Return the object that `drafter corpus list --json` prints."""
        return {"reports": [_row(report) for report in self.reports]}


@dataclass(frozen=True, slots=True)
class Removed:
    """The report that was taken out."""

    report: ReportEntry

    def as_json(self) -> dict[str, object]:
        """Return the object that `drafter corpus remove --json` prints."""
        return {"removed": _row(self.report)}


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """How many reports the index now holds."""

    reports: int

    def as_json(self) -> dict[str, object]:
        """Return the object that `drafter corpus rebuild --json` prints."""
        return {"reports": self.reports}


def add_reports(workspace: Workspace, paths: Iterable[Path], kind: str, watcher: Watcher) -> Added:
    """Add every report at or under `paths`, then build the index; a file not readable costs only itself.

    A zip archive is taken as a folder of reports.
    """
    found = list(_files(paths, watcher))
    corpus = open_store(workspace, watcher)
    files = list(_add_files(corpus, [path for path in found if not is_archive(path)], kind, watcher))
    for path in filter(is_archive, found):
        files += _add_archive(corpus, path, kind)
    link_to_drafts(corpus, [file.report.id for file in files if file.report and file.is_new])
    build_index(corpus, watcher)
    now = {entry.id: entry for entry in corpus.reports()}
    settled = [replace(file, report=now.get(file.report.id)) if file.report else file for file in files]
    return Added(
        tuple(file for file in settled if not file.fault), tuple(file for file in settled if file.fault)
    )


def list_reports(workspace: Workspace, watcher: Watcher) -> Listed:
    """Return the reports of the corpus by year, agency and id."""
    reports = open_store(workspace, watcher).reports()
    return Listed(
        tuple(sorted(reports, key=lambda report: (report.year or 0, report.agency or "", report.id)))
    )


def show_report(workspace: Workspace, wanted: str, watcher: Watcher) -> Parsed:
    """Return how the report with the id `wanted`, or the only one whose id so begins, is understood."""
    corpus = open_store(workspace, watcher)
    report = corpus.report(_find_entry(corpus, wanted).id)
    if report is None:
        raise _not_one(wanted)
    return describe(report, workspace.settings.kind)


def remove_report(workspace: Workspace, wanted: str, watcher: Watcher) -> Removed:
    """Take the report out of the corpus and return what it was."""
    corpus = open_store(workspace, watcher)
    entry = _find_entry(corpus, wanted)
    if not corpus.remove(entry.id):
        raise _not_one(wanted)
    build_index(corpus, watcher)
    return Removed(entry)


def rebuild_index(workspace: Workspace, watcher: Watcher) -> Rebuilt:
    """Read the program's own reports again and build the index anew."""
    corpus = open_store(workspace, watcher)
    reread_seeds(corpus, workspace, watcher)
    corpus.rebuild(watcher.progress("正在编制索引"))
    return Rebuilt(len(corpus.reports()))


def _find_entry(corpus: Corpus, wanted: str) -> ReportEntry:
    matches = [entry for entry in corpus.reports() if wanted and entry.id.startswith(wanted)]
    if len(matches) != 1:
        raise _not_one(wanted, len(matches))
    return matches[0]


def _not_one(wanted: str, matches: int = 0) -> UsageError:
    """Return the fault of an id that fits no report, or several; also of one removed by another program."""
    fault = f"有 {matches} 份报告的编号以“{wanted}”开头" if matches else f"没有编号为“{wanted}”的报告"
    return UsageError(fault, hint="编号见 drafter corpus list")


def _files(paths: Iterable[Path], watcher: Watcher) -> Iterator[Path]:
    """Yield the files given and the reports under the folders given, each once, lock files left out."""
    seen: set[Path] = set()
    for path in paths:
        for file in _under(path, watcher) if path.is_dir() else (path,):
            if file not in seen and not file.name.startswith(_LOCK):
                seen.add(file)
                yield file


def _under(folder: Path, watcher: Watcher) -> list[Path]:
    files = sorted(
        file for file in folder.rglob("*") if file.is_file() and not file.name.startswith((_LOCK, "."))
    )
    reports = [file for file in files if file.suffix.lower() in REPORT_SUFFIXES]
    if not reports:
        raise InputError("文件夹里没有报告文件", path=folder, hint="请给出放报告的文件夹或报告文件")
    if len(files) > len(reports):
        watcher.tell(f"{folder}：略过 {len(files) - len(reports)} 个不是报告的文件")
    return reports


def _add_files(corpus: Corpus, found: list[Path], kind: str, watcher: Watcher) -> Iterator[AddedFile]:
    """Yield what becomes of each file, in order; those this program has read are not read again."""
    reader = f"{__version__} {kind}"
    shas = {path: _sha(path) for path in found}
    known = corpus.readings(reader)
    unread = [path for path in found if shas[path] not in known]
    if len(unread) < len(found):
        watcher.tell(f"{len(found) - len(unread)} 个文件先前已读入，不再重读")
    show = watcher.progress("正在阅读报告")
    intake = read_files(unread, kind)
    for done, path in enumerate(found, start=1):
        entry = known.get(shas[path] or "")
        yield AddedFile(path, entry) if entry else _add(corpus, next(intake), reader)
        show(done, len(found))


def _sha(path: Path) -> str | None:
    """Return the hash of the file; `None` when it cannot be read, which its reader will tell."""
    try:
        return content_sha(path)
    except (OSError, ValueError):
        return None


def _add(corpus: Corpus, read: ReadFile, reader: str) -> AddedFile:
    if read.report is None:
        return AddedFile(read.path, fault=read.fault)
    is_new = corpus.add(read.report, str(read.path), read.sha, reader)
    link = linked(None if is_new else find_link(corpus, read.report.id), read.link, is_new=is_new)
    if link:
        corpus.link(read.report.id, link)
    return AddedFile(read.path, report_entry(read.report), is_new)


def _add_archive(corpus: Corpus, path: Path, kind: str) -> list[AddedFile]:
    """Add the reports of a zip archive, one after the other; each is shown by its name in the archive."""
    reader = f"{__version__} {kind}"
    try:
        with unpacked(path) as members:
            if not members:
                raise InputError("压缩包里没有报告文件", path=path, hint="请确认选对了文件")
            return [_add(corpus, _shown(read_one(one.file, kind), one), reader) for one in members]
    except DrafterError as fault:
        return [AddedFile(path, fault=fault)]


def _shown(read: ReadFile, member: Member) -> ReadFile:
    """Return what was read under its name in the archive."""
    if read.fault:
        read.fault.path = member.shown
    report = read.report and replace(read.report, source=str(member.shown))
    return replace(read, path=member.shown, report=report)


def _row(report: ReportEntry) -> dict[str, object]:
    return {
        "report": report.id,
        "agency": report.agency,
        "year": report.year,
        "title": report.title,
        "passages": len(report.passages),
        "source": report.source,
        "draft": report.link and {"id": report.link.draft, "by": report.link.by, "slots": report.link.slots},
        "superseded": report.superseded,
    }


def _fault_row(file: AddedFile) -> dict[str, object]:
    fault = file.fault
    return {"path": str(file.path), "reason": fault and fault.message, "hint": fault and fault.hint}
