"""A path to an open SQLite database of this program, its faults told in the user's words."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from drafter.corpus.records import PASSAGE_COLUMNS, REPORT_COLUMNS
from drafter.errors import DrafterError, InputError, OutputError

_APPLICATION = 0x64726674
_VERSION = 1
_PATIENCE = 30.0
_TRIES = 100
_PAUSE = 0.05
_LOOKED_THROUGH_UP_TO = 16 << 20
_SETTINGS = ("foreign_keys = ON", "synchronous = FULL", "secure_delete = ON")
_TABLES = (
    f"CREATE TABLE IF NOT EXISTS reports ({', '.join(REPORT_COLUMNS)}, checksum, PRIMARY KEY (id))",
    "CREATE UNIQUE INDEX IF NOT EXISTS reports_by_file ON reports (content_sha)",
    f"CREATE TABLE IF NOT EXISTS passages ({', '.join(PASSAGE_COLUMNS)}, checksum, PRIMARY KEY (id),"
    " FOREIGN KEY (report) REFERENCES reports (id) ON DELETE CASCADE)",
    "CREATE INDEX IF NOT EXISTS passages_by_report ON passages (report, position)",
    "CREATE INDEX IF NOT EXISTS passages_by_section ON passages (section, theme)",
    "CREATE TABLE IF NOT EXISTS readings (content_sha, reader, report, PRIMARY KEY (content_sha),"
    " FOREIGN KEY (report) REFERENCES reports (id) ON DELETE CASCADE)",
    "CREATE INDEX IF NOT EXISTS readings_by_report ON readings (report)",
    "CREATE TABLE IF NOT EXISTS origins (report, field, origin, PRIMARY KEY (report, field),"
    " FOREIGN KEY (report) REFERENCES reports (id) ON DELETE CASCADE)",
    "CREATE TABLE IF NOT EXISTS drafts (report, draft, known_by, slots, PRIMARY KEY (report),"
    " FOREIGN KEY (report) REFERENCES reports (id) ON DELETE CASCADE)",
    f"PRAGMA application_id = {_APPLICATION}",
    f"PRAGMA user_version = {_VERSION}",
)
_FIRST, _LATER = {"reports", "passages"}, {"readings", "origins", "drafts"}
_MOVE = "请把这个文件移走后重新加入报告，或用备份替换它"


def prepare_database(path: Path) -> None:
    """Make the database at `path`, or look through the one that is there.

    Raise a `DrafterError` when it cannot be made or read, is not one of ours, or is damaged.
    """
    if not path.exists() or _is_writable(path):
        _make(path)
    with checked(path), closing(open_database(path, write=False)) as database:
        small = path.stat().st_size <= _LOOKED_THROUGH_UP_TO
        if small and database.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
            raise damaged(path)


def open_database(path: Path, *, write: bool) -> sqlite3.Connection:
    """Return the database at `path`, for reading only unless `write`; raise when it is not one of ours."""
    if write and not _is_writable(path):
        raise OutputError("语料库不能写入", path=path, hint="请检查写入权限，或用 --workspace 换一个文件夹")
    database = _connect(path, _mode(path, write=write))
    try:
        _check_ours(database, path)
        for setting in _SETTINGS:
            database.execute(f"PRAGMA {setting}")
    except BaseException:
        database.close()
        raise
    return database


@contextmanager
def checked(path: Path) -> Iterator[None]:
    """Turn the faults of SQLite into those of the program, named with `path`."""
    try:
        yield
    except sqlite3.Error as error:
        raise _fault_of(_code(error), path) from error


def damaged(path: Path) -> InputError:
    """Return the fault of a database whose contents are not what was written."""
    return InputError("语料库文件已损坏", path=path, hint=_MOVE)


def _make(path: Path) -> None:
    """Make the tables unless there are some; while another program is at it, wait."""
    with checked(path):
        for _ in range(_TRIES):
            if _are_made(path):
                return
            time.sleep(_PAUSE)
    raise _fault_of(sqlite3.SQLITE_BUSY, path)


def _are_made(path: Path) -> bool:
    """Make the tables unless there are some; `False` when another program stands in the way."""
    try:
        with closing(_connect(path, "rwc")) as database:
            if _lacks_tables(database):
                database.execute("PRAGMA journal_mode = WAL").fetchall()
                with database:
                    database.execute("BEGIN IMMEDIATE")
                    for statement in _TABLES:
                        database.execute(statement)
        return True
    except sqlite3.OperationalError as error:
        if _code(error) == sqlite3.SQLITE_BUSY:
            return False
        raise


def _lacks_tables(database: sqlite3.Connection) -> bool:
    """`True` for an empty database and for one of ours that an older version made."""
    tables = {name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    ours = database.execute("PRAGMA application_id").fetchone() == (_APPLICATION,)
    return not tables or (ours and tables >= _FIRST and not tables >= _LATER)


def _connect(path: Path, mode: str) -> sqlite3.Connection:
    uri = f"{path.absolute().as_uri()}?mode={mode}"
    return sqlite3.connect(uri, uri=True, timeout=_PATIENCE, isolation_level=None, check_same_thread=False)


def _mode(path: Path, *, write: bool) -> str:
    """Return how to open the file: where nothing can be written beside it, as one that does not change."""
    if write or _is_writable(path):
        return "rw"
    log = path.with_name(f"{path.name}-wal")
    return "ro" if log.exists() and log.stat().st_size else "ro&immutable=1"


def _is_writable(path: Path) -> bool:
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def _check_ours(database: sqlite3.Connection, path: Path) -> None:
    application, version = (
        database.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version")
    )
    if application != _APPLICATION:
        raise InputError("这不是 drafter 的语料库", path=path, hint=_MOVE)
    if version > _VERSION:
        raise InputError("语料库由更新版本的 drafter 建立", path=path, hint="请升级 drafter")


def _code(error: sqlite3.Error) -> int:
    """Return the primary code of SQLite; faults that Python itself notices count as damage."""
    return int(getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)) & 0xFF


def _fault_of(code: int, path: Path) -> DrafterError:
    if code == sqlite3.SQLITE_NOTADB:
        return InputError("这不是 drafter 的语料库", path=path, hint=_MOVE)
    if code == sqlite3.SQLITE_FULL:
        return OutputError("磁盘已满，语料库没有改动", path=path, hint="请腾出磁盘空间后重试")
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return OutputError("另一个程序正在写入语料库", path=path, hint="请稍后重试")
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM):
        return OutputError(
            "语料库打不开或不能写入", path=path, hint="请检查访问权限，或用 --workspace 换一个文件夹"
        )
    if code == sqlite3.SQLITE_IOERR:
        return OutputError("读写语料库时出错", path=path, hint="请检查磁盘")
    return damaged(path)
