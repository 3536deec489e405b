"""The first bytes of a file turned into what it really is."""

from __future__ import annotations

from typing import Literal

Format = Literal["docx", "doc", "pdf", "html", "rtf", "md", "txt", "sheets"]

LOCKED = "文件有密码"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
CONTAINER = b"\xd0\xcf\x11\xe0"
_SIGNATURES = (
    (b"PK\x03\x04", "压缩包（.docx、.xlsx 或 .zip）"),
    (b"%PDF", "PDF 文件"),
    (b"{\\rtf", "RTF 文件"),
    (CONTAINER, "旧版 Office 文件（.doc、.xls 或 .wps）"),
    (b"\xdb\xa5\x2d\x00", "旧版 Office 文件（Word 2.0）"),
    (b"\x31\xbe\x00\x00", "旧版 Office 文件（Word for DOS）"),
    (b"\x89PNG", "图片"),
    (b"\xff\xd8\xff", "图片"),
    (b"GIF8", "图片"),
    (b"Rar!", "RAR 压缩包"),
    (b"7z\xbc\xaf", "7z 压缩包"),
    (b"MZ", "可执行程序"),
    (b"\x7fELF", "可执行程序"),
)
_FORMATS: dict[bytes, Format] = {
    b"PK": "docx",
    b"{\\rtf": "rtf",
    CONTAINER: "doc",
    b"\xdb\xa5\x2d\x00": "doc",
    b"\x31\xbe\x00\x00": "doc",
}
_PDF_WITHIN = 1024
_WEB_OPENINGS = ("<html", "<!doctype html", "<head", "<body", '<?xml version="1.0"?><html')


def real_type(data: bytes) -> str | None:
    """Return in Chinese what a file that begins with `data` is; `None` when its signature is not known."""
    for signature, name in _SIGNATURES:
        if data.startswith(signature):
            return name
    return "网页（HTML）" if _is_web_page(data) else None


def format_of(data: bytes) -> Format | None:
    """Return the format of a file that begins with `data`; `None` when its bytes do not tell."""
    for signature, name in _FORMATS.items():
        if data.startswith(signature):
            return name
    if b"%PDF" in data[:_PDF_WITHIN]:
        return "pdf"
    return "html" if _is_web_page(data) else None


def is_encrypted_office(data: bytes) -> bool:
    """`True` for a password-protected Office file: an old-style container around an encrypted package."""
    return data.startswith(CONTAINER) and _ENCRYPTED.lower() in data.lower()


def _is_web_page(data: bytes) -> bool:
    encoding = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}.get(data[:2], "latin-1")
    opening = data[:1024].decode(encoding, errors="replace").lstrip("\ufeffï»¿ \t\r\n").lower()
    return opening.startswith(_WEB_OPENINGS)
