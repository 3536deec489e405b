"""The far side of reading: a small process that answers each request from a fork of its own, within limits."""

from __future__ import annotations

import json
import os
import select
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from drafter.errors import InputError
from drafter.readers.limits import LIMITS
from drafter.readers.wire import (
    pack_bindings,
    pack_fault,
    pack_formatting,
    pack_names,
    pack_reading,
    pack_record,
    pack_revisions,
    pack_unmade,
)
from drafter.trees import parse_tree

_CHUNK = 1 << 16
_BY_SIGNAL = {"SIGXCPU": "time", "SIGXFSZ": "large"}
_NO_MEMORY = 77
_REINSTALL = "请重新安装 drafter（pip install 会一并安装所需组件）"


def serve() -> None:
    """Answer requests, one a line on standard input, until it ends; the answers go to standard output."""
    import drafter.readers.docx  # noqa: F401  # every fork has it then

    answers = os.dup(1)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    requests = sys.stdin.buffer
    while line := requests.readline():
        scratch = tempfile.mkdtemp(prefix="drafter-")
        try:
            ended, lines = answer(json.loads(line), scratch)
        finally:
            shutil.rmtree(scratch, ignore_errors=True)
        _write_all(answers, json.dumps([ended, len(lines)]).encode("ascii") + b"\n")
        _write_all(answers, lines)


def answer(request: dict[str, str], scratch: str) -> tuple[str, bytes]:
    """Return how reading ended and the lines that came of it, read in a fork where there are forks."""
    if not hasattr(os, "fork"):
        return "done", b"".join(_lines(request, scratch))
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _work(request, scratch, writing)
    os.close(writing)
    try:
        return collect(child, reading)
    finally:
        os.close(reading)


def _work(request: dict[str, str], scratch: str, writing: int) -> None:
    """Do the work of a fork and end it; never return."""
    code = 1
    try:
        os.setpgid(0, 0)
        tempfile.tempdir = scratch
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
        set_limits(LIMITS.office_memory if request["task"] == "convert" else LIMITS.memory)
        for line in _lines(request, scratch):
            _write_all(writing, line)
        code = 0
    except MemoryError:
        code = _NO_MEMORY
    finally:
        os._exit(code)


def set_limits(memory: int) -> None:
    """Bound this process and its children: address space, CPU time, file size, open files; no core file."""
    import resource

    signal.signal(signal.SIGXCPU, signal.SIG_DFL)
    signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
    for kind, soft, hard in (
        (resource.RLIMIT_AS, memory, memory),
        (resource.RLIMIT_CPU, LIMITS.cpu_seconds, LIMITS.cpu_seconds + 1),
        (resource.RLIMIT_FSIZE, LIMITS.written, LIMITS.written),
        (resource.RLIMIT_CORE, 0, 0),
        (resource.RLIMIT_NOFILE, LIMITS.open_files, LIMITS.open_files),
    ):
        _, highest = resource.getrlimit(kind)
        most = hard if highest == resource.RLIM_INFINITY else min(hard, highest)
        resource.setrlimit(kind, (min(soft, most), most))


def _lines(request: dict[str, str], scratch: str) -> Iterable[bytes]:
    try:
        return list(_TASKS[request["task"]](Path(request["path"]), Path(scratch), request))
    except InputError as fault:
        return [pack_fault(fault)]
    except OSError:
        return [pack_fault(InputError("无法读取这个文件", hint="请检查访问权限"))]
    except MemoryError:
        raise
    except ImportError as error:
        return [pack_fault(InputError(f"缺少读取这种文件的组件 {error.name}", hint=_REINSTALL))]
    except Exception as error:
        hint = "请在 Word 或 WPS 中打开确认，再另存为 .docx"
        return [pack_fault(InputError(f"文件已损坏，无法读取（{type(error).__name__}）", hint=hint))]


def _read(path: Path, scratch: Path, request: dict[str, str]) -> Iterable[bytes]:
    from drafter.readers.formats import read_content

    return pack_reading(read_content(path))


def _convert(path: Path, scratch: Path, request: dict[str, str]) -> Iterable[bytes]:
    from drafter.readers.docx import read_docx
    from drafter.readers.office import convert_to_docx

    return pack_reading(read_docx(convert_to_docx(path, scratch, request["program"])))


def _unpack(path: Path, scratch: Path, request: dict[str, str]) -> Iterable[bytes]:
    from drafter.readers.archive import unpack_members

    return pack_names(unpack_members(path, Path(request["folder"])))


