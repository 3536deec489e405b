"""Files of others are read in a process that may die, and its answers are checked."""

from __future__ import annotations

import os
import signal
import sys
import time
import zlib
from dataclasses import replace
from pathlib import Path

import pytest
from pdfs import pdf
from reports import docx, paragraph

from drafter.errors import InputError
from drafter.model import Block, Reading, Skipped
from drafter.readers import read_file, worker
from drafter.readers.child import Child, reading_child
from drafter.readers.limits import LIMITS
from drafter.readers.office import NeedsOfficeError
from drafter.readers.wire import SpoiltError, pack_fault, pack_reading, unpack_reading

HERE = Path("here.docx")
READING = Reading(
    "here.docx",
    (Block("甲\n乙", 3, "heading 1"), Block("a\tb", 4, kind="row")),
    (Skipped("全文", "图片1处"),),
    (("title", "甲"),),
)


def test_a_reading_crosses_unchanged() -> None:
    """Blocks, records and properties come out as they went in."""
    assert unpack_reading(pack_reading(READING), HERE) == READING


def test_a_fault_crosses_with_its_next_step() -> None:
    """Message, place, hint and kind stay; the path is the reader's own."""
    line = pack_fault(NeedsOfficeError("旧", place="第1页", hint="另存", path=Path("/elsewhere")))
    with pytest.raises(NeedsOfficeError) as caught:
        unpack_reading([line], HERE)
    assert (caught.value.path, caught.value.place, caught.value.hint) == (HERE, "第1页", "另存")


@pytest.mark.parametrize(
    "lines",
    [
        [],
        [b'["end", 5]'],
        [b'["block", 7, 1, null, "paragraph"]', b'["end", 1]'],
        [b'["block", "text", 1, null, "picture"]', b'["end", 1]'],
        [b'{"block": 1}'],
        [b'["skipped", "where"]', b'["end", 1]'],
        [b'["property", "title", 7]', b'["end", 1]'],
        [b"not json"],
    ],
)
def test_what_no_child_writes_is_refused(lines: list[bytes]) -> None:
    """An answer that is cut off or of another shape is not believed."""
    with pytest.raises((SpoiltError, ValueError, TypeError)):
        unpack_reading(lines, HERE)


def test_one_process_reads_many_files(tmp_path: Path) -> None:
    """A second file is read by the process that read the first."""
    texts = []
    processes = set()
    for name in ("a.docx", "b.docx"):
        texts.append(read_file(docx(tmp_path / name, paragraph(name))).blocks[0].text)
        processes.add(reading_child().process_id)
    assert texts == ["a.docx", "b.docx"]
    assert len(processes) == 1


def test_a_process_that_was_killed_is_replaced(tmp_path: Path) -> None:
    """When the process has died, the next file is read by another."""
    file = docx(tmp_path / "a.docx", paragraph("甲"))
    read_file(file)
    first = reading_child().process_id
    assert first
    os.kill(first, signal.SIGKILL)
    time.sleep(0.1)
    assert read_file(file).blocks[0].text == "甲"
    assert reading_child().process_id != first


def test_a_file_that_takes_too_much_memory_costs_only_itself(tmp_path: Path) -> None:
    """A content stream that unpacks to more than is allowed ends the fork; the next file is read."""
    bomb = zlib.compress(zlib.compress(b" " * 1_200_000_000, 1), 9)
    path = tmp_path / "bomb.pdf"
    path.write_bytes(pdf(bomb, "/Filter [/FlateDecode /FlateDecode]"))
    with pytest.raises(InputError) as caught:
        read_file(path)
    assert caught.value.path == path
    assert caught.value.hint
    assert read_file(docx(tmp_path / "a.docx", paragraph("甲"))).blocks


def test_a_fork_that_does_not_end_is_killed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Past the wall time the fork is gone and the answer is that it took too long."""
    monkeypatch.setattr(worker, "LIMITS", replace(LIMITS, wall_seconds=0))
    reading, writing = os.pipe()
    never, open_end = os.pipe()
    child = os.posix_spawn("/bin/sleep", ["sleep", "60"], {}, setpgroup=0)
    assert worker.collect(child, reading, never) == ("time", b"")
    with pytest.raises(ProcessLookupError):
        os.kill(child, 0)
    for descriptor in (reading, writing, never, open_end):
        os.close(descriptor)


def test_an_answer_past_its_limit_is_dropped(monkeypatch: pytest.MonkeyPatch) -> None:
    """A fork that writes without end is killed and nothing of it is kept."""
    monkeypatch.setattr(worker, "LIMITS", replace(LIMITS, answer=1000))
    reading, writing = os.pipe()
    never, open_end = os.pipe()
    actions = [(os.POSIX_SPAWN_DUP2, writing, 1)]
    child = os.posix_spawn("/usr/bin/yes", ["yes"], {}, file_actions=actions, setpgroup=0)
    os.close(writing)
    assert worker.collect(child, reading, never) == ("large", b"")
    for descriptor in (reading, never, open_end):
        os.close(descriptor)


def test_a_missing_library_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file is not said to be damaged when a part of the program is missing."""
    monkeypatch.delattr(os, "fork")
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    file = tmp_path / "a.pdf"
    file.write_bytes(pdf(b""))
    _, answer = worker.answer({"task": "read", "path": str(file)}, str(tmp_path))
    with pytest.raises(InputError, match="缺少读取这种文件的组件 pypdfium2"):
        unpack_reading(answer.splitlines(), file)


def test_a_process_that_cannot_start_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither is it when no process can be had."""
    monkeypatch.setattr(sys, "executable", str(tmp_path / "none"))
    with pytest.raises(InputError, match="无法启动"):
        Child().read(docx(tmp_path / "a.docx", paragraph("甲")))


def test_without_forks_the_process_itself_reads(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a system that has none the answer is the same."""
    monkeypatch.delattr(os, "fork")
    file = docx(tmp_path / "a.docx", paragraph("甲"))
    ended, answer = worker.answer({"task": "read", "path": str(file)}, str(tmp_path))
    assert ended == "done"
    assert unpack_reading(answer.splitlines(), file).blocks[0].text == "甲"


def test_a_name_that_is_no_text_is_read(tmp_path: Path) -> None:
    """A file whose name is not UTF-8 is read like another."""
    file = tmp_path / os.fsdecode(b"\xb1\xa8.docx")
    try:
        docx(file, paragraph("甲"))
    except OSError:
        pytest.skip("this file system takes no such name")
    assert read_file(file).blocks[0].text == "甲"
