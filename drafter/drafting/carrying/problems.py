"""Last year's problems to the form in which this year's are written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from drafter.corpus.numbering import without_number
from drafter.drafting.carrying.accounts import Accounts
from drafter.drafting.carrying.old_text import ITEM
from drafter.drafting.carrying.parts import NewPart
from drafter.drafting.carrying.skeleton import OldPart, numbered
from drafter.drafting.desk import Desk
from drafter.drafting.outlook import write_problems
from drafter.model import LeftOut

_STOP = "。"
Heading = Callable[[OldPart], str]


@dataclass(frozen=True)
class Problems:
    """Writes this year's problems; `heading` renews the heading of a part."""

    desk: Desk
    accounts: Accounts
    heading: Heading

    def write(self, parts: Sequence[OldPart]) -> list[NewPart]:
        """Return this year's problems under last year's headings.

        Where last year's problems had headings of their own, this year's have; else they are counted 一是, 二是.
        """
        stated = [line for line in write_problems(self.desk).split("\n") if ITEM.match(line)]
        headed = [part for part in parts[1:] if part.level > parts[0].level and part.passages]
        own = headed if len(headed) > 1 else []
        new = [self._frame(part) for part in parts if part not in own]
        if not own:
            new[-1].paragraphs += stated
            return new
        for part in own:
            self._leave_out(part)
        return [*new, *(self._problem(number, own[0], line) for number, line in enumerate(stated, start=1))]

    def _frame(self, part: OldPart) -> NewPart:
        """Return the heading with what leads to the problems; what told of one is left out."""
        source = self.accounts.place_of(part)
        new = NewPart(self.heading(part), part.level, part.section, part.theme, source=source)
        listed = any(passage.item for passage in part.passages)
        alone = len(part.passages) == 1 and not part.is_run_in
        for at, passage in enumerate(part.passages):
            leads = at == 0 and not passage.item and (listed or alone)
            text = self.accounts.standing(passage) if leads else ""
            if text:
                new.paragraphs.append(text)
            else:
                self.accounts.books.left_out.append(LeftOut(new.heading, passage.text, "problem"))
        return new

    def _leave_out(self, part: OldPart) -> None:
        heading = self.heading(part)
        self.accounts.books.left_out += [
            LeftOut(heading, passage.text, "problem") for passage in part.passages
        ]

    def _problem(self, number: int, like: OldPart, line: str) -> NewPart:
        """Return a problem under a heading of its own: its first sentence; what follows is the text."""
        first, _, rest = ITEM.sub("", line).partition(_STOP)
        old = numbered(self.heading(like), number)
        count = old.removesuffix(without_number(old))
        return NewPart(count + first, like.level, "problems", None, like.is_run_in, [rest] if rest else [])
