"""Groups of figures to the phrases that state them: lists, wholes with their parts, verbs and counts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby, pairwise

from drafter.drafting.stating.clauses import Clause
from drafter.drafting.stating.kin import Cutter, Group, part_labels, shared_beginning
from drafter.templates.wording import FigurePhrasing

_ASIDE = re.compile("“[^”]*”|（[^）]*）")
_NOUN = re.compile("[一-鿿]{2,4}")


class Phraser:
    """Phrases groups by the rules of a report kind; `cut` cuts a name into words."""

    def __init__(self, phrasing: FigurePhrasing, cut: Cutter) -> None:
        """Use these rules."""
        self._figures = phrasing
        self._cut = cut

    def phrase(self, groups: Sequence[Group]) -> str:
        """Return the groups one after the other; a verb that opened the one before is not said again.

        Between two groups of several figures stands a semicolon.
        """
        text = self._group(groups[0], "")
        owned = text.startswith(self._figures.owned)
        for before, group in pairwise(groups):
            last = before.heads[-1]
            lead = self._lead(group.heads[0])
            owned = owned and all(map(self._is_bare, group.heads))
            again = owned or (lead and lead == self._lead(last) and last.shape == "thing")
            said = self._figures.owned if owned else lead
            further = self._group(group, said) if again else self._group(group, "")
            parted = min(len(before.heads), len(group.heads)) > 1 and not again
            text += "；" if parted else self._joint(last, group.heads[0], alike=bool(again))
            text += further
        return text

    def _joint(self, before: Clause, clause: Clause, *, alike: bool) -> str:
        """Return what stands between two clauses: 、 in a list, ； behind a change, else a comma."""
        if before.added:
            return "；"
        return "、" if alike and not clause.is_list and bool(before.end) == bool(clause.end) else "，"

    def _lead(self, clause: Clause) -> str:
        if clause.shape != "thing":
            return ""
        if clause.lead:
            return clause.lead
        unit = clause.figure.unit
        fitting = (
            one for one in self._figures.leads if one.at.search(clause.subject) and one.units.search(unit)
        )
        return next((lead.verb for lead in fitting), "")

    def _group(self, group: Group, said: str) -> str:
        """Return a group; its verb is left out when it is `said` already."""
        text = self._heads(group.heads, said)
        if not group.parts:
            return text
        whole, kept = group.heads[-1].name, self._figures.part_end
        labels = part_labels([part.name for part in group.parts], whole, self._cut, kept)
        joint = "，" if re.search("[、，]", "".join(_ASIDE.sub("", label) for label in labels)) else "、"
        stated = joint.join(map(_part, labels, group.parts))
        return f"{text}，{self._figures.parts}{stated}"

    def _heads(self, heads: Sequence[Clause], said: str) -> str:
        """Return the clauses one after the other, what they begin or end with alike said once."""
        runs = [list(run) for _, run in groupby(heads, key=_frame)]
        bare = said == self._figures.owned
        text = runs[0][0].text if bare else self._first(heads, runs[0]).removeprefix(said)
        reaching = text == self._reaching(heads[0], "")
        for (*_, before), run in pairwise(runs):
            clause = run[0]
            shared = self._shared(before, clause)
            flat = not before.is_list and not clause.is_list
            carried = bool(shared) and not (before.shape == "action" and clause.shape == "amount")
            alike = flat and (bare or before.shape == clause.shape or carried)
            further = reaching and clause.shape == "thing" and bool(shared)
            text += self._joint(before, clause, alike=alike)
            text += self._reaching(clause, shared) if further else self._after(before, run, shared)
        return text

    def _after(self, before: Clause, run: Sequence[Clause], shared: str) -> str:
        """Return a clause that goes on from the one before: 涵盖14个部门、[…]91个事项."""
        clause = run[0]
        rest = clause.subject.removeprefix(shared)
        if shared and before.tail and not before.end and clause.shape == "thing" and _NOUN.fullmatch(rest):
            return clause.counted + rest + clause.added
        if len(run) > 1 or (before.end and clause.shape == "thing"):
            return self._first(run, run)
        return clause.after(shared)

    def _run(self, run: Sequence[Clause]) -> str:
        """Return clauses with one end as a list: 37个部门、1230多个事项实行集成服务."""
        return run[0].subject + "、".join(one.join + one.counted for one in run) + run[0].end

    def _is_bare(self, clause: Clause) -> bool:
        """`True` for a thing counted that has no verb of its own and belongs to nothing."""
        named = "的" not in clause.subject and "—" not in clause.subject
        return clause.shape == "thing" and not self._lead(clause) and named

    def _first(self, heads: Sequence[Clause], run: Sequence[Clause]) -> str:
        first = heads[0]
        if len(run) > 1:
            return self._run(run)
        if first.shape != "thing":
            return first.text
        if lead := self._lead(first):
            return lead + first.text
        listed = len(heads) > 1 and all(map(self._is_bare, heads))
        if listed and (not self._shared(first, heads[1]) or self._verb(first) == self._figures.some):
            return self._figures.owned + first.text
        return self._reaching(first, "")

    def _shared(self, before: Clause, clause: Clause) -> str:
        """Return what both clauses begin with; two counts of one thing in one unit each name it."""
        if before.subject == clause.subject and before.figure.unit == clause.figure.unit:
            return ""
        least, repeated = self._figures.kin, self._figures.repeated
        return shared_beginning(before.subject, clause.subject, self._cut, least, repeated)

    def _reaching(self, clause: Clause, shared: str) -> str:
        """Return the clause with 达, 共 or 有 before its number where a writer would put it."""
        return clause.subject.removeprefix(shared) + self._verb(clause) + clause.counted + clause.added

    def _verb(self, clause: Clause) -> str:
        if not clause.takes_verb:
            return ""
        if clause.figure.value >= self._figures.many:
            return self._figures.reached
        if "的" in clause.subject:
            return self._figures.few
        return self._figures.some if self._figures.counters.search(clause.figure.unit) else ""


def _part(label: str, part: Clause) -> str:
    return label + part.number + (f"（{part.change}）" if part.change else "") + part.tail


def _frame(clause: Clause) -> object:
    """Return what clauses of one list have alike; a clause without an end is in no list but its own."""
    return (clause.subject, clause.end) if clause.end else id(clause)
