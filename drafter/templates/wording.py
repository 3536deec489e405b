"""The wording files of a report kind turned into rules: terms of a year, phrasing of figures, borrowing."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from re import Pattern
from typing import TypeVar

from drafter.templates.craft import Craft, SetPhrase, SetPhrasesFile
from drafter.templates.records import build_record, read_mapping

_T = TypeVar("_T")
_SECTIONS, _SUFFIX = "sections", ".md.j2"


@dataclass(frozen=True, slots=True)
class Wording:
    """What is written from report year `since` to `until`, both included; `None` is open."""

    text: str
    since: int | None = None
    until: int | None = None

    def holds(self, year: int) -> bool:
        """`True` when the report of `year` is written so."""
        return _holds(self.since, self.until, year)


@dataclass(frozen=True, slots=True)
class TermCheck:
    """How a dated word is looked for in a report that is checked, by the rules that name its `group`.

    `at` is looked for in place of the word, and is no fault where `unless` matches the words around it. `day` is when
    it came into use, where the year is not enough; `by` is what is said now, `basis` who says so.
    """

    group: str
    at: Pattern[str] | None = None
    unless: Pattern[str] | None = None
    day: date | None = None
    by: str = ""
    basis: str = ""


@dataclass(frozen=True, slots=True)
class DatedWord:
    """A pattern of words that belong to the report years `since` to `until`, both included."""

    word: Pattern[str]
    since: int | None = None
    until: int | None = None
    check: TermCheck | None = None

    def holds(self, year: int) -> bool:
        """`True` when the word may stand in the report of `year`."""
        return _holds(self.since, self.until, year)


@dataclass(frozen=True, slots=True)
class Replacement:
    """A word and what takes its place from report year `since` on."""

    word: str
    by: str
    since: int


@dataclass(frozen=True, slots=True)
class Terms:
    """What is said differently from year to year."""

    wording: Mapping[str, tuple[Wording, ...]]
    dated: tuple[DatedWord, ...]
    replaced: tuple[Replacement, ...]

    def of_year(self, year: int) -> dict[str, str]:
        """Return each wording as it stands in the report of `year`; empty where none fits."""
        return {
            name: next((one.text for one in choices if one.holds(year)), "")
            for name, choices in self.wording.items()
        }

    def is_current(self, text: str, year: int) -> bool:
        """`True` when `text` holds no word that is past, or not yet in use, in the report of `year`."""
        return all(word.holds(year) or not word.word.search(text) for word in self.dated)

    def stale(self, text: str, year: int) -> list[str]:
        """Return the words of `text` that are past, or not yet in use, in the report of `year`, each once."""
        dated = (word.word for word in self.dated if not _holds(word.since, word.until, year))
        return list(dict.fromkeys(match.group() for word in dated for match in word.finditer(text)))

    def renewed(self, text: str, year: int) -> str:
        """Return `text` with the words that were certainly replaced by the report of `year`."""
        for one in self.replaced:
            if year >= one.since:
                text = text.replace(one.word, one.by)
        return text


def _holds(since: int | None, until: int | None, year: int) -> bool:
    return (since is None or since <= year) and (until is None or year <= until)


@dataclass(frozen=True, slots=True)
class Ending:
    """How the end of a figure's name changes before its number, and the word between them.

    `falling` takes the place of `name` before a negative number, which loses its sign; empty for none. Only the names
    of figures of `units` change.
    """

    at: Pattern[str]
    name: str
    join: str
    falling: str = ""
    units: Pattern[str] = re.compile("")


@dataclass(frozen=True, slots=True)
class Lead:
    """The verb for what a name ends in, when it is counted in one of `units`."""

    at: Pattern[str]
    verb: str
    units: Pattern[str] = re.compile("")


@dataclass(frozen=True, slots=True)
class Rewrite:
    """How a name is taken apart for its number to stand between `before` and `after`.

    `end` closes the clause and is said once for a list; only figures of `units` are taken apart.
    """

    at: Pattern[str]
    before: str
    after: str
    end: str = ""
    units: Pattern[str] = re.compile("")


@dataclass(frozen=True, slots=True)
class FigurePhrasing:
    """How figures become clauses, and clauses sentences; see `phrasing.yml`."""

    verbs: str
    endings: tuple[Ending, ...]
    rewrites: tuple[Rewrite, ...]
    reached: str
    many: int
    few: str
    some: str
    counters: Pattern[str]
    whole: Pattern[str]
    part_mark: Pattern[str]
    amounts: Pattern[str]
    leads: tuple[Lead, ...]
    owned: str
    parts: str
    part_end: str
    repeated: str
    most: int
    kin: int
    rank_unit: str
    ranked: Pattern[str]
    rank: str
    rank_named: str
    as_of: str
    period: str
    same_day: str
    same_period: str


@dataclass(frozen=True, slots=True)
class PointPhrasing:
    """How points become sentences."""

    verbs: str
    most: int
    counted: int
    run: int
    agreeing: float
    everyday: str


@dataclass(frozen=True, slots=True)
class Cause:
    """The words of a problem, and why problems of that sort may stand."""

    words: tuple[str, ...]
    causes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ProblemPhrasing:
    """How a problem is given its cause and named again in the plan."""

    causes: tuple[Cause, ...]
    leads: tuple[str, ...]
    stated: Pattern[str]
    quoted: int


@dataclass(frozen=True, slots=True)
class Phrasing:
    """How what an agency gave becomes sentences."""

    figures: FigurePhrasing
    points: PointPhrasing
    problems: ProblemPhrasing


@dataclass(frozen=True, slots=True)
class Borrowing:
    """Which sentences of other reports may stand in a draft; see `borrowing.yml`."""

    subject: Pattern[str]
    subject_least: float
    telling: int
    shortest: int
    longest: int
    opening: Pattern[str]
    starting: Pattern[str]
    leading_on: Pattern[str]
    leaning: Pattern[str]
    barred: tuple[Pattern[str], ...]
    claims: Pattern[str]
    trades: Pattern[str]
    quoted_by: int
    levels: Pattern[str]
    own_self: Pattern[str]
    own_whole: Pattern[str]
    own_body: Pattern[str]
    leaders: Pattern[str]
    looked_at: int
    alike: float
    typical: float
    typical_alone: float
    typical_elsewhere: float
    relevant: float
    strangers: int
    strangers_elsewhere: int
    most_of_one: int
    most_of_own: int
    foreign: int
    time: Pattern[str]
    until: str
    as_of: str
    reached: Pattern[str]


@dataclass(frozen=True, slots=True)
class Matching:
    """Which figures may stand where numbers stood in a sentence of a past report; see `matching.yml`."""

    least: float
    margin: float
    last: float
    weak_weight: float
    empty: str
    weak: str
    leaning: Pattern[str]
    next_word: float
    unsaid: float
    other_unit: float
    same: Mapping[str, str]
    units: tuple[tuple[str, ...], ...]
    bare: tuple[str, ...]
    rank_units: tuple[str, ...]
    turning: Pattern[str]
    fields: Pattern[str]
    levels: Pattern[str]
    shared: Pattern[str]
    several: Pattern[str]
    whole_year: Pattern[str]
    open_time: Pattern[str]


@dataclass(frozen=True, slots=True)
class Wordings:
    """All wording of a report kind: rules, and the text of its sections as Jinja templates by name."""

    terms: Terms
    phrasing: Phrasing
    borrowing: Borrowing
    matching: Matching
    sections: Mapping[str, str]
    craft: Craft
    set_phrases: tuple[SetPhrase, ...]


def load_terms(folder: Path) -> Terms:
    """Return what is said differently from year to year in the report kind in `folder`."""
    return build_record(Terms, read_mapping(folder / "terms.yml"), folder / "terms.yml")


@lru_cache(maxsize=4)
def load_wordings(folder: Path) -> Wordings:
    """Return the wording of the report kind in `folder`; raise `InputError` for a file missing or wrong."""

    def rules(kind: type[_T], name: str) -> _T:
        return build_record(kind, read_mapping(folder / name), folder / name)

    files = sorted((folder / _SECTIONS).rglob(f"*{_SUFFIX}"))
    names = {file: file.relative_to(folder / _SECTIONS).as_posix().removesuffix(_SUFFIX) for file in files}
    return Wordings(
        terms=load_terms(folder),
        phrasing=rules(Phrasing, "phrasing.yml"),
        borrowing=rules(Borrowing, "borrowing.yml"),
        matching=rules(Matching, "matching.yml"),
        sections={name: file.read_text(encoding="utf-8") for file, name in names.items()},
        craft=rules(Craft, "craft.yml"),
        set_phrases=rules(SetPhrasesFile, "set_phrases.yml").phrases,
    )
