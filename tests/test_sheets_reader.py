"""Workbooks to rows of text, and never to a report of the corpus."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import openpyxl
import pytest

from drafter.errors import InputError
from drafter.operations.reports import read_for_corpus
from drafter.readers import read_file


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    """Two sheets with words, numbers, an empty row and an empty cell."""
    book = openpyxl.Workbook()
    first = book.active
    for row in (["指标", "数值"], [], ["办件量", 120, None, "件"]):
        first.append(row)
    book.create_sheet("要点").append(["推行代办制"])
    book.save(tmp_path / "数据.xlsx")
    return tmp_path / "数据.xlsx"


def test_a_row_is_one_block(workbook: Path) -> None:
    """Cells are joined by tabs, empty ones left out, sheets follow each other."""
    blocks = read_file(workbook).blocks
    assert [block.text for block in blocks] == ["指标\t数值", "办件量\t120\t件", "推行代办制"]
    assert {block.kind for block in blocks} == {"row"}


def test_a_date_is_printed(tmp_path: Path) -> None:
    """Not the number that stands for it; a number beyond the calendar stays one."""
    book = openpyxl.Workbook()
    book.active.append([date(2025, 11, 30), 45991])
    book.active["C1"], book.active["C1"].number_format = 9e12, "yyyy-mm-dd"
    book.save(tmp_path / "a.xlsx")
    assert read_file(tmp_path / "a.xlsx").blocks[0].text == "2025-11-30\t45991\t9000000000000"


def test_a_record_says_that_it_is_a_table(workbook: Path) -> None:
    """And where figures belong."""
    assert "--figures" in read_file(workbook).skipped[0].why


def test_lines_of_values_are_text(tmp_path: Path) -> None:
    """A .csv file is read in whatever encoding."""
    path = tmp_path / "a.csv"
    path.write_bytes("指标,数值\n办件量,120\n".encode("gb18030"))
    assert [block.text for block in read_file(path).blocks] == ["指标,数值", "办件量,120"]


def test_a_table_is_no_report(workbook: Path) -> None:
    """The corpus takes none, and the next step is told."""
    with pytest.raises(InputError, match="这是表格") as caught:
        read_for_corpus(workbook, "law-government")
    assert caught.value.hint
