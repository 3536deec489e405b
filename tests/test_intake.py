"""A folder of reports is read on all cores, can be stopped, and goes on where it was stopped."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from running import ROOT

from drafter.corpus.records import ReportEntry
from drafter.operations.collection import Added, add_reports
from drafter.operations.intake import read_files
from drafter.operations.office import open_store
from drafter.operations.watch import SILENT, Watcher
from drafter.workspace import Settings, Workspace

KIND = "law-government"
posix = pytest.mark.skipif(os.name != "posix", reason="sends signals to processes")


@pytest.fixture
def folder(tmp_path: Path, seeds: list[Path]) -> Path:
    """Sixteen reports, the first seed with another ending each, and a file that is none."""
    (tmp_path / "往年").mkdir()
    text = seeds[0].read_text(encoding="utf-8")
    for number in range(16):
        file = tmp_path / "往年" / f"{number:02d}.txt"
        file.write_text(f"{text}\n此后又办成第{number}件实事，群众满意。\n", encoding="utf-8")
    (tmp_path / "往年" / "10.docx").write_bytes(b"not a document")
    return tmp_path / "往年"


def office(folder: Path) -> Workspace:
    """An office without the program's own reports."""
    return Workspace(folder / "office", Settings(seeds=False))


def add(folder: Path, told: list[str]) -> Added:
    """Add the reports of `folder` to the office beside it; what is told goes into `told`."""
    return add_reports(office(folder.parent), [folder], KIND, Watcher(tell=told.append))


def held(folder: Path) -> list[ReportEntry]:
    """The reports of the office beside `folder`."""
    return open_store(office(folder.parent), SILENT).reports()


def adding(folder: Path) -> subprocess.Popen[bytes]:
    """The program adding `folder`, in a group of its own."""
    (folder.parent / "office").mkdir(exist_ok=True)
    (folder.parent / "office" / "drafter.toml").write_text("[corpus]\nseeds = false\n", encoding="utf-8")
    command = [sys.executable, "-m", "drafter", "--workspace", str(folder.parent / "office")]
    return subprocess.Popen(
        [*command, "corpus", "add", str(folder)],
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True,
    )  # fmt: skip


def wait_for(folder: Path, count: int) -> None:
    """Wait until the office holds `count` reports."""
    until = time.monotonic() + 60
    while time.monotonic() < until:
        if (folder.parent / "office" / "corpus" / "corpus.sqlite3").exists() and len(held(folder)) >= count:
            return
        time.sleep(0.02)
    raise AssertionError("nothing was added")


def members(group: int) -> Iterator[int]:
    """Yield the processes of the group that still live (Linux)."""
    for file in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = file.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[2]) == group and fields[0] != "Z":
            yield int(file.parent.name)


def test_files_are_read_in_their_order(folder: Path) -> None:
    """A bad one is a fault in its place, with a next step."""
    files = sorted(folder.iterdir())
    read = list(read_files(files, KIND))
    assert [one.path for one in read] == files
    assert [one.path.name for one in read if one.fault] == ["10.docx"]
    assert [one.report.id for one in read if one.report] == [
        one.report.id for file in files for one in read_files([file], KIND) if one.report
    ]


def test_what_was_read_is_not_read_again(folder: Path) -> None:
    """The second run tells of it; a report that was removed is read once more."""
    told: list[str] = []
    assert sum(file.is_new for file in add(folder, told).files) == 16
    again = add(folder, told)
    assert told[-1] == "16 个文件先前已读入，不再重读"
    assert [file.is_new for file in again.files] == [False] * 16
    assert [file.path.name for file in again.failed] == ["10.docx"]
    open_store(office(folder.parent), SILENT).remove(held(folder)[0].id)
    assert sum(file.is_new for file in add(folder, told).files) == 1


@posix
def test_a_killed_run_goes_on_where_it_was(folder: Path) -> None:
    """What was added stays and is not read again; no process is left behind."""
    with adding(folder) as program:
        wait_for(folder, 3)
        program.kill()
    kept, told = len(held(folder)), list[str]()
    assert kept >= 3
    assert len(add(folder, told).files) == 16
    if kept < 16:
        assert f"{kept} 个文件先前已读入，不再重读" in told
    until = time.monotonic() + 10
    while Path("/proc").exists() and list(members(program.pid)) and time.monotonic() < until:
        time.sleep(0.1)
    assert not Path("/proc").exists() or list(members(program.pid)) == []


@posix
def test_an_interrupted_run_ends_at_once(folder: Path) -> None:
    """Its exit code is 130, one line says so, and what was added stays."""
    program = adding(folder)
    wait_for(folder, 1)
    os.killpg(program.pid, signal.SIGINT)
    _, told = program.communicate(timeout=20)
    assert program.returncode in (0, 130)
    if program.returncode:
        assert told.decode().splitlines()[-1:] == ["错误：已中断"]
    assert "Traceback" not in told.decode()
    assert len(held(folder)) >= 1
