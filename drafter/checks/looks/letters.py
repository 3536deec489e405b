"""The runs of a document's paragraphs to those in another type, size, weight or colour than their element's."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from drafter.checks.looks.deviation import Deviation, Question, plain
from drafter.model.formatting import RunLook
from drafter.templates.style import ParagraphStyle
from drafter.text import is_han

_NEARLY_BLACK = 0x20


def find_fonts(question: Question) -> Iterator[Deviation]:
    """Yield runs whose Chinese letters are of another kind of type; two fonts of one kind are alike."""
    looks = question.looks

    def differs(run: RunLook, style: ParagraphStyle) -> tuple[str, str] | None:
        family, wanted = looks.family(run.font), looks.family(style.font)
        if not any(map(is_han, run.text)) or family == wanted:
            return None
        named = style.font if looks.own else wanted or style.font
        return run.font or question.words("unset"), named

    return _runs(question, differs)


def find_sizes(question: Question) -> Iterator[Deviation]:
    """Yield runs that are larger or smaller than their element by more than the tolerance, in half-points."""

    def differs(run: RunLook, style: ParagraphStyle) -> tuple[str, str] | None:
        off = abs(run.size - style.size) > question.tolerance
        return (size_words(question, run.size), size_words(question, style.size)) if off else None

    return _runs(question, differs)


def find_bold(question: Question) -> Iterator[Deviation]:
    """Yield runs that are bold where the style is not; in an office's own style only where most of a piece is."""
    looks = question.looks

    def differs(run: RunLook, style: ParagraphStyle) -> tuple[str, str] | None:
        if run.bold and not style.bold:
            return question.words("bold"), question.words("plain")
        return None

    return _runs(question, differs, chief=looks.own)


def find_colors(question: Question) -> Iterator[Deviation]:
    """Yield runs in another colour than the style's; what is nearly black is black."""
    black = question.looks.rules.words["black"]

    def differs(run: RunLook, style: ParagraphStyle) -> tuple[str, str] | None:
        if run.color == style.color or (_is_black(run.color) and _is_black(style.color)):
            return None
        found = _color_words(question, run.color) if not _is_black(run.color) else black
        return found, _color_words(question, style.color) if not _is_black(style.color) else black

    return _runs(question, differs)


def size_words(question: Question, size: int) -> str:
    """Return a size of type by its Chinese name with its points, 三号（16磅）."""
    name = question.looks.rules.sizes.get(str(size))
    points = plain(size / 2)
    return question.unit("half_points", name, points) if name else question.unit("points", points)


def _runs(
    question: Question,
    differs: Callable[[RunLook, ParagraphStyle], tuple[str, str] | None],
    *,
    chief: bool = False,
) -> Iterator[Deviation]:
    for role, piece in question.looks.of(question.elements):
        style = question.looks.wanted(role)
        for run in (piece.chief,) if chief else piece.runs:
            told = differs(run, style) if any(map(str.isalnum, run.text)) else None
            if told:
                yield Deviation(role, *told, piece.look.line, run.text)


def _is_black(color: str | None) -> bool:
    return color is None or max(int(color[at : at + 2], 16) for at in (0, 2, 4)) <= _NEARLY_BLACK


def _color_words(question: Question, color: str | None) -> str:
    name = question.looks.rules.colors.get(color or "")
    return question.words("colored", name, color) if name else str(color)
