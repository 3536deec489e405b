"""The first bytes of a file turned into the name of what it really is."""

from __future__ import annotations

_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_SIGNATURES = (
    (b"PK\x03\x04", "压缩包（.docx、.xlsx 或 .zip）"),
    (b"%PDF", "PDF 文件"),
    (b"{\\rtf", "RTF 文件"),
    (b"\xd0\xcf\x11\xe0", "旧版 Office 文件（.doc、.xls 或 .wps）"),
    (b"\x89PNG", "图片"),
    (b"\xff\xd8\xff", "图片"),
    (b"MZ", "可执行程序"),
    (b"\x7fELF", "可执行程序"),
)


def real_type(data: bytes) -> str | None:
    """Return in Chinese what a file that begins with `data` is; `None` when its signature is not known."""
    for signature, name in _SIGNATURES:
        if data.startswith(signature):
            return name
    opening = data[:256].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return "网页（HTML）" if opening.startswith((b"<html", b"<!doctype html")) else None


def is_encrypted_office(data: bytes) -> bool:
    """`True` for a password-protected Office file: an old-style container around an encrypted package."""
    return data.startswith(b"\xd0\xcf\x11\xe0") and _ENCRYPTED.lower() in data.lower()
