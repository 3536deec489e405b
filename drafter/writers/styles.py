"""A house style turned into Word's styles and table of fonts."""

from __future__ import annotations

from docx.oxml.xmlchemy import BaseOxmlElement

from drafter.templates.style import CommentRules, Font, HouseStyle, ParagraphStyle, SlotStyle
from drafter.writers.elements import flag, word

_CHARS = 100
"""Word counts indents in hundredths of a character."""


def build_styles(style: HouseStyle) -> BaseOxmlElement:
    """Return `w:styles`: the defaults, one style for each role, those of slots and comments; nothing else."""
    normal = style.paragraphs["normal"]
    others = (paragraph for paragraph in style.paragraphs.values() if paragraph is not normal)
    return word(
        "styles",
        _defaults(style, normal),
        _normal(style, normal),
        _character_default(),
        *(_paragraph_style(paragraph, normal, style.page.line) for paragraph in others),
        _slot_style(style.slot),
        _comment_mark(style.comment),
    )


def build_fonts(style: HouseStyle) -> BaseOxmlElement:
    """Return `w:fonts`, which tells Word what to take where a font is not installed."""
    return word("fonts", *(_font(font, style.charset) for font in style.fonts))


def _font(font: Font, charset: str) -> BaseOxmlElement:
    return word(
        "font",
        word("altName", val=font.instead),
        word("charset", val=charset),
        word("family", val=font.family),
        word("pitch", val="default"),
        name=font.name,
    )


def _defaults(style: HouseStyle, normal: ParagraphStyle) -> BaseOxmlElement:
    language = word("lang", val=style.latin, eastAsia=style.language, bidi="ar-SA")
    characters = word("rPr", *build_letters(normal), language)
    return word("docDefaults", word("rPrDefault", characters), word("pPrDefault"))


def _normal(style: HouseStyle, normal: ParagraphStyle) -> BaseOxmlElement:
    """Return the style all others stand on: lines of fixed pitch, Chinese line breaking, no extra gaps."""
    paragraph = word(
        "pPr",
        word("widowControl", val=0),
        word("kinsoku"),
        word("wordWrap"),
        word("overflowPunct"),
        word("autoSpaceDE", val=0),
        word("autoSpaceDN", val=0),
        word("adjustRightInd", val=0),
        word("snapToGrid", val=0),
        _pitch(style.page.line),
        word("jc", val=normal.align),
    )
    characters = word("rPr", *build_letters(normal))
    return word(
        "style", word("name", val=normal.name), word("qFormat"), paragraph, characters, **_kind(normal, "1")
    )


def _character_default() -> BaseOxmlElement:
    """Return the style of characters without a style, which Word expects."""
    return word(
        "style",
        word("name", val="Default Paragraph Font"),
        word("uiPriority", val=1),
        word("semiHidden"),
        type="character",
        default=1,
        styleId="DefaultParagraphFont",
    )


def _paragraph_style(style: ParagraphStyle, normal: ParagraphStyle, page_line: int) -> BaseOxmlElement:
    paragraph = word(
        "pPr",
        flag("keepNext", style.keep_next),
        flag("keepLines", style.keep_lines),
        word("snapToGrid") if style.snap else None,
        _gaps(style, page_line),
        _indent(style),
        word("jc", val=style.align),
        word("outlineLvl", val=style.outline) if style.outline is not None else None,
    )
    return word(
        "style",
        word("name", val=style.name),
        word("basedOn", val=normal.id),
        word("qFormat"),
        paragraph,
        word("rPr", *build_letters(style)),
        **_kind(style),
    )


def _kind(style: ParagraphStyle, default: str | None = None) -> dict[str, str | None]:
    custom = None if style.name.isascii() else "1"
    return {"type": "paragraph", "default": default, "customStyle": custom, "styleId": style.id}


def _pitch(line: int) -> BaseOxmlElement:
    return word("spacing", before=0, after=0, line=line, lineRule="exact")


def _gaps(style: ParagraphStyle, page_line: int) -> BaseOxmlElement | None:
    """Return the pitch of a style and its gaps where they are not those of the page."""
    if not (style.line or style.before or style.after):
        return None
    line = style.line or page_line
    return word("spacing", before=style.before, after=style.after, line=line, lineRule=style.rule)


def _indent(style: ParagraphStyle) -> BaseOxmlElement | None:
    """Return the indents in characters, for Word, and in twips, for programs that know no characters."""
    sides = {"left": style.left, "right": style.right, "firstLine": style.first_line}
    values: dict[str, int] = {}
    for side, characters in sides.items():
        if characters:
            values |= {f"{side}Chars": round(characters * _CHARS), side: round(characters * style.em)}
    return word("ind", **values) if values else None


def build_letters(style: ParagraphStyle) -> tuple[BaseOxmlElement, ...]:
    """Return what the letters of a style look like: font, weight, colour, spacing, size."""
    bold = (word("b"), word("bCs")) if style.bold else ()
    color = (word("color", val=style.color),) if style.color else ()
    return (fonts_of(style.font, style.latin), *bold, *color, *_sizes(style))


def fonts_of(name: str, latin: str | None = None) -> BaseOxmlElement:
    """Return one font for all scripts, or another for `latin`; the hint has “ ” — … taken from it as Chinese."""
    other = latin or name
    return word("rFonts", hint="eastAsia", ascii=other, hAnsi=other, eastAsia=name, cs=other)


def _sizes(style: ParagraphStyle) -> tuple[BaseOxmlElement, ...]:
    return (
        word("spacing", val=style.spacing),
        word("sz", val=style.size),
        word("szCs", val=style.size),
    )


def _slot_style(slot: SlotStyle) -> BaseOxmlElement:
    shading = word("shd", val="clear", color="auto", fill=slot.fill)
    return word(
        "style",
        word("name", val=slot.name),
        word("qFormat"),
        word("rPr", shading),
        type="character",
        customStyle=1,
        styleId=slot.id,
    )


def _comment_mark(rules: CommentRules) -> BaseOxmlElement:
    size = word("rPr", word("sz", val=rules.size), word("szCs", val=rules.size))
    return word("style", word("name", val=rules.name), size, type="character", styleId=rules.id)
