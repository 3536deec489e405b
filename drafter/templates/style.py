"""The folder of a house style turned into the typed record of its page, fonts, styles and rules of layout."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from re import Pattern
from typing import Literal, get_args

from drafter.errors import InputError
from drafter.model import Role
from drafter.templates.elements import ElementRole, Elements
from drafter.templates.records import build_record, read_mapping
from drafter.workspace import bundled_folder

FrameRole = Literal["normal", "blank", "odd_page", "even_page", "comment"]
FurtherRole = Literal["heading3", "heading4", "mark", "number", "note", "imprint"]
"""What a style may have and need not: where it has none, headings look like the text."""
_ALIGNMENTS = ("left", "right", "center", "both")
_PARAGRAPHS = "paragraphs"
_STANDARD = "_house/gbt9704"
_PITCHES = ("exact", "atLeast", "auto")
_PLACES = "一1①㈠⒈⑴Ⅰ"
"""Where the number stands in the form of one."""
_LARGEST = 31680
_MOST_BLANKS = 9
_COLOR = re.compile("[0-9A-F]{6}")
_TWIPS = 10
"""Twips in a half-point."""


@dataclass(frozen=True, slots=True)
class Page:
    """The sheet, its margins, the place of the page number and the pitch of the lines, in twips.

    `grid` is the pitch of the grid for lines that keep to it, where it is not that of the lines.
    """

    width: int
    height: int
    top: int
    bottom: int
    left: int
    right: int
    footer: int
    line: int
    grid: int | None = None

    @property
    def text_width(self) -> int:
        """The width of what lies between the margins."""
        return self.width - self.left - self.right


@dataclass(frozen=True, slots=True)
class Font:
    """A font by name, the one to take in its place, and its family as Word groups fonts."""

    name: str
    instead: str
    family: str


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """A named style: type, letter spacing (twips), alignment, indents (字), outline level, what it keeps to.

    `size` is in half-points, `line` in twips where it is not that of the page; `outline` counts from 0. `latin` is the
    font of letters and digits where it is another. `before` and `after` are gaps in twips. `rule` says how `line`
    counts: exact, atLeast, or auto in 240ths of a line; `snap`: such lines keep to the grid of the page.
    """

    id: str
    name: str
    font: str
    size: int
    spacing: int
    align: str
    first_line: float = 0
    left: float = 0
    right: float = 0
    line: int | None = None
    outline: int | None = None
    keep_next: bool = False
    keep_lines: bool = False
    latin: str | None = None
    bold: bool = False
    color: str | None = None
    before: int = 0
    after: int = 0
    rule: str = "exact"
    snap: bool = False

    @property
    def em(self) -> int:
        """The width of one 字 in twips."""
        return self.size * _TWIPS + self.spacing


@dataclass(frozen=True, slots=True)
class SlotStyle:
    """The character style of open slots, its colour, and the pattern that finds a slot in plain text."""

    id: str
    name: str
    fill: str
    pattern: Pattern[str]


@dataclass(frozen=True, slots=True)
class PageNumber:
    """What stands before and after the number of the page; {total} in it is the number of all pages.

    `shown`: pages have numbers at all; `first`: the first page has one too.
    """

    before: str
    after: str
    shown: bool = True
    first: bool = True


@dataclass(frozen=True, slots=True)
class SignatureRules:
    """How many 字 the organ keeps from the right, and how many after its first the date begins.

    `fixed`: both stand where their styles put them, whatever their lengths.
    """

    right: float
    date_after: float
    fixed: bool = False


@dataclass(frozen=True, slots=True)
class BlankLines:
    """How many blank lines stand under the title, and above organ and date."""

    after_title: int = 1
    before_signature: int = 1


@dataclass(frozen=True, slots=True)
class RedHead:
    """The red head of an issuer as it was seen: its words, its type, and how its red line is drawn ("" for none)."""

    text: str
    font: str
    size: int
    line: str = ""


@dataclass(frozen=True, slots=True)
class Seam:
    """Places where a title may be cut, and what a cut there costs."""

    cost: float
    at: Pattern[str]


@dataclass(frozen=True, slots=True)
class TitleRules:
    """How a title is cut into lines: at which seams, never inside what, and what each blemish costs.

    `latin` is what a letter or digit may take beyond half a 字 in the type of titles.
    """

    width: float
    seams: tuple[Seam, ...]
    word_edge: float
    elsewhere: float
    uneven: float
    another_line: float
    short: float
    too_short: float
    rectangle: float
    upright: float
    hourglass: float
    whole: tuple[Pattern[str], ...]
    words: str
    latin: float = 0.0


@dataclass(frozen=True, slots=True)
class CommentRules:
    """How a comment names the sources of a paragraph: author, patterns of text, sections by slug.

    `slot` says why slots are open, `reminders` opens what is said of the whole draft.
    `text` opens what was borrowed, `own` what comes from the agency's own past reports. A sentence is quoted to
    `longest` characters; `whole` stands where all sentences of the paragraph are meant.
    """

    id: str
    name: str
    size: int
    author: str
    initials: str
    text: str
    own: str
    source: str
    sentence: str
    longest: int
    cut: str
    whole: str
    year: str
    between: str
    nameless: str
    sections: Mapping[str, str]
    slot: str
    reasons: Mapping[str, str]
    reminders: str
    unplaced: str
    left_out: str


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """How an issuer's documents look; `paragraphs` has a style for each role of a draft and of its frame.

    `numbers` are the forms of the numbers of headings, from the first level on: 一、（一） 1.
    """

    name: str
    language: str
    latin: str
    page: Page
    fonts: tuple[Font, ...]
    charset: str
    paragraphs: Mapping[str, ParagraphStyle]
    slot: SlotStyle
    page_number: PageNumber
    signature: SignatureRules
    title: TitleRules
    comment: CommentRules
    elements: Elements
    numbers: tuple[str, ...] = ()
    red_head: RedHead | None = None
    blanks: BlankLines = BlankLines()


def load_style(folder: Path) -> HouseStyle:
    """Return the house style kept in `folder` as `style.yml`, with `elements.yml` or, where it has none, the standard's.

    Raise `InputError` naming the file and the key when one is missing, not known, or has a wrong value.
    """
    return build_style(read_style(folder), folder / "style.yml")


def read_style(folder: Path) -> object:
    """Return what the house style kept in `folder` says, with its elements, before it is checked."""
    return _with_elements(read_mapping(folder / "style.yml"), folder)


def build_style(data: object, file: Path) -> HouseStyle:
    """Return the house style that `data` describes; `file` is where messages say that it stands.

    One that says nothing of elements has the standard's."""
    whole = data if isinstance(data, Mapping) and "elements" in data else _with_elements(data, file.parent)
    style = build_record(HouseStyle, whole, file)
    _check_roles(style, file)
    for role, paragraph in style.paragraphs.items():
        _check_paragraph(style, paragraph, file, f"paragraphs.{role}")
    for at, mark in enumerate(style.numbers):
        if not any(place in mark for place in _PLACES):
            hint = "写成第一个标题的序号，如 一、 （一） 1."
            raise InputError(f"“{mark}”里没有序号", path=file, place=f"numbers[{at}]", hint=hint)
    _check_page(style.page, file)
    for name in BlankLines.__slots__:
        if not 0 <= getattr(style.blanks, name) <= _MOST_BLANKS:
            hint = f"应在 0 至 {_MOST_BLANKS} 之间"
            raise InputError(f"“{getattr(style.blanks, name)}”不能用", path=file, place=f"blanks.{name}", hint=hint)
    return style


