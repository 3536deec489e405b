"""The tags that say what a paragraph, the page and its number look like, turned into looks beside the standard."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any

from drafter.corpus.numbering import mark_of
from drafter.model.checking import CheckedParagraph
from drafter.model.formatting import FooterLook, Formatting, ParagraphLook, RunLook, SheetLook
from drafter.templates.learning import LearningRules, load_learning
from drafter.templates.looks import Looks, build_looks
from drafter.templates.style import HouseStyle, ParagraphStyle, load_style
from drafter.workspace import bundled_folder

TAGS = ("look", "page", "footer", "blank", "own")
_LETTERS = ("font", "size", "bold", "color", "spacing")
_YES = "yes"


@dataclass(frozen=True, slots=True)
class _Element:
    line: int
    role: str
    mark: str = ""
    words: str = ""


@dataclass(slots=True)
class LooksTags:
    """The tags of a text, as they come: those of lines by their number, those of the page and of its number."""

    lines: dict[int, dict[str, str]] = field(default_factory=dict)
    page: dict[str, str] = field(default_factory=dict)
    footer: dict[str, str] = field(default_factory=dict)
    blank: list[int] = field(default_factory=list)
    own: bool = False
    used: bool = False

    def take(self, tags: Sequence[str], number: int) -> list[str]:
        """Return the tags of line `number` that are not of looks; keep the others. A `look` is for its own line.

        `{look font=宋体 size=32}` changes what the style says of the paragraph, with `words=…` only of these words;
        `{page top=1440}` the page, `{footer align=center}` its number; `{blank}` is an empty paragraph; with `{own}`
        the style counts as an office's own.
        """
        into: dict[str, str] | None = None
        rest = []
        for tag in tags:
            name, equals, value = tag.partition("=")
            if not equals and name in TAGS:
                into = self._open(name, number)
            elif equals and into is not None:
                into[name] = value.replace("_", " ")
            else:
                rest.append(tag)
        return rest

    def _open(self, name: str, number: int) -> dict[str, str] | None:
        self.used = True
        if name == "own":
            self.own = True
        elif name == "blank":
            self.blank.append(number)
        elif name == "look":
            return self.lines.setdefault(number, {})
        return {"page": self.page, "footer": self.footer}.get(name)

    def build(self, paragraphs: Sequence[CheckedParagraph]) -> Looks | None:
        """Return the paragraphs as the style has them, changed as the tags say; `None` where no tag was used."""
        if not self.used:
            return None
        style, rules = _standard()
        looks = [self._look(one, style) for one in paragraphs]
        empty = _from_style(style.paragraphs["blank"], style, 0, "")
        looks += [replace(empty, line=number, runs=()) for number in self.blank]
        sheet = SheetLook(**{**_sheet(style), **_typed(SheetLook, self.page)})
        formatting = Formatting(
            sheet, tuple(sorted(looks, key=lambda one: one.line)), self._footers(style), two_sided=True
        )
        elements = [element for one in paragraphs for element in _elements(one)]
        return build_looks(formatting, elements, style, rules, own=self.own)

    def _look(self, paragraph: CheckedParagraph, style: HouseStyle) -> ParagraphLook:
        role = _role(paragraph)
        paragraphs = style.paragraphs
        own = paragraphs[role] if role in paragraphs else paragraphs["body"]
        look = _from_style(own, style, paragraph.line, paragraph.text)
        said = dict(self.lines.get(paragraph.line, {}))
        words = said.pop("words", paragraph.text)
        letters = {key: said.pop(key) for key in _LETTERS if key in said}
        changed = replace(look.runs[0], text=words, **_typed(RunLook, letters))
        before, _, after = paragraph.text.partition(words)
        runs = [replace(look.runs[0], text=part) for part in (before, after)]
        kept = tuple(run for run in (runs[0], changed, runs[1]) if run.text)
        return replace(look, runs=kept, **_typed(ParagraphLook, said))

    def _footers(self, style: HouseStyle) -> tuple[FooterLook, ...]:
        said = dict(self.footer)
        if said.pop("none", ""):
            return ()
        before, after = (
            said.pop("before", style.page_number.before),
            said.pop("after", style.page_number.after),
        )
        letters = _typed(RunLook, {key: said.pop(key) for key in _LETTERS if key in said})
        found = []
        for kind, role in (("default", "odd_page"), ("even", "even_page")):
            look = _from_style(style.paragraphs[role], style, 1, f"{before}{{page}}{after}")
            run = replace(look.runs[0], **letters, latin=letters.get("font", look.runs[0].font))
            found.append(FooterLook(kind, replace(look, runs=(run,), **_typed(ParagraphLook, said))))  # type: ignore[arg-type]
        return tuple(found)


@cache
def _standard() -> tuple[HouseStyle, LearningRules]:
    houses = bundled_folder("templates") / "_house"
    return load_style(houses / "gbt9704"), load_learning(houses)


def _elements(paragraph: CheckedParagraph) -> Iterator[_Element]:
    """Yield what a paragraph is; a title is a line above the text, as a document has it."""
    if paragraph.level:
        words = paragraph.text[: paragraph.head]
        yield _Element(paragraph.line, _role(paragraph), mark_of(words), words)
    if not paragraph.level or paragraph.role == "body":
        yield _Element(paragraph.line, "front" if paragraph.role == "title" else paragraph.role)


def _role(paragraph: CheckedParagraph) -> str:
    return f"heading{paragraph.level}" if paragraph.level else paragraph.role


def _from_style(one: ParagraphStyle, style: HouseStyle, line: int, text: str) -> ParagraphLook:
    run = RunLook(text, one.font, one.latin, one.size, one.bold, one.color, one.spacing)
    return ParagraphLook(
        line=line,
        align=one.align,
        first_line=one.first_line,
        left=one.left,
        right=one.right,
        before=one.before,
        after=one.after,
        line_height=one.line or style.page.line,
        rule=one.rule,
        snap=one.snap,
        red_rule=False,
        place=None,
        runs=(run,),
    )


def _sheet(style: HouseStyle) -> dict[str, Any]:
    sides = ("width", "height", "top", "bottom", "left", "right", "footer")
    page = {side: getattr(style.page, side) for side in sides}
    return {**page, "grid": "lines", "pitch": style.page.line, "letter_pitch": 0}


def _typed(record: type[Any], said: dict[str, str]) -> dict[str, Any]:
    """Return what is said of fields of `record`, numbers as numbers; raise `ValueError` for one that it has not."""
    types = {field.name: field.type for field in record.__dataclass_fields__.values()}
    typed: dict[str, Any] = {}
    for key, value in said.items():
        if key not in types:
            raise ValueError(key)
        kind = types[key]
        typed[key] = int(value) if kind == "int" else float(value) if kind == "float" else value
        if kind == "bool":
            typed[key] = value == _YES
    return typed
