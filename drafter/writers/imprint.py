"""The note under the date and the imprint at the foot of the last page."""

from __future__ import annotations

import math
from collections.abc import Iterator

from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Twips
from docx.text.paragraph import Paragraph

from drafter.model import Frame, Run
from drafter.templates.style import HouseStyle
from drafter.writers.elements import drawing, word
from drafter.writers.paragraphs import BodyWriter
from drafter.writers.rules import add_rule
from drafter.writers.widths import printed_width

_EMU = 635
"""English Metric Units in a twip."""
_HUNDRED = 100
_RULE = 20 / 8
"""Twips in an eighth of a point."""
_SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
_NAME = "imprint"
_ID = 1


def add_note(writer: BodyWriter, frame: Frame) -> None:
    """Append the note in its brackets, on the line after the date; nothing where there is none."""
    if frame.note:
        _keep_last(writer)
        writer.print(writer.paragraph("note"), (Run(frame.note),))


def add_imprint(writer: BodyWriter, frame: Frame) -> None:
    """Append the imprint: a box on the lower edge of the text area, and in the text the room that it takes.

    The room is a last empty paragraph as high as the box, which is anchored in it. So no text can stand where the
    box is, and where the page has no room for it the signature goes to the next page along with it.
    """
    if not frame.copies and not frame.printed:
        return
    _keep_last(writer)
    anchor = writer.paragraph("blank")
    anchor.paragraph_format.keep_with_next = False
    inside = list(_paragraphs(writer, frame))
    height = imprint_height(frame, writer.style)
    anchor.paragraph_format.line_spacing = Twips(height)
    box = _box(inside, writer.style.page.text_width, height)
    anchor._p.append(word("r", _alternate(box)))


def imprint_height(frame: Frame, style: HouseStyle) -> int:
    """Return the height of the imprint in twips: its lines, more where the copies are long, and its rules."""
    paragraph = style.paragraphs["imprint"]
    rules, line = style.elements.imprint, paragraph.line or style.page.line
    lead, room = _lead(style), _room(style)
    text = _text(frame.copies)
    copies = math.ceil((printed_width(text) - lead) / (room - lead - 1)) if text else 0
    printer = _printer_width(frame) * _narrowed(frame, style) / _HUNDRED
    issue = math.ceil((printer + _issued_width(frame)) / room)
    weights = [rules.outer, rules.inner, rules.outer] if text else [rules.outer, rules.outer]
    drawn = sum(round(weight * _RULE) + (style.paragraphs["rule"].line or 0) for weight in weights)
    return (copies + issue) * line + drawn + rules.below * (len(weights) - 1)


