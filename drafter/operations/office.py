"""A workspace to its corpus, the program's own reports taken in and the index up to date."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from drafter import __version__
from drafter.corpus.collection import Corpus, open_corpus
from drafter.errors import OutputError
from drafter.operations.reports import read_for_corpus
from drafter.operations.watch import Watcher
from drafter.workspace import Workspace, bundled_folder, cache_folder, is_writable, save_text

_RECORD = "seeds.json"
_BUILDING = "正在建立语料索引…"


def open_office(workspace: Workspace, watcher: Watcher) -> Corpus:
    """Return the corpus to borrow from, ready to be searched.

    A workspace without a corpus that cannot be written to has the program's own reports, kept in the cache.
    """
    corpus = open_store(readable(workspace), watcher)
    build_index(corpus, watcher)
    return corpus


def open_store(workspace: Workspace, watcher: Watcher) -> Corpus:
    """Return the corpus of `workspace` itself with the program's own reports; its index may be stale."""
    folder = workspace.corpus_folder
    if not folder.exists() and not is_writable(folder):
        raise OutputError(
            "工作区不能写入", path=workspace.folder, hint="用 --workspace 指定一个可以写入的文件夹"
        )
    corpus = open_corpus(folder)
    _settle_seeds(corpus, workspace, watcher)
    return corpus


def build_index(corpus: Corpus, watcher: Watcher) -> None:
    """Build the index if it is not that of the reports now in the corpus."""
    if not corpus.is_current:
        watcher.tell(_BUILDING)
        corpus.rebuild(watcher.progress("正在编制索引"))


def reread_seeds(corpus: Corpus, workspace: Workspace, watcher: Watcher) -> None:
    """Read again the program's own reports that are in the corpus, and take in those never seen."""
    _settle_seeds(corpus, workspace, watcher, again=True)


def readable(workspace: Workspace) -> Workspace:
    """Return the workspace, or one in the cache for a workspace without a corpus that cannot be written to."""
    if workspace.corpus_folder.exists() or is_writable(workspace.folder):
        return workspace
    return replace(workspace, folder=cache_folder() / "office")


def _settle_seeds(corpus: Corpus, workspace: Workspace, watcher: Watcher, *, again: bool = False) -> None:
    record = workspace.corpus_folder / _RECORD
    before = _load_record(record)
    if workspace.settings.seeds:
        after = _take_in(corpus, before, workspace, watcher, again=again or before["program"] != __version__)
    else:
        after = _put_out(corpus, before)
    if after != before:
        save_text(record, json.dumps(after, ensure_ascii=False, indent=1) + "\n")


def _load_record(record: Path) -> dict[str, Any]:
    """Return which seeds were taken in: file name → hash and report id; none without a sound record."""
    try:
        loaded = json.loads(record.read_text(encoding="utf-8"))
        return {"program": str(loaded["program"]), "seeds": {**loaded["seeds"]}}
    except (OSError, ValueError, KeyError, TypeError):
        return {"program": __version__, "seeds": {}}


def _take_in(
    corpus: Corpus, before: dict[str, Any], workspace: Workspace, watcher: Watcher, *, again: bool
) -> dict[str, Any]:
    """Read the seeds never seen or changed and, with `again`, those that the user has not removed."""
    seeds = dict(before["seeds"])
    fresh = [file for file in _seed_files() if seeds.get(file.name, {}).get("sha") != content_sha(file)]
    if not fresh and not again:
        return before
    held = {report.id for report in corpus.reports()}
    due = [file for file in _seed_files() if file in fresh or seeds[file.name]["report"] in held]
    wanted = due if again else fresh
    show = watcher.progress("正在阅读自带的报告")
    for done, file in enumerate(wanted, start=1):
        seeds[file.name] = _take_in_one(corpus, file, workspace, seeds.get(file.name, {}).get("report"), held)
        show(done, len(wanted))
    return {"program": __version__, "seeds": seeds}


def _take_in_one(
    corpus: Corpus, file: Path, workspace: Workspace, earlier: str | None, held: set[str]
) -> dict[str, str]:
    if earlier in held:
        corpus.remove(earlier)
    report = replace(read_for_corpus(file, workspace.settings.kind), source=f"seeds/{file.name}")
    corpus.add(report, report.source, content_sha(file))
    return {"sha": content_sha(file), "report": report.id}


def _put_out(corpus: Corpus, before: dict[str, Any]) -> dict[str, Any]:
    if not before["seeds"]:
        return before
    held = {report.id for report in corpus.reports()}
    for seed in before["seeds"].values():
        if seed["report"] in held:
            corpus.remove(seed["report"])
    return {"program": __version__, "seeds": {}}


def _seed_files() -> list[Path]:
    return sorted(file for file in bundled_folder("seeds").iterdir() if file.suffix in (".txt", ".docx"))


def content_sha(file: Path) -> str:
    """Return the SHA-256 of the bytes of `file`."""
    return hashlib.sha256(file.read_bytes()).hexdigest()
