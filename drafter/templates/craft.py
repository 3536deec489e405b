"""The files of a report kind on set phrases, lengths, openings and changes turned into rules."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from re import Pattern


@dataclass(frozen=True, slots=True)
class SetPhrase:
    """A phrase whose parts stand in a fixed order, or that goes with one verb; see `set_phrases.yml`.

    The rule holds where at least `least` parts stand side by side, at most `gap` characters apart; with `whole`
    none may then be missing. `wrong` are verbs or forms that are off. It counts from report year `since` on.
    """

    right: str
    parts: tuple[str, ...] = ()
    least: int = 2
    gap: int = 1
    whole: bool = False
    wrong: Pattern[str] | None = None
    since: int | None = None


@dataclass(frozen=True, slots=True)
class SetPhrasesFile:
    """All set phrases of a report kind."""

    phrases: tuple[SetPhrase, ...]


@dataclass(frozen=True, slots=True)
class Length:
    """How much general and borrowed wording stands around the agency's own facts.

    How many sentences are borrowed for a theme of the measures, for a part of the plan with plans of the agency's
    own and without, for the whole `plan` at most, and for the duty; `topics` is `True` when a topic opens with a borrowed sentence, `both` when
    its general one stands there too.
    """

    theme: int
    planned: int
    unplanned: int
    plan: int
    duty: int
    topics: bool
    both: bool


@dataclass(frozen=True, slots=True)
class Openings:
    """Which words may take each other's place at the beginning of a sentence, and how often one may stand there."""

    most: int
    alike: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChangePhrasing:
    """How a figure and last year's become words; {n} is the change as printed, with its unit."""

    rise: str
    fall: str
    more: str
    less: str
    up: str
    down: str
    place_up: str
    place_down: str
    same: str
    points: str
    about: str
    few: int


@dataclass(frozen=True, slots=True)
class Craft:
    """What `craft.yml` says."""

    lengths: Mapping[str, Length]
    openings: Openings
    changes: ChangePhrasing