def _room(style: HouseStyle) -> float:
    """Return how many 字 a line of the imprint holds."""
    paragraph = style.paragraphs["imprint"]
    return int(style.page.text_width // paragraph.em - paragraph.left - paragraph.right)


def _text(runs: tuple[Run, ...]) -> str:
    return "".join(run.text for run in runs)


def _printer_width(frame: Frame) -> float:
    return printed_width(_text(frame.printer))


def _issued_width(frame: Frame) -> float:
    """Return the width of the day of printing with the gap before it."""
    return printed_width(_text(frame.printed)) + 1


def _narrowed(frame: Frame, style: HouseStyle) -> int:
    """Return the scale in per cent at which the printer has room beside the day, as far as letters may be narrowed."""
    room = _room(style) - _issued_width(frame)
    scale = int(_HUNDRED * room / max(1.0, _printer_width(frame)))
    return min(_HUNDRED, max(style.elements.imprint.narrowest, scale))


def _lead(style: HouseStyle) -> int:
    return round(printed_width(style.elements.imprint.copies))


def _keep_last(writer: BodyWriter) -> None:
    writer.document.paragraphs[-1].paragraph_format.keep_with_next = True


def _paragraphs(writer: BodyWriter, frame: Frame) -> Iterator[BaseOxmlElement]:
    """Yield the paragraphs of the box, taken out of the document they were made in."""
    rules = writer.style.elements.imprint
    yield _rule(writer, rules.outer)
    if frame.copies:
        yield _taken(_copies(writer, frame))
        yield _rule(writer, rules.inner, rules.below)
    yield _taken(_issue(writer, frame))
    yield _rule(writer, rules.outer, rules.below)


def _rule(writer: BodyWriter, weight: int, distance: int = 0) -> BaseOxmlElement:
    paragraph = writer.paragraph("rule")
    add_rule(paragraph, weight, writer.style.elements.imprint.color, distance)
    return _taken(paragraph)


def _taken(paragraph: Paragraph) -> BaseOxmlElement:
    element: BaseOxmlElement = paragraph._p
    parent = element.getparent()
    assert parent is not None
    parent.remove(element)
    return element


def _copies(writer: BodyWriter, frame: Frame) -> Paragraph:
    """Return the line of copies, turned lines beginning after its colon."""
    paragraph, style = writer.paragraph("imprint"), writer.style.paragraphs["imprint"]
    lead = _lead(writer.style)
    paragraph.paragraph_format.left_indent = Twips((style.left + lead) * style.em)
    paragraph.paragraph_format.first_line_indent = Twips(-lead * style.em)
    writer.print(paragraph, frame.copies)
    return paragraph


def _issue(writer: BodyWriter, frame: Frame) -> Paragraph:
    """Return the line of printer and day, one at either side."""
    paragraph, style = writer.paragraph("imprint"), writer.style.paragraphs["imprint"]
    right = writer.style.page.text_width - style.right * style.em
    paragraph.paragraph_format.tab_stops.add_tab_stop(Twips(right), WD_TAB_ALIGNMENT.RIGHT)
    for run in writer.print(paragraph, frame.printer):
        if (scale := _narrowed(frame, writer.style)) < _HUNDRED:
            run._r.get_or_add_rPr().append(word("w", val=scale))
    paragraph.add_run("\t")
    writer.print(paragraph, frame.printed)
    return paragraph


def _alternate(box: BaseOxmlElement) -> BaseOxmlElement:
    return drawing("mc:AlternateContent", drawing("mc:Choice", word("drawing", box), Requires="wps"))


def _box(inside: list[BaseOxmlElement], width: int, height: int) -> BaseOxmlElement:
    """Return the anchored drawing of a box without lines on the lower edge of the text area."""
    size = {"cx": width * _EMU, "cy": height * _EMU}
    return drawing(
        "wp:anchor",
        drawing("wp:simplePos", x=0, y=0),
        drawing("wp:positionH", drawing("wp:align", "left"), relativeFrom="margin"),
        drawing("wp:positionV", drawing("wp:align", "bottom"), relativeFrom="margin"),
        drawing("wp:extent", **size),
        drawing("wp:effectExtent", l=0, t=0, r=0, b=0),
        drawing("wp:wrapNone"),
        drawing("wp:docPr", id=_ID, name=_NAME),
        drawing("wp:cNvGraphicFramePr"),
        drawing("a:graphic", drawing("a:graphicData", _shape(inside, size), uri=_SHAPE)),
        distT=0,
        distB=0,
        distL=0,
        distR=0,
        simplePos=0,
        relativeHeight=1,
        behindDoc=0,
        locked=0,
        layoutInCell=1,
        allowOverlap=1,
    )


def _shape(inside: list[BaseOxmlElement], size: dict[str, int]) -> BaseOxmlElement:
    place = drawing("a:xfrm", drawing("a:off", x=0, y=0), drawing("a:ext", **size))
    return drawing(
        "wps:wsp",
        drawing("wps:cNvSpPr", txBox=1),
        drawing(
            "wps:spPr",
            place,
            drawing("a:prstGeom", drawing("a:avLst"), prst="rect"),
            drawing("a:noFill"),
            drawing("a:ln", drawing("a:noFill")),
        ),
        drawing("wps:txbx", word("txbxContent", *inside)),
        drawing(
            "wps:bodyPr",
            drawing("a:noAutofit"),
            wrap="square",
            lIns=0,
            tIns=0,
            rIns=0,
            bIns=0,
            anchor="b",
        ),
    )
