"""The automatic list numbers of a Word document turned into the text they print."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field

from lxml import etree

from drafter.readers.package import Package, read_xml
from drafter.text import chinese_numeral

_CHINESE = (
    "chineseCounting",
    "chineseCountingThousand",
    "japaneseCounting",
    "ideographDigital",
    "taiwaneseCounting",
)


@dataclass(frozen=True, slots=True)
class _Level:
    format: str = ""
    pattern: str = ""
    start: int = 1


@dataclass(slots=True)
class ListNumbers:
    """The lists of a document: their levels, the styles that use them, and how far each has counted."""

    levels: dict[tuple[str, int], _Level] = field(default_factory=dict)
    lists: dict[str, str] = field(default_factory=dict)
    styles: dict[str, tuple[str, int]] = field(default_factory=dict)
    _counts: dict[str, dict[int, int]] = field(default_factory=lambda: defaultdict(dict))

    def next_number(self, properties: etree._Element, style: str | None) -> str:
        """Return the number of the paragraph with these `properties`: “（一）”, “1.”; empty for none."""
        place = _place(properties) or self.styles.get(style or "")
        if place is None or place[0] not in self.lists:
            return ""
        return self._count(self.lists[place[0]], place[1])

    def _count(self, abstract: str, depth: int) -> str:
        level = self.levels.get((abstract, depth))
        if level is None or level.format in ("bullet", "none", ""):
            return ""
        counts = self._counts[abstract]
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in [known for known in counts if known > depth]:
            del counts[deeper]
        return re.sub(r"%(\d)", lambda match: self._printed(abstract, int(match[1]) - 1), level.pattern)

    def _printed(self, abstract: str, depth: int) -> str:
        level = self.levels.get((abstract, depth), _Level())
        count = self._counts[abstract].get(depth, level.start)
        return chinese_numeral(count) if level.format in _CHINESE else str(count)


def read_list_numbers(package: Package, main: str) -> ListNumbers:
    """Return the lists that the document part `main` can use; empty when it has none."""
    numbers = ListNumbers()
    numbering = package.related(main, "numbering")
    if numbering is not None and numbering in package:
        with package.open(numbering) as stream:
            for element in read_xml(stream, package.path):
                _take_list(element, numbers)
    styles = package.related(main, "styles")
    if numbers.lists and styles is not None and styles in package:
        with package.open(styles) as stream:
            for element in read_xml(stream, package.path):
                if (
                    _local(element) == "pPr"
                    and (place := _place(element))
                    and (style := element.getparent()) is not None
                ):
                    numbers.styles[_value(style, "styleId")] = place
    return numbers


def _take_list(element: etree._Element, numbers: ListNumbers) -> None:
    name = _local(element)
    if name == "lvl" and (abstract := element.getparent()) is not None and _local(abstract) == "abstractNum":
        depth = int(_value(element, "ilvl") or 0)
        numbers.levels[_value(abstract, "abstractNumId"), depth] = _Level(
            _child_value(element, "numFmt"),
            _child_value(element, "lvlText"),
            int(_child_value(element, "start") or 1),
        )
    elif name == "num":
        numbers.lists[_value(element, "numId")] = _child_value(element, "abstractNumId")


def _place(properties: etree._Element) -> tuple[str, int] | None:
    numbering = next((child for child in properties if _local(child) == "numPr"), None)
    if numbering is None or not (number := _child_value(numbering, "numId")):
        return None
    depth = _child_value(numbering, "ilvl")
    return number, int(depth) if depth.isdigit() else 0


def _local(element: etree._Element) -> str:
    return etree.QName(element).localname


def _value(element: etree._Element, name: str) -> str:
    return next((str(value) for key, value in element.items() if str(key).rpartition("}")[2] == name), "")


def _child_value(element: etree._Element, name: str) -> str:
    return next((_value(child, "val") for child in element if _local(child) == name), "")
