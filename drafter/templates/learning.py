"""What a document looks like turned into what a style file says of its house style."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from re import Pattern
from typing import Any, TypeVar

from drafter.model.formatting import FooterLook, Formatting
from drafter.templates.pieces import Element, Piece, sort_pieces
from drafter.templates.records import build_record, read_mapping
from drafter.templates.style import HouseStyle

_T = TypeVar("_T")
_PAGE = "{page}"
_MARK = "mark"
_PLACED = ("mark", "number", "imprint")
"""What stands where the standard measures it: only its type and its sides are learned."""
_PLACED_GAPS = ("line", "rule", "snap", "before", "after", "first_line")
_LEVELS = 4
_MOST_BLANKS = 3
"""More are no manner of an office but the way to fill a page."""
_SIGNATURE = ("signer", "date")
_FOLLOWED = ("font", "latin", "size", "spacing", "line", "rule", "snap")


@dataclass(frozen=True, slots=True)
class LearningRules:
    """What `learning.yml` says: names of further styles, what is looked for, and the words of the table."""

    further: Mapping[str, Mapping[str, str]]
    elements: Mapping[str, str]
    looked_for: tuple[str, ...]
    follow_body: tuple[str, ...]
    red: tuple[int, ...]
    title_size: float
    words: Mapping[str, str]
    alignments: Mapping[str, str]
    units: Mapping[str, str]
    pages: Mapping[str, str]
    sizes: Mapping[str, str]
    instead: Mapping[str, str]
    families: Mapping[str, Pattern[str]]
    colors: Mapping[str, str]
    checked: Mapping[str, str]

    def named(self, roles: Iterable[str]) -> str:
        """Return the Chinese names of `roles` in a row."""
        return "、".join(self.elements[role] for role in roles)


@dataclass(frozen=True, slots=True)
class Learned:
    """A house style as a style file says it, over a standard, and what could not be learned."""

    entries: dict[str, Any]
    notes: tuple[str, ...]


@cache
def load_learning(folder: Path) -> LearningRules:
    """Return the rules kept in `folder` as `learning.yml`."""
    file = folder / "learning.yml"
    return build_record(LearningRules, read_mapping(file), file)


def learn_style(
    formatting: Formatting, elements: Sequence[Element], standard: HouseStyle, rules: LearningRules
) -> Learned:
    """Return what the document says of its house style, by the majority of the paragraphs of each element.

    What it does not say is left to `standard`, and a note tells of it.
    """
    pieces = sort_pieces(formatting, elements, rules.title_size, rules.red)
    return _Learner(formatting, pieces, standard, rules).learn()


@dataclass(slots=True)
class _Learner:
    formatting: Formatting
    pieces: dict[str, list[Piece]]
    standard: HouseStyle
    rules: LearningRules
    notes: list[str] = field(default_factory=list)

    def learn(self) -> Learned:
        page = self._page()
        paragraphs = {role: self._paragraph(role, page) for role in self.rules.elements if role in self.pieces}
        self._follow(paragraphs)
        signature = self._signature(paragraphs)
        entries: dict[str, Any] = {
            "page": page,
            "paragraphs": paragraphs,
            "numbers": self._numbers(),
            "page_number": self._page_number(paragraphs),
            "signature": signature,
            "blanks": self._blanks(),
        }
        if "title" in paragraphs:
            entries["title"] = {"width": self._title_width(page, paragraphs["title"])}
        if _MARK in self.pieces:
            entries["red_head"] = self._red_head()
        self._tell(paragraphs)
        return Learned({key: value for key, value in entries.items() if value}, tuple(self.notes))

    def _page(self) -> dict[str, int]:
        sheet = self.formatting.sheet
        sides = ("width", "height", "top", "bottom", "left", "right", "footer")
        page = {side: getattr(sheet, side) for side in sides}
        body = self.pieces.get("body", [])
        pitch = _most(one.look.line_height for one in body if one.look.rule == "exact")
        pieces = (one for found in self.pieces.values() for one in found)
        if sheet.pitch and any(one.look.snap and one.look.rule != "exact" for one in pieces):
            page["grid"] = sheet.pitch
        if pitch:
            page["line"] = pitch
        elif body:
            self.notes.append(self.rules.words["unsized"])
        return page

    def _paragraph(self, role: str, page: Mapping[str, int]) -> dict[str, Any]:
        """Return what most of the pieces of `role` say, property by property; no font where none says one."""
        pieces = self.pieces[role]
        font = _most(one.chief.font for one in pieces if one.chief.font)
        latin = _most(one.lettered.latin for one in pieces if one.lettered.latin)
        letters = self.formatting.sheet.letter_pitch
        entry: dict[str, Any] = {
            "font": font,
            "latin": None if latin in (font, self._other_name(font)) else latin,
            "size": _most(one.chief.size for one in pieces),
            "bold": _most(one.chief.bold for one in pieces),
            "color": _most(one.chief.color for one in pieces),
            "spacing": _most(one.chief.spacing + (letters if one.look.snap else 0) for one in pieces),
            "align": _most(one.look.align for one in pieces),
            "before": _most(one.look.before for one in pieces),
            "after": _most(one.look.after for one in pieces),
            **self._lines(pieces, page),
        }
        sided = {
            "left": _most(one.look.left + min(0.0, one.look.first_line) for one in pieces),
            "right": _most(one.look.right for one in pieces),
        }
        first = _most(max(0.0, one.look.first_line + one.blanks) for one in pieces)
        if role == _MARK and entry["align"] == "both":
            entry["align"] = "center"  # letters spread over the line: a name of other letters is centred
        indents = {} if role in _SIGNATURE else {**sided, "first_line": 0.0 if entry["align"] == "center" else first}
        entry |= {side: max(0.0, value or 0.0) for side, value in indents.items()}
        dropped = _PLACED_GAPS if role in _PLACED else ()
        kept = {key: value for key, value in entry.items() if key not in dropped}
        return {key: value for key, value in kept.items() if value is not None or key in ("latin", "color")}

    def _other_name(self, font: str | None) -> str | None:
        """Return the name that a font has besides, so that 黑体 with SimHei for letters is one font."""
        standard = {one.name: one.instead for one in self.standard.fonts}
        return {**standard, **self.rules.instead}.get(font or "")

    def _lines(self, pieces: Sequence[Piece], page: Mapping[str, int]) -> dict[str, Any]:
        height, rule = _most((one.look.line_height, one.look.rule) for one in pieces) or (0, "exact")
        grid = self.formatting.sheet.grid != "none"
        if rule == "exact":
            return {"line": None if height == page.get("line") else height, "rule": rule, "snap": False}
        return {"line": height, "rule": rule, "snap": grid and (_most(one.look.snap for one in pieces) or False)}

    def _follow(self, paragraphs: dict[str, dict[str, Any]]) -> None:
        """Have the styles under the others go with the text, and the closing words where there are none."""
        body = paragraphs.get("body")
        if body is None:
            return
        for role in self.rules.follow_body:
            paragraphs[role] = {key: body[key] for key in _FOLLOWED if key in body}
        if "closing" not in paragraphs:
            paragraphs["closing"] = dict(body)
            self.notes.append(self.rules.words["followed"])

    def _signature(self, paragraphs: dict[str, dict[str, Any]]) -> dict[str, Any]:
        """Return where organ and date stand; the standard's place where only blanks say it."""
        if not all(role in self.pieces for role in _SIGNATURE):
            return {}
        organ, date = (self.pieces[role][-1].look for role in _SIGNATURE)
        if date.align in ("right", "center") and organ.align in ("right", "center"):
            for role, look in zip(_SIGNATURE, (organ, date), strict=True):
                paragraphs[role] |= {"align": look.align, "left": max(0.0, look.left), "right": max(0.0, look.right)}
            return {"fixed": True}
        for role in _SIGNATURE:
            paragraphs[role].pop("align")
        if organ.align == "right" and date.left > 0:
            return {"right": max(0.0, organ.right)}
        self.notes.append(self.rules.words["unplaced"])
        return {}

    def _blanks(self) -> dict[str, int]:
        """Return how many blank lines stand under the title and above the signature, where these were found."""
        filled = sorted(look.line for look in self.formatting.paragraphs if look.text.strip())
        found = {}
        for name, role, last in (("after_title", "title", True), ("before_signature", "signer", False)):
            lines = [one.look.line for one in self.pieces.get(role, ())]
            if lines and filled:
                at = filled.index(max(lines) if last else min(lines)) + last
                if 0 < at < len(filled):
                    found[name] = min(filled[at] - filled[at - 1] - 1, _MOST_BLANKS)
        return found

    def _numbers(self) -> list[str]:
        """Return the forms of the numbers of headings; the standard's for a level that has none here."""
        found = []
        for level in range(1, _LEVELS + 1):
            pieces = self.pieces.get(f"heading{level}", [])
            mark = _most(one.mark for one in pieces if one.mark)
            found.append(mark or self.standard.numbers[level - 1])
        return found

    def _page_number(self, paragraphs: dict[str, dict[str, Any]]) -> dict[str, Any]:
        entry, styles = learn_page_number(self.formatting)
        paragraphs |= styles
        return entry

    def _title_width(self, page: Mapping[str, int], title: Mapping[str, Any]) -> int:
        room = page["width"] - page["left"] - page["right"]
        em: int = title["size"] * 10 + title["spacing"]
        return max(1, room // max(1, em))

    def _red_head(self) -> dict[str, Any]:
        piece = self.pieces[_MARK][0]
        first = min(one.look.line for one in self.pieces.get("body", [piece]))
        ruled = any(look.red_rule for look in self.formatting.paragraphs if look.line <= first)
        line = "border" if ruled else "drawn" if self.formatting.red_lines else ""
        font = piece.chief.font or self.standard.paragraphs["title"].font
        return {"text": piece.look.text.strip(), "font": font, "size": piece.chief.size, "line": line}

    def _tell(self, paragraphs: Mapping[str, Mapping[str, Any]]) -> None:
        """Note the elements that were not found and those whose font nobody named."""
        words = self.rules.words
        missing = [role for role in self.rules.looked_for if role not in self.pieces]
        unnamed = [role for role in self.pieces if "font" not in paragraphs[role]]
        if "closing" in missing and "closing" in paragraphs:
            missing.remove("closing")
        if missing:
            self.notes.insert(0, words["unlearned"].format(elements=self.rules.named(missing)))
        if unnamed:
            self.notes.append(words["unnamed"].format(elements=self.rules.named(unnamed)))


def learn_page_number(formatting: Formatting) -> tuple[dict[str, Any], dict[str, dict[str, Any]]]:
    """Return what the document says of its page numbers, and their styles on odd and even pages by role."""
    by_kind = {footer.kind: footer for footer in formatting.footers}
    odd = by_kind.get("default")
    if odd is None:
        return {"shown": False}, {}
    even = by_kind.get("even", odd) if formatting.two_sided else odd
    styles = {"odd_page": _footer(odd, even=False), "even_page": _footer(even, even=True)}
    before, _, after = odd.paragraph.text.strip().partition(_PAGE)
    apart = formatting.first_apart and "first" not in by_kind
    return {"before": before, "after": after, "shown": True, "first": not apart}, styles


def _footer(footer: FooterLook, *, even: bool) -> dict[str, Any]:
    """Return the style of a page number: its type, its side, and what it keeps from the edge."""
    look = footer.paragraph
    piece = Piece(look, look.runs)
    chief = piece.chief
    side = look.place or look.align
    outer = {"outside": ("right", "left"), "inside": ("left", "right")}
    align = outer[side][even] if side in outer else side if side in ("left", "center", "right") else "left"
    font = chief.latin or chief.font
    entry: dict[str, Any] = {"size": chief.size, "bold": chief.bold, "spacing": chief.spacing, "align": align}
    left, right = look.left + look.first_line + piece.blanks, look.right + piece.trailing
    entry |= {"left": max(0.0, left) if align == "left" else 0.0, "right": right if align == "right" else 0.0}
    entry |= {"line": look.line_height, "rule": look.rule, "color": chief.color}
    return {**entry, "font": font} if font else entry


def _most(values: Iterable[_T]) -> _T | None:
    """Return the value that occurs most, of equal ones the first; `None` for none."""
    counts = Counter(values).most_common(1)
    return counts[0][0] if counts else None
