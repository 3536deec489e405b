"""A formatted document and what its paragraphs are, laid beside the house style that it should follow."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from drafter.model.formatting import Formatting
from drafter.templates.learning import LearningRules
from drafter.templates.pieces import Element, Piece, sort_pieces
from drafter.templates.style import HouseStyle, ParagraphStyle

RUNNING = ("heading1", "heading2", "heading3", "heading4", "body")
_SHORT = 40
_ASIDE = 3.0
_PARTED = "\t"
_ENDS = ("。", "；", "：", "！", "？")


@dataclass(frozen=True, slots=True)
class Looks:
    """How a document is formatted, its pieces by element, and the style in force.

    `own`: the style is the office's, not one that comes with the program.
    """

    formatting: Formatting
    pieces: Mapping[str, Sequence[Piece]]
    style: HouseStyle
    rules: LearningRules
    own: bool = False

    def of(self, roles: Iterable[str]) -> list[tuple[str, Piece]]:
        """Return the pieces of these elements, each with its element, in the order of the text."""
        found = [(role, piece) for role in roles for piece in self.pieces.get(role, ())]
        return sorted(found, key=lambda one: one[1].look.line)

    def wanted(self, role: str) -> ParagraphStyle:
        """Return the style of an element; that of the text where the house has none for it."""
        styles = self.style.paragraphs
        return styles[role] if role in styles else styles["body"]

    def name(self, role: str) -> str:
        """Return the Chinese name of an element."""
        return self.rules.elements.get(role) or self.rules.words.get(role, role)

    def family(self, font: str | None) -> str | None:
        """Return the kind of type that a font is of, 仿宋体; the font itself where it is of none that is known."""
        families = self.rules.families
        return next((name for name, known in families.items() if known.search(font or "")), font)


def build_looks(
    formatting: Formatting,
    elements: Sequence[Element],
    style: HouseStyle,
    rules: LearningRules,
    *,
    own: bool = False,
) -> Looks:
    """Return the document beside `style`; what follows its closing words, or stands aside at its end, is no text.

    A line above the text whose words a tab parts, as 发文字号 and 签发人 are, is no title.
    """
    parted = {look.line for look in formatting.paragraphs if _PARTED in look.text.strip()}
    known = [one for one in elements if one.role != "front" or one.line not in parted]
    pieces = _tidied(sort_pieces(formatting, known, rules.title_size, rules.red))
    return Looks(formatting, pieces, style, rules, own)


def _tidied(pieces: Mapping[str, Sequence[Piece]]) -> dict[str, list[Piece]]:
    """Return the pieces without those that are not what they were taken for.

    A second addressee is text that ends in a colon; lines aside after the text are a signature with open slots; short
    centred lines without an end are captions and titles of parts; a text box is no text.
    """
    tidy = {role: list(found) for role, found in pieces.items()}
    addressees = tidy.get("addressee", [])
    tidy["addressee"] = addressees[:1]
    tidy["body"] = sorted([*tidy.get("body", ()), *addressees[1:]], key=_line)
    last = max((one.look.line for role in RUNNING[:-1] for one in tidy.get(role, ())), default=0)
    closed = [one.look.line for one in tidy.get("closing", ()) if one.look.line > last]
    end = max(closed, default=_last_aside(tidy))
    for role in RUNNING:
        tidy[role] = [one for one in tidy.get(role, ()) if one.look.line <= end and not one.look.boxed]
    tidy["body"] = [one for one in tidy["body"] if not _is_caption(one)]
    tidy["imprint"] = [one for one in tidy.get("imprint", ()) if one.look.text.strip()[:1] not in ("（", "(")]
    return {role: found for role, found in tidy.items() if found}


def _last_aside(pieces: Mapping[str, Sequence[Piece]]) -> int:
    """Return the line of the last text that does not stand aside."""
    running = sorted((one for role in RUNNING for one in pieces.get(role, ())), key=_line)
    while len(running) > 1 and _is_aside(running[-1]):
        running.pop()
    return running[-1].look.line if running else 0


def _is_aside(piece: Piece) -> bool:
    look = piece.look
    return len(look.text) <= _SHORT and (look.align == "right" or look.left + look.first_line + piece.blanks > _ASIDE)


def _is_caption(piece: Piece) -> bool:
    text = piece.look.text.strip()
    return piece.look.align == "center" and len(text) <= _SHORT and not text.endswith(_ENDS)


def _line(piece: Piece) -> int:
    return piece.look.line
