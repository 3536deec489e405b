"""A tiny notation for figures files in tests: text, or sheets as rows, to a file and what is read."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from drafter.errors import FiguresError
from drafter.figures import read_figures
from drafter.model import FigureSet

THEMES = {
    "study": "学习贯彻习近平法治思想",
    "functions": "依法全面履行职能",
    "rulemaking": "制度与规范性文件",
    "decisions": "重大行政决策",
    "enforcement": "行政执法",
    "emergency": "突发事件应对",
    "disputes": "矛盾纠纷与诉求化解",
    "oversight": "权力监督",
    "openness": "政务公开",
    "digital": "数字政府与数据",
    "publicity": "普法",
    "administration": "机关运转",
    "duty": "党政主要负责人履行第一责任人职责",
    "problems": "不足和原因",
    "plan": "下一年度主要安排",
    "other": "其他需要报告的情况",
}
NAMES = {word: slug for slug, title in THEMES.items() for word in (slug, title)}
EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
EXAMPLE_FOLDERS = ("haojiang", "zhongshan", "shantou", "liwan", "gaoxin")
Row = Sequence[Any]
Rows = Sequence[Row]
HEADER = ["指标", "数值", "单位", "修饰", "主题", "截止日期", "上年数", "范围"]


def write_sheets(path: Path, **sheets: Rows) -> Path:
    """Write a workbook with the sheets as given; a pair is a value with its number format."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for number, row in enumerate(rows, start=1):
            for at, value in enumerate(row, start=1):
                stored, code = value if isinstance(value, tuple) else (value, None)
                cell = sheet.cell(number, at, stored)
                cell.number_format = code or cell.number_format
    book.save(path)
    return path


def read(path: Path) -> FigureSet:
    """Return what the file holds, with the usual names of themes."""
    return read_figures(path, NAMES)


def faults(path: Path) -> tuple[str, ...]:
    """Return the faults of a file that has some."""
    with pytest.raises(FiguresError) as raised:
        read(path)
    return raised.value.faults
