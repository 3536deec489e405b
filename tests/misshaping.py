"""One property of a Word document changed, as a clerk would, for tests of what is found of its looks."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from copy import deepcopy
from typing import Any

from docx.document import Document as Word
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from docx.text.paragraph import Paragraph

Edit = Callable[[Word], None]
Pick = Callable[[Word], Iterable[Any]]
_ZI = 315


def opening(word: Word, words: str) -> Any:
    """The first paragraph that opens with these words."""
    return next(one for one in word.paragraphs if one.text.startswith(words))


def setting(pick: Pick, **said: object) -> Edit:
    """Set what is said of each thing that is picked."""

    def edit(word: Word) -> None:
        for one in pick(word):
            for key, value in said.items():
                setattr(one, key, value)

    return edit


def letters(words: str, **said: object) -> Edit:
    """Set what is said of the letters of a paragraph: size, bold."""
    return setting(lambda word: [run.font for run in opening(word, words).runs], **said)


def lined(words: str, **said: object) -> Edit:
    """Set what is said of the lines of a paragraph: alignment, pitch, gaps."""
    return setting(lambda word: [opening(word, words).paragraph_format], **said)


def style(name: str, **said: object) -> Edit:
    """Set what is said of the lines of a style."""
    return setting(lambda word: [word.styles[name].paragraph_format], **said)


def sized(points: float, *names: str) -> Edit:
    """Put styles in another size."""
    return setting(lambda word: [word.styles[name].font for name in names], size=Pt(points))


def page(**sides: object) -> Edit:
    """Set the page: its size or margins."""
    return setting(lambda word: word.sections, **sides)


def put(element: Any, font: str) -> None:
    """Set a run, or a style, in a font for all letters."""
    fonts = element.get_or_add_rPr().get_or_add_rFonts()
    for kind in ("ascii", "hAnsi", "eastAsia"):
        fonts.set(qn(f"w:{kind}"), font)


def font(words: str, name: str) -> Edit:
    """Put a paragraph in another font."""

    def edit(word: Word) -> None:
        for run in opening(word, words).runs:
            put(run._r, name)

    return edit


def styled(name: str, chosen: str) -> Edit:
    """Put a style in another font."""
    return lambda word: put(word.styles[name].element, chosen)


def pasted(words: str, *, color: str = "", name: str = "", size: int = 0) -> Edit:
    """Put words from elsewhere into a paragraph."""

    def edit(word: Word) -> None:
        run = opening(word, words).add_run("粘贴来的文字")
        if color:
            run.font.color.rgb = RGBColor.from_string(color)
        if name:
            put(run._r, name)
        if size:
            run.font.size = Pt(size)

    return edit


def indent(words: str, letters: int) -> Edit:
    """Set the first line's indent, in letters and in length."""

    def edit(word: Word) -> None:
        element = opening(word, words)._p.get_or_add_pPr().get_or_add_ind()
        element.set(qn("w:firstLineChars"), str(letters * 100))
        element.set(qn("w:firstLine"), str(letters * _ZI))

    return edit


def spaced(words: str) -> Edit:
    """Indent a paragraph with blanks."""

    def edit(word: Word) -> None:
        run = opening(word, words).runs[0]
        indent(words, 0)(word)
        run.text = f"　　{run.text}"

    return edit


def number(before: str, after: str, align: object = None) -> Edit:
    """Print page numbers in another form, on another side."""

    def edit(word: Word) -> None:
        for footer in (word.sections[0].footer, word.sections[0].even_page_footer):
            paragraph: Any = footer.paragraphs[0]
            paragraph.runs[0].text, paragraph.runs[-1].text = before, after
            paragraph.alignment = align

    return edit


def unnumbered(word: Word) -> None:
    """Take the page numbers out."""
    for footer in (word.sections[0].footer, word.sections[0].even_page_footer):
        paragraph: Any = footer.paragraphs[0]
        paragraph.clear()


def grid(kind: str, letters: int) -> Edit:
    """Set the page's grid of letters, in parts of 4096 of a point."""

    def edit(word: Word) -> None:
        element: Any = word.sections[0]._sectPr.find(qn("w:docGrid"))
        element.set(qn("w:type"), kind)
        element.set(qn("w:charSpace"), str(letters))

    return edit


def blank_above(words: str) -> Edit:
    """Put an empty paragraph above another."""

    def edit(word: Word) -> None:
        below = opening(word, words)
        empty: Any = Paragraph(deepcopy(below._p), below._parent)
        below._p.addprevious(empty._p)
        empty.clear()

    return edit


def no_blank_under(words: str) -> Edit:
    """Take the empty paragraph under another away."""

    def edit(word: Word) -> None:
        following = opening(word, words)._p.getnext()
        following.getparent().remove(following)

    return edit
