"""Last year's plan to the form in which this year's is written."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from drafter.corpus.numbering import without_number
from drafter.drafting.carrying.accounts import Accounts
from drafter.drafting.carrying.old_text import OldPassage, OldSentence
from drafter.drafting.carrying.parts import NewPart
from drafter.drafting.carrying.resemblance import Resemblance
from drafter.drafting.carrying.skeleton import OldPart, numbered
from drafter.drafting.desk import Desk
from drafter.drafting.outlook import named_problems
from drafter.model import LeftOut, PlanTask, Point
from drafter.templates.carrying import CarryRules
from drafter.templates.kind import Section, Theme
from drafter.text import chinese_numeral

_SECTION = "plan"
Heading = Callable[[OldPart], str]


@dataclass(slots=True)
class Unit:
    """What was planned under one heading or count of last year's plan, and what of this year belongs there."""

    part: OldPart
    passages: tuple[OldPassage, ...]
    theme: str | None
    plans: list[Point] = field(default_factory=list)
    problems: list[Point] = field(default_factory=list)

    @property
    def text(self) -> str:
        """What was planned, with the heading."""
        heading = self.part.node.heading if self.part.node else ""
        return heading + "".join(passage.text for passage in self.passages)


@dataclass(frozen=True)
class Plans:
    """Writes this year's plan; `heading` renews the heading of a part, `tasks` are those of last year's."""

    desk: Desk
    accounts: Accounts
    rules: CarryRules
    likeness: Resemblance
    heading: Heading
    tasks: Sequence[PlanTask]

    def write(self, parts: Sequence[OldPart]) -> list[NewPart]:
        """Return the plan under last year's headings or counts: intentions that go on, and this year's points.

        What was done this year is not planned again. A problem is answered where something is planned for its theme,
        the others at the end; a point that belongs nowhere stands under the heading of its theme.
        """
        headed = [part for part in parts[1:] if part.level > parts[0].level and part.passages]
        by_heading = len(headed) > 1
        units = list(
            _units(headed if by_heading else parts, self.desk.placer.theme_of, by_heading=by_heading)
        )
        rest = self._spread(units)
        frames = [self._frame(part) for part in parts if not (by_heading and part in headed)]
        if by_heading:
            new = [one for unit in units if (one := self._part(unit))]
            return [*frames, *new, *self._further_parts(headed[0], rest)]
        lines = [text for unit in units if (text := self._text(unit))]
        lines += [f"{title}。{text}" for title, text in self._further(rest)]
        frames[-1].paragraphs += [f"{chinese_numeral(at)}是{line}" for at, line in enumerate(lines, start=1)]
        return frames

    def _spread(self, units: Sequence[Unit]) -> Unit:
        """Give each point of this year to a unit; return those that belong to none.

        A plan goes where something like it was planned, else where its theme is, of several units to the one it is
        most like; a problem to the plan that answers it.
        """
        rest = Unit(OldPart(None, _SECTION, None, ()), (), None)
        for point in self.desk.given.plans:
            theme = self.desk.placer.place(point.text, point.theme)
            alike = [unit for unit in units if self._alike(point, unit)]
            fitting = alike or [unit for unit in units if unit.theme == theme]
            likely = [self.likeness(point.text, unit.text) for unit in fitting]
            (fitting[likely.index(max(likely))] if fitting else rest).plans.append(point)
        for point in self.desk.given.problems:
            self._answering(point, [*units, rest]).problems.append(point)
        return rest

    def _alike(self, point: Point, unit: Unit) -> bool:
        """`True` when a sentence of the unit says what the point says."""
        sentences = (one for passage in unit.passages for one in passage.sentences)
        return any(self.likeness(point.text, one.text) >= self.rules.alike for one in sentences)

    def _answering(self, problem: Point, units: Sequence[Unit]) -> Unit:
        """Return the unit with the plan that is most like the problem, else the last."""
        plans = [(self.likeness(problem.text, plan.text), unit) for unit in units for plan in unit.plans]
        best = max(plans, key=lambda pair: pair[0], default=(0.0, units[-1]))
        return best[1] if best[0] > 0 else units[-1]

    def _frame(self, part: OldPart) -> NewPart:
        """Return the heading with what leads to the plan."""
        source = self.accounts.place_of(part)
        new = NewPart(self.heading(part), part.level, part.section, part.theme, source=source)
        leading = [passage for passage in part.passages[:1] if not passage.item]
        new.paragraphs += [text for one in leading if (text := self.accounts.standing(one))]
        return new

    def _part(self, unit: Unit) -> NewPart | None:
        heading, text = self.heading(unit.part), self._text(unit)
        if not text:
            return None
        source = self.accounts.place_of(unit.part)
        return NewPart(heading, unit.part.level, _SECTION, unit.theme, unit.part.is_run_in, [text], source)

    def _text(self, unit: Unit) -> str:
        """Return the sentences that stand again and what is planned this year; "" when there is neither.

        What is planned anew gives way to it; what was done is left out too, unless nothing else would stand there.
        """
        planned = self._planned(unit)
        said = [point.text for point in unit.plans]
        sentences = [
            (passage, one)
            for passage in unit.passages
            for one in passage.sentences
            if not any(self.likeness(text, one.text) >= self.rules.alike for text in said)
        ]
        done = [one for _, one in sentences if self._is_done(one)]
        if done and (planned or len(done) < len(sentences)):
            text = "".join(one.text for one in done)
            self.accounts.books.left_out.append(LeftOut(self.heading(unit.part), text, "done"))
            sentences = [(passage, one) for passage, one in sentences if one not in done]
        kept = (replace(passage, sentences=(one,)) for passage, one in sentences)
        return "".join(map(self.accounts.standing, kept)) + planned

    def _is_done(self, sentence: OldSentence) -> bool:
        """`True` for a sentence whose task this year accounts for, unless it says that it goes on."""
        done = any(task.by and task.text in sentence.text for task in self.tasks)
        return done and not self.rules.tasks.going_on.search(sentence.text)

    def _planned(self, unit: Unit) -> str:
        sentences = "".join(self.desk.sentences.point_sentences(unit.plans))
        named = named_problems(self.desk, unit.problems)
        return f"针对{named}问题，{sentences}" if named and sentences else sentences

    def _further(self, rest: Unit) -> Iterator[tuple[str, str]]:
        """Yield title and text of what no unit of last year holds: points by theme, then the problems left."""
        left = list(rest.problems)
        template = self.desk.template
        parts: list[Theme | Section] = [*template.themes, *(one for one in template.sections if one.plan)]
        for part in parts:
            points = [one for one in rest.plans if self.desk.placer.place(one.text, one.theme) == part.slug]
            if points:
                met = [one for one in left if any(self.likeness(one.text, plan.text) > 0 for plan in points)]
                left = [one for one in left if one not in met]
                yield part.plan, self._planned(Unit(rest.part, (), part.slug, points, met))
        named = named_problems(self.desk, left)
        if named:
            remaining = template.remaining
            yield remaining.heading, remaining.text.replace("{problems}", named)

    def _further_parts(self, like: OldPart, rest: Unit) -> Iterator[NewPart]:
        first = numbered(self.heading(like), 1)
        count = first.removesuffix(without_number(first))
        for title, text in self._further(rest):
            yield NewPart(count + title, like.level, _SECTION, None, like.is_run_in, [text])


def _units(
    parts: Sequence[OldPart], theme_of: Callable[[str], str | None], *, by_heading: bool
) -> Iterator[Unit]:
    """Yield what was planned under each heading, or in each counted passage, else in each but the first."""
    for part in parts:
        if by_heading:
            heading = part.node.heading if part.node else ""
            yield Unit(part, part.passages, theme_of(heading) or part.theme)
            continue
        first = 0 if part.passages and part.passages[0].item else 1
        for passage in part.passages[first:]:
            yield Unit(part, (passage,), theme_of(passage.text) or passage.passage.theme)