def _elements_file(folder: Path) -> Path:
    own = folder / "elements.yml"
    return own if own.is_file() else bundled_folder("templates") / _STANDARD / own.name


def _with_elements(data: object, folder: Path) -> object:
    """Return what `style.yml` says with the elements and their paragraphs, of which it may say some itself."""
    file = _elements_file(folder)
    elements = read_mapping(file)
    if not isinstance(data, Mapping) or not isinstance(elements, Mapping):
        return data
    rest = {key: value for key, value in elements.items() if key != _PARAGRAPHS}
    build_record(Elements, rest, file)  # so that a fault is named with its file
    paragraphs = {**(elements.get(_PARAGRAPHS) or {}), **(data.get(_PARAGRAPHS) or {})}
    return {**data, _PARAGRAPHS: paragraphs, "elements": rest}


def _check_page(page: Page, file: Path) -> None:
    for name in Page.__slots__:
        if not 0 < (getattr(page, name) or 1) <= _LARGEST or getattr(page, name) == 0:
            hint = f"单位是缇，1 毫米约 56.7；应在 1 至 {_LARGEST} 之间"
            raise InputError(f"“{getattr(page, name)}”不能用", path=file, place=f"page.{name}", hint=hint)
    if page.text_width <= 0 or page.height - page.top - page.bottom < page.line:
        hint = "页边距、行距之和应小于纸的宽和高"
        raise InputError("页边距太大，放不下文字", path=file, place="page", hint=hint)


def _check_roles(style: HouseStyle, file: Path) -> None:
    wanted = (*get_args(Role), *get_args(FrameRole), *get_args(ElementRole))
    for role in wanted:
        if role not in style.paragraphs:
            raise InputError("缺少这一项", path=file, place=f"paragraphs.{role}")
    for role in style.paragraphs:
        if role not in (*wanted, *get_args(FurtherRole)):
            hint = f"可用的有：{'、'.join((*wanted, *get_args(FurtherRole)))}"
            raise InputError("不认识的键", path=file, place=f"paragraphs.{role}", hint=hint)


def _check_paragraph(style: HouseStyle, paragraph: ParagraphStyle, file: Path, place: str) -> None:
    fonts = [font.name for font in style.fonts]
    if paragraph.font not in fonts:
        hint = f"fonts 里有：{'、'.join(fonts)}"
        raise InputError(f"没有“{paragraph.font}”这种字体", path=file, place=f"{place}.font", hint=hint)
    if paragraph.align not in _ALIGNMENTS:
        hint = f"可用的有：{'、'.join(_ALIGNMENTS)}"
        raise InputError(f"不认识“{paragraph.align}”", path=file, place=f"{place}.align", hint=hint)
    if paragraph.rule not in _PITCHES:
        hint = f"可用的有：{'、'.join(_PITCHES)}"
        raise InputError(f"不认识“{paragraph.rule}”", path=file, place=f"{place}.rule", hint=hint)
    if not 2 <= paragraph.size <= _LARGEST:
        hint = "单位是半磅，如三号为 32"
        raise InputError(f"“{paragraph.size}”不能用", path=file, place=f"{place}.size", hint=hint)
    if paragraph.color is not None and not _COLOR.fullmatch(paragraph.color):
        raise InputError(f"“{paragraph.color}”不是颜色", path=file, place=f"{place}.color", hint="写成六位，如 'FF0000'")
