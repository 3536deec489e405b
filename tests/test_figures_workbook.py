"""An .xlsx of figures is read whole, or refused with every fault by its sheet and cell."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from figure_files import EXAMPLE_FOLDERS, EXAMPLES, HEADER, Row, Rows, faults, read, write_sheets

from drafter.errors import InputError
from drafter.model import Figure, Point

OLE = b"\xd0\xcf\x11\xe0" + bytes(600)


def figures_of(folder: Path, *rows: Row) -> tuple[Figure, ...]:
    """Return the figures of a sheet 数据 with these rows under its header."""
    return read(write_sheets(folder / "a.xlsx", 数据=[HEADER, *rows])).figures


def value_of(folder: Path, value: Any, unit: str = "项") -> str:
    """Return the value of a figure as printed."""
    return str(figures_of(folder, ["甲", value, unit])[0].value)


def faults_of(folder: Path, *rows: Row, **sheets: Rows) -> str:
    """Return the faults of a sheet 数据 with these rows, and of further sheets, a line each."""
    return "\n".join(faults(write_sheets(folder / "a.xlsx", 数据=[HEADER, *rows], **sheets)))


@pytest.mark.parametrize("folder", EXAMPLE_FOLDERS)
def test_an_example_reads_like_its_yaml(folder: str) -> None:
    """The workbook and the YAML of an example hold the same, to the printed digit."""
    assert repr(read(EXAMPLES / folder / "figures.xlsx")) == repr(read(EXAMPLES / folder / "figures.yml"))


def test_every_column_is_read(tmp_path: Path) -> None:
    """A row with all columns keeps each of them."""
    found = figures_of(tmp_path, ["甲", 12, "项", "余", "普法", "2025年11月30日", 10, "全区"])
    day = date(2025, 11, 30)
    assert found == (Figure("甲", Decimal(12), "项", "余", "publicity", day, None, Decimal(10), "全区"),)


def test_points_and_office_are_read(tmp_path: Path) -> None:
    """The words of 部分 name the three lists; 单位 names the agency and the year."""
    points: Rows = [
        ["部分", "主题", "内容"],
        ["亮点", "普法", "甲"],
        ["不足", None, "乙"],
        ["明年安排", "普法", "丙"],
    ]
    office: Rows = [["项目", "内容"], ["机关名称", "某局"], ["年度", 2025]]
    found = read(write_sheets(tmp_path / "a.xlsx", 要点=points, 单位=office))
    assert (found.agency, found.year) == ("某局", 2025)
    assert found.highlights == (Point("甲", "publicity"),)
    assert (found.problems, found.plans) == ((Point("乙"),), (Point("丙", "publicity"),))


@pytest.mark.parametrize(
    ("stored", "printed"),
    [
        ((0.9303, "0.00%"), "93.03"),
        ((0.489, "0.00%"), "48.90"),
        ((1, "0%"), "100"),
        ((0.9303, "0%"), "93.03"),
        (("93.03", None), "93.03"),
        ((48.9, "0.00"), "48.90"),
    ],
)
def test_a_percentage_is_what_the_cell_shows(tmp_path: Path, stored: Any, printed: str) -> None:
    """0.9303 shown as 93.03% is 93.03; decimals shown are kept, decimals hidden are not lost."""
    assert value_of(tmp_path, stored, "%") == printed


@pytest.mark.parametrize(
    ("stored", "printed"),
    [
        (1279, "1279"),
        (0.1 + 0.2, "0.3"),
        (1e21, "1" + "0" * 21),
        ("１２７９", "1279"),
        ("12,345.60", "12345.60"),
        ("１，２７９", "1279"),
        ((1279, "#,##0.00"), "1279"),
        (-3.2, "-3.2"),
    ],
)
def test_numbers_and_digits_in_text_are_read(tmp_path: Path, stored: Any, printed: str) -> None:
    """Binary noise is gone; full-width digits and thousands separators are understood."""
    assert value_of(tmp_path, stored) == printed


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("约300", "B2：数值“约300”不是数字；修饰词请写在“修饰”列"),
        ("1279项", "B2：数值“1279项”不是数字；单位请写在“单位”列"),
        ("约300余项", "修饰词请写在“修饰”列，单位请写在“单位”列"),
        ("3.5万", "请写完整的数字"),
        ((0.93, "0%"), "B2：数值“93%”按百分数显示，单位却是“项”"),
        (True, "B2：数值“True”不是数字"),
        ("#REF!", "B2：数值“#REF!”是错误值"),
        ("=1+1", "B2：数值“公式”是没有计算结果的公式"),
        (datetime(2025, 1, 1), "B2：数值“2025-01-01”不是数字"),
        ("9" * 31, "超过 30 位"),
    ],
)
def test_a_wrong_value_is_named_by_sheet_and_cell(tmp_path: Path, value: Any, told: str) -> None:
    """The message holds the cell, what stands in it, and where it should stand."""
    assert told in faults_of(tmp_path, ["甲", value, "项"])


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    """Faults of several sheets are named together."""
    points: Rows = [
        ["部分", "主题", "内容"],
        ["其他", None, "甲"],
        ["亮点", "普发", "乙"],
        ["亮点", "普法", None],
    ]
    office = [["机关全称", "某局"], ["年度", "二五"]]
    told = faults_of(tmp_path, ["甲", "约3", "项"], [None, 2, "项"], 要点=points, 单位=office, 备注=[["丙"]])
    assert told.count("\n") == 7
    for part in ("B2", "第 3 行：缺少“指标”列", "《要点》工作表 A2", "是不是“普法”", "第 4 行：缺少“内容”列"):
        assert part in told
    for part in (
        "《单位》工作表 A1：不认识的“机关全称”；是不是“机关名称”",
        "B2：年度“二五”",
        "不认识的工作表“备注”",
    ):
        assert part in told


@pytest.mark.parametrize(
    ("header", "told"),
    [
        (["指标", "数值", "单位", "备注"], "D1：不认识的列“备注”；可用的有：指标、数值"),
        (["指标", "数值", "计量单位"], "C1：不认识的列“计量单位”；是不是“单位”？"),
        (["指标", "数值"], "表头缺少“单位”列"),
        (["指标", "数值", "单位", "数值"], "D1：“数值”列重复"),
        (["名称", "多少"], "前 10 行里没有找到表头"),
    ],
)
def test_a_wrong_header_is_told(tmp_path: Path, header: list[str], told: str) -> None:
    """Unknown, repeated and missing columns are named, with the one that was likely meant."""
    assert told in "\n".join(faults(write_sheets(tmp_path / "a.xlsx", 数据=[header, ["甲", 1]])))


def test_the_header_may_stand_below_a_title(tmp_path: Path) -> None:
    """A title, blank rows and a header with notes in brackets do no harm."""
    rows: Rows = [
        ["某局数据表"],
        [],
        ["指标 *", "数值（必填）", "单 位"],
        [],
        ["甲", 1, "项"],
        [None, None, None],
    ]
    assert len(read(write_sheets(tmp_path / "a.xlsx", 数据=rows)).figures) == 1


def test_a_cell_beside_the_table_is_not_lost_in_silence(tmp_path: Path) -> None:
    """A value in a column without a head is named."""
    assert "J2：“见附件”所在的列没有列名" in faults_of(tmp_path, ["甲", 1, "项", *[None] * 6, "见附件"])


def test_rows_of_the_form_left_open_are_passed_over(tmp_path: Path) -> None:
    """Name, unit, theme and last year's value alone are no figure; a date without a value is a fault."""
    open_row = ["甲", None, "项", None, "普法", None, 9]
    assert figures_of(tmp_path, open_row) == ()
    assert "第 2 行：缺少“数值”列" in faults_of(tmp_path, ["甲", None, "项", None, None, "2025-11-30"])


