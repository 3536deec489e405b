"""Check kind `unchanged`: sentences that stand in last year's report word for word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from re import Pattern
from typing import Literal

from drafter.checks.hit import Case, Hit, Kind
from drafter.model import Quantity
from drafter.model.checking import CheckedParagraph

_CLAUSE = re.compile(r"[^，。；：！？]*[^，。；：！？\s]")
_SENTENCE = re.compile(r"[^。；！？]*[^。；！？\s]")
_KEPT = re.compile(r"[^一-鿿〇A-Za-z0-9.%+-]")
_NUMBER = re.compile(r"^\s*(?:[一二三四五六七八九十]+(?:、|是)|（[一二三四五六七八九十\d]+）|\d+[.、])\s*")


@dataclass(frozen=True, slots=True)
class Settings:
    """What is told of: a clause with a `figure`, a sentence with a `year` that is over, a `sentence` of `letters`.

    A clause or sentence with fewer `letters` is none, nor is one that `unless` matches; of the figures those that
    `usual` matches whole (100%) are as they should be.
    """

    of: Literal["figure", "year", "sentence"]
    letters: int
    unless: Pattern[str] | None = None
    usual: Pattern[str] | None = None


def find(settings: Settings, case: Case) -> Iterator[Hit]:
    """Yield each; the message may say {count} of them and the {percent} they have of the text, and the {year}."""
    last = case.beside.last
    if last is None or (last.year and case.text.year and last.year >= case.text.year):
        return
    pattern = _CLAUSE if settings.of == "figure" else _SENTENCE
    known = {_key(match.group()) for one in last.running for match in pattern.finditer(one.plain)}
    hits = [hit for one in case.paragraphs for hit in _hits(settings, one, pattern, known, _years(case))]
    letters = sum(len(one.plain) for one in case.text.running) or 1
    told = {
        "count": str(len(hits)),
        "percent": f"{sum(hit.end - hit.start for hit in hits) * 100 / letters:.0f}%",
    }
    yield from (Hit(hit.paragraph, hit.start, hit.end, {**told, **hit.words}) for hit in hits)


def _hits(
    settings: Settings,
    paragraph: CheckedParagraph,
    pattern: Pattern[str],
    known: set[str],
    years: tuple[int, int],
) -> Iterator[Hit]:
    if paragraph.role == "heading":
        return
    for match in pattern.finditer(paragraph.plain):
        text, start, end = match.group(), *match.span()
        key = _key(text)
        if (
            len(key) < settings.letters
            or key not in known
            or (settings.unless and settings.unless.search(text))
        ):
            continue
        if settings.of == "sentence":
            yield Hit(paragraph, start + len(text) - len(text.lstrip()), end)
        elif settings.of == "figure":
            yield from _figures(settings, paragraph, start, end)
        else:
            yield from _old_years(paragraph, start, end, years)


def _figures(settings: Settings, paragraph: CheckedParagraph, start: int, end: int) -> Iterator[Hit]:
    inside = [one for one in paragraph.quantities if start <= one.start and one.end <= end]
    telling = [one for one in inside if not (settings.usual and settings.usual.fullmatch(one.raw))]
    if telling:
        yield Hit(paragraph, start, end, {"figure": "、".join(map(_raw, telling))})


def _old_years(paragraph: CheckedParagraph, start: int, end: int, years: tuple[int, int]) -> Iterator[Hit]:
    """Yield the year of last year's report; in the plan also the year that was then to come."""
    last, this = years
    old = {last, this} if paragraph.section == "plan" else {last}
    for match in re.finditer(r"(?<![\d—–-])(20\d\d)年(?!版)", paragraph.plain[start:end]):
        titled = paragraph.plain.rfind("《", 0, start + match.start()) > paragraph.plain.rfind(
            "》", 0, start + match.start()
        )
        if int(match[1]) in old and not titled:
            yield Hit(paragraph, start + match.start(), start + match.end(), {"year": match[1]})


def _years(case: Case) -> tuple[int, int]:
    this = case.text.year or 0
    last = case.beside.last
    return (last.year if last and last.year else this - 1), this


def _key(text: str) -> str:
    return _KEPT.sub("", _NUMBER.sub("", text))


def _raw(quantity: Quantity) -> str:
    return quantity.raw


KIND = Kind(Settings, find)
