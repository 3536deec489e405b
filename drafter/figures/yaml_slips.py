"""Lines of YAML that a clerk got slightly wrong turned into what to change."""

from __future__ import annotations

import re

from drafter.figures.fields import shown

REFERENCE = "不能用 & 和 * 作引用；以它们开头的文字请加引号"
TAG = "不能用 ! 标签；以 ! 开头的文字请加引号"
_KEY = r"\s*(?:-\s+)?[a-z_]+\s*"
_FREQUENT = (
    (re.compile(r" *\t"), "缩进用了制表符（Tab）；请改成空格"),
    (re.compile(rf"{_KEY}："), "用了全角冒号“：”；请改成半角冒号加一个空格“: ”"),
    (re.compile(rf"{_KEY}:\s*[%@`]"), '以 %、@ 开头的值要加引号，如 unit: "%"'),
    (re.compile(rf"{_KEY}:\s*[*&]"), REFERENCE),
    (re.compile(rf"{_KEY}:\s*!"), TAG),
    (re.compile(r"\s*－|\s*—\s"), "列表要用半角的“- ”开头"),
)
_SELDOM = (
    (re.compile(rf"{_KEY}:\S"), "冒号后面要有一个空格，如 value: 93.03"),
    (re.compile(r"\s*-[^\s-]"), "“-”后面要有一个空格"),
    (re.compile(r".*?[:-]\s+([\"']).*\1\s*[^\s,}\]#]"), "引号之后不能再有文字；请给整段文字加引号"),
    (re.compile(rf"{_KEY}:\s.*:\s"), "文字里有冒号；请给整段文字加引号"),
)


def slips_in_lines(text: str) -> list[str]:
    """Return the frequent slips of all lines, each with its line number."""
    found = ((number, _advice(line, _FREQUENT)) for number, line in enumerate(text.splitlines(), start=1))
    return [f"第 {number} 行：{advice}" for number, advice in found if advice]


def slip_in_line(text: str, number: int) -> str:
    """Return what is wrong in line `number` or the one before it, where a parser often notices late."""
    lines = text.splitlines()
    for near in (number, number - 1):
        line = lines[near - 1] if 1 <= near <= len(lines) else ""
        if advice := _advice(line, (*_FREQUENT, *_SELDOM)):
            return f"第 {near} 行：{advice}"
    line = lines[number - 1].strip() if 1 <= number <= len(lines) else ""
    return f"第 {number} 行：“{shown(line)}”的缩进或标点不合 YAML 写法；请对照示例，同一层的各行要对齐"


def slip_in_text(text: str) -> str | None:
    """Return what is wrong with a text that stands where keys are expected; `None` if it is not known."""
    return _advice(text, (*_FREQUENT, *_SELDOM))


def _advice(line: str, slips: tuple[tuple[re.Pattern[str], str], ...]) -> str | None:
    return next((advice for pattern, advice in slips if pattern.match(line)), None)