def _record(path: Path, scratch: Path, request: dict[str, str]) -> Iterable[bytes]:
    from drafter.readers.record import find_record_tree

    return pack_record(find_record_tree(path))


def _revisions(path: Path, scratch: Path, request: dict[str, str]) -> Iterable[bytes]:
    from drafter.readers.revisions import read_revisions

    return pack_revisions(read_revisions(path))


def _bindings(path: Path, scratch: Path, request: dict[str, str]) -> Iterable[bytes]:
    from drafter.readers.bound import find_bindings

    return pack_bindings(find_bindings(path))


def _rewrite(path: Path, scratch: Path, request: dict[str, str]) -> Iterable[bytes]:
    from drafter.readers.rewriting import REWRITTEN, rewrite

    edits, manifest = json.loads(request["edits"]), parse_tree(json.loads(request["manifest"]))
    rewrite(path, Path(request["folder"]) / REWRITTEN, edits, manifest, tracked=bool(request["tracked"]))
    return pack_names(())


def _bare(path: Path, scratch: Path, request: dict[str, str]) -> Iterable[bytes]:
    from drafter.readers.rewriting import REWRITTEN, write_bare

    write_bare(path, Path(request["folder"]) / REWRITTEN)
    return pack_names(())


def _amend(path: Path, scratch: Path, request: dict[str, str]) -> Iterable[bytes]:
    from drafter.model.amending import Amendment
    from drafter.readers.amending import AMENDED, amend

    changes = [Amendment(*one) for one in json.loads(request["changes"])]
    left = amend(path, Path(request["folder"]) / AMENDED, changes)
    return pack_unmade((changes.index(one.change), one.why) for one in left)


def _annotate(path: Path, scratch: Path, request: dict[str, str]) -> Iterable[bytes]:
    from drafter.model.amending import Remark
    from drafter.readers.annotating import ANNOTATED, annotate

    notes = [Remark(*one) for one in json.loads(request["notes"])]
    target = Path(request["folder"]) / ANNOTATED
    annotate(path, target, notes, request["author"], request["initials"])
    return pack_names(())


def _formatting(path: Path, scratch: Path, request: dict[str, str]) -> Iterable[bytes]:
    from drafter.readers.formatting import read_formatting

    return pack_formatting(read_formatting(path))


_TASKS: dict[str, Callable[[Path, Path, dict[str, str]], Iterable[bytes]]] = {
    "read": _read,
    "convert": _convert,
    "unpack": _unpack,
    "record": _record,
    "revisions": _revisions,
    "bindings": _bindings,
    "rewrite": _rewrite,
    "bare": _bare,
    "formatting": _formatting,
    "amend": _amend,
    "annotate": _annotate,
}


def collect(child: int, reading: int, requests: int = 0) -> tuple[str, bytes]:
    """Return how the fork ended and what it wrote; one past its limits is killed with all it started.

    When `requests` ends meanwhile, the program has gone: the fork is killed and so is this process.
    """
    until = time.monotonic() + LIMITS.wall_seconds
    chunks: list[bytes] = []
    size = 0
    ended = ""
    while not ended:
        ready, _, _ = select.select([reading, requests], [], [], max(0.0, until - time.monotonic()))
        if requests in ready:
            _kill(child)
            sys.exit()
        chunk = os.read(reading, _CHUNK) if ready else b""
        size += len(chunk)
        chunks.append(chunk)
        if not ready:
            ended = "time"
        elif size > LIMITS.answer:
            ended = "large"
        elif not chunk:
            break
    how = _reap(child, ended)
    return how, b"".join(chunks) if how == "done" else b""


def _reap(child: int, ended: str) -> str:
    if ended:
        _kill(child)
    _, status = os.waitpid(child, 0)
    _kill(child)
    if ended or status == 0:
        return ended or "done"
    if os.WIFSIGNALED(status):
        return _BY_SIGNAL.get(signal.Signals(os.WTERMSIG(status)).name, "crash")
    return "memory" if os.WEXITSTATUS(status) == _NO_MEMORY else "crash"


def _kill(child: int) -> None:
    try:
        os.killpg(child, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):
        return


def _write_all(descriptor: int, data: bytes) -> None:
    view: Any = memoryview(data)
    while view:
        view = view[os.write(descriptor, view[:_CHUNK]) :]
