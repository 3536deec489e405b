"""The styles, lists and theme of a Word document turned into what a paragraph and its runs end up with."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

from lxml import etree

from drafter.readers.package import Package, guarded, read_xml

Facts: TypeAlias = dict[str, str]
OFF = ("0", "false", "off", "none")
# Styles based on one another are followed no further: a ring of them has no end.
_GENERATIONS = 10
_SIDES = {"start": "left", "end": "right", "startChars": "leftChars", "endChars": "rightChars"}
_HANGING = {"hanging": "firstLine", "hangingChars": "firstLineChars"}
_SIMPLE = ("sz", "color", "spacing", "b", "vanish")


@dataclass(slots=True)
class _Style:
    parent: str = ""
    list_level: tuple[str, str] = ("", "0")
    paragraph: Facts = field(default_factory=dict)
    run: Facts = field(default_factory=dict)


@dataclass(slots=True)
class Cascade:
    """What a document says of paragraphs and runs before they speak for themselves."""

    theme: dict[str, str] = field(default_factory=dict)
    defaults: _Style = field(default_factory=_Style)
    styles: dict[str, _Style] = field(default_factory=dict)
    usual: str = ""
    levels: dict[tuple[str, str], Facts] = field(default_factory=dict)
    _runs: dict[str, Facts] = field(default_factory=dict)

    def paragraph(self, properties: etree._Element | None) -> Facts:
        """Return the properties of a paragraph: defaults, styles from the oldest on, its list, its own."""
        style = _value(properties, "pStyle") or self.usual
        number = _list_level(properties)
        facts = dict(self.defaults.paragraph)
        for ancestor in self._line(style):
            facts |= self.levels.get(ancestor.list_level, {})
            facts |= ancestor.paragraph
        facts |= self.levels.get(number, {})
        return facts | paragraph_facts(properties) | {"style": style}

    def run(self, style: str, properties: etree._Element | None) -> Facts:
        """Return the properties of a run in a paragraph of `style`; bold styles on one another undo each other."""
        facts = dict(self.defaults.run)
        outer = self._run_of(style)
        inner = self._run_of(_value(properties, "rStyle"))
        facts |= outer | inner
        if "b" in outer and "b" in inner:
            facts["b"] = "1" if (outer["b"] in OFF) != (inner["b"] in OFF) else "0"
        return facts | self.run_facts(properties)

    def run_facts(self, properties: etree._Element | None) -> Facts:
        """Return what `properties` say of a run itself; fonts of the theme by their names."""
        facts: Facts = {}
        for child in properties if properties is not None else ():
            name = local(child)
            if name in _SIMPLE:
                facts[name] = attribute(child, "val", "1" if name in ("b", "vanish") else "")
            elif name == "rFonts":
                facts |= self._fonts(child)
        return facts

    def _run_of(self, style: str) -> Facts:
        if style not in self._runs:
            facts: Facts = {}
            for ancestor in self._line(style):
                facts |= ancestor.run
            self._runs[style] = facts
        return self._runs[style]

    def _fonts(self, element: etree._Element) -> Facts:
        found = {
            "eastAsia": self.theme.get(attribute(element, "eastAsiaTheme")) or attribute(element, "eastAsia"),
            "latin": self.theme.get(attribute(element, "asciiTheme"))
            or attribute(element, "ascii")
            or attribute(element, "hAnsi"),
        }
        return {name: font for name, font in found.items() if font}

    def _line(self, style: str) -> list[_Style]:
        """Return the styles that `style` is based on, the oldest first, and itself."""
        found: list[_Style] = []
        while style in self.styles and len(found) < _GENERATIONS:
            found.append(self.styles[style])
            style = found[-1].parent
        return found[::-1]


def read_cascade(package: Package, main: str) -> Cascade:
    """Return what the parts beside `main` say; what a document lacks is empty."""
    cascade = Cascade(_theme(part_root(package, package.related(main, "theme"))))
    styles = part_root(package, package.related(main, "styles"))
    for element in styles if styles is not None else ():
        if local(element) == "docDefaults":
            _take_defaults(element, cascade)
        elif local(element) == "style":
            _take_style(element, cascade)
    numbering = part_root(package, package.related(main, "numbering"))
    if numbering is not None:
        cascade.levels = dict(_levels(numbering))
    return cascade


def part_root(package: Package, name: str | None) -> etree._Element | None:
    """Return the root of the part `name`; `None` when there is none. A damaged part raises `InputError`."""
    if name is None or name not in package:
        return None
    with package.open(name) as stream, guarded(package.path):
        root = None
        for root in read_xml(stream, package.path):  # noqa: B007
            pass
    return root


def paragraph_facts(properties: etree._Element | None) -> Facts:
    """Return what `properties` say of a paragraph itself, one key for each attribute that counts."""
    facts: Facts = {}
    for child in properties if properties is not None else ():
        name = local(child)
        if name in ("ind", "spacing"):
            for key, value in child.items():
                facts |= _measure(str(key).rpartition("}")[2], str(value))
        elif name == "jc":
            facts["jc"] = attribute(child, "val")
        elif name == "snapToGrid":
            facts["snapToGrid"] = attribute(child, "val", "1")
    return facts


def _measure(name: str, value: str) -> Facts:
    if name in _HANGING:
        return {_HANGING[name]: value.removeprefix("-") if value.startswith("-") else f"-{value}"}
    return {_SIDES.get(name, name): value}


def _take_defaults(element: etree._Element, cascade: Cascade) -> None:
    cascade.defaults.run = cascade.run_facts(find(find(element, "rPrDefault"), "rPr"))
    cascade.defaults.paragraph = paragraph_facts(find(find(element, "pPrDefault"), "pPr"))


def _take_style(element: etree._Element, cascade: Cascade) -> None:
    properties = find(element, "pPr")
    identity = attribute(element, "styleId")
    cascade.styles[identity] = _Style(
        _value(element, "basedOn"),
        _list_level(properties),
        paragraph_facts(properties),
        cascade.run_facts(find(element, "rPr")),
    )
    usual = attribute(element, "default", "0") not in OFF
    if attribute(element, "type") == "paragraph" and usual:
        cascade.usual = identity


def _theme(root: etree._Element | None) -> dict[str, str]:
    """Return the fonts of a theme by the names that documents have for them; Chinese ones where it has them."""
    fonts: dict[str, str] = {}
    for group in root.iter() if root is not None else ():
        if local(group) not in ("majorFont", "minorFont"):
            continue
        prefix = local(group).removesuffix("Font")
        chinese = attribute(find(group, "ea"), "typeface") or next(
            (attribute(one, "typeface") for one in group if attribute(one, "script") == "Hans"), ""
        )
        fonts[f"{prefix}EastAsia"] = chinese
        latin = attribute(find(group, "latin"), "typeface")
        fonts |= {f"{prefix}Ascii": latin, f"{prefix}HAnsi": latin}
    return fonts


def _levels(root: etree._Element) -> Iterator[tuple[tuple[str, str], Facts]]:
    abstract = {
        (attribute(one, "abstractNumId"), attribute(level, "ilvl")): paragraph_facts(find(level, "pPr"))
        for one in root
        if local(one) == "abstractNum"
        for level in one
        if local(level) == "lvl"
    }
    for one in root:
        if local(one) == "num":
            for (number, level), facts in abstract.items():
                if number == _value(one, "abstractNumId"):
                    yield (attribute(one, "numId"), level), facts


def _list_level(properties: etree._Element | None) -> tuple[str, str]:
    numbering = find(properties, "numPr")
    return _value(numbering, "numId"), _value(numbering, "ilvl") or "0"


def _value(element: etree._Element | None, name: str) -> str:
    return attribute(find(element, name), "val")


def find(element: etree._Element | None, name: str) -> etree._Element | None:
    """Return the child `name` of `element`, whatever its namespace; `None` when there is none."""
    children = element if element is not None else ()
    return next((child for child in children if local(child) == name), None)


def local(element: etree._Element) -> str:
    """Return the name of `element` without its namespace."""
    return str(element.tag).rpartition("}")[2]


def attribute(element: etree._Element | None, name: str, default: str = "") -> str:
    """Return the attribute `name` of `element`, whatever its namespace, else `default`."""
    items = element.items() if element is not None else ()
    return next(
        (str(value) for key, value in items if str(key).endswith(name) and _bare(key) == name), default
    )


def _bare(key: object) -> str:
    return str(key).rpartition("}")[2]
