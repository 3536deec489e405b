"""What a report is held against, besides itself: last year's, the figures, other reports, its looks."""

from __future__ import annotations

from dataclasses import dataclass

from drafter.corpus.neighbours import Neighbours
from drafter.model import FigureSet
from drafter.model.checking import CheckedText
from drafter.templates.looks import Looks


@dataclass(frozen=True, slots=True)
class Beside:
    """What was given along with a report; a kind that needs what is not there finds nothing."""

    last: CheckedText | None = None
    figures: FigureSet | None = None
    looks: Looks | None = None
    neighbours: Neighbours | None = None


NOTHING = Beside()
