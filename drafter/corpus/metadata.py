"""The frame and headings of a report turned into agency, year, title, addressee, number, signer, date."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from drafter.corpus.frame import Framed, is_addressee, is_agency_name
from drafter.corpus.outside import Found, Outside
from drafter.model import Block, Origin, OutlineNode
from drafter.templates.reading import FrameRules, ReadingRules
from drafter.text import chinese_number, fold

_QUOTED = re.compile(r"《[^》]*》")
_LEAD_LENGTH = 300
_SHORTEST_TITLE = 6
_SPRING = 6

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a report says of itself, `None` for what it does not say, and where each value was found."""

    agency: str | None = None
    year: int | None = None
    title: str | None = None
    addressee: str | None = None
    doc_number: str | None = None
    signer: str | None = None
    date: date | None = None
    sources_of: tuple[tuple[str, Origin], ...] = ()


def read_metadata(
    framed: Framed,
    dropped: Sequence[Block],
    outline: Sequence[OutlineNode],
    rules: ReadingRules,
    outside: Outside | None = None,
) -> Metadata:
    """Return what the `framed` report says of itself, the `dropped` lines of its page being asked late.

    What stands `outside` the text, in the file's properties and name, is asked last.
    """
    frame, outside = rules.frame, outside or Outside()
    labelled = _labelled(dropped, frame)
    printed = _title(framed.front, frame)
    titled = printed or _without_spaces(labelled.get("title"))
    signer, signed = _signature(framed.back, frame)
    found: dict[str, Found[Any]] = {
        "agency": _first(
            [*_agencies(titled, signer, labelled, framed, frame), *outside.found(_leading_agency, frame)]
        ),
        "year": _first([*_years(titled, outline, framed.body, signed, frame), *outside.years(frame)]),
        "title": _first(
            [("front", printed), ("label", None if printed else titled), *outside.found(_as_title, frame)]
        ),
        "addressee": ("front", _addressee(framed.front, frame)),
        "doc_number": _first(
            [("front", _doc_number(framed.front, frame)), ("label", _doc_number(dropped, frame))]
        ),
        "signer": ("signature", signer),
        "date": _first([("signature", signed), ("front", _front_date(framed.front, frame))]),
    }
    sources = tuple((name, origin) for name, (origin, value) in found.items() if value is not None)
    return Metadata(**{name: value for name, (_, value) in found.items()}, sources_of=sources)


def _first(found: Iterable[Found[T]]) -> Found[T]:
    """Return the first that has a value."""
    candidates = list(found)
    return next((one for one in candidates if one[1]), candidates[0])


def _without_spaces(text: str | None) -> str | None:
    return re.sub(r"\s+", "", text) if text else None


def _labelled(dropped: Sequence[Block], rules: FrameRules) -> dict[str, str]:
    found: dict[str, str] = {}
    for block in dropped:
        for name, pattern in rules.labels.items():
            match = pattern.match(fold(block.text).strip())
            if match and match[1].strip():
                found.setdefault(name, block.text.strip()[match.start(1) :].strip())
    return found


def _title(front: Sequence[Block], rules: FrameRules) -> str | None:
    for at in range(len(front) - 1, -1, -1):
        if rules["title_end"].search(fold(front[at].text).strip()) and not is_addressee(
            front[at].text, rules
        ):
            lines = [front[at].text]
            while at > 0 and _is_cut_off(lines[0], rules) and _can_open_title(front[at - 1].text, rules):
                at -= 1
                lines.insert(0, front[at].text)
            return _without_spaces("".join(lines))
    return None


def _as_title(text: str, rules: FrameRules) -> str | None:
    """Return `text` when it reads like the title of a report."""
    plain = re.sub(r"\s+", "", text)
    is_title = len(plain) >= _SHORTEST_TITLE and rules["title_end"].search(fold(plain))
    return plain if is_title else None


def _is_cut_off(line: str, rules: FrameRules) -> bool:
    return rules["title_start"].search(fold(line).strip()) is not None or not _leading_agency(line, rules)


def _can_open_title(line: str, rules: FrameRules) -> bool:
    plain = fold(line).strip()
    if rules["title_start"].search(plain) and not rules["title_end"].search(plain):
        return True
    return is_agency_name(plain, rules) and not rules["red_header"].search(plain)


def _addressee(front: Sequence[Block], rules: FrameRules) -> str | None:
    line = next((block.text for block in front if is_addressee(block.text, rules)), None)
    return line.strip().rstrip("：:").strip() if line else None


