"""What a reading child hands to its parent: a Reading or a fault as lines of JSON, checked when they come in."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, astuple
from pathlib import Path

from drafter.draft_record import DraftRecord, NoRecordError, from_tree
from drafter.errors import InputError
from drafter.live_figures import Bindings, FoundNumber, LooseNumber, Manifest, to_tree
from drafter.live_figures import from_tree as manifest_of
from drafter.model import Block, Reading, RevisedText, Skipped
from drafter.model.formatting import Formatting
from drafter.readers.office import NeedsOfficeError
from drafter.readers.revision_rows import paragraph_row, read_paragraph, read_remark, remark_row
from drafter.trees import Tree, parse_tree

Row = list[object]


class SpoiltError(ValueError):
    """An answer that is not what a child writes, or not all of it."""


def pack_reading(reading: Reading) -> Iterator[bytes]:
    """Yield the lines of `reading`; the last says how many there were."""
    for block in reading.blocks:
        yield _line(["block", block.text, block.line, block.style, block.kind])
    for record in reading.skipped:
        yield _line(["skipped", record.where, record.why])
    for name, value in reading.properties:
        yield _line(["property", name, value])
    yield _line(["end", len(reading.blocks) + len(reading.skipped) + len(reading.properties)])


def pack_names(names: Iterable[tuple[str, str]]) -> Iterator[bytes]:
    """Yield the lines of the members of an archive: their names and the files they were unpacked to."""
    lines = [_line(["member", name, file]) for name, file in names]
    yield from lines
    yield _line(["end", len(lines)])


def pack_unmade(unmade: Iterable[tuple[int, str]]) -> Iterator[bytes]:
    """Yield the lines of the changes that were not made: which they are, and why."""
    lines = [_line(["unmade", at, why]) for at, why in unmade]
    yield from lines
    yield _line(["end", len(lines)])


def pack_record(tree: Tree | None) -> Iterator[bytes]:
    """Yield the line of the record of a draft, none when there is none."""
    if tree is not None:
        yield _line(["record", tree])
    yield _line(["end", 0 if tree is None else 1])


def pack_revisions(revised: RevisedText) -> Iterator[bytes]:
    """Yield the lines of a text under revision."""
    for paragraph in revised.paragraphs:
        yield _line(["paragraph", *paragraph_row(paragraph)])
    for remark in revised.remarks:
        yield _line(["remark", *remark_row(remark)])
    for author, count in revised.layout:
        yield _line(["layout", author, count])
    yield _line(["end", len(revised.paragraphs) + len(revised.remarks) + len(revised.layout)])


def pack_bindings(bindings: Bindings | None) -> Iterator[bytes]:
    """Yield the lines of what a file holds of live figures, none when it holds nothing."""
    rows: list[Row] = []
    if bindings is not None:
        rows.append(["manifest", to_tree(bindings.manifest)])
        rows += [["found", *astuple(one)] for one in bindings.found]
        rows += [["loose", one.bookmark, one.paragraph] for one in bindings.loose]
    yield from map(_line, rows)
    yield _line(["end", len(rows)])


def pack_formatting(formatting: Formatting) -> Iterator[bytes]:
    """Yield the line of how a document is formatted."""
    yield _line(["formatting", asdict(formatting)])
    yield _line(["end", 1])


def pack_fault(fault: InputError) -> bytes:
    """Return the line of a fault; its path is not in it."""
    return _line(["fault", fault.message, fault.place, fault.hint, isinstance(fault, NeedsOfficeError)])


def unpack_reading(lines: Iterable[bytes], path: Path) -> Reading:
    """Return the reading of the file at `path`; raise its fault, or `SpoiltError`."""
    blocks: list[Block] = []
    skipped: list[Skipped] = []
    properties: list[tuple[str, str]] = []
    for kind, *fields in _rows(lines, path):
        match kind, fields:
            case "block", _:
                blocks.append(_block(fields))
            case "skipped", [str(where), str(why)]:
                skipped.append(Skipped(where, why))
            case "property", [str(name), str(value)]:
                properties.append((name, value))
            case _:
                raise SpoiltError(str(kind))
    return Reading(str(path), tuple(blocks), tuple(skipped), tuple(properties))


def unpack_names(lines: Iterable[bytes], path: Path) -> list[tuple[str, str]]:
    """Return the members of the archive at `path`; raise its fault, or `SpoiltError`."""
    return [(str(name), str(file)) for _, name, file in _rows(lines, path)]


def unpack_record(lines: Iterable[bytes], path: Path) -> DraftRecord | None:
    """Return the record of the draft at `path`, `None` without one; raise its fault, or one for half a record."""
    trees = [_tree(tree) for kind, tree in _rows(lines, path) if kind == "record"]
    try:
        return from_tree(trees[0]) if trees else None
    except NoRecordError as error:
        hint = "记录在文件的 customXml 里；可用 drafter new 重新起草"
        raise InputError("稿件里的出处记录不完整", path=path, place=str(error) or None, hint=hint) from error


def unpack_formatting(lines: Iterable[bytes], path: Path) -> Formatting:
    """Return how the document at `path` is formatted; raise its fault, or `SpoiltError`."""
    from drafter.templates.records import build_record  # not on the far side: it brings YAML

    found = [fields for kind, *fields in _rows(lines, path) if kind == "formatting"]
    if len(found) != 1 or len(found[0]) != 1:
        raise SpoiltError("formatting")
    return build_record(Formatting, found[0][0], path)


def unpack_revisions(lines: Iterable[bytes], path: Path) -> RevisedText:
    """Return the text under revision at `path`; raise its fault, or `SpoiltError`."""
    paragraphs, remarks, layout = [], [], []
    for kind, *fields in _rows(lines, path):
        match kind, fields:
            case "paragraph", _:
                paragraphs.append(read_paragraph(fields))
            case "remark", _:
                remarks.append(read_remark(fields))
            case "layout", [str(author), int(count)]:
                layout.append((author, count))
            case _:
                raise SpoiltError(str(kind))
    return RevisedText(tuple(paragraphs), tuple(remarks), tuple(layout))


def unpack_bindings(lines: Iterable[bytes], path: Path) -> Bindings | None:
    """Return what the file at `path` holds of live figures; raise its fault, or `SpoiltError`."""
    manifest: Manifest | None = None
    found: list[FoundNumber] = []
    loose: list[LooseNumber] = []
    for row in _rows(lines, path):
        match row:
            case ["manifest", tree]:
                manifest = manifest_of(_tree(tree))
            case ["found", *fields]:
                found.append(_found(fields))
            case ["loose", str(name), int(paragraph)]:
                loose.append(LooseNumber(name, paragraph))
            case _:
                raise SpoiltError(str(row[0]))
    return Bindings(manifest, tuple(found), tuple(loose)) if manifest else None


def unpack_unmade(lines: Iterable[bytes], path: Path) -> list[tuple[int, str]]:
    """Return which changes of the file at `path` were not made, and why; raise its fault, or `SpoiltError`."""
    found: list[tuple[int, str]] = []
    for row in _rows(lines, path):
        match row:
            case ["unmade", int(at), str(why)]:
                found.append((at, why))
            case _:
                raise SpoiltError(str(row[0]))
    return found


def _rows(lines: Iterable[bytes], path: Path) -> Iterator[Row]:
    for count, line in enumerate(lines):
        row = _parsed(line)
        if row[0] == "fault":
            raise _fault(row, path)
        if row == ["end", count]:
            return
        yield row
    raise SpoiltError("no end")


def _parsed(line: bytes) -> Row:
    row = json.loads(line)
    if not isinstance(row, list) or not row:
        raise SpoiltError("row")
    return row


def _block(fields: Row) -> Block:
    match fields:
        case [str(text), int(line), None | str() as style, "paragraph" | "row" | "note" as kind]:
            return Block(text, line, style, kind)
    raise SpoiltError("block")


def _tree(value: object) -> Tree:
    try:
        return parse_tree(value)
    except ValueError as error:
        raise SpoiltError("tree") from error


def _found(fields: Row) -> FoundNumber:
    match fields:
        case [
            str(name), str(text), int(paragraph), str(fate), str(before), str(after), bool(control), str(stored)
        ]:  # fmt: skip
            return FoundNumber(name, text, paragraph, fate, before, after, control, stored)
    raise SpoiltError("found")


def _fault(row: Row, path: Path) -> InputError:
    match row:
        case ["fault", str(message), None | str() as place, None | str() as hint, needs_office]:
            fault = NeedsOfficeError if needs_office else InputError
            return fault(message, path=path, place=place, hint=hint)
    return InputError("文件已损坏，无法读取", path=path, hint="请在 Word 或 WPS 中打开确认，再另存一份")


def _line(row: Row) -> bytes:
    return json.dumps(row).encode("ascii") + b"\n"
