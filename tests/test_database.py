"""A database of the program is made, opened, or refused with a reason."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from corpora import numbered

from drafter.corpus.database import checked, open_database, prepare_database
from drafter.corpus.store import Store
from drafter.errors import DrafterError, InputError, OutputError


def made(folder: Path) -> Path:
    """A new database."""
    prepare_database(folder / "库 #1?.sqlite3")
    return folder / "库 #1?.sqlite3"


def pragma(path: Path, name: str) -> object:
    """A setting of an open database."""
    with closing(open_database(path, write=True)) as database:
        return database.execute(f"PRAGMA {name}").fetchone()[0]


def test_every_write_is_on_the_disk_when_it_returns(tmp_path: Path) -> None:
    """The settings that crash safety rests on."""
    names = ("journal_mode", "synchronous", "foreign_keys", "secure_delete", "busy_timeout")
    assert [pragma(made(tmp_path), name) for name in names] == ["wal", 2, 1, 1, 30000]


def test_a_database_is_made_once(tmp_path: Path) -> None:
    """Preparing it again leaves what is in it."""
    Store(made(tmp_path)).add(numbered(1), "", "1")
    assert len(Store(made(tmp_path)).entries()) == 1


def test_an_empty_file_becomes_a_database(tmp_path: Path) -> None:
    """A program killed before its first write leaves such a file."""
    (tmp_path / "库 #1?.sqlite3").touch()
    assert Store(made(tmp_path)).entries() == []


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("PRAGMA application_id = 7", "这不是 drafter 的语料库"),
        ("PRAGMA user_version = 99", "更新版本"),
        ("DROP TABLE passages", "已损坏"),
    ],
)
def test_another_database_is_refused(statement: str, said: str, tmp_path: Path) -> None:
    """One of another program, of a later version, or without its tables."""
    with closing(sqlite3.connect(made(tmp_path))) as database:
        database.execute(statement)
    with pytest.raises(InputError, match=said):
        prepare_database(tmp_path / "库 #1?.sqlite3")
        Store(tmp_path / "库 #1?.sqlite3").passages()


def test_a_corpus_of_an_older_version_goes_on(tmp_path: Path) -> None:
    """Without the later tables it is served as it is; once prepared it has them."""
    Store(made(tmp_path)).add(numbered(1), "", "1", "reader")
    path = tmp_path / "库 #1?.sqlite3"
    with closing(sqlite3.connect(path)) as database:
        database.executescript("DROP TABLE readings; DROP TABLE origins; DROP TABLE drafts")
    assert Store(path).readings("reader") == {}
    assert Store(path).report(numbered(1).id) is not None
    assert [entry.link for entry in Store(path).entries()] == [None]
    assert not Store(made(tmp_path)).add(numbered(1), "", "1", "reader")
    assert Store(path).readings("reader") == {"1": numbered(1).id}


def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    """It is named and left as it is."""
    (tmp_path / "库 #1?.sqlite3").write_text("甲" * 5000, encoding="utf-8")
    with pytest.raises(InputError, match="这不是 drafter 的语料库"):
        made(tmp_path)
    assert (tmp_path / "库 #1?.sqlite3").read_text(encoding="utf-8") == "甲" * 5000


def test_a_folder_is_no_database(tmp_path: Path) -> None:
    """It cannot be opened."""
    (tmp_path / "库 #1?.sqlite3").mkdir()
    with pytest.raises(OutputError, match="打不开"):
        made(tmp_path)


def test_damage_is_noticed_or_harmless(tmp_path: Path) -> None:
    """With a byte changed or the end cut off, texts are right or refused in the user's words."""
    Store(made(tmp_path)).add(numbered(1), "", "1")
    raw = made(tmp_path).read_bytes()
    draw = random.Random(3)
    for _ in range(150):
        at = draw.randrange(len(raw))
        cut = raw[:at] if at % 4 == 0 else raw[:at] + bytes([raw[at] ^ 1 << at % 8]) + raw[at + 1 :]
        check_what_is_served(tmp_path, cut)


def check_what_is_served(folder: Path, raw: bytes) -> None:
    """Check that a database of these bytes serves the right texts or refuses; nothing is a new database."""
    path = folder / "changed"
    for name in ("changed-wal", "changed-shm"):
        (folder / name).unlink(missing_ok=True)
    path.write_bytes(raw)
    try:
        prepare_database(path)
        texts = [one.passage.text for one in Store(path).passages()]
    except DrafterError:
        return
    assert texts == ([one.text for one in numbered(1).passages] if raw else [])


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (sqlite3.SQLITE_FULL, "磁盘已满"),
        (sqlite3.SQLITE_BUSY, "另一个程序"),
        (sqlite3.SQLITE_IOERR, "读写"),
        (sqlite3.SQLITE_READONLY, "不能写入"),
    ],
)
def test_what_stops_a_write_is_told(code: int, said: str, tmp_path: Path) -> None:
    """Each has its reason and its next step."""
    error = sqlite3.OperationalError("…")
    error.sqlite_errorcode = code
    with pytest.raises(OutputError, match=said) as caught, checked(tmp_path):
        raise error
    assert caught.value.hint
