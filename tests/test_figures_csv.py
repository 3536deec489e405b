"""A .csv of figures is read whole, or refused with every fault by its line."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from figure_files import faults, read

from drafter.errors import InputError
from drafter.model import Figure

SOUND = '指标,数值,单位,修饰,主题\n网上可办率,93.03,%,以上,普法\n\n事项,"1,279",项,,\n留空,,项,,普法\n'


def write(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    """Write a figures.csv."""
    path = folder / "figures.csv"
    path.write_bytes(text.encode(encoding))
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_the_columns_of_the_sheet_are_read(tmp_path: Path, encoding: str) -> None:
    """What Excel and WPS save as .csv gives the figures; rows without a value are passed over."""
    assert read(write(tmp_path, SOUND, encoding)).figures == (
        Figure("网上可办率", Decimal("93.03"), "%", "以上", "publicity"),
        Figure("事项", Decimal(1279), "项"),
    )


def test_tabs_may_separate_columns(tmp_path: Path) -> None:
    """A table pasted from a spreadsheet is read."""
    assert read(write(tmp_path, "指标\t数值\t单位\r\n甲\t1\t项\r\n")).figures[0].name == "甲"


def test_a_cell_may_go_over_lines(tmp_path: Path) -> None:
    """A break inside quotes is no part of the name, and the next row keeps its line number."""
    path = write(tmp_path, '指标,数值,单位\n"甲\n乙",约1,项\n丙,x,项\n')
    assert faults(path)[0].startswith("第 2 行：数值“约1”不是数字；修饰词请写在“修饰”列")
    assert faults(path)[1].startswith("第 4 行：数值“x”不是数字")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("指标,数值,单位,备注\n甲,1,项,乙\n", "不认识的列“备注”"),
        ("指标，数值，单位\n甲，1，项\n", "没有找到表头"),
        ("指标,数值,单位\n甲,1,项,乙\n", "“乙”所在的列没有列名"),
        ("指标,数值,单位\n甲,1,项\n甲,2,项\n", "第 3 行：指标“甲”已在第 2 行写过"),
    ],
)
def test_a_wrong_table_is_told(tmp_path: Path, text: str, told: str) -> None:
    """Unknown columns, values outside the columns and figures given twice are named."""
    assert told in "\n".join(faults(write(tmp_path, text)))


@pytest.mark.parametrize("text", ['指标,数值,单位\n"甲,1,项\n', "", "\x01" * 20 + "\x00"])
def test_what_is_no_csv_is_refused(tmp_path: Path, text: str) -> None:
    """An open quote, an empty file and bytes that are no text are refused with the next step."""
    with pytest.raises(InputError) as raised:
        read(write(tmp_path, text))
    assert raised.value.hint
