"""A draft to what `drafter new` tells of it: an object for programs, lines for people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from drafter.drafting.carrying.telling import carried_json, carried_lines
from drafter.drafting.provenance import count_origins, origins_line
from drafter.drafting.suggesting.suggest import is_of
from drafter.model import Draft, DraftSection, Provenance

_MOST_NAMED = 6


def draft_json(draft: Draft, output: Path, seconds: float) -> dict[str, object]:
    """Return what was made as plain lists and dictionaries."""
    return {
        "output": str(output),
        "agency": draft.agency.name,
        "year": draft.year,
        "kind": draft.kind,
        "sections": [_section(section) for section in draft.sections],
        "figures": {
            "given": len(draft.placed) + len(draft.unplaced),
            "placed": len(draft.placed),
            "unplaced": list(draft.unplaced),
        },
        "slots": {
            "filled": draft.filled,
            "open": [{"section": slug, "placeholder": text} for slug, text in open_slots_of(draft)],
        },
        "sources": [
            {
                "passage": source.passage,
                "report": source.report,
                "agency": source.agency,
                "year": source.year,
                "used_in": section.section,
            }
            for section, source in _sources(draft)
        ],
        "provenance": _provenance(draft),
        "findings": [],
        "seconds": round(seconds, 3),
        "last": carried_json(draft.last) if draft.last else None,
    }


def _provenance(draft: Draft) -> dict[str, int]:
    """Return how many sentences there are, and how many of them are own, borrowed and template."""
    counts = count_origins(draft)
    return {"sentences": sum(counts.values()), **counts}


def _section(section: DraftSection) -> dict[str, object]:
    return {
        "section": section.section,
        "theme": section.theme,
        "heading": section.heading,
        "characters": sum(len(paragraph.text) for paragraph in section.paragraphs),
    }


def open_slots_of(draft: Draft) -> list[tuple[str, str]]:
    """Return the open slots in order: the slug of the section (the frame has `frame`) and the placeholder."""
    frame = [paragraph for paragraph in (draft.addressee, *draft.closing) if paragraph]
    parts = [(section.section, section.paragraphs) for section in draft.sections]
    around = [("frame", run.text) for run in draft.frame.runs if run.slot]
    return around + [
        (slug, run.text)
        for slug, paragraphs in [("frame", tuple(frame)), *parts]
        for paragraph in paragraphs
        for run in paragraph.runs
        if run.slot
    ]


def _sources(draft: Draft) -> Iterator[tuple[DraftSection, Provenance]]:
    """Yield each passage once for each section it was borrowed for."""
    seen: set[tuple[str, str]] = set()
    for section in draft.sections:
        for paragraph in section.paragraphs:
            for source in paragraph.sources:
                if (key := (section.section, source.passage)) not in seen:
                    seen.add(key)
                    yield section, source


def summary_lines(
    draft: Draft, output: Path, titles: dict[str, str], further: Sequence[str] = ()
) -> list[str]:
    """Return the lines that tell a clerk what was made and what is left to do, `further` ones before the reminders."""
    characters = sum(len(p.text) for section in draft.sections for p in section.paragraphs)
    reminders = [*draft.notes]
    return [
        f"已生成 {output}（{characters} 字）",
        _figures_line(draft),
        _slots_line(draft, titles),
        origins_line(draft),
        _borrowed_line(draft),
        *further,
        *(carried_lines(draft.last) if draft.last else ()),
        *(f"提醒：{note}" for note in reminders),
        "下一步：在 Word 或 WPS 中补齐黄色待填处，对照批注核对借用的段落",
    ]


def _figures_line(draft: Draft) -> str:
    given = len(draft.placed) + len(draft.unplaced)
    if not given:
        return "没有给出数据，数据处全部待填（drafter figures form 可生成待填的表）"
    if not draft.unplaced:
        return f"数据 {given} 项全部写入；{_points(draft)}"
    named = "、".join(draft.unplaced[:_MOST_NAMED])
    return f"数据 {given} 项，写入 {len(draft.placed)} 项；没有写入：{named}；{_points(draft)}"


def _points(draft: Draft) -> str:
    given, placed = draft.points
    return f"要点 {given} 条全部采用" if given == placed else f"要点 {given} 条，采用 {placed} 条"


def _slots_line(draft: Draft, titles: dict[str, str]) -> str:
    counts = Counter(slug for slug, _ in open_slots_of(draft))
    if not counts:
        return "没有待填处"
    around = "版头、落款和版记" if draft.frame.mark else "主送和落款"
    named = "、".join(f"{titles.get(slug, around)} {count}" for slug, count in counts.items())
    return f"待填 {counts.total()} 处（{named}）"


def _borrowed_line(draft: Draft) -> str:
    sources = [source for _, source in _sources(draft) if not is_of(source, draft.agency.name)]
    if not sources:
        return "没有借用其他报告的语句"
    reports = {source.report for source in sources}
    return f"借用语句 {len(sources)} 处，来自 {len(reports)} 份报告；外单位的数据、地名、机构名没有带入"
