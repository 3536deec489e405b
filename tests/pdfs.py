"""A PDF made by hand: pages of text set line by line in Chinese, or one page of any content."""

from __future__ import annotations

_SIZE = 16
_TOP = 780
_LEADING = 28


def pdf(content: bytes, extra: str = "", resources: str = "") -> bytes:
    """A document of one page with the content stream given."""
    return _document([(content, extra)], resources)


def text_pdf(pages: list[list[tuple[float, str]]], rows: int = 0) -> bytes:
    """A document whose pages hold lines, each with where it begins in points from the left.

    After so many `rows` the lines go on at the top of the page.
    """
    font = (
        "/Font << /F1 << /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H "
        "/DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 "
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> "
        "/FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /Ascent 880 /Descent -120 "
        "/CapHeight 880 /ItalicAngle 0 /StemV 80 /FontBBox [-25 -254 1000 880] >> >>] >> >>"
    )
    return _document([(_content(lines, rows or len(lines)), "") for lines in pages], font)


def _content(lines: list[tuple[float, str]], rows: int) -> bytes:
    shown = [
        f"1 0 0 1 {left} {_TOP - _LEADING * (at % rows)} Tm <{text.encode('utf-16-be').hex()}> Tj"
        for at, (left, text) in enumerate(lines)
    ]
    return "\n".join(["BT", f"/F1 {_SIZE} Tf", *shown, "ET"]).encode("ascii")


def _document(pages: list[tuple[bytes, str]], resources: str) -> bytes:
    kids = " ".join(f"{3 + 2 * at} 0 R" for at in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(pages)} /Kids [{kids}] >>".encode(),
    ]
    for at, (content, extra) in enumerate(pages):
        page = (
            f"/Parent 2 0 R /MediaBox [0 0 595 842] /Contents {4 + 2 * at} 0 R /Resources << {resources} >>"
        )
        objects.append(f"<< /Type /Page {page} >>".encode())
        head = f"<< /Length {len(content)} {extra} >>\nstream\n".encode()
        objects.append(head + content + b"\nendstream")
    body = b"%PDF-1.5\n" + b"".join(
        f"{number} 0 obj\n".encode() + thing + b"\nendobj\n" for number, thing in enumerate(objects, start=1)
    )
    return body + b"trailer << /Root 1 0 R >>\n%%EOF\n"
