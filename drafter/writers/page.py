"""The page of a house style turned into Word's section, settings and page numbers."""

from __future__ import annotations

from collections.abc import Iterator

from docx.document import Document
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import _Footer

from drafter.templates.style import HouseStyle, Page, PageNumber, ParagraphStyle
from drafter.writers.clean import printable
from drafter.writers.elements import text, word

_WORD_2013 = 15
_TOTAL = "{total}"


def build_section(page: Page) -> BaseOxmlElement:
    """Return `w:sectPr`: the sheet, its margins and the pitch of its lines.

    The grid counts lines only: with characters LibreOffice would put 14 on a line.
    """
    return word(
        "sectPr",
        word("pgSz", w=page.width, h=page.height),
        word(
            "pgMar",
            top=page.top,
            right=page.right,
            bottom=page.bottom,
            left=page.left,
            header=page.footer,
            footer=page.footer,
            gutter=0,
        ),
        word("cols", space=0),
        word("docGrid", type="lines", linePitch=page.grid or page.line),
    )


def build_settings(style: HouseStyle) -> BaseOxmlElement:
    """Return `w:settings`: page numbers that differ left and right, punctuation at its full width."""
    mode = word(
        "compatSetting",
        name="compatibilityMode",
        uri="http://schemas.microsoft.com/office/word",
        val=_WORD_2013,
    )
    return word(
        "settings",
        word("zoom", percent=100),
        word("defaultTabStop", val=style.paragraphs["normal"].em),
        word("evenAndOddHeaders"),
        word("characterSpacingControl", val="doNotCompress"),
        word("compat", word("doNotExpandShiftReturn"), mode),
        word("decimalSymbol", val="."),
        word("listSeparator", val=","),
    )


def add_page_numbers(document: Document, style: HouseStyle) -> None:
    """Put a page number on every page that has one: by the standard right on odd pages, left on even ones."""
    if not style.page_number.shown:
        return
    section = document.sections[0]
    section.different_first_page_header_footer = not style.page_number.first
    _add_number(section.footer, style.paragraphs["odd_page"], style.page_number)
    _add_number(section.even_page_footer, style.paragraphs["even_page"], style.page_number)


def _add_number(footer: _Footer, style: ParagraphStyle, number: PageNumber) -> None:
    footer.is_linked_to_previous = False
    paragraph = footer.paragraphs[0]
    paragraph.style = style.name
    paragraph._p.extend(
        [
            *_words(number.before),
            *_field("PAGE"),
            *_words(number.after),
        ]
    )


def _words(words: str) -> Iterator[BaseOxmlElement]:
    """Yield the runs of what stands beside the number; the number of all pages is a field too."""
    before, total, after = words.partition(_TOTAL)
    if before or not total:
        yield _run(text("t", printable(before)))
    if total:
        yield from _field("NUMPAGES")
        yield _run(text("t", printable(after)))


def _field(code: str) -> Iterator[BaseOxmlElement]:
    yield _run(word("fldChar", fldCharType="begin"))
    yield _run(text("instrText", f" {code} "))
    yield _run(word("fldChar", fldCharType="separate"))
    yield _run(text("t", "1"))
    yield _run(word("fldChar", fldCharType="end"))


def _run(content: BaseOxmlElement) -> BaseOxmlElement:
    return word("r", word("rPr", word("rFonts", hint="eastAsia")), content)
