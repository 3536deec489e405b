"""Reports to a database file that is safe against crashes and against two programs at once, and back."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from drafter.corpus.database import checked, damaged, open_database
from drafter.corpus.drafts import DraftLink, Version, superseded
from drafter.corpus.records import (
    PASSAGE_COLUMNS,
    REPORT_COLUMNS,
    ReportEntry,
    ReportTexts,
    Row,
    StoredPassage,
    checksum,
    passage_rows,
    read_passage,
    read_report,
    report_row,
)
from drafter.model import Passage, Provenance, Report

_MOST_AT_ONCE = 500
_REPORT = PASSAGE_COLUMNS.index("report")
_PASSAGES = ", ".join(f"passages.{column}" for column in (*PASSAGE_COLUMNS, "checksum"))
_REPORTS = ", ".join((*REPORT_COLUMNS, "checksum"))
_FROM_REPORTS = (
    f"SELECT {_PASSAGES}, reports.agency, reports.year FROM passages JOIN reports ON reports.id = report"
)


class Store:
    """The reports of a corpus. A call that has returned is on the disk; every call stands for itself."""

    def __init__(self, path: Path) -> None:
        """Work on the database at `path`, which `prepare_database` has made."""
        self._path = path

    def add(self, report: Report, source: str, content_sha: str, reader: str = "") -> bool:
        """Keep `report`; `False`, and no report changes, when its text is already there.

        The same file understood otherwise than before takes the place of what it was. With the name of a
        `reader` it is noted that this one has read the file.
        """
        with self._writing() as database:
            held = database.execute("SELECT 1 FROM reports WHERE id = ?", (report.id,)).fetchone()
            if not held:
                database.execute("DELETE FROM reports WHERE content_sha = ?", (content_sha,))
                _insert(database, "reports", [report_row(report, source, content_sha)])
                _insert(database, "passages", passage_rows(report))
                _insert(database, "origins", [(report.id, *source) for source in report.sources_of])
            if reader:
                note = (content_sha, reader, report.id)
                database.execute("INSERT OR REPLACE INTO readings VALUES (?, ?, ?)", note)
            return not held

    def link(self, report: str, link: DraftLink) -> None:
        """Note which draft the report with the id `report` comes from, in the place of what was noted before."""
        with self._writing() as database:
            row = (report, link.draft, link.by, link.slots)
            database.execute("INSERT OR REPLACE INTO drafts VALUES (?, ?, ?, ?)", row)

    def readings(self, reader: str) -> dict[str, str]:
        """Return the files that `reader` has read: the hash of each and the id of the report it is."""
        with self._reading() as database:
            query = "SELECT content_sha, report FROM readings WHERE reader = ?"
            return dict(_later(database, "readings", query, reader))

    def remove(self, report: str) -> bool:
        """Remove the report with the id `report` and what is left of it in the file; `False` without one."""
        with self._writing() as database:
            found = database.execute("DELETE FROM reports WHERE id = ?", (report,)).rowcount
        with self._reading(write=True) as database:
            database.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        return found > 0

    def entries(self) -> list[ReportEntry]:
        """Return the reports by id, without their text."""
        order = "SELECT report, id FROM passages ORDER BY report, position"
        columns = "id, agency, year, title, kind, source"
        with self._reading() as database:
            passages: dict[str, list[str]] = {}
            for report, passage in database.execute(order):
                passages.setdefault(report, []).append(passage)
            rows = database.execute(f"SELECT {columns} FROM reports ORDER BY id").fetchall()
            links, old = _links(database), _superseded(database)
        return [
            ReportEntry(
                id, agency, year, title, kind, source, tuple(passages.get(id, ())), links.get(id), id in old
            )
            for id, agency, year, title, kind, source in rows
        ]

    def report(self, wanted: str) -> Report | None:
        """Return the report whose id is `wanted` or, it alone, begins with it; `None` for none or several."""
        with self._reading() as database:
            query = f"SELECT {_REPORTS} FROM reports WHERE substr(id, 1, ?) = ? ORDER BY id LIMIT 2"
            rows = database.execute(query, (len(wanted), wanted)).fetchall() if wanted else []
            if len(rows) != 1 and (not rows or rows[0][0] != wanted):
                return None
            report = read_report(self._sound(rows[0]), self._passages_of(database, rows[0][0]))
            query = "SELECT field, origin FROM origins WHERE report = ? ORDER BY rowid"
            return replace(report, sources_of=tuple(_later(database, "origins", query, report.id)))

    def passages(
        self, section: str | None = None, theme: str | None = None, *, facts: bool = True
    ) -> list[StoredPassage]:
        """Return the passages of the section and theme (`None`: of any) by id, without their facts if so wanted."""
        given = {"passages.section": section, "passages.theme": theme}
        wanted = {column: value for column, value in given.items() if value is not None}
        where = " AND ".join(f"{column} = ?" for column in wanted) or "1"
        with self._reading() as database:
            query = f"{_FROM_REPORTS} WHERE {where} ORDER BY passages.id"
            rows = database.execute(query, (*wanted.values(),))
            return [self._stored(row, facts=facts) for row in rows]

    def texts(self) -> list[ReportTexts]:
        """Return the bare texts of all reports by id, for comparing: many at once, so their sums go unchecked."""
        order = "SELECT report, id, section, text FROM passages ORDER BY report, position"
        with self._reading() as database:
            reports = database.execute("SELECT id, agency, year FROM reports ORDER BY id").fetchall()
            passages: dict[str, list[tuple[str, str, str]]] = {}
            for report, *passage in database.execute(order):
                passages.setdefault(report, []).append((*passage,))
        return [ReportTexts(id, agency, year, (*passages.get(id, ()),)) for id, agency, year in reports]

    def passages_by_id(self, ids: Sequence[str], *, facts: bool = True) -> dict[str, StoredPassage]:
        """Return those of the passages `ids` that are there, by id, without their facts if so wanted."""
        found: dict[str, StoredPassage] = {}
        with self._reading() as database:
            for at in range(0, len(ids), _MOST_AT_ONCE):
                some = ids[at : at + _MOST_AT_ONCE]
                marks = ", ".join("?" * len(some))
                rows = database.execute(f"{_FROM_REPORTS} WHERE passages.id IN ({marks})", tuple(some))
                found |= {row[0]: self._stored(row, facts=facts) for row in rows}
        return found

    def fingerprint(self) -> str:
        """Return a hash of all that is indexed: the same for the same reports in whatever order they came."""
        with self._reading() as database:
            return _fingerprint(database)

    def snapshot(self) -> tuple[str, list[Passage]]:
        """Return the fingerprint and all passages that count by id, without their facts, both of one moment."""
        with self._reading() as database:
            database.execute("BEGIN")
            rows = database.execute(f"SELECT {_PASSAGES} FROM passages ORDER BY id").fetchall()
            fingerprint, old = _fingerprint(database), _superseded(database)
        sound = (self._sound(row) for row in rows)
        return fingerprint, [read_passage(row, facts=False) for row in sound if row[_REPORT] not in old]

    @contextmanager
    def _reading(self, *, write: bool = False) -> Iterator[sqlite3.Connection]:
        with checked(self._path), closing(open_database(self._path, write=write)) as database:
            yield database

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        """Give the database inside a transaction, committed at the end, rolled back on a fault."""
        with self._reading(write=True) as database, database:
            database.execute("BEGIN IMMEDIATE")
            yield database

    def _passages_of(self, database: sqlite3.Connection, report: str) -> Iterable[Passage]:
        query = f"SELECT {_PASSAGES} FROM passages WHERE report = ? ORDER BY position"
        return [read_passage(self._sound(row)) for row in database.execute(query, (report,))]

    def _stored(self, row: Sequence[Any], *, facts: bool) -> StoredPassage:
        *held, agency, year = row
        passage = read_passage(self._sound(held), facts=facts)
        return StoredPassage(passage, Provenance(passage.id, held[1], agency, year, passage.section))

    def _sound(self, row: Sequence[Any]) -> Sequence[Any]:
        """Return the row without its checksum, which must be right."""
        *values, kept = row
        if checksum(values) != kept:
            raise damaged(self._path)
        return values


def _insert(database: sqlite3.Connection, table: str, rows: list[Row]) -> None:
    if rows:
        marks = ", ".join("?" * len(rows[0]))
        database.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)


def _later(database: sqlite3.Connection, table: str, query: str, *values: str) -> list[Row]:
    """Return what `query` finds in a table that corpora of older versions, only read, may lack."""
    held = database.execute("SELECT 1 FROM sqlite_master WHERE name = ?", (table,)).fetchone()
    return database.execute(query, values).fetchall() if held else []


def _links(database: sqlite3.Connection) -> dict[str, DraftLink]:
    rows = _later(database, "drafts", "SELECT report, draft, known_by, slots FROM drafts")
    return {report: DraftLink(draft, by, slots) for report, draft, by, slots in rows}


def _superseded(database: sqlite3.Connection) -> set[str]:
    links = _links(database)
    rows = database.execute("SELECT id, kind, agency, year FROM reports").fetchall() if links else []
    return superseded(Version(id, kind, agency, year, links.get(id)) for id, kind, agency, year in rows)


def _fingerprint(database: sqlite3.Connection) -> str:
    rows = database.execute("SELECT id, digest FROM reports ORDER BY id").fetchall()
    old = _superseded(database)
    lines = (f"{report} {digest}" for report, digest in rows if report not in old)
    return sha256("\n".join(lines).encode()).hexdigest()
