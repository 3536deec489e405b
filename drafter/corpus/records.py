"""Reports and passages to rows of columns and JSON, each with a checksum, and back."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from hashlib import sha256
from typing import Any

from drafter.corpus.drafts import DraftLink
from drafter.model import OutlineNode, Passage, Provenance, Quantity, Report, Skipped, Specific

REPORT_COLUMNS = (
    "id",
    "source",
    "kind",
    "agency",
    "year",
    "title",
    "addressee",
    "doc_number",
    "signer",
    "date",
    "outline",
    "skipped",
    "content_sha",
    "digest",
)
PASSAGE_COLUMNS = (
    "id",
    "report",
    "position",
    "section",
    "theme",
    "path",
    "text",
    "line",
    "quantities",
    "specifics",
)

Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class ReportEntry:
    """A report as it stands in a list; `passages` are the ids of its passages in order.

    `link` is the draft it comes from; one that is `superseded` is a draft of a report there is in a later state.
    """

    id: str
    agency: str | None
    year: int | None
    title: str | None
    kind: str
    source: str
    passages: tuple[str, ...]
    link: DraftLink | None = None
    superseded: bool = False


@dataclass(frozen=True, slots=True)
class StoredPassage:
    """A passage of the corpus and where it comes from."""

    passage: Passage
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class ReportTexts:
    """The bare texts of a report; a passage is its id, its section and its text."""

    report: str
    agency: str | None
    year: int | None
    passages: tuple[tuple[str, str, str], ...]


def report_entry(report: Report) -> ReportEntry:
    """Return `report` as it stands in a list."""
    passages = tuple(passage.id for passage in report.passages)
    return ReportEntry(
        report.id, report.agency, report.year, report.title, report.kind, report.source, passages
    )


def report_row(report: Report, source: str, content_sha: str) -> Row:
    """Return the row of `report`, kept as coming from `source`, a file with the hash `content_sha`."""
    values = (
        report.id,
        source,
        report.kind,
        report.agency,
        report.year,
        report.title,
        report.addressee,
        report.doc_number,
        report.signer,
        report.date.isoformat() if report.date else None,
        _as_json(report.outline),
        _as_json(report.skipped),
        content_sha,
        _digest(report),
    )
    return (*values, checksum(values))


def passage_rows(report: Report) -> list[Row]:
    """Return the rows of the passages of `report`, in order."""
    return [_passage_row(report.id, position, passage) for position, passage in enumerate(report.passages)]


def read_report(row: Sequence[Any], passages: Iterable[Passage]) -> Report:
    """Return the report in a row that `report_row` made, with its passages."""
    known = dict(zip(REPORT_COLUMNS, row, strict=False))
    known.pop("content_sha")
    known.pop("digest")
    known["date"] = date.fromisoformat(known["date"]) if known["date"] else None
    known["outline"] = tuple(OutlineNode(**node) for node in json.loads(known["outline"]))
    known["skipped"] = tuple(Skipped(**skipped) for skipped in json.loads(known["skipped"]))
    return Report(**known, passages=tuple(passages))


def read_passage(row: Sequence[Any], *, facts: bool = True) -> Passage:
    """Return the passage in a row that `passage_rows` made, without its facts when these are not wanted."""
    known = dict(zip(PASSAGE_COLUMNS, row, strict=False))
    return Passage(
        id=known["id"],
        section=known["section"],
        theme=known["theme"],
        path=tuple(json.loads(known["path"])),
        text=known["text"],
        line=known["line"],
        quantities=tuple(
            Quantity(**quantity) for quantity in json.loads(known["quantities"] if facts else "[]")
        ),
        specifics=tuple(
            Specific(**specific) for specific in json.loads(known["specifics"] if facts else "[]")
        ),
    )


def checksum(values: Iterable[object]) -> int:
    """Return the sum that shows whether a row was changed other than by the program."""
    return zlib.crc32("\x1f".join(map(repr, values)).encode("utf-8", "surrogatepass"))


def _passage_row(report: str, position: int, passage: Passage) -> Row:
    values = (
        passage.id,
        report,
        position,
        passage.section,
        passage.theme,
        json.dumps(passage.path, ensure_ascii=False),
        passage.text,
        passage.line,
        _as_json(passage.quantities),
        _as_json(passage.specifics),
    )
    return (*values, checksum(values))


def _as_json(records: Iterable[Any]) -> str:
    return json.dumps([asdict(record) for record in records], ensure_ascii=False)


def _digest(report: Report) -> str:
    """Return a hash of what the index is made from: the ids, places and texts of the passages."""
    indexed = [[p.id, p.section, p.theme, p.path, p.text] for p in report.passages]
    return sha256(json.dumps(indexed).encode("utf-8")).hexdigest()
