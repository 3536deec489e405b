"""The overlap of a draft to what `drafter new` tells of it: an object for programs, lines for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafter.corpus.overlap import MeasuredText, Overlap, SharedRun, SourceShare
from drafter.drafting.limiting import over_limit
from drafter.model import Draft

_MOST_SHOWN = 30


def overlap_json(draft: Draft, measured: MeasuredText, limit: float) -> dict[str, object]:
    """Return the overlap of the whole, source by source, and of each paragraph; shares go from 0 to 1."""
    whole = measured.whole
    headings = [(section.section, section.heading) for section in draft.sections for _ in section.paragraphs]
    return {
        "limit": limit,
        "over_limit": [source.report for source in over_limit(measured, limit)],
        "whole": {
            "letters": whole.letters,
            "share": whole.share,
            "boilerplate": whole.common,
            "own": whole.own,
            "longest": _run(whole.longest),
        },
        "sources": _sources(whole.sources),
        "own_sources": _sources(whole.own_sources),
        "paragraphs": [
            {"section": section, "heading": heading, **paragraph_json(one)}
            for (section, heading), one in zip(headings, measured.paragraphs, strict=True)
        ],
    }


def paragraph_json(overlap: Overlap) -> dict[str, object]:
    """Return the overlap of one paragraph, with the report that has most of it; `None` for no report."""
    first = overlap.sources[0] if overlap.sources else None
    return {
        "letters": overlap.letters,
        "share": overlap.share,
        "boilerplate": overlap.common,
        "own": overlap.own,
        "source": _source(first) if first else None,
        "longest": _run(overlap.longest),
    }


def _sources(sources: Iterable[SourceShare]) -> list[dict[str, object]]:
    return [{**_source(source), "longest": _run(source.longest)} for source in sources]


def _source(share: SourceShare) -> dict[str, object]:
    source = share.longest.source
    return {"report": source.report, "agency": source.agency, "year": source.year, "share": share.share}


def _run(run: SharedRun | None) -> dict[str, object] | None:
    if run is None:
        return None
    source = run.source
    return {
        "characters": run.characters,
        "text": run.text,
        "passage": source.passage,
        "report": source.report,
        "agency": source.agency,
        "year": source.year,
    }


def overlap_lines(measured: MeasuredText, limit: float) -> Iterator[str]:
    """Yield a line on what stands in other reports, and a reminder for each that is over the limit."""
    whole = measured.whole
    own = f"；本单位已有报告 {_percent(whole.own)}（不计）" if whole.own else ""
    yield f"与其他报告重合：全文 {_percent(whole.share)}（固定表述 {_percent(whole.common)} 不计）{_most(whole)}{own}"
    for source in over_limit(measured, limit):
        yield (
            f"提醒：与{_named(source.longest)}的报告重合 {_percent(source.share)}，超过上限 {_percent(limit)}；"
            f"借用的语句已换用其他来源，其余请改写，如：“{_shown(source.longest)}”"
        )


def _most(whole: Overlap) -> str:
    longest = whole.longest
    if longest is None:
        return ""
    first = whole.sources[0]
    return (
        f"，单一来源最多 {_percent(first.share)}（{_named(first.longest)}），"
        f"最长相同 {longest.characters} 字：“{_shown(longest)}”"
    )


def _named(run: SharedRun) -> str:
    year = f" {run.source.year} 年" if run.source.year else ""
    return f"{run.source.agency or '单位不详'}{year}"


def _shown(run: SharedRun) -> str:
    return run.text if len(run.text) <= _MOST_SHOWN else f"{run.text[:_MOST_SHOWN]}……"


def _percent(share: float) -> str:
    return f"{share * 100:.1f} %"
