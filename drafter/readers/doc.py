"""A Word 97–2003 or WPS file turned into blocks: rewritten as .docx by msdoc2docx, then read as one."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

from drafter.errors import InputError
from drafter.model import Reading
from drafter.readers.docx import read_docx
from drafter.readers.limits import LIMITS
from drafter.readers.office import NeedsOfficeError
from drafter.readers.signature import CONTAINER, LOCKED, is_encrypted_office
from drafter.readers.txt import load

_SHEETS = ("Workbook", "Book")
_SLIDES = "PowerPoint Document"
_DOCUMENT = "WordDocument"
_RESAVE = "请在 Word 或 WPS 中打开确认，另存为 .docx"
_HINT = "安装 LibreOffice 后可以直接读取；也可在 Word 或 WPS 中打开，另存为 .docx"
_NO_PASSWORD = "请先在 Word 或 WPS 中去掉密码，再另存一份"


def read_doc(path: Path) -> Reading:
    """Return the reading of the document.

    Raise `NeedsOfficeError` for one that is older than Word 97 or damaged, `InputError` for one with a password,
    a workbook, or slides.
    """
    data = load(path, LIMITS.word_file)
    if not data.startswith(CONTAINER):
        raise NeedsOfficeError("Word 6.0 以前的文档无法直接读取", path=path, hint=_HINT)
    if is_encrypted_office(data):
        raise InputError(LOCKED, path=path, hint=_NO_PASSWORD)
    for stream, what in (*((sheet, "Excel 表格") for sheet in _SHEETS), (_SLIDES, "PowerPoint 演示文稿")):
        if _has_stream(data, stream) and not _has_stream(data, _DOCUMENT):
            raise InputError(f"这是 {what}，不是报告，不能读取", path=path, hint="请确认选对了文件")
    if not _has_stream(data, _DOCUMENT):
        raise InputError("文件已损坏，里面没有 Word 正文", path=path, hint=_RESAVE)
    with tempfile.TemporaryDirectory() as folder:
        made = _rewritten(path, Path(folder) / "made.docx")
        return replace(read_docx(made), source=str(path))


def _has_stream(data: bytes, name: str) -> bool:
    """`True` when the directory of the container names a stream so."""
    return (name + "\0").encode("utf-16-le") in data


def _rewritten(path: Path, made: Path) -> Path:
    from doc2docx import convert
    from doc2docx.errors import Doc2DocxError, EncryptedDocumentError

    try:
        convert(path, made)
    except EncryptedDocumentError as error:
        raise InputError(LOCKED, path=path, hint=_NO_PASSWORD) from error
    except (Doc2DocxError, ValueError, LookupError, OSError, ArithmeticError) as error:
        raise NeedsOfficeError("这个旧版文档无法直接读取", path=path, hint=_HINT) from error
    return made
