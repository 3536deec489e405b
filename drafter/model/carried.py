"""What became of last year's report in a draft that starts from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

LeftOutWhy = Literal["unsupported", "problem", "done"]


@dataclass(frozen=True, slots=True)
class OldTerm:
    """A formulation of last year that is said otherwise now: `new` in its place, "" when that is not certain."""

    old: str
    new: str


@dataclass(frozen=True, slots=True)
class PlanTask:
    """A task of last year's plan: `by` names this year's figures and points that account for it, none while open.

    `source` is the passage of last year's report it stands in, `theme` the theme of that; `passage` is the sentence
    of this year's text that tells of it.
    """

    text: str
    source: str
    theme: str | None
    by: tuple[str, ...] = ()
    passage: str = ""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What stood in last year's report under `heading` and does not stand again.

    `why`: nothing of this year bears it out; it was a problem of last year; it was planned and is done.
    """

    heading: str
    text: str
    why: LeftOutWhy = "unsupported"


@dataclass(frozen=True, slots=True)
class CarriedForward:
    """What became of the agency's report of last year in a draft that starts from it.

    `figures` counts the figures of last year that this year's took the place of, `open_figures` those left as
    slots, `sentences` the sentences that stand again.
    """

    source: str
    year: int
    sentences: int
    figures: int
    open_figures: int
    tasks: tuple[PlanTask, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    terms: tuple[OldTerm, ...] = ()
