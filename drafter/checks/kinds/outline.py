"""Check kind `outline`: headings with nothing under them, without words, doubled, or not fitting what follows."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from drafter.checks.hit import Case, Hit, Kind
from drafter.corpus.numbering import parse_number, without_number
from drafter.model.checking import CheckedParagraph
from drafter.text import is_tabular

_SHORTEST = 4


@dataclass(frozen=True, slots=True)
class Settings:
    """What is looked for.

    `empty`: no text before the next heading of its level or above; `wordless`: a number alone; `doubled`: the words
    of a heading under the same heading again; `foreign`: a top heading of one of the `sections` under which more
    than `share` of the text is of section `other`.
    """

    looks_for: Literal["empty", "wordless", "doubled", "foreign"]
    sections: tuple[str, ...] = ()
    other: str = ""
    share: float = 0.5


def find(settings: Settings, case: Case) -> Iterator[Hit]:
    """Yield the headings; `{share}` is the share of the other section's text, in per cent."""
    yield from _LOOKS[settings.looks_for](settings, case.paragraphs)


def _hit(paragraph: CheckedParagraph, **words: str) -> Hit:
    return Hit(paragraph, 0, paragraph.head or len(paragraph.plain), words)


def _empty(_: Settings, paragraphs: Sequence[CheckedParagraph]) -> Iterator[Hit]:
    for at, one in enumerate(paragraphs):
        following = paragraphs[at + 1] if at + 1 < len(paragraphs) else None
        stands = one.role == "heading" and one.level
        if (
            stands
            and not is_tabular(one.plain)
            and (following is None or (following.level and following.level <= one.level))
        ):
            yield _hit(one)


def _wordless(_: Settings, paragraphs: Sequence[CheckedParagraph]) -> Iterator[Hit]:
    for one in paragraphs:
        number = parse_number(one.plain)
        if number and not one.plain[number.end :].strip("。，、：.: "):
            yield _hit(one)


def _doubled(_: Settings, paragraphs: Sequence[CheckedParagraph]) -> Iterator[Hit]:
    seen: set[tuple[str, ...]] = set()
    path: dict[int, str] = {}
    for one in paragraphs:
        if not one.level:
            continue
        words = without_number(one.plain[: one.head]).strip("。 ")
        path = {level: above for level, above in path.items() if level < one.level} | {one.level: words}
        place = tuple(path[level] for level in sorted(path))
        if len(words) >= _SHORTEST and place in seen:
            yield _hit(one)
        seen.add(place)


def _foreign(settings: Settings, paragraphs: Sequence[CheckedParagraph]) -> Iterator[Hit]:
    tops = [at for at, one in enumerate(paragraphs) if one.level == 1]
    for start, end in pairwise([*tops, len(paragraphs)]):
        top = paragraphs[start]
        lengths: dict[str, int] = {}
        for one in paragraphs[start:end]:
            if one.section:
                lengths[one.section] = lengths.get(one.section, 0) + len(one.plain) - one.head
        whole = sum(lengths.values())
        if (
            top.section in settings.sections
            and whole
            and lengths.get(settings.other, 0) > settings.share * whole
        ):
            yield _hit(top, share=f"{100 * lengths[settings.other] / whole:.0f}")


_LOOKS: Mapping[str, Callable[[Settings, Sequence[CheckedParagraph]], Iterator[Hit]]] = {
    "empty": _empty,
    "wordless": _wordless,
    "doubled": _doubled,
    "foreign": _foreign,
}
KIND = Kind(Settings, find)
