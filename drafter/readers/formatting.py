"""A Word document turned into how it is formatted: page, paragraphs, page numbers, red lines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from typing import Literal, cast

from lxml import etree

from drafter.errors import InputError
from drafter.model.formatting import FooterLook, Formatting, ParagraphLook, RunLook, SheetLook
from drafter.readers.cascade import OFF, Cascade, Facts, attribute, find, local, part_root, read_cascade
from drafter.readers.limits import LIMITS
from drafter.readers.package import Package, open_package
from drafter.text import strip_controls

_MAIN = "word/document.xml"
# What the reader of text leaves out too: both count paragraphs alike.
_LEFT_OUT = ("del", "moveFrom", "rt", "Fallback")
_ALIGN = {
    "start": "left",
    "end": "right",
    "distribute": "both",
    "center": "center",
    "right": "right",
    "both": "both",
}
_FIELDS = {"PAGE": "{page}", "NUMPAGES": "{total}", "SECTIONPAGES": "{total}"}
_SIZE = 20
"""What Word takes where nobody says a size, in half-points."""
_LONGEST_NAME = 64
_NEARLY = 0.06
_SHEET = {"w": 12240, "h": 15840, "top": 1440, "bottom": 1440, "left": 1800, "right": 1800, "footer": 720}
_LETTER = 4096
_RED = (0xC0, 0x50)
_HOLDING = ("drawing", "pict", "object", "br", "sectPr", "oMath")
_STRAIGHT = ("line", "straightConnector1")


def read_formatting(path: Path) -> Formatting:
    """Return how the .docx or .dotx at `path` is formatted, as Word resolves it.

    Paragraphs have the ordinals that `read_docx` gives them; what it leaves out is left out here too. Raise
    `InputError` as it does.
    """
    with open_package(path) as package:
        main = package.related("", "officeDocument") or _MAIN
        root = part_root(package, main)
        if root is None:
            raise InputError("缺少正文，不是完整的 .docx", path=path, place=main)
        cascade = read_cascade(package, main)
        looks = tuple(islice(_paragraphs(root, cascade), LIMITS.blocks))
        sections = [one for one in _kept(root) if local(one) == "sectPr"]
        section = _chief_section(root) if sections else etree.Element("sectPr")
        settings = part_root(package, package.related(main, "settings"))
        return Formatting(
            sheet=_sheet(section),
            paragraphs=looks,
            footers=tuple(_footers(package, main, sections, cascade)),
            two_sided=_is_on(find(settings, "evenAndOddHeaders")),
            first_apart=_is_on(find(section, "titlePg")),
            red_lines=sum(map(_is_red_line, _kept(root))),
        )


def _kept(element: etree._Element) -> Iterator[etree._Element]:
    """Yield `element` and what is in it, in order, without what is left out."""
    if local(element) not in _LEFT_OUT:
        yield element
        for child in element:
            yield from _kept(child)


def _paragraphs(root: etree._Element, cascade: Cascade) -> Iterator[ParagraphLook]:
    found = (one for one in _kept(root) if local(one) == "p" and "wordprocessingml" in str(one.tag))
    yield from (_look(number, one, cascade) for number, one in enumerate(found, start=1))


def _look(number: int, element: etree._Element, cascade: Cascade) -> ParagraphLook:
    properties = find(element, "pPr")
    facts = cascade.paragraph(properties)
    runs = tuple(_merged(_Runs(cascade, facts["style"]).read(element)))
    em = _em(runs) or _size(cascade.run(facts["style"], None)) * 10
    rule = facts.get("lineRule", "auto")
    return ParagraphLook(
        line=number,
        align=_ALIGN.get(facts.get("jc", ""), "left"),
        first_line=_characters(facts, "firstLine", em),
        left=_characters(facts, "left", em),
        right=_characters(facts, "right", em),
        before=_integer(facts.get("before")),
        after=_integer(facts.get("after")),
        line_height=_integer(facts.get("line"), 240),
        rule=rule if rule in ("exact", "atLeast") else "auto",
        snap=facts.get("snapToGrid", "1") not in OFF,
        red_rule=any(_is_red(attribute(side, "color")) for side in _sides(properties)),
        place=_place(element, properties),
        runs=runs,
        holds=not runs and any(local(one) in _HOLDING for one in element.iter()),
        boxed=any(local(one) == "txbxContent" for one in element.iterancestors()),
    )


def _sides(properties: etree._Element | None) -> list[etree._Element]:
    border = find(properties, "pBdr")
    return [side for side in (find(border, "top"), find(border, "bottom")) if side is not None]


def _em(runs: tuple[RunLook, ...]) -> int:
    """Return the width of a 字 in twips in the run that has most of the text; 0 without text."""
    chief = max(runs, key=lambda run: len(run.text.strip()), default=None)
    return max(1, chief.size * 10 + chief.spacing) if chief else 0


def _characters(facts: Facts, side: str, em: int) -> float:
    """Return an indent in 字: as counted in characters, else its length; hardly more or less than a half is one."""
    counted = _integer(facts.get(f"{side}Chars"))
    if counted:
        return counted / 100
    width = _integer(facts.get(side)) / em
    halves = round(width * 2) / 2
    return halves if abs(width - halves) < _NEARLY else round(width, 2)


def _place(element: etree._Element, properties: etree._Element | None) -> str | None:
    """Return the side that the frame or text box of a paragraph keeps to; `None` for one in the text."""
    framed = attribute(find(properties, "framePr"), "xAlign")
    if framed:
        return framed
    box = next((one for one in element.iterancestors() if local(one) == "anchor"), None)
    placed = find(find(box, "positionH"), "align")
    return placed.text if placed is not None else None


@dataclass(slots=True)
class _Runs:
    """Reads the runs of one paragraph; a field for the page number becomes {page}."""

    cascade: Cascade
    style: str
    fields: list[list[str]] = field(default_factory=list)

    def read(self, element: etree._Element) -> Iterator[RunLook]:
        for child in element:
            name = local(child)
            if name == "r":
                yield from self._run(child)
            elif name == "fldSimple" and (sign := _sign(attribute(child, "instr"))):
                inside = next((one for one in child if local(one) == "r"), None)
                made = self._made(sign, find(inside, "rPr"))
                yield from (made,) if made else ()
            elif name not in _LEFT_OUT and name not in ("pPr", "p"):
                yield from self.read(child)

    def _run(self, element: etree._Element) -> Iterator[RunLook]:
        properties = find(element, "rPr")
        text = "".join(self._texts(element))
        if text and (made := self._made(text, properties)):
            yield made

    def _texts(self, run: etree._Element) -> Iterator[str]:
        for child in run:
            name = local(child)
            if name == "fldChar":
                yield from self._field(attribute(child, "fldCharType"))
            elif name == "instrText" and self.fields:
                self.fields[-1][0] += child.text or ""
            elif name == "t" and not any(shown for _, shown in self.fields):
                yield strip_controls(child.text or "")
            elif name == "tab":
                yield "\t"

    def _field(self, kind: str) -> Iterator[str]:
        if kind == "begin":
            self.fields.append(["", ""])
        elif kind == "separate" and self.fields:
            self.fields[-1][1] = _sign(self.fields[-1][0])
            yield self.fields[-1][1]
        elif kind == "end" and self.fields:
            code, shown = self.fields.pop()
            yield "" if shown else _sign(code)

    def _made(self, text: str, properties: etree._Element | None) -> RunLook | None:
        """Return the run of `text`; `None` for a hidden one."""
        facts = self.cascade.run(self.style, properties)
        if facts.get("vanish", "0") not in OFF:
            return None
        return RunLook(
            text=text,
            font=_font(facts.get("eastAsia")),
            latin=_font(facts.get("latin")),
            size=_size(facts),
            bold=facts.get("b", "0") not in OFF,
            color=_color(facts.get("color", "")),
            spacing=_integer(facts.get("spacing")),
        )


def _merged(runs: Iterator[RunLook]) -> Iterator[RunLook]:
    """Yield the runs, neighbours of one look as one."""
    last: RunLook | None = None
    for run in runs:
        if last and replace(run, text=last.text) == last:
            last = replace(last, text=last.text + run.text)
        else:
            if last:
                yield last
            last = run
    if last:
        yield last


def _sign(code: str) -> str:
    words = code.split()
    return _FIELDS.get(words[0].upper(), "") if words else ""


def _font(name: str | None) -> str | None:
    return strip_controls(name).strip()[:_LONGEST_NAME] or None if name else None


def _size(facts: Facts) -> int:
    return max(2, _integer(facts.get("sz"), _SIZE))


def _color(value: str) -> str | None:
    plain = value.upper()
    return plain if _channels(plain) and plain != "000000" else None


def _channels(color: str) -> tuple[int, int, int] | None:
    try:
        number = int(color, 16) if len(color) == 6 else -1
    except ValueError:
        return None
    return (number >> 16, number >> 8 & 0xFF, number & 0xFF) if number >= 0 else None


def _is_red(color: str) -> bool:
    found = _channels(color.removeprefix("#")) if color != "red" else (0xFF, 0, 0)
    return found is not None and found[0] >= _RED[0] and max(found[1:]) <= _RED[1]


def _is_red_line(element: etree._Element) -> bool:
    """`True` for a straight line that is drawn in red, in either language of drawings."""
    name = local(element)
    if name == "spPr" and attribute(find(element, "prstGeom"), "prst") in _STRAIGHT:
        fill = find(find(element, "ln"), "solidFill")
        return _is_red(attribute(find(fill, "srgbClr"), "val"))
    return name == "line" and _is_red(attribute(element, "strokecolor").split(" ")[0])


def _is_on(element: etree._Element | None) -> bool:
    return element is not None and attribute(element, "val", "1") not in OFF


def _integer(value: str | None, default: int = 0) -> int:
    """Return a measure as Word writes it, a broken one as `default`; none is larger than 31680 twips."""
    try:
        number = round(float(value or default))
    except (ValueError, OverflowError):
        return default
    return max(-31680, min(number, 31680))


def _chief_section(root: etree._Element) -> etree._Element:
    """Return the properties of the section that holds most of the text."""
    counts: list[tuple[int, etree._Element]] = []
    letters = 0
    for element in _kept(root):
        if local(element) == "t":
            letters += len((element.text or "").strip())
        elif local(element) == "sectPr":
            counts.append((letters, element))
            letters = 0
    # The properties of a section stand in its last paragraph, before the text of that paragraph.
    return max(counts, key=lambda one: one[0])[1]


def _sheet(section: etree._Element) -> SheetLook:
    size, margins, grid = (find(section, name) for name in ("pgSz", "pgMar", "docGrid"))
    given = {
        name: abs(_integer(attribute(size if name in ("w", "h") else margins, name), usual)) or usual
        for name, usual in _SHEET.items()
    }
    kinds = {"lines": "lines", "linesAndChars": "characters", "snapToChars": "characters"}
    kind = cast(Literal["none", "lines", "characters"], kinds.get(attribute(grid, "type"), "none"))
    letters = _integer(attribute(grid, "charSpace")) if kind == "characters" else 0
    return SheetLook(
        width=given["w"],
        height=given["h"],
        top=given["top"],
        bottom=given["bottom"],
        left=given["left"] + _integer(attribute(margins, "gutter")),
        right=given["right"],
        footer=given["footer"],
        grid=kind,
        pitch=_integer(attribute(grid, "linePitch")) if kind != "none" else 0,
        letter_pitch=round(letters / _LETTER * 20),
    )


def _footers(
    package: Package, main: str, sections: list[etree._Element], cascade: Cascade
) -> Iterator[FooterLook]:
    """Yield, for each kind of page, the paragraph that prints its number, the last section's footers first."""
    found: set[str] = set()
    for section in reversed(sections):
        for reference in section:
            kind = attribute(reference, "type", "default")
            if local(reference) == "footerReference" and kind in ("default", "even", "first"):
                root = part_root(package, package.target(main, attribute(reference, "id")))
                looks = _paragraphs(root, cascade) if root is not None else iter(())
                numbered = next((look for look in looks if "{page}" in look.text), None)
                if numbered and kind not in found:
                    found.add(kind)
                    yield FooterLook(cast(Literal["default", "even", "first"], kind), numbered)
