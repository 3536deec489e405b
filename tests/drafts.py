"""Drafts made by hand for tests of what is written from them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from drafter.model import Agency, Draft, DraftSection, Paragraph, Provenance, Role, Run, Sentence
from drafter.templates.style import HouseStyle, load_style
from drafter.text import full_width
from drafter.workspace import bundled_folder

AGENCY = Agency("某市某区政务服务和数据管理局")
TITLE = f"{AGENCY.name}2024年法治政府建设年度报告"
SOURCE = Provenance("p1", "r1", "甲市政务服务局", 2021, "measures")
_HEADING = re.compile(r"(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)[^。]*。?$")
_SLOT = re.compile("(【待填：[^】]*】)")


@cache
def house_style() -> HouseStyle:
    """The house style that comes with the program."""
    return load_style(bundled_folder("templates") / "_house" / "gbt9704")


def paragraph(text: str, role: Role = "body", *sources: Provenance) -> Paragraph:
    """The paragraph of `text`, what stands as 【待填：…】 in it an open slot."""
    parts = [part for part in _SLOT.split(text) if part]
    runs = tuple(Run(part, slot=bool(_SLOT.match(part))) for part in parts)
    sentence = Sentence(text, sources=sources, slots=tuple(_SLOT.findall(text)))
    return Paragraph(role, runs, sources, (sentence,) if text else ())


def section(heading: str, *texts: str) -> DraftSection:
    """A section of the level its number says, with a paragraph for each of `texts`."""
    level = 2 if heading.startswith("（") else 1
    return DraftSection("measures", None, heading, level, tuple(paragraph(text) for text in texts))


def short_draft(*sections: DraftSection, title: str = TITLE, date: str = "2025年1月6日") -> Draft:
    """A draft of these sections in its frame: title, addressee, closing, signature."""
    closing = (paragraph("特此报告。", "closing"), paragraph(AGENCY.name, "signer"), paragraph(date, "date"))
    return Draft(
        AGENCY, 2024, "law-government", title, paragraph("区委、区政府", "addressee"), sections, closing
    )


@cache
def long_draft() -> Draft:
    """A draft of several pages with the text of a real report: open slots, borrowed paragraphs, “quotes”."""
    draft = short_draft(*_seed_sections())
    opened = paragraph("全年办理行政复议案件【待填：件数】件，行政应诉案件【待填：件数】件。", "body", SOURCE)
    last = draft.sections[-1]
    last = replace(last, paragraphs=(*last.paragraphs, opened))
    return replace(draft, sections=(*draft.sections[:-1], last))


def _seed_sections() -> Iterator[DraftSection]:
    seed = min(bundled_folder("seeds").glob("*.txt"))
    heading, texts = "", list[str]()
    for line in map(full_width, seed.read_text(encoding="utf-8").split("\n")):
        if _HEADING.match(line) and len(line) < 60:
            yield section(heading, *texts)
            heading, texts = line, []
        elif line.strip():
            texts.append(line.strip())
    yield section(heading, *texts)