@pytest.mark.parametrize(
    ("cell", "as_of", "period"),
    [
        (datetime(2025, 11, 30, 8), date(2025, 11, 30), None),
        ("2025/11/30", date(2025, 11, 30), None),
        ("截至 2025 年 11 月 30 日", date(2025, 11, 30), None),
        ("1—11月", None, "1—11月"),
        ("上半年", None, "上半年"),
    ],
)
def test_dates_and_periods_are_read(
    tmp_path: Path, cell: Any, as_of: date | None, period: str | None
) -> None:
    """截止日期 takes an Excel date, the usual spellings of a day, and periods."""
    figure = figures_of(tmp_path, ["甲", 1, "项", None, None, cell])[0]
    assert (figure.as_of, figure.period) == (as_of, period)


@pytest.mark.parametrize("cell", ["2025-02-30", "2025年13月1日", 45991, "不详"])
def test_what_is_no_date_is_refused(tmp_path: Path, cell: Any) -> None:
    """Days that do not exist, serial numbers and other words are faults of the cell."""
    assert "《数据》工作表 F2：截止日期" in faults_of(tmp_path, ["甲", 1, "项", None, None, cell])


def test_an_indicator_given_twice_is_refused_with_both_places(tmp_path: Path) -> None:
    """The second row names the first; another scope makes another figure."""
    row = ["甲", 1, "项"]
    assert "《数据》工作表第 3 行：指标“甲”已在《数据》工作表第 2 行写过" in faults_of(tmp_path, row, row)
    assert len(figures_of(tmp_path, row, [*row, *[None] * 4, "全区"])) == 2


