"""Markdown files to blocks."""

from __future__ import annotations

from pathlib import Path

from drafter.readers import read_file

TEXT = """# 年度报告

## 一、主要举措

> **（一）** 加强学习，见[链接](http://a/b)。

- 第一项 `x`
1. 第二项

| 指标 | 数值 |
|---|---|
| 办件量 | 120件 |

---
"""


def test_marks_are_off(tmp_path: Path) -> None:
    """Headings have a style, table rows are rows, numbers printed in the text stay."""
    path = tmp_path / "a.md"
    path.write_text(TEXT, encoding="utf-8")
    assert [(block.line, block.style, block.kind, block.text) for block in read_file(path).blocks] == [
        (1, "heading 1", "paragraph", "年度报告"),
        (3, "heading 2", "paragraph", "一、主要举措"),
        (5, None, "paragraph", "（一） 加强学习，见链接。"),
        (7, None, "paragraph", "第一项 x"),
        (8, None, "paragraph", "1. 第二项"),
        (10, None, "row", "指标\t数值"),
        (12, None, "row", "办件量\t120件"),
    ]
