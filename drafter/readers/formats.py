"""A file of others turned into a Reading by what its bytes are; run in a child process only."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import cast

from drafter.errors import InputError
from drafter.model import Reading, Skipped
from drafter.readers.properties import read_properties
from drafter.readers.signature import LOCKED, Format, format_of, real_type

_READERS: dict[Format, tuple[str, str]] = {
    "docx": ("drafter.readers.docx", "read_docx"),
    "doc": ("drafter.readers.doc", "read_doc"),
    "pdf": ("drafter.readers.pdf", "read_pdf"),
    "html": ("drafter.readers.html", "read_html"),
    "rtf": ("drafter.readers.rtf", "read_rtf"),
    "md": ("drafter.readers.markdown", "read_markdown"),
    "txt": ("drafter.readers.txt", "read_txt"),
    "sheets": ("drafter.readers.sheets", "read_sheets"),
}
_BY_SUFFIX: dict[str, Format] = {
    ".docx": "docx", ".docm": "docx", ".dotx": "docx",
    ".doc": "doc", ".dot": "doc", ".wps": "doc", ".wpt": "doc",
    ".pdf": "pdf",
    ".html": "html", ".htm": "html", ".shtml": "html", ".xhtml": "html",
    ".rtf": "rtf",
    ".md": "md", ".markdown": "md",
    ".txt": "txt", ".text": "txt",
}  # fmt: skip
_NAMES: dict[Format, str] = {
    "docx": "Word 文档（.docx）", "doc": "Word 97–2003 或 WPS 文档", "pdf": "PDF", "html": "HTML 网页",
    "rtf": "RTF", "md": "Markdown 文本", "txt": "纯文本", "sheets": "表格",
}  # fmt: skip
_SHEETS = (".xlsx", ".xlsm", ".xls", ".xlsb", ".et", ".csv")
_FIGURES = (".yml", ".yaml")
ARCHIVE = ".zip"
_TEXTS = ("txt", "md")
_HEAD = 4096
REPORT_SUFFIXES = (*_BY_SUFFIX, ARCHIVE)


def read_content(path: Path) -> Reading:
    """Return the reading of `path` by the format its bytes show; its suffix counts where they show none.

    Raise `InputError` for what is no report. When name and content differ, a record says so.
    """
    with path.open("rb") as stream:
        head = stream.read(_HEAD)
    wanted = _BY_SUFFIX.get(path.suffix.lower())
    found = "sheets" if is_sheets(path) else _checked(path, head, wanted)
    named = wanted in (None, found) or found in (*_TEXTS, "sheets")
    reading = _reader(found)(path) if named else _read_misnamed(path, found)
    return replace(reading, properties=read_properties(path)) if found == "docx" else reading


def is_sheets(path: Path) -> bool:
    """`True` for a workbook or table of values, by its name."""
    return path.suffix.lower() in _SHEETS


def _read_misnamed(path: Path, found: Format) -> Reading:
    said = f"后缀是 {path.suffix}，实际是 {_NAMES[found]}"
    try:
        reading = _reader(found)(path)
    except InputError as fault:
        if fault.message != LOCKED:
            fault.message = f"{said}；{fault.message}"
        raise
    note = Skipped("文件名", f"{said}，已按实际格式读入")
    return replace(reading, skipped=(note, *reading.skipped))


def _reader(name: Format) -> Callable[[Path], Reading]:
    module, function = _READERS[name]
    return cast("Callable[[Path], Reading]", getattr(import_module(module), function))


def _checked(path: Path, head: bytes, wanted: Format | None) -> Format:
    if path.suffix.lower() in _FIGURES:
        raise InputError("这是数据文件，不是报告", path=path, hint="本单位的数据请用 --figures 给出")
    found = format_of(head)
    kind = real_type(head)
    if found == "html" and wanted == "pdf":
        hint = "多半是下载时得到的登录页或出错页，请重新下载"
        raise InputError("名为 .pdf，实际是网页（HTML）", path=path, hint=hint)
    if found and not (wanted in _TEXTS and found not in ("html", "rtf")):
        return found
    if kind is None and wanted in (None, "txt", "md", "html"):
        return wanted or "txt"
    actual = f"，实际是{kind}" if kind else ""
    suffix = path.suffix.lower() or "报告文件"
    raise InputError(f"不是有效的 {suffix}{actual}", path=path, hint="请在 Word 或 WPS 中打开，另存为 .docx")