def _doc_number(blocks: Iterable[Block], rules: FrameRules) -> str | None:
    for block in blocks:
        text = fold(block.text).strip()
        label = rules.labels["doc_number"].match(text)
        offset = label.start(1) if label else 0
        match = rules["doc_number"].match(text[offset:].lstrip())
        if match:
            offset += len(text[offset:]) - len(text[offset:].lstrip())
            return _without_spaces(block.text.strip()[offset : offset + match.end()])
    return None


def _signature(back: Sequence[Block], rules: FrameRules) -> tuple[str | None, date | None]:
    for at, block in enumerate(back):
        text = fold(block.text).strip()
        day = _find_date(text, rules)
        if day is None or rules["printed"].search(text):
            continue
        before = (rules["date"].split(text)[0] if rules["date"].search(text) else "").strip(" ()")
        above = fold(back[at - 1].text).strip() if at else ""
        for name in (before, above):
            if _is_signer(name, rules):
                return re.sub(r"\s+", "", name), day
        return None, day
    names = [block.text for block in back if _is_signer(block.text, rules)]
    return (_without_spaces(names[0]) if names else None), None


def _is_signer(name: str, rules: FrameRules) -> bool:
    return is_agency_name(name, rules) and not rules["several"].match(name)


def _front_date(front: Sequence[Block], rules: FrameRules) -> date | None:
    lines = [fold(block.text).strip(" ()") for block in front]
    days = [_find_date(line, rules) for line in lines if rules["date"].fullmatch(line)]
    return next((day for day in days if day), None)


def _find_date(text: str, rules: FrameRules) -> date | None:
    match = rules["date"].search(text)
    if match:
        return _date(int(match[1]), int(match[2]), int(match[3]))
    match = rules["chinese_date"].search(text)
    if match:
        return _date(*(chinese_number(match[group]) or 0 for group in (1, 2, 3)))
    return None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _agencies(
    title: str | None, signer: str | None, labelled: dict[str, str], framed: Framed, rules: FrameRules
) -> Iterator[Found[str]]:
    """Yield the names the report may give its agency, the surest first."""
    titled = _leading_agency(title, rules) if title else None
    if titled and signer and signer.endswith(titled):
        yield "signature", signer
    yield "title", titled
    yield "signature", signer
    yield "label", labelled.get("agency")
    for block in framed.front:
        if is_agency_name(block.text, rules):
            yield "red_header", fold(block.text).strip().removesuffix("文件")
    text = "\n".join(block.text for block in framed.body)
    yield "lead", _introduced(text, rules)
    yield "lead", _own_name(text, rules)
    yield "title", _government(title, rules)


def _leading_agency(title: str, rules: FrameRules) -> str | None:
    opening = _opening(title, rules)
    return opening if len(opening) >= 4 and rules["agency_end"].search(fold(opening)) else None


def _opening(title: str, rules: FrameRules) -> str:
    plain = re.sub(r"\s+", "", title)
    plain = re.sub(r"^(?:19|20)\d{2}年(?:度)?", "", plain)
    return rules["title_rest"].split(plain, maxsplit=1)[0]


def _government(title: str | None, rules: FrameRules) -> str | None:
    """Return the government of the place a title opens with: “某镇2024年……”; `None` for any other title."""
    place = _opening(title, rules) if title else ""
    return place + rules["government"].pattern if rules["governed"].fullmatch(place) else None


def _introduced(text: str, rules: FrameRules) -> str | None:
    match = rules["agency_introduced"].search(fold(text[:_LEAD_LENGTH]))
    return match[1] if match else None


def _own_name(text: str, rules: FrameRules) -> str | None:
    """Return the name by which the text's opening speaks of its own body in full; `None` when it does not."""
    names = (
        match[1] for match in rules["agency_as_subject"].finditer(fold(_QUOTED.sub("", text[:_LEAD_LENGTH])))
    )
    return next((name for name in names if not rules["short_agency"].match(name)), None)


def _years(
    title: str | None,
    outline: Sequence[OutlineNode],
    body: Sequence[Block],
    signed: date | None,
    rules: FrameRules,
) -> Iterator[Found[int]]:
    """Yield the years the report may be of, the surest first."""
    yield "title", _first_year(title or "", rules)
    for section, offset in (("measures", 0), ("problems", 0), ("plan", -1)):
        for node in outline:
            year = _first_year(node.heading, rules)
            if node.level == 1 and node.section == section and year:
                yield "heading", year + offset
    yield "lead", _first_year(_QUOTED.sub("", body[0].text)[:_LEAD_LENGTH], rules) if body else None
    yield "dates", signed.year - (signed.month <= _SPRING) if signed else None


def _first_year(text: str, rules: FrameRules) -> int | None:
    match = rules["year"].search(fold(text))
    return int(match[1]) if match else None
