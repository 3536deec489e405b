"""A workbook turned into one block a row, so that its text can be seen; figures have a reader of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from lxml import etree

from drafter.errors import InputError
from drafter.model import Block, Reading, Skipped
from drafter.readers.limits import LIMITS
from drafter.readers.package import Package, guarded, open_package, read_xml
from drafter.readers.signature import format_of
from drafter.readers.txt import cut, decoded, line_blocks, load
from drafter.text import strip_controls

_STRINGS, _STYLES = "xl/sharedStrings.xml", "xl/styles.xml"
# Number formats that show a date (ECMA-376 18.8.30), and what the code of any other such format holds.
_DATES = {*range(14, 23), *range(27, 37), *range(50, 59)}
_DATE_CODE = re.compile(r"[yd年月日]|m(?=.*[yd])", re.IGNORECASE)
_LITERAL = re.compile(r'"[^"]*"|\\[^;]|\[[^\]]*\]')
_FIRST_DAY, _LAST_SERIAL = date(1899, 12, 30), 2_958_465
_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml$")
_NOTE = Skipped("全文", "这是表格，按行读出文字；作为本单位的数据请用 --figures 给出")
_SAVE = "请在 Excel 或 WPS 中打开，另存为 .xlsx"


def read_sheets(path: Path) -> Reading:
    """Return the rows of a .xlsx or .csv file, its cells joined by tabs, with a record that it is a table.

    Values stand as they are stored, dates as year-month-day, a formula as its last result. Raise `InputError` for
    other workbooks and for what is damaged or too large.
    """
    if path.suffix.lower() == ".csv":
        text, records = decoded(load(path, LIMITS.text_file), path)
        return cut(path, line_blocks(text), [_NOTE, *records])
    with path.open("rb") as stream:
        if format_of(stream.read(8)) != "docx":
            raise InputError("不能读取这种表格", path=path, hint=_SAVE)
    with open_package(path) as package, guarded(path):
        return cut(path, _rows(package), [_NOTE])


def _rows(package: Package) -> Iterator[Block]:
    """Yield the rows that hold text, sheet by sheet in the order of their names, numbered through."""
    strings, dates = _strings(package), _date_styles(package)
    number = 0
    for name in sorted((name for name in package.names() if _SHEET.match(name)), key=_natural):
        with package.open(name) as stream:
            for row in _ended(read_xml(stream, package.path), "row"):
                number += 1
                cells = (strip_controls(_value(cell, strings, dates)).strip() for cell in row)
                text = "\t".join(cell for cell in cells if cell)
                if text:
                    yield Block(text, number, kind="row")


def _natural(name: str) -> tuple[int, str]:
    digits = re.sub(r"\D", "", name)
    return int(digits[:9] or 0), name


def _strings(package: Package) -> list[str]:
    """Return the texts that cells point to; none when there is no such part."""
    if _STRINGS not in package:
        return []
    with package.open(_STRINGS) as stream:
        return [_text(element) for element in _ended(read_xml(stream, package.path), "si")]


def _ended(elements: Iterator[etree._Element], name: str) -> Iterator[etree._Element]:
    """Yield the elements called `name`, each emptied when the next is asked for."""
    for element in elements:
        if etree.QName(element).localname == name:
            yield element
            element.clear()


def _value(cell: etree._Element, strings: list[str], dates: set[str]) -> str:
    value = next((_text(part) for part in cell if etree.QName(part).localname in ("v", "is")), "")
    if cell.get("t") == "s":
        return strings[int(value)] if value.isdecimal() and int(value) < len(strings) else ""
    return _day(value) if cell.get("t", "n") == "n" and cell.get("s") in dates else value


def _day(value: str) -> str:
    """Return the date that a serial number stands for; the number itself when it stands for none."""
    try:
        serial = int(float(value))
    except (ValueError, OverflowError):
        return value
    return str(_FIRST_DAY + timedelta(days=serial)) if 0 < serial <= _LAST_SERIAL else value


def _date_styles(package: Package) -> set[str]:
    """Return the numbers of the cell styles that show a date; none when there is no such part."""
    formats = set(map(str, _DATES))
    styles: list[str] = []
    if _STYLES in package:
        with package.open(_STYLES) as stream:
            for element in read_xml(stream, package.path):
                name = etree.QName(element).localname
                if name == "numFmt" and _DATE_CODE.search(
                    _LITERAL.sub("", element.get("formatCode", "")[:200])
                ):
                    formats.add(element.get("numFmtId", ""))
                elif name == "cellXfs":
                    styles = [style.get("numFmtId", "") for style in element]
    return {str(number) for number, used in enumerate(styles) if used in formats}


def _text(element: etree._Element) -> str:
    """Return the text inside, without phonetic guides."""
    parts = element.iter()
    return "".join(part.text or "" for part in parts if _is_text(part))


def _is_text(part: etree._Element) -> bool:
    parent = part.getparent()
    guide = parent is not None and etree.QName(parent).localname == "rPh"
    return etree.QName(part).localname in ("t", "v") and not guide
