"""Groups of figures to the phrases that state them: lists, wholes with their parts, verbs and counts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from drafter.drafting.clauses import Clause
from drafter.drafting.kin import Cutter, Group, part_label, shared_beginning
from drafter.templates.wording import FigurePhrasing

_ASIDE = re.compile("“[^”]*”|（[^）]*）")


class Phraser:
    """Phrases groups by the rules of a report kind; `cut` cuts a name into words."""

    def __init__(self, phrasing: FigurePhrasing, cut: Cutter) -> None:
        """Use these rules."""
        self._figures = phrasing
        self._cut = cut

    def phrase(self, groups: Sequence[Group]) -> str:
        """Return the groups one after the other; a verb that opened the one before is not said again."""
        text = self._group(groups[0], "")
        for before, group in pairwise(groups):
            lead = self._lead(group.heads[0])
            again = lead and lead == self._lead(before.heads[-1]) and before.heads[-1].shape == "thing"
            quiet = before.heads[-1].shape in ("action", "thing") and not self._reaches(before)
            further = self._group(group, lead) if again else self._group(group, "", quiet=quiet)
            text += ("、" if again else "，") + further
        return text

    def _reaches(self, group: Group) -> bool:
        """`True` when the last clause of a group is written with 达."""
        last = group.heads[-1]
        return bool(self._verb(last)) and self._heads(group.heads).endswith(self._verb(last) + last.number)

    def _lead(self, clause: Clause) -> str:
        if clause.shape != "thing":
            return ""
        return next((lead.verb for lead in self._figures.leads if lead.at.search(clause.subject)), "")

    def _group(self, group: Group, said: str, *, quiet: bool = False) -> str:
        """Return a group; its verb is left out when it is `said` already, its 达 when it is `quiet`."""
        text = self._heads(group.heads, quiet=quiet).removeprefix(said)
        if not group.parts:
            return text
        whole, kept = group.heads[-1].subject, self._figures.part_end
        parts = [(part_label(part.subject, whole, self._cut, kept), part.number) for part in group.parts]
        labels = "".join(_ASIDE.sub("", label) for label, _ in parts)
        joint = "，" if re.search("[、，]", labels) else "、"
        return f"{text}，{self._figures.parts}{joint.join(label + number for label, number in parts)}"

    def _heads(self, heads: Sequence[Clause], *, quiet: bool = False) -> str:
        """Return the clauses one after the other, what they begin with alike said once."""
        text = heads[0].text if quiet and self._is_bare(heads) else self._first(heads)
        reaching = text == self._reaching(heads[0], "")
        for before, clause in pairwise(heads):
            shared = self._shared(before, clause)
            flat = not before.is_list and not clause.is_list
            carried = bool(shared) and not (before.shape == "action" and clause.shape == "amount")
            alike = flat and (before.shape == clause.shape or carried)
            further = reaching and clause.shape == "thing" and bool(shared)
            text += "、" if alike else "，"
            text += self._reaching(clause, shared) if further else clause.after(shared)
        return text

    def _is_bare(self, heads: Sequence[Clause]) -> bool:
        """`True` for a thing counted alone, without a verb of its own."""
        return len(heads) == 1 and heads[0].shape == "thing" and not self._lead(heads[0])

    def _first(self, heads: Sequence[Clause]) -> str:
        first = heads[0]
        if first.shape != "thing":
            return first.text
        if lead := self._lead(first):
            return lead + first.text
        listed = len(heads) > 1 and all(one.shape == "thing" and "的" not in one.subject for one in heads)
        if listed and not self._shared(first, heads[1]):
            return self._figures.owned + first.text
        return self._reaching(first, "")

    def _shared(self, before: Clause, clause: Clause) -> str:
        least, repeated = self._figures.kin, self._figures.repeated
        return shared_beginning(before.subject, clause.subject, self._cut, least, repeated)

    def _reaching(self, clause: Clause, shared: str) -> str:
        """Return the clause with 达 or 有 before its number where a writer would put it."""
        return clause.subject.removeprefix(shared) + self._verb(clause) + clause.number

    def _verb(self, clause: Clause) -> str:
        if not clause.takes_verb:
            return ""
        if clause.figure.value >= self._figures.many:
            return self._figures.reached
        return self._figures.few if "的" in clause.subject else ""
