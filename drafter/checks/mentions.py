"""The numbers of a text with the name of what each counts, so that two of one name can be compared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from re import Pattern

from drafter.checks.amounts import Amount, amounts_of
from drafter.model.checking import CheckedParagraph
from drafter.templates.reading import GroupRules
from drafter.text import common_beginning

_LEAST = 5
_VERB = 4
_TAIL = 8


@dataclass(frozen=True, slots=True)
class NameRules:
    """What is no part of a name: `lead` before it, `trail` behind it; a number with `skip` beside it is no mention."""

    lead: Pattern[str]
    trail: Pattern[str]
    skip: Pattern[str]


@dataclass(frozen=True, slots=True)
class Mention:
    """A number with the name that stands before it (`name`) and the words behind it (`tail`)."""

    paragraph: CheckedParagraph
    amount: Amount
    name: str
    tail: str

    @property
    def said(self) -> str:
        """The longer of name and tail: what is shown to people."""
        return self.name if len(self.name) >= _LEAST else f"{self.name}…{self.tail}"

    @property
    def place(self) -> tuple[int, int]:
        """The paragraph and the sentence it stands in."""
        return self.paragraph.line, self.amount.sentence


def mentions(
    paragraphs: Iterable[CheckedParagraph], rules: NameRules, groups: GroupRules
) -> Iterator[Mention]:
    """Yield the numbers that bear a name, in the order of the text."""
    for paragraph in paragraphs:
        for one in amounts_of(paragraph, groups):
            if one.unit is None or rules.skip.search(one.before) or rules.skip.match(one.after):
                continue
            name = rules.trail.sub("", rules.lead.sub("", one.before))
            tail = one.after.removeprefix("的")
            if max(len(name), len(tail)) >= _LEAST:
                yield Mention(paragraph, one, name, tail)


def are_of_one_name(first: Mention, second: Mention) -> bool:
    """`True` when two numbers count the same by their names: 事项共661项, 661项事项."""
    if len(first.name) >= _LEAST and len(second.name) >= _LEAST:
        return first.name == second.name and _go_together(first.tail, second.tail)
    for one, other in ((first, second), (second, first)):
        if len(one.name) >= _LEAST:
            return len(other.name) < _VERB and other.tail.startswith(one.name)
    shared = common_beginning(first.tail, second.tail)
    return first.name == second.name and len(shared) >= min(_TAIL, len(first.tail), len(second.tail))


def _go_together(tail: str, other: str) -> bool:
    return not tail or not other or tail[:2] == other[:2]
