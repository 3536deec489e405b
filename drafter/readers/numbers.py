"""The automatic list numbers of a Word document turned into the text they print."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
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
    "taiwaneseCountingThousand",
    "japaneseDigitalTen",
)
_SIGNS = {
    "decimalEnclosedCircle": "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳",
    "decimalEnclosedCircleChinese": "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳",
    "decimalEnclosedParen": "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇",
    "decimalEnclosedFullstop": "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛",
    "ideographEnclosedCircle": "㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉",
    "ideographTraditional": "甲乙丙丁戊己庚辛壬癸",
    "upperRoman": "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ",
    "lowerRoman": "ⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹ",
    "upperLetter": "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "lowerLetter": "abcdefghijklmnopqrstuvwxyz",
}


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
    overrides: dict[tuple[str, int], int] = field(default_factory=dict)
    _counts: dict[str, dict[int, int]] = field(default_factory=lambda: defaultdict(dict))

    def next_number(self, properties: etree._Element, style: str | None) -> str:
        """Return the number of the paragraph with these `properties`: “（一）”, “1.”; empty for none."""
        number, depth = _place(properties)
        styled_number, styled_depth = self.styles.get(style or "", ("", 0))
        number, depth = number or styled_number, styled_depth if depth is None else depth
        if number not in self.lists:
            return ""
        self._restart(number, depth)
        return self._count(self.lists[number], depth)

    def _restart(self, number: str, depth: int) -> None:
        """Let a list that overrides the start of its levels begin anew when it is first used."""
        start = self.overrides.pop((number, depth), None)
        if start is not None:
            self._counts[self.lists[number]][depth] = start - 1

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
        return _print(count, level.format)


def _print(count: int, form: str) -> str:
    if form in _CHINESE:
        return chinese_numeral(count)
    signs = _SIGNS.get(form, "")
    return signs[count - 1] if 0 < count <= len(signs) else str(count)


def read_list_numbers(package: Package, main: str) -> ListNumbers:
    """Return the lists that the document part `main` can use; empty when it has none."""
    numbers = ListNumbers()
    for element in _elements(package, main, "numbering"):
        _take_list(element, numbers)
    if numbers.lists:
        for element in _elements(package, main, "styles"):
            _take_style(element, numbers)
    return numbers


def _elements(package: Package, main: str, kind: str) -> Iterator[etree._Element]:
    part = package.related(main, kind)
    if part is not None and part in package:
        with package.open(part) as stream:
            yield from read_xml(stream, package.path)


def _take_style(element: etree._Element, numbers: ListNumbers) -> None:
    style = element.getparent()
    if _local(element) != "pPr" or style is None:
        return
    number, depth = _place(element)
    if number:
        numbers.styles[_value(style, "styleId")] = (number, depth or 0)


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
    elif name == "startOverride" and (level := element.getparent()) is not None:
        owner, start, place = level.getparent(), _value(element, "val"), _value(level, "ilvl")
        if owner is not None and start.isdigit() and place.isdigit():
            numbers.overrides[_value(owner, "numId"), int(place)] = int(start)


def _place(properties: etree._Element) -> tuple[str, int | None]:
    """Return the list and the depth that `properties` give; empty and `None` for what they leave open."""
    numbering = next((child for child in properties if _local(child) == "numPr"), None)
    if numbering is None:
        return "", None
    depth = _child_value(numbering, "ilvl")
    return _child_value(numbering, "numId"), int(depth) if depth.isdigit() else None


def _local(element: etree._Element) -> str:
    return etree.QName(element).localname


def _value(element: etree._Element, name: str) -> str:
    return next((str(value) for key, value in element.items() if str(key).rpartition("}")[2] == name), "")


def _child_value(element: etree._Element, name: str) -> str:
    return next((_value(child, "val") for child in element if _local(child) == name), "")