def test_a_formula_gives_its_computed_value(tmp_path: Path) -> None:
    """The value Excel left in the file is read, not the formula."""
    path = write_sheets(tmp_path / "a.xlsx", 数据=[HEADER, ["甲", "=6*7", "项"]])
    edit_part(path, "xl/worksheets/sheet1.xml", b"<v></v>", b"<v>42</v>", b"<v/>", b"<v>42</v>")
    assert read(path).figures[0].value == 42


def test_too_many_rows_are_refused(tmp_path: Path) -> None:
    """More than 10,000 rows are no figures of one agency."""
    path = write_sheets(tmp_path / "a.xlsx", 数据=[HEADER, *(["甲", n, "项"] for n in range(10_001))])
    with pytest.raises(InputError, match="超过 10000 行"):
        read(path)


def test_an_empty_workbook_is_refused(tmp_path: Path) -> None:
    """A workbook without the sheets of the form is told so."""
    assert "没有《数据》工作表" in faults(write_sheets(tmp_path / "a.xlsx", Sheet1=[]))[0]


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (OLE, "旧格式"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "有密码"),
        (b"<html></html>", "不是 Excel 工作簿"),
        (b"PK\x03\x04 broken", "已损坏"),
    ],
)
def test_what_is_no_workbook_is_refused(tmp_path: Path, data: bytes, told: str) -> None:
    """An .xls, a locked, a broken workbook and a web page named .xlsx are told with the next step."""
    (tmp_path / "a.xlsx").write_bytes(data)
    with pytest.raises(InputError, match=told) as raised:
        read(tmp_path / "a.xlsx")
    assert raised.value.hint


@pytest.mark.parametrize(
    ("part", "told"),
    [("word/document.xml", "是 Word 文件"), ("xl/workbook.bin", ".xlsb"), ("a.txt", "没有工作簿")],
)
def test_another_kind_of_package_is_named(tmp_path: Path, part: str, told: str) -> None:
    """A .docx or .xlsb named .xlsx is told for what it is."""
    with zipfile.ZipFile(tmp_path / "a.xlsx", "w") as archive:
        archive.writestr(part, "x")
    with pytest.raises(InputError, match=told):
        read(tmp_path / "a.xlsx")


def test_sizes_are_checked_before_unpacking(tmp_path: Path) -> None:
    """A part of 80 MB in a file of 80 kB is refused."""
    path = write_sheets(tmp_path / "a.xlsx", 数据=[HEADER])
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/big.xml", bytes(80 * 1024 * 1024))
    with pytest.raises(InputError, match="展开后超过 64 MB"):
        read(path)


def test_a_document_type_is_refused(tmp_path: Path) -> None:
    """A sheet with a DTD is not read."""
    path = write_sheets(tmp_path / "a.xlsx", 数据=[HEADER])
    edit_part(path, "xl/worksheets/sheet1.xml", b"<worksheet", b"<!DOCTYPE a []><worksheet")
    with pytest.raises(InputError, match="DTD"):
        read(path)


def test_a_damaged_part_is_refused(tmp_path: Path) -> None:
    """A number that is none makes the workbook unreadable, with the next step."""
    path = write_sheets(tmp_path / "a.xlsx", 数据=[HEADER, ["甲", 7, "项"]])
    edit_part(path, "xl/worksheets/sheet1.xml", b"<v>7</v>", b"<v>seven</v>")
    with pytest.raises(InputError, match="无法读取") as raised:
        read(path)
    assert "另存为" in (raised.value.hint or "")


def test_a_workbook_is_known_by_its_content(tmp_path: Path) -> None:
    """A workbook named .csv is read as a workbook."""
    path = write_sheets(tmp_path / "a.xlsx", 数据=[HEADER, ["甲", 7, "项"]])
    assert len(read(path.rename(tmp_path / "a.csv")).figures) == 1


def test_hidden_formatting_far_below_does_no_harm(tmp_path: Path) -> None:
    """Cells that only have a format are no rows."""
    path = write_sheets(tmp_path / "a.xlsx", 数据=[HEADER, ["甲", 7, "项"]])
    book = openpyxl.load_workbook(path)
    book["数据"].cell(60_000, 3).number_format = "0.00"
    book.save(path)
    assert len(read(path).figures) == 1


def edit_part(path: Path, part: str, *replacements: bytes) -> None:
    """Replace bytes in one part of the package, pair by pair."""
    old = io.BytesIO(path.read_bytes())
    with zipfile.ZipFile(old) as before, zipfile.ZipFile(path, "w") as after:
        for name in before.namelist():
            data = before.read(name)
            for wrong, right in zip(replacements[::2], replacements[1::2], strict=True):
                data = data.replace(wrong, right) if name == part else data
            after.writestr(name, data)
