"""Text of another report to the same text with every quantity and specific turned into an open slot."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from drafter.model import Quantity, Slot, SlotKind, SlottedText, Specific
from drafter.text import fold

_LABELS: dict[SlotKind, str] = {
    "figure": "数量",
    "date": "日期",
    "place": "地点",
    "agency": "单位",
    "instrument": "文件",
    "brand": "名称",
    "person": "姓名",
    "meeting": "会议",
    "text": "内容",
}
_RANK = "名次"
_NUMBER = re.compile(
    r"(?:\d[\d,]*(?:\.\d+)?|[零〇一二两三四五六七八九十百千]+)[万亿千百]*(?:[-~—–至]\d[\d,.]*[万亿]*)?"
)
_BEFORE = re.compile(r"(?:大约|约为|约|超过|超|将近|接近|近|逾|突破|多达|高达|不少于|不低于)\s*$")
_BETWEEN = re.compile(r"^\s*(?:余|多)")
_AFTER = re.compile(r"^(?:以上|左右|上下|余|多)")
_BETWEEN_SLOTS = re.compile(r"^[、,，和与及\s]*$|^以及$|^或$")


@dataclass(frozen=True, slots=True)
class Hole:
    """What is cut out of the text and what is put there: a slot, and the words kept after it."""

    start: int
    end: int
    kind: SlotKind
    label: str
    unit: str | None = None
    after: str = ""


def open_slots(text: str, quantities: tuple[Quantity, ...], specifics: tuple[Specific, ...]) -> SlottedText:
    """Return `text` with a placeholder for each quantity and specific; of two that overlap the wider wins.

    A figure keeps its unit behind the slot and loses its qualifier (约 余 以上); specifics of one kind
    in a row (甲市、乙区、丙县) share one slot.
    """
    holes = [figure_hole(text, quantity) for quantity in quantities]
    holes += [Hole(item.start, item.end, item.kind, _LABELS[item.kind]) for item in specifics]
    return _filled(text, _merged(text, _widest(holes)))


def wording(slotted: SlottedText) -> str:
    """Return the words of `slotted` alone, a space in the place of each slot."""
    ends = [0, *(slot.end for slot in slotted.slots)]
    starts = [*(slot.start for slot in slotted.slots), len(slotted.text)]
    return " ".join(slotted.text[end:start] for end, start in zip(ends, starts, strict=True))


def figure_hole(text: str, quantity: Quantity) -> Hole:
    """Return the hole of a quantity: its number with 万 and 余, and the words of approximation around it."""
    number = _NUMBER.search(fold(text[quantity.start : quantity.end]))
    first, last = number.span() if number else (0, quantity.end - quantity.start)
    start, end = quantity.start + first, quantity.start + last
    if quantity.unit == "rank":
        return Hole(start, end, "figure", _RANK, "rank")
    before, between = _BEFORE.search(text[:start]), _BETWEEN.match(text[end:])
    start = before.start() if before else start
    end += between.end() if between else 0
    close = max(end, quantity.end)
    kept = _AFTER.sub("", text[end:close].strip())
    after = _AFTER.match(text[close:])
    close += after.end() if after else 0
    return Hole(start, close, "figure", _LABELS["figure"], quantity.unit, kept)


def _widest(holes: list[Hole]) -> list[Hole]:
    """Return the holes that overlap no wider one, in order."""
    chosen: list[Hole] = []
    for hole in sorted(holes, key=lambda hole: (hole.start - hole.end, hole.start)):
        if all(hole.end <= other.start or other.end <= hole.start for other in chosen):
            chosen.append(hole)
    return sorted(chosen, key=lambda hole: hole.start)


def _merged(text: str, holes: list[Hole]) -> Iterator[Hole]:
    """Yield the holes, those of one kind with only 、 or 和 between them as one; figures stay apart."""
    last: Hole | None = None
    for hole in holes:
        if last and last.kind == hole.kind != "figure" and _BETWEEN_SLOTS.match(text[last.end : hole.start]):
            last = Hole(last.start, hole.end, last.kind, last.label)
            continue
        if last:
            yield last
        last = hole
    if last:
        yield last


def _filled(text: str, holes: Iterator[Hole]) -> SlottedText:
    """Return `text` with the holes printed as placeholders, and where those stand."""
    pieces: list[str] = []
    slots: list[Slot] = []
    at = length = 0
    for hole in holes:
        printed = f"【待填：{hole.label}】"
        lead = text[at : hole.start]
        start = length + len(lead)
        slots.append(Slot(hole.kind, start, start + len(printed), hole.unit, hole.label))
        pieces += [lead, printed, hole.after]
        length = start + len(printed) + len(hole.after)
        at = hole.end
    return SlottedText("".join(pieces) + text[at:], tuple(slots))
