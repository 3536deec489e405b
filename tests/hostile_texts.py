"""Long strings on which a careless pattern never ends: one unit over and over."""

from __future__ import annotations

from itertools import cycle, islice

HOSTILE = (
    *("一", "1", "1,", "1.", "，", "、", "（", "(（", "“", "”“", "《", "《一", "<", "12项、", "共1项，其中1项，"),
    *("1%", "一是", "二〇", " ", "1 ", "20", "2024年", "截至", "一、", "第", "-", "——", "…", "。", "A、", "届", "十"),
    *("“一”、", "《一》、", "一二三四、", "1—1月", "不", "的", "*", "【", "12345678901234567", "由1%升至", "甲局"),
    *("占", "一件、", "办结率", "中华人民共和国", "a", "a@", "1-", "〔", "法", "全会", "①", "等", "和", "的的"),
)  # fmt: skip


def hostile(unit: str, length: int) -> str:
    """Return so many characters of `unit`, over and over."""
    return "".join(islice(cycle(unit), length))
