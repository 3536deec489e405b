"""The changes of a revision to what a person and a program are told of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from drafter.corpus.overlap import Overlap
from drafter.drafting.merging.aligning import edits
from drafter.drafting.merging.base import Place
from drafter.drafting.merging.changes import Change, TouchedFigure

_KINDS = {
    "inserted": "增加",
    "deleted": "删去",
    "replaced": "改动",
    "moved": "移动",
    "split": "分段",
    "joined": "并段",
}
_LONGEST = 60
_UNTRACKED = "未留修订痕迹"
_FRAME = "标题、主送和落款"


def change_json(change: Change, overlap: Overlap | None) -> dict[str, object]:
    """Return a change as plain values; `overlap` is that of its new words, `None` where there is none to tell of."""
    edited = change.old and change.new and not change.tracked
    return {
        "kind": change.kind,
        **place_json(change.place),
        "tracked": change.tracked,
        "author": change.author or None,
        "date": change.date or None,
        "old": change.old,
        "new": change.new,
        "edits": [{"old": old, "new": new} for old, new in edits(change.old, change.new)] if edited else [],
        "sentence": change.sentence,
        "overlap": _overlap_json(overlap) if overlap and overlap.sources else None,
        "figures": [figure_json(one) for one in change.figures],
    }


def place_json(place: Place) -> dict[str, object]:
    """Return a place as plain values."""
    return {"section": place.section, "heading": place.heading or None, "paragraph": place.paragraph}


def figure_json(figure: TouchedFigure) -> dict[str, object]:
    """Return a touched figure as plain values; `now` is `None` when the text does not state it any more."""
    return {
        "name": figure.name,
        "was": figure.was,
        "now": figure.now or None,
        "section": figure.place.section,
        "heading": figure.place.heading or None,
    }


def _overlap_json(overlap: Overlap) -> dict[str, object]:
    return {
        "share": overlap.share,
        "sources": [
            {
                "report": one.report,
                "agency": one.longest.source.agency,
                "year": one.longest.source.year,
                "share": one.share,
                "characters": one.longest.characters,
                "text": one.longest.text,
            }
            for one in overlap.sources
        ],
    }


def counts(changes: Iterable[Change]) -> dict[str, int]:
    """Return how many changes there are of each kind, all kinds named."""
    found: Counter[str] = Counter(one.kind for one in changes)
    return {kind: found[kind] for kind in _KINDS}


def change_lines(changes: Sequence[Change], overlaps: Mapping[int, Overlap]) -> Iterator[str]:
    """Yield the changes under their headings; `overlaps` are those of their new words, by their number."""
    heading: str | None = None
    for number, change in enumerate(changes):
        if (change.place.heading or _FRAME) != heading:
            heading = change.place.heading or _FRAME
            yield f"【{heading}】"
        who = change.author or (_UNTRACKED if not change.tracked else "作者不详")
        yield f"  {_KINDS[change.kind]}（{who}）：{_words(change)}"
        for figure in change.figures:
            yield f"    数据：{_figure(figure)}"
        for source in (overlaps[number].sources if number in overlaps else ())[:1]:
            run, year = source.longest, source.longest.source.year
            named = f"{run.source.agency or '某单位'}{f'{year}年' if year else ''}报告"
            yield f"    与{named}相同 {run.characters} 字：“{_short(run.text)}”"


def figure_lines(figures: Sequence[TouchedFigure]) -> Iterator[str]:
    """Yield the figures of the draft that the text states otherwise or not any more."""
    if figures:
        yield f"数据有变动的 {len(figures)} 处，请核对："
        yield from (f"  {_figure(one)}" for one in figures)


def _figure(figure: TouchedFigure) -> str:
    return f"{figure.name}：原 {figure.was}，{f'现 {figure.now}' if figure.now else '现已不在文中'}"


def _words(change: Change) -> str:
    if change.kind in ("split", "joined"):
        return "在此另起一段" if change.kind == "split" else "与下一段并为一段"
    if change.kind == "moved" and change.old == change.new:
        return f"移到此处“{_short(change.new)}”"
    if not change.old or not change.new:
        return f"“{_short(change.old or change.new)}”"
    if change.tracked:
        return f"“{_short(change.old)}”→“{_short(change.new)}”"
    moved = "移到此处，" if change.kind == "moved" else ""
    return moved + "；".join(_edit(*one) for one in edits(change.old, change.new))


def _edit(old: str, new: str) -> str:
    if old and new:
        return f"“{_short(old)}”→“{_short(new)}”"
    return f"删“{_short(old)}”" if old else f"加“{_short(new)}”"


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}……"
