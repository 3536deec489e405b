"""A draft turned into a Word file laid out by a house style."""

from __future__ import annotations

from pathlib import Path

from docx.document import Document

from drafter.draft_record import record_of
from drafter.model import Draft
from drafter.templates.style import HouseStyle
from drafter.writers.clean import printable
from drafter.writers.controls import add_controls
from drafter.writers.imprint import add_imprint, add_note
from drafter.writers.package import empty_document, pack
from drafter.writers.page import add_page_numbers
from drafter.writers.paragraphs import BodyWriter
from drafter.writers.record import add_figures, add_record
from drafter.writers.red_head import add_red_head
from drafter.writers.saving import check_place, save_document


def write_docx(
    draft: Draft, style: HouseStyle, path: Path, *, overwrite: bool = False, controls: bool = False
) -> int:
    """Write `draft` to `path` with the record of its making and its figures bound; the same draft gives the same bytes.

    With `controls` each number stands in a control too; return how many do.

    Raise `OutputError` when the file is there already and `overwrite` is false, when the folder is missing or
    cannot be written to, and when the disk is full; what was there before then stands as it was.
    """
    check_place(path, overwrite=overwrite)
    document = empty_document(style)
    _describe(document, draft, style)
    writer = BodyWriter(document, style, own=draft.last is None)
    add_red_head(writer, draft.frame)
    writer.write(draft)
    add_note(writer, draft.frame)
    add_imprint(writer, draft.frame)
    add_page_numbers(document, style)
    add_record(document, record_of(draft))
    manifest = writer.numbers.manifest(draft)
    add_figures(document, manifest)
    made = add_controls(document, manifest, writer.numbers.runs) if controls else 0
    save_document(pack(document), path, overwrite=overwrite)
    return made


def _describe(document: Document, draft: Draft, style: HouseStyle) -> None:
    """Fill the properties: what the document is and whose; neither program nor moment."""
    properties = document.core_properties
    properties.title = printable(draft.title)[:255]
    properties.author = printable(draft.agency.name)[:255]
    properties.language = style.language
