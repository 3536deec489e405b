"""The parts of a draft that starts from last year's report, while they are being written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from drafter.corpus.numbering import parse_number
from drafter.drafting.attributing import heading_sentence
from drafter.drafting.carrying.likeness import Likeness
from drafter.drafting.carrying.skeleton import numbered
from drafter.drafting.layout import paragraph
from drafter.drafting.ledger import Ledger
from drafter.drafting.marks import without_marks
from drafter.model import DraftSection, Provenance

_DEEPEST = 2
_STOP = "。"


@dataclass(slots=True)
class NewPart:
    """A heading with its number, "" for none, and the paragraphs under it; `level` is 0 without a heading.

    `run_in`: the heading stands in the first paragraph. `source`: it is the heading of a past report.
    """

    heading: str
    level: int
    section: str
    theme: str | None
    run_in: bool = False
    paragraphs: list[str] = field(default_factory=list)
    source: Provenance | None = None

    def add(self, sentences: str, likeness: Likeness | None = None, words: str = "") -> None:
        """Add the sentences to the paragraph that is most like `words`, else to the last."""
        if not self.paragraphs:
            self.paragraphs.append(sentences)
            return
        likest = len(self.paragraphs) - 1
        if likeness and words:
            scored = [likeness(words, without_marks(text)) for text in self.paragraphs]
            likest = max(range(len(scored)), key=lambda at: (scored[at], at))
        self.paragraphs[likest] += sentences


def renumber(parts: Sequence[NewPart]) -> None:
    """Number the headings on, level by level, each in the form it has."""
    counts: dict[int, int] = {}
    for part in parts:
        if part.heading and parse_number(part.heading):
            counts = {level: count for level, count in counts.items() if level <= part.level}
            counts[part.level] = counts.get(part.level, 0) + 1
            part.heading = numbered(part.heading, counts[part.level])


def without_empty(parts: Sequence[NewPart]) -> list[NewPart]:
    """Return the parts without the deeper headings that have nothing under them any more."""
    kept = []
    for at, part in enumerate(parts):
        following = parts[at + 1] if at + 1 < len(parts) else None
        leads = following is not None and following.level > part.level
        if part.paragraphs or leads or part.level <= _DEEPEST:
            kept.append(part)
    return kept


def lay_out_parts(parts: Iterable[NewPart], books: Ledger) -> tuple[DraftSection, ...]:
    """Return the parts as sections of a draft; a heading of the third level stands in its first paragraph.

    `books` hold what the marks in the parts point to.
    """
    marked = (replace(part, heading=_marked(part, books)) for part in parts)
    return tuple(_section(part, books) for part in _joined(marked))


def _marked(part: NewPart, books: Ledger) -> str:
    """Return the heading marked with the report it comes from; only now, as marks would hide its number."""
    return books.lend(part.heading, part.source) if part.source else part.heading


def _joined(parts: Iterable[NewPart]) -> Iterator[NewPart]:
    """Yield the parts; headings below the second level become the beginning of their paragraph."""
    for part in parts:
        if part.level > _DEEPEST:
            first, *rest = part.paragraphs or [""]
            lines = [f"{part.heading}{_STOP}{first}", *rest] if part.run_in else [part.heading, first, *rest]
            yield NewPart(
                part.heading, part.level, part.section, part.theme, True, [one for one in lines if one]
            )
        else:
            yield part


def _section(part: NewPart, books: Ledger) -> DraftSection:
    paragraphs = tuple(paragraph(text, "body", books) for text in part.paragraphs if text)
    heading, run_in = heading_sentence(part.heading, books), part.level > _DEEPEST
    return DraftSection(part.section, part.theme, heading.text, part.level or 1, paragraphs, run_in, heading)
