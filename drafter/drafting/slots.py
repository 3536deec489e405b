"""Text of another report to the same text with every quantity and specific turned into an open slot."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

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


def open_slots(text: str, quantities: tuple[Quantity, ...], specifics: tuple[Specific, ...]) -> SlottedText:
    """Return `text` with a placeholder for each quantity and specific; of two that overlap the wider wins.

    A figure keeps its unit behind the slot and loses its qualifier (约 余 以上); specifics of one kind
    in a row (甲市、乙区、丙县) share one slot.
    """
    found = [figure_slot(text, quantity) for quantity in quantities]
    found += [Slot(item.kind, item.start, item.end, None, _LABELS[item.kind]) for item in specifics]
    slots = list(_merged(text, _widest(found)))
    placeholders = [f"【待填：{slot.label}】" for slot in slots]
    opened, starts = put_in(
        text, slots, [p + slot.after for p, slot in zip(placeholders, slots, strict=True)]
    )
    moved = zip(slots, starts, placeholders, strict=True)
    return SlottedText(opened, tuple(replace(slot, start=at, end=at + len(p)) for slot, at, p in moved))


def wording(slotted: SlottedText) -> str:
    """Return the words of `slotted` alone, a space in the place of each slot."""
    ends = [0, *(slot.end for slot in slotted.slots)]
    starts = [*(slot.start for slot in slotted.slots), len(slotted.text)]
    return " ".join(slotted.text[end:start] for end, start in zip(ends, starts, strict=True))


def figure_slot(text: str, quantity: Quantity) -> Slot:
    """Return the slot of a quantity: its number with 万 and 余, and the words of approximation around it."""
    number = _NUMBER.search(fold(text[quantity.start : quantity.end]))
    first, last = number.span() if number else (0, quantity.end - quantity.start)
    start, end = quantity.start + first, quantity.start + last
    if quantity.unit == "rank":
        return Slot("figure", start, end, "rank", _RANK)
    before, between = _BEFORE.search(text[:start]), _BETWEEN.match(text[end:])
    start = before.start() if before else start
    end += between.end() if between else 0
    close = max(end, quantity.end)
    kept = _AFTER.sub("", text[end:close].strip())
    after = _AFTER.match(text[close:])
    close += after.end() if after else 0
    return Slot("figure", start, close, quantity.unit, _LABELS["figure"], kept)


def put_in(text: str, slots: Sequence[Slot], words: Sequence[str]) -> tuple[str, list[int]]:
    """Return `text` with the words in the place of the slots, which stand in order, and where each begins."""
    pieces: list[str] = []
    starts: list[int] = []
    at = length = 0
    for slot, word in zip(slots, words, strict=True):
        starts.append(length + slot.start - at)
        pieces += [text[at : slot.start], word]
        length, at = starts[-1] + len(word), slot.end
    return "".join(pieces) + text[at:], starts


def _widest(slots: list[Slot]) -> list[Slot]:
    """Return the slots that overlap no wider one, in order."""
    chosen: list[Slot] = []
    for slot in sorted(slots, key=lambda slot: (slot.start - slot.end, slot.start)):
        if all(slot.end <= other.start or other.end <= slot.start for other in chosen):
            chosen.append(slot)
    return sorted(chosen, key=lambda slot: slot.start)


def _merged(text: str, slots: list[Slot]) -> Iterator[Slot]:
    """Yield the slots, those of one kind with only 、 or 和 between them as one; figures stay apart."""
    last: Slot | None = None
    for slot in slots:
        if last and last.kind == slot.kind != "figure" and _BETWEEN_SLOTS.match(text[last.end : slot.start]):
            last = replace(last, end=slot.end)
            continue
        if last:
            yield last
        last = slot
    if last:
        yield last
