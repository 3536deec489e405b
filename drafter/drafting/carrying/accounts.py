"""The parts of last year that give account of the year to the same parts with what this year bears out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import count

from drafter.drafting.carrying.edits import Edit
from drafter.drafting.carrying.ground import Ground, Spot
from drafter.drafting.carrying.old_text import OldPassage, OldSentence
from drafter.drafting.carrying.parts import NewPart
from drafter.drafting.carrying.renewing import Renewer
from drafter.drafting.carrying.skeleton import OldPart
from drafter.drafting.ledger import Ledger
from drafter.drafting.stating.sentences import SentenceMaker
from drafter.model import LeftOut, OldTerm, Point, Provenance
from drafter.templates.carrying import CarryRules
from drafter.text import chinese_numeral

_FIRST = "一"
_ONCE = ("date", "person")
_YEAR_ALONE = re.compile(r"^20\d\d年(?:度)?$")


@dataclass(slots=True)
class Books:
    """What the clerk is told at the end of what was carried forward."""

    sentences: int = 0
    figures: int = 0
    open_figures: int = 0
    left_out: list[LeftOut] = field(default_factory=list)
    terms: list[OldTerm] = field(default_factory=list)

    def note(self, terms: Sequence[OldTerm]) -> None:
        """Keep the formulations, each once."""
        self.terms += [term for term in terms if term not in self.terms]


class Accounts:
    """Writes the parts of the year's account; `source` is last year's report."""

    def __init__(
        self,
        ground: Ground,
        renewer: Renewer,
        sentences: SentenceMaker,
        ledger: Ledger,
        rules: CarryRules,
        source: Provenance,
    ) -> None:
        """Write from `ground`."""
        self._ground = ground
        self._renewer = renewer
        self._sentences = sentences
        self._ledger = ledger
        self._rules = rules
        self._source = source
        self.books = Books()

    def part(self, at: int, old: OldPart, heading: str) -> NewPart:
        """Return the part with this number under its new heading, its passages as far as they stand again."""
        new = NewPart(heading, old.level, old.section, old.theme, old.is_run_in, source=self.place_of(old))
        numbers = count()
        paragraphs = []
        for passages in old.paragraphs():
            texts = [(one, self._passage((at, next(numbers)), one, heading)) for one in passages]
            paragraphs.append([(one, text) for one, text in texts if text])
        new.paragraphs += filter(None, _counted(paragraphs))
        return new

    def place_of(self, old: OldPart) -> Provenance:
        """Return where the heading of a part stands: at the first passage under it."""
        first = next((one.passage.id for one in old.passages), "")
        return self.source_at(first, old.section)

    def source_at(self, passage: str, section: str) -> Provenance:
        """Return the passage of last year's report as what stands again comes from."""
        return replace(self._source, passage=passage, section=section)

    def standing(self, passage: OldPassage) -> str:
        """Return the sentences of a passage that state no figure and nothing done once, renewed."""
        return "".join(
            self._kept((-1, -1, -1), sentence, passage)
            for sentence in passage.sentences
            if not sentence.quantities and not self.is_event(sentence)
        )

    def _passage(self, place: tuple[int, int], passage: OldPassage, heading: str) -> str:
        spots = [((*place, at), sentence) for at, sentence in enumerate(passage.sentences)]
        claims = [s for _, s in spots if s.quantities or self.is_event(s)]
        borne = self._ground.blind or any(self._ground.bears(spot) for spot, _ in spots)
        if claims and not borne:
            self.books.left_out.append(LeftOut(heading, passage.text))
            return ""
        return "".join(self._sentence(spot, sentence, passage, heading) for spot, sentence in spots)

    def _sentence(self, spot: Spot, sentence: OldSentence, passage: OldPassage, heading: str) -> str:
        behind = "".join(self._sentences.point_sentences(self._ground.behind.get(spot, [])))
        if spot in self._ground.instead:
            return "".join(self._sentences.point_sentences([self._ground.instead[spot]])) + behind
        if not sentence.quantities and self.is_event(sentence):
            self.books.left_out.append(LeftOut(heading, sentence.text))
            return behind
        return self._kept(spot, sentence, passage) + behind

    def _kept(self, spot: Spot, sentence: OldSentence, passage: OldPassage) -> str:
        figures = self._ground.figures.get(spot) or (None,) * len(sentence.quantities)
        points = self._ground.clauses.get(spot, [])
        clauses = [Edit(start, end, self._clause(point)) for start, end, point in points]
        siblings = self._ground.siblings.get(spot, [])
        clauses += [Edit(at, at, f"、{label}{self._ledger.print(figure)}") for at, label, figure in siblings]
        renewed = self._renewer.renew(sentence, figures, clauses)
        self.books.sentences += 1
        self.books.figures += renewed.filled
        self.books.open_figures += renewed.open
        self.books.note(renewed.terms)
        source = self.source_at(passage.passage.id, passage.passage.section)
        return self._ledger.lend(renewed.text, source, renewed.filled)

    def _clause(self, point: Point) -> str:
        return "".join(self._sentences.point_sentences([point])).removesuffix("。")

    def is_event(self, sentence: OldSentence) -> bool:
        """`True` when the sentence says that something was done once."""
        named = (one for one in sentence.specifics if one.kind in _ONCE)
        return (
            self._rules.events.search(sentence.text) is not None
            or self._rules.dated_title.search(sentence.text) is not None
            or any(not _YEAR_ALONE.match(one.text) for one in named)
        )


def _counted(paragraphs: Sequence[Sequence[tuple[OldPassage, str]]]) -> Iterator[str]:
    """Yield the paragraphs with what is counted (一是, 二是) counted anew; one alone is not counted."""
    runs: list[list[int]] = []
    counted = [one.item for paragraph in paragraphs for one, _ in paragraph]
    for at, item in enumerate(counted):
        if item and (not runs or item.startswith(_FIRST) or not counted[at - 1]):
            runs.append([])
        if item:
            runs[-1].append(at)
    names = {
        at: f"{chinese_numeral(n)}是" for run in runs if len(run) > 1 for n, at in enumerate(run, start=1)
    }
    numbers = count()
    for paragraph in paragraphs:
        yield "".join(names.get(next(numbers), "") + text for _, text in paragraph)
