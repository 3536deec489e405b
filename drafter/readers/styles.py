"""The styles of a Word document turned into what they tell a reader: name, outline level, hidden or not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from lxml import etree

from drafter.readers.package import Package, read_xml

_DEEPEST = 3
# Styles based on one another are followed no further: a ring of them has no end.
_GENERATIONS = 10
_OFF = ("0", "false", "off", "none")


@dataclass(slots=True)
class Styles:
    """Names and outline levels of paragraph styles by id, and the ids of styles whose text is hidden."""

    names: dict[str, str] = field(default_factory=dict)
    outlines: dict[str, str] = field(default_factory=dict)
    parents: dict[str, str] = field(default_factory=dict)
    hidden: set[str] = field(default_factory=set)

    def name(self, style: str | None) -> str | None:
        """Return “heading 1” to 3 for a style with such an outline level, else its name or id."""
        if style is None:
            return None
        outlined = next((self.outlines[known] for known in self.line(style) if known in self.outlines), None)
        return outlined or self.names.get(style, style)

    def hides(self, style: str | None) -> bool:
        """`True` when text in `style` is not shown."""
        return style is not None and any(known in self.hidden for known in self.line(style))

    def line(self, style: str) -> list[str]:
        """Return `style` and the styles it is based on, the nearest first."""
        found = [style]
        while found[-1] in self.parents and len(found) < _GENERATIONS:
            found.append(self.parents[found[-1]])
        return found


def heading_style(level: str) -> str | None:
    """Return the name of the heading style of outline `level`, counted from 0; `None` for text and deeper ones."""
    return f"heading {int(level) + 1}" if level.isdigit() and int(level) < _DEEPEST else None


def read_styles(package: Package, main: str) -> Styles:
    """Return the styles that the document part `main` can use; empty when it has none."""
    styles = Styles()
    part = package.related(main, "styles")
    if part is not None and part in package:
        with package.open(part) as stream:
            for element in read_xml(stream, package.path):
                _take(element, styles)
    return styles


def _take(element: etree._Element, styles: Styles) -> None:
    take = _TAKERS.get(etree.QName(element).localname)
    if take is not None and (style := _style_of(element)):
        take(styles, style, _attribute(element, "val"))


def _take_outline(styles: Styles, style: str, value: str) -> None:
    if name := heading_style(value):
        styles.outlines[style] = name


def _take_hidden(styles: Styles, style: str, value: str) -> None:
    if value not in _OFF:
        styles.hidden.add(style)


def _take_name(styles: Styles, style: str, value: str) -> None:
    styles.names.setdefault(style, value)


def _take_parent(styles: Styles, style: str, value: str) -> None:
    styles.parents.setdefault(style, value)


_TAKERS: dict[str, Callable[[Styles, str, str], None]] = {
    "name": _take_name,
    "basedOn": _take_parent,
    "outlineLvl": _take_outline,
    "vanish": _take_hidden,
}


def _style_of(element: etree._Element) -> str:
    """Return the id of the style around `element`; empty when there is none."""
    found: etree._Element | None = element.getparent()
    while found is not None and etree.QName(found).localname != "style":
        found = found.getparent()
    return _attribute(found, "styleId") if found is not None else ""


def _attribute(element: etree._Element, name: str) -> str:
    return next((str(value) for key, value in element.items() if str(key).rpartition("}")[2] == name), "")
