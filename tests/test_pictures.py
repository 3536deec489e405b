"""A page is a PNG that any program can show, small because its colours are few."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import numpy
from pdfs import pdf

from drafter.writers.pictures import count_pages, draw_pages, png_of

RED_SQUARE = b"1 0 0 rg 0 0 297 842 re f"


def chunks(png: bytes) -> dict[bytes, bytes]:
    """The parts of a PNG by name, their check sums held against their content."""
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    found, at = dict[bytes, bytes](), 8
    while at < len(png):
        (size,) = struct.unpack(">I", png[at : at + 4])
        name, content = png[at + 4 : at + 8], png[at + 8 : at + 8 + size]
        assert struct.unpack(">I", png[at + 8 + size : at + 12 + size]) == (zlib.crc32(name + content),)
        found[name] = content
        at += 12 + size
    return found


def rows(png: bytes, channels: int) -> list[bytes]:
    """The rows of a picture, without what says that they are unfiltered."""
    width, _ = struct.unpack(">II", chunks(png)[b"IHDR"][:8])
    data, step = zlib.decompress(chunks(png)[b"IDAT"]), width * channels + 1
    return [data[at + 1 : at + step] for at in range(0, len(data), step)]


def test_a_page_is_drawn_in_its_colours(tmp_path: Path) -> None:
    """A page whose left half is red has red and white in its palette, and one row like another."""
    file = tmp_path / "page.pdf"
    file.write_bytes(pdf(RED_SQUARE))
    (page,) = draw_pages(file, 36)
    png = png_of(page)
    colours = chunks(png)[b"PLTE"]
    row = rows(png, 1)[100]
    left, right = (colours[3 * at : 3 * at + 3] for at in (row[10], row[-10]))
    assert (left, right) == (b"\xff\0\0", b"\xff\xff\xff")
    assert struct.unpack(">II", chunks(png)[b"IHDR"][:8]) == (298, 421)


def test_pages_are_counted(tmp_path: Path) -> None:
    """Before any of them is drawn."""
    file = tmp_path / "page.pdf"
    file.write_bytes(pdf(RED_SQUARE))
    assert count_pages(file) == 1


def test_many_colours_need_no_palette() -> None:
    """Each pixel then says its own, in steps of 17."""
    steps = numpy.arange(0, 256, 17, dtype=numpy.uint8)
    pixels = numpy.array([[(red, green, 255) for green in steps] * 2 for red in steps] * 2, dtype=numpy.uint8)
    pixels[0, 0] = (0, 0, 0)
    png = png_of(pixels)
    assert b"PLTE" not in chunks(png)
    assert rows(png, 3) == [row.tobytes() for row in pixels]


def test_alike_pages_give_alike_bytes(tmp_path: Path) -> None:
    """On any day."""
    file = tmp_path / "page.pdf"
    file.write_bytes(pdf(RED_SQUARE))
    assert [png_of(page) for page in draw_pages(file, 50)] == [png_of(page) for page in draw_pages(file, 50)]
