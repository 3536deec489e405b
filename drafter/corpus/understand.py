"""A file as read turned into a report as understood."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from drafter.corpus.appendices import cut_appendices
from drafter.corpus.cleaning import clean_blocks
from drafter.corpus.frame import part_frame
from drafter.corpus.metadata import read_metadata
from drafter.corpus.order import misnumbered
from drafter.corpus.outline import split_outline
from drafter.corpus.outside import read_outside
from drafter.corpus.passages import build_passages
from drafter.corpus.sections import place_sections
from drafter.model import Block, Reading, Report, Skipped
from drafter.templates.reading import ReadingRules

_SHOWN = 20


def understand_report(reading: Reading, rules: ReadingRules, kind: str = "law-government") -> Report:
    """Return the report in `reading`: what it says of itself, its outline, and its text as tagged passages.

    Every character of the text is in one passage or one heading; lines around it, appendices, and numbers
    that do not go on are in `skipped`.
    """
    notes = [block for block in reading.blocks if block.kind == "note"]
    cleaned = clean_blocks([block for block in reading.blocks if block.kind != "note"], rules)
    parted = cut_appendices(cleaned.blocks, rules.appendices)
    framed = part_frame(parted.blocks, rules)
    outline, paragraphs = place_sections(split_outline(framed.body, rules), rules)
    known = read_metadata(framed, cleaned.dropped, outline, rules, read_outside(reading))
    identity = _identity(cleaned.blocks)
    return Report(
        id=identity,
        source=reading.source,
        kind=kind,
        agency=known.agency,
        year=known.year,
        title=known.title,
        addressee=known.addressee,
        doc_number=known.doc_number,
        signer=known.signer,
        date=known.date,
        sources_of=known.sources_of,
        outline=outline,
        passages=build_passages(identity, paragraphs, rules, known.year),
        skipped=(
            *reading.skipped,
            *(Skipped("脚注和尾注", f"不计入正文：{block.text}") for block in notes),
            *(_as_skipped(block, "页面杂项") for block in cleaned.dropped),
            *(_as_skipped(block, "版头版记") for block in (*framed.front, *framed.back)),
            *parted.cut,
            *misnumbered(framed.body),
        ),
    )


def _identity(blocks: Sequence[Block]) -> str:
    text = "\n".join(block.text for block in blocks)
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:12]


def _as_skipped(block: Block, what: str) -> Skipped:
    text = block.text.strip()
    shown = text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
    return Skipped(f"第{block.line}行", f"{what}：{shown}")
