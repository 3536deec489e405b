"""The near side of reading: files of others are given to a process that may die, and its answers are taken."""

from __future__ import annotations

import atexit
import json
import os
import subprocess
import sys
import threading
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import IO

import drafter
from drafter.draft_record import DraftRecord
from drafter.errors import InputError
from drafter.live_figures import Bindings
from drafter.model import Reading, RevisedText
from drafter.model.formatting import Formatting
from drafter.readers.limits import LIMITS, in_megabytes
from drafter.readers.wire import (
    SpoiltError,
    unpack_bindings,
    unpack_formatting,
    unpack_names,
    unpack_reading,
    unpack_record,
    unpack_revisions,
    unpack_unmade,
)

_GRACE = 5
_START = "import sys; sys.path.insert(0, sys.argv[1]); from drafter.readers.worker import serve; serve()"
_TRY = "请在 Word 或 WPS 中打开确认，另存为 .docx 再试"
_WHY = {
    "time": f"读取超过 {LIMITS.cpu_seconds} 秒，已停止：内容过大或已损坏",
    "memory": f"读取所需内存超过 {in_megabytes(LIMITS.memory)} MB，已停止：内容过大或已损坏",
    "large": "内容过大，已停止读取",
    "crash": "文件已损坏，读取中断",
}


class Child:
    """A reading process, started when first needed, started again when it has died."""

    def __init__(self) -> None:
        """Start nothing yet."""
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._owner = 0

    def read(self, path: Path, task: str = "read", **more: str) -> Reading:
        """Return the reading of `path`; raise `InputError` for what cannot be read or takes too much."""
        with self._ask(path, task, more) as lines:
            return unpack_reading(lines, path)

    def unpack(self, path: Path, folder: Path) -> list[tuple[str, str]]:
        """Return the names in the archive at `path` and the files in `folder` that they were unpacked to."""
        with self._ask(path, "unpack", {"folder": str(folder.absolute())}) as lines:
            return unpack_names(lines, path)

    def record(self, path: Path) -> DraftRecord | None:
        """Return the record of its making in the .docx at `path`, `None` when it has none."""
        with self._ask(path, "record", {}) as lines:
            return unpack_record(lines, path)

    def revisions(self, path: Path) -> RevisedText:
        """Return the text of the .docx at `path` with the changes tracked in it."""
        with self._ask(path, "revisions", {}) as lines:
            return unpack_revisions(lines, path)

    def bindings(self, path: Path) -> Bindings | None:
        """Return what the .docx at `path` holds of live figures, `None` when it has no manifest."""
        with self._ask(path, "bindings", {}) as lines:
            return unpack_bindings(lines, path)

    def rewrite(self, path: Path, folder: Path, edits: str, manifest: str, *, tracked: bool) -> None:
        """Write to `folder` a copy of the .docx at `path` in which the `edits` are made, both given as JSON."""
        more = {"folder": str(folder.absolute()), "edits": edits, "manifest": manifest}
        with self._ask(path, "rewrite", {**more, "tracked": "yes" if tracked else ""}) as lines:
            unpack_names(lines, path)

    def bare(self, path: Path, folder: Path) -> None:
        """Write to `folder` a copy of the .docx at `path` without the program's controls, if it has any."""
        with self._ask(path, "bare", {"folder": str(folder.absolute())}) as lines:
            unpack_names(lines, path)

    def amend(self, path: Path, folder: Path, changes: str) -> list[tuple[int, str]]:
        """Write to `folder` a copy of the .docx at `path` with the `changes`, given as JSON; return those not made."""
        with self._ask(path, "amend", {"folder": str(folder.absolute()), "changes": changes}) as lines:
            return unpack_unmade(lines, path)

    def annotate(self, path: Path, folder: Path, notes: str, author: str, initials: str) -> None:
        """Write to `folder` a copy of the .docx at `path` with the `notes`, given as JSON, as comments."""
        more = {"folder": str(folder.absolute()), "notes": notes, "author": author, "initials": initials}
        with self._ask(path, "annotate", more) as lines:
            unpack_names(lines, path)

    def formatting(self, path: Path) -> Formatting:
        """Return how the .docx at `path` is formatted."""
        with self._ask(path, "formatting", {}) as lines:
            return unpack_formatting(lines, path)

    @property
    def process_id(self) -> int | None:
        """The process that reads, `None` before the first file."""
        return self._process.pid if self._process else None

    def close(self) -> None:
        """End the process, if there is one."""
        process, self._process = self._process, None
        if process is not None:
            for stream in (process.stdin, process.stdout):
                assert stream
                stream.close()
            try:
                process.wait(_GRACE)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()

    @contextmanager
    def _ask(self, path: Path, task: str, more: dict[str, str]) -> Iterator[Iterator[bytes]]:
        request = {"task": task, "path": str(path.absolute()), **more}
        with self._lock:
            try:
                with self._bounded(path) as process:
                    ended, lines = _exchange(process, json.dumps(request))
                    if ended != "done":
                        raise InputError(_WHY.get(ended, _WHY["crash"]), path=path, hint=_TRY)
                    try:
                        yield lines
                    finally:
                        lines.close()
            except (OSError, ValueError) as error:
                self.close()
                raise InputError(_WHY["crash"], path=path, hint=_TRY) from error
            except BaseException as error:
                if not isinstance(error, InputError):
                    self.close()
                raise

    @contextmanager
    def _bounded(self, path: Path) -> Iterator[subprocess.Popen[bytes]]:
        """Yield the running process; it is killed when it does not keep its own time."""
        if self._owner != os.getpid():
            self._process, self._owner = None, os.getpid()
        if self._process is None or self._process.poll() is not None:
            self.close()
            self._process = _start(path)
        timer = threading.Timer(LIMITS.wall_seconds + _GRACE, self._process.kill)
        timer.start()
        try:
            yield self._process
        finally:
            timer.cancel()


@cache
def reading_child() -> Child:
    """Return the one reading process of this program; it ends with it."""
    child = Child()
    atexit.register(child.close)
    return child


def _start(path: Path) -> subprocess.Popen[bytes]:
    root = Path(drafter.__file__).parent.parent
    try:
        return subprocess.Popen(
            [sys.executable, "-P", "-c", _START, str(root)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError as error:
        hint = "请检查 Python 是否安装完整、系统资源是否充足"
        raise InputError("无法启动读取文件的进程", path=path, hint=hint) from error


def _exchange(process: subprocess.Popen[bytes], request: str) -> tuple[str, Generator[bytes, None, None]]:
    assert process.stdin and process.stdout
    process.stdin.write(request.encode("ascii") + b"\n")
    process.stdin.flush()
    ended, size = json.loads(process.stdout.readline())
    if not isinstance(size, int) or size > LIMITS.answer + 1:
        raise SpoiltError("size")
    return str(ended), _lines(process.stdout, size)


def _lines(stream: IO[bytes], size: int) -> Generator[bytes, None, None]:
    """Yield the lines of the next `size` bytes of `stream`; what is not asked for is read and dropped."""
    try:
        while size > 0:
            line = stream.readline(size)
            if not line:
                raise SpoiltError("short")
            size -= len(line)
            yield line
    finally:
        while size > 0 and (rest := stream.read(min(size, 1 << 16))):
            size -= len(rest)
