"""The pages of a PDF turned into PNG pictures."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    import numpy

    Pixels: TypeAlias = numpy.ndarray[Any, Any]

_POINTS_IN_INCH = 72
_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_TRUE_COLOUR, _INDEXED = 2, 3
_COLOURS = 256
_COARSE = 17
"""Each of red, green and blue is one of sixteen steps of so much: enough for letters, and few colours in all."""


def count_pages(pdf: Path) -> int:
    """Return how many pages `pdf` has."""
    import pypdfium2

    with pypdfium2.PdfDocument(pdf) as document:
        return len(document)


def draw_pages(pdf: Path, dots: int) -> Iterator[Pixels]:
    """Yield each page of `pdf` as rows of red, green and blue, `dots` to the inch."""
    import pypdfium2

    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            yield page.render(scale=dots / _POINTS_IN_INCH, rev_byteorder=True).to_numpy()


def png_of(pixels: Pixels) -> bytes:
    """Return `pixels` as a PNG, with a palette where its colours are few enough; alike pixels give alike bytes."""
    import numpy

    height, width, _ = pixels.shape
    coarse = (pixels[:, :, :3].astype(numpy.uint16) + _COARSE // 2) // _COARSE
    codes = coarse[:, :, 0] * _COLOURS + coarse[:, :, 1] * 16 + coarse[:, :, 2]
    palette, indexes = numpy.unique(codes, return_inverse=True)
    if len(palette) > _COLOURS:
        return _packed(width, height, _TRUE_COLOUR, b"", (coarse * _COARSE).astype(numpy.uint8))
    colours = numpy.stack([palette // _COLOURS, palette // 16 % 16, palette % 16], axis=1) * _COARSE
    rows = indexes.reshape(height, width).astype(numpy.uint8)
    return _packed(width, height, _INDEXED, _chunk(b"PLTE", colours.astype(numpy.uint8).tobytes()), rows)


def _packed(width: int, height: int, kind: int, palette: bytes, rows: Pixels) -> bytes:
    head = struct.pack(">IIBBBBB", width, height, 8, kind, 0, 0, 0)
    unfiltered = b"".join(b"\0" + row.tobytes() for row in rows)
    data = _chunk(b"IDAT", zlib.compress(unfiltered, 9))
    return b"".join((_SIGNATURE, _chunk(b"IHDR", head), palette, data, _chunk(b"IEND", b"")))


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
