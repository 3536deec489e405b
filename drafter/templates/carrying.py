"""`carrying.yml` turned into the rules by which last year's report becomes the ground of this year's."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from re import Pattern

from drafter.templates.records import build_record, read_mapping
from drafter.templates.wording import Wording

_FILE = "carrying.yml"


@dataclass(frozen=True, slots=True)
class Renewal:
    """A formulation and what is said in its place, by report year; nothing fits where that is not known."""

    at: Pattern[str]
    by: tuple[Wording, ...]

    def of_year(self, year: int) -> str | None:
        """Return the wording of the report of `year`, `None` when it is not certain."""
        return next((one.text for one in self.by if one.holds(year)), None)


@dataclass(frozen=True, slots=True)
class TaskRules:
    """How the tasks of a plan are told apart, and when something of this year accounts for one."""

    verbs: Pattern[str]
    leading: Pattern[str]
    means: Pattern[str]
    done_by: Pattern[str]
    result: Pattern[str]
    going_on: Pattern[str]
    general: Pattern[str]
    broad: Pattern[str]
    sharing: float
    pairs: int
    quoted: int


@dataclass(frozen=True, slots=True)
class CarryRules:
    """What of last year's report stands again, in what words, and what is left open; see `carrying.yml`."""

    events: Pattern[str]
    dated_title: Pattern[str]
    annual: Pattern[str]
    renewals: tuple[Renewal, ...]
    sessions: Pattern[str]
    day: Pattern[str]
    span: Pattern[str]
    now: Pattern[str]
    until: Pattern[str]
    changed: Pattern[str]
    labels: Mapping[str, str]
    was: str
    wording_was: str
    answer: str
    answer_rest: Mapping[str, str]
    this_year: str
    problem: str
    cause: str
    tasks: TaskRules
    alike: float
    alike_clause: float
    near: float


def load_carrying(folder: Path) -> CarryRules:
    """Return the rules of the report kind in `folder`; raise `InputError` for a file missing or wrong."""
    return build_record(CarryRules, read_mapping(folder / _FILE), folder / _FILE)
