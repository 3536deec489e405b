"""A theme that changes nothing: black on white in the font of the text, because Word's own files all have one."""

from __future__ import annotations

from collections.abc import Iterator

from docx.oxml.xmlchemy import BaseOxmlElement

from drafter.templates.style import HouseStyle
from drafter.writers.elements import drawing

_DARK = ("dk1", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink")
_ORDER = ("dk1", "lt1", "dk2", "lt2", *_DARK[2:])
_LINE = 6350
"""Half a point in English Metric Units."""
_THREE = range(3)
"""A theme has three of each: subtle, moderate, intense."""


def build_theme(style: HouseStyle) -> BaseOxmlElement:
    """Return `a:theme`; no style of the document points to it, so that fonts and colours stay those of the style."""
    font = style.paragraphs["normal"].font
    fonts = (drawing(f"a:{kind}", *_fonts(font)) for kind in ("majorFont", "minorFont"))
    return drawing(
        "a:theme",
        drawing(
            "a:themeElements",
            drawing("a:clrScheme", *map(_colour, _ORDER), name=font),
            drawing("a:fontScheme", *fonts, name=font),
            drawing(
                "a:fmtScheme",
                drawing("a:fillStyleLst", *(_fill() for _ in _THREE)),
                drawing("a:lnStyleLst", *(drawing("a:ln", _fill(), w=_LINE) for _ in _THREE)),
                drawing("a:effectStyleLst", *(_no_effect() for _ in _THREE)),
                drawing("a:bgFillStyleLst", *(_fill() for _ in _THREE)),
                name=font,
            ),
        ),
        name=font,
    )


def _colour(name: str) -> BaseOxmlElement:
    system = "windowText" if name in _DARK else "window"
    return drawing(f"a:{name}", drawing("a:sysClr", val=system))


def _fonts(name: str) -> Iterator[BaseOxmlElement]:
    yield drawing("a:latin", typeface=name)
    yield drawing("a:ea", typeface=name)
    yield drawing("a:cs", typeface=name)


def _fill() -> BaseOxmlElement:
    return drawing("a:solidFill", drawing("a:schemeClr", val="phClr"))


def _no_effect() -> BaseOxmlElement:
    return drawing("a:effectStyle", drawing("a:effectLst"))
