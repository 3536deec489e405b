"""Suggestions to the lines that people read: where each is from, why it stands there, its text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from drafter.drafting.suggesting.suggest_json import MANY_SLOTS, RARE, STALE, penalties

if TYPE_CHECKING:
    from drafter.model import Provenance, Suggestion
    from drafter.operations.suggestions import Found

_UNKNOWN = "单位不详"


def suggestion_lines(found: Found) -> Iterator[str]:
    """Yield the suggestions in order: where each comes from, why it stands there, its text, who else has it."""
    if not found.suggestions:
        yield "没有可推荐的语段。"
    for rank, suggestion in enumerate(found.suggestions, start=1):
        yield f"{rank}. {_origin(suggestion, found.titles)}"
        yield f"   〔{' · '.join([*_merits(suggestion), *_drawbacks(suggestion)])}〕"
        yield f"   {suggestion.text}"
        if suggestion.also:
            yield f"   另见：{'、'.join(dict.fromkeys(map(_writer, suggestion.also)))}"


def _origin(suggestion: Suggestion, titles: dict[str, str]) -> str:
    origin = suggestion.provenance
    place = " · ".join(titles.get(slug, slug) for slug in (origin.section, suggestion.theme) if slug)
    return f"{_writer(origin)} · {place}"


def _writer(source: Provenance) -> str:
    return f"{source.agency or _UNKNOWN}{f'{source.year}年' if source.year else ''}"


def _merits(suggestion: Suggestion) -> Iterator[str]:
    reasons = suggestion.reasons
    yield f"近似度 {reasons.similarity:.2f}"
    sorts = {"本单位": reasons.own, "同主题": reasons.same_theme}
    if not reasons.own:
        sorts |= {"同层级": reasons.same_tier, "同类单位": reasons.same_kind}
    yield from (sort for sort, holds in sorts.items() if holds)
    if suggestion.phrase:
        yield f"{suggestion.agencies} 家用“{suggestion.phrase}”"
    elif suggestion.agencies > 1:
        yield f"{suggestion.agencies} 家用"
    if suggestion.used is not None:
        yield f"稿中已用 {suggestion.used} 次"


def _drawbacks(suggestion: Suggestion) -> Iterator[str]:
    said = {
        STALE: f"旧提法：{'、'.join(suggestion.reasons.stale)}",
        MANY_SLOTS: f"待填多：{len(suggestion.slots)} 处",
        RARE: "少见：别家没有这样写",
    }
    yield from (said[penalty] for penalty in penalties(suggestion))
