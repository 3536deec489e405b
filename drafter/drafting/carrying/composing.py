"""Last year's report and this year's figures to the sections of this year's draft."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby

from drafter.corpus.numbering import parse_number
from drafter.drafting.carrying.accounts import Accounts
from drafter.drafting.carrying.edits import apply_edits
from drafter.drafting.carrying.ground import Ground, settle
from drafter.drafting.carrying.parts import NewPart, renumber, without_empty
from drafter.drafting.carrying.plans import Plans
from drafter.drafting.carrying.problems import Problems
from drafter.drafting.carrying.renewing import Renewer
from drafter.drafting.carrying.resemblance import Resemblance
from drafter.drafting.carrying.rolling import Roller
from drafter.drafting.carrying.skeleton import ACCOUNTS, OldPart, build_skeleton
from drafter.drafting.carrying.tasks import Evidence, account, tasks_of
from drafter.drafting.desk import Desk
from drafter.drafting.layout import parts_of_text
from drafter.drafting.lending.lender import Place
from drafter.drafting.marks import without_marks
from drafter.drafting.measures import shared_words
from drafter.drafting.outlook import write_plan, write_problems
from drafter.drafting.placing import Material
from drafter.drafting.rendering import placeholder
from drafter.drafting.stating.numbers import typeset
from drafter.model import CarriedForward, PlanTask, Provenance, Report
from drafter.templates.carrying import CarryRules

_SENTENCE = re.compile("[^。；！？\n]+[。；！？]?")


@dataclass(frozen=True)
class Carrier:
    """Carries the report `last` forward; `names` are the agency's former names and what it is called now."""

    desk: Desk
    last: Report
    rules: CarryRules
    names: Mapping[str, str]

    @cached_property
    def _year(self) -> int:
        return self.last.year or self.desk.year - 1

    @cached_property
    def _roller(self) -> Roller:
        return Roller(self.rules, self.desk.wordings.terms, self._year, self.desk.year, self.names)

    @cached_property
    def _parts(self) -> tuple[OldPart, ...]:
        return build_skeleton(self.last, self.desk.reading)

    @cached_property
    def _likeness(self) -> Resemblance:
        texts = (one.text for part in self._parts for passage in part.passages for one in passage.sentences)
        return Resemblance(texts, self.rules.events)

    @cached_property
    def _ground(self) -> Ground:
        return settle(self._parts, self.desk.given, self.desk.matcher, self._likeness, self.rules)

    @cached_property
    def _accounts(self) -> Accounts:
        desk = self.desk
        change = desk.changes.words if desk.manner.yoy else None
        phrasing = desk.wordings.phrasing.figures
        renewer = Renewer(self.rules, phrasing, self._roller, desk.ledger.print, change)
        source = Provenance("", self.last.id, desk.agency.name, self._year, "")
        return Accounts(self._ground, renewer, desk.sentences, desk.ledger, self.rules, source)

    @cached_property
    def tasks(self) -> tuple[PlanTask, ...]:
        """The tasks of last year's plan, each with the figures and points of this year that account for it."""
        evidence = [Evidence(one.text, one.text, "") for one in self.desk.given.highlights]
        evidence += [Evidence(one.name, one.name, "") for one in self.desk.given.figures]
        tasks = tasks_of(self._parts, self.rules.tasks)
        return account(tasks, evidence, self.desk.agreement, self.rules.tasks)

    def write(self) -> tuple[list[NewPart], CarriedForward]:
        """Return the parts in the order of last year's report, marks in their text, and what became of that report."""
        new: list[NewPart] = []
        for section, parts in groupby(enumerate(self._parts), key=lambda pair: _sort(pair[1])):
            new += self._written(section, list(parts))
        new = without_empty(self._completed(new))
        self._add_free(new)
        self._add_open_tasks(new)
        self._mark_empty(new)
        renumber(new)
        books = self._accounts.books
        carried = CarriedForward(
            self.last.source,
            self._year,
            books.sentences,
            books.figures,
            books.open_figures,
            tuple(self._told(new)),
            tuple(books.left_out),
            tuple(books.terms),
        )
        return new, carried

    def _written(self, section: str, parts: Sequence[tuple[int, OldPart]]) -> list[NewPart]:
        old = [part for _, part in parts]
        if section == "problems":
            return Problems(self.desk, self._accounts, self._heading).write(old)
        if section == "plan":
            return Plans(
                self.desk, self._accounts, self.rules, self._likeness, self._heading, self.tasks
            ).write(old)
        return [self._accounts.part(at, part, self._heading(part)) for at, part in parts]

    def _heading(self, part: OldPart) -> str:
        if part.node is None:
            return ""
        text = typeset(part.node.heading)
        number = parse_number(text)
        if number:
            text = text[: number.end].rstrip() + text[number.end :]
        rolled = self._roller.roll(text)
        self._accounts.books.note(rolled.terms)
        return apply_edits(text, rolled.edits)

    def _completed(self, new: list[NewPart]) -> list[NewPart]:
        """Return the parts with the sections that the report must have and last year's had not."""
        had = {part.section for part in new}
        texts = {"problems": write_problems, "plan": write_plan}
        for slug in ("problems", "plan"):
            if slug not in had:
                new = [*new, *self._plain(slug, texts[slug](self.desk))]
        if "duty" not in had:
            first = next(at for at, part in enumerate(new) if part.section in ("problems", "plan"))
            duty = self._plain("duty", self.desk.render("duty", facts="", given=False, borrowed=""))
            new = [*new[:first], *duty, *new[first:]]
        return new

    def _plain(self, slug: str, text: str) -> Iterator[NewPart]:
        number = {0: "", 1: "一、", 2: "（一）"}
        for level, heading, lines in parts_of_text(text):
            yield NewPart(number[level] + heading, level, slug, None, False, lines)

    def _add_free(self, new: list[NewPart]) -> None:
        """Add the figures and points that no sentence of last year takes to the part of their theme."""
        material = self.desk.placer.by_place(self._ground.free_figures, self._ground.free_points)
        for slug in sorted(material, key=self._order):
            text = "".join(self.desk.sentences.sentences(material[slug].figures, material[slug].points))
            part = self._part_for(new, slug, material[slug].words)
            if part:
                part.add(text, self._likeness, material[slug].words)
            else:
                self._add_theme(new, slug, material[slug], text)

    def _order(self, slug: str) -> int:
        slugs = [theme.slug for theme in self.desk.template.themes]
        return slugs.index(slug) if slug in slugs else len(slugs)

    def _part_for(self, new: Sequence[NewPart], slug: str, words: str) -> NewPart | None:
        """Return the part of a theme or section whose text is most like `words`, ties going to the earlier."""
        themed = [part for part in new if part.section in ACCOUNTS and part.theme == slug]
        fitting = [
            part for part in themed or [part for part in new if part.section == slug] if part.paragraphs
        ]
        scored = [self._likeness(words, without_marks("".join(part.paragraphs))) for part in fitting]
        return fitting[scored.index(max(scored))] if fitting else None

    def _add_theme(self, new: list[NewPart], slug: str, material: Material, text: str) -> None:
        """Add a part for a theme that last year's report did not speak of, behind the last of the measures.

        Other reports lend it a sentence to open with, where they have one on what is said there.
        """
        theme = next((one for one in self.desk.template.themes if one.slug == slug), None)
        measures = [at for at, part in enumerate(new) if part.section == "measures"]
        if theme is None or not measures:
            new[-1].add(text)
            return
        level = 2 if any(new[at].level > 1 for at in measures) else 1
        number = "（一）" if level > 1 else "一、"
        heading = number + self.desk.worded(theme.heading)
        for part in new:
            self.desk.lender.tell(without_marks("\n".join(part.paragraphs)))
        words = shared_words(theme.all_words, material)
        place = Place("measures", slug, f"{theme.query}，{material.words}", words)
        opening = self.desk.borrow(place) if words else ""
        new.insert(measures[-1] + 1, NewPart(heading, level, "measures", slug, False, [opening + text]))

    def _add_open_tasks(self, new: list[NewPart]) -> None:
        """Add an open slot for what each passage of last year's plan holds that nothing of this year accounts for."""
        for _, group in groupby((task for task in self.tasks if not task.by), key=lambda task: task.source):
            first, *others = group
            told = self.rules.answer.replace("{task}", first.text[: self.rules.tasks.quoted])
            told = told.replace("{rest}", self.rules.answer_rest["more" if others else "one"])
            measures = [part for part in new if part.section == "measures" and part.paragraphs]
            part = self._part_for(new, first.theme or "", first.text) or (
                measures[-1] if measures else new[-1]
            )
            source = self._accounts.source_at(first.source, "plan")
            part.add(self.desk.ledger.lend(f"{placeholder(told)}。", source))

    def _mark_empty(self, new: list[NewPart]) -> None:
        """Leave an open slot under a heading that has nothing under it any more."""
        for at, part in enumerate(new):
            following = new[at + 1].level if at + 1 < len(new) else 0
            if part.heading and not part.paragraphs and following <= part.level:
                part.paragraphs.append(
                    f"{placeholder(self.rules.this_year.replace('{heading}', '本部分'))}。"
                )

    def _told(self, new: Sequence[NewPart]) -> Iterator[PlanTask]:
        """Yield the tasks, each with the sentence of the draft that tells of it."""
        texts = [text for part in new if part.section in ACCOUNTS for text in part.paragraphs]
        sentences = [one for text in texts for one in _SENTENCE.findall(without_marks(text))]
        covering = self.desk.agreement.covering
        for task in self.tasks:
            words = task.by[0] if task.by else ""
            best = max(sentences, key=lambda one: covering(words, one), default="") if words else ""
            yield replace(task, passage=best)


def _sort(part: OldPart) -> str:
    return part.section if part.section in ("problems", "plan") else "account"
