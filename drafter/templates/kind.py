"""The folder of a report kind turned into its sections, themes and indicators."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from drafter.errors import InputError
from drafter.templates.records import build_record, read_mapping


@dataclass(frozen=True, slots=True)
class Section:
    """A part that a report of the kind must have; the wording stands in `sections/{slug}.md.j2`.

    `plan` and `intent` are the heading and first sentence of what is planned for it; empty for none. What is lent
    there holds one of `words`, if there are any.
    """

    slug: str
    title: str
    plan: str = ""
    intent: str = ""
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Topic:
    """A narrower subject inside a theme: its run-in heading, the words that show it, a sentence to open with.

    `opening` must be true of nearly every agency and name no fact; empty for none.
    """

    heading: str
    words: tuple[str, ...]
    opening: str = ""


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme of the measures: its heading there and in the plan, and the topics it falls into.

    `always` is `True` for one that is written even when the agency gave nothing for it; `plan_always` the same
    in the plan, whose `intent` is the sentence that goes with the heading, and `usual` what follows where nothing
    was planned. `words` show the theme, as those of its
    topics do.
    """

    slug: str
    title: str
    heading: str
    plan: str
    intent: str
    always: bool = False
    plan_always: bool = False
    usual: str = ""
    words: tuple[str, ...] = ()
    topics: tuple[Topic, ...] = ()

    @property
    def query(self) -> str:
        """The words by which what was written on the theme is found."""
        return "，".join((self.title, self.heading, *self.all_words))

    @property
    def all_words(self) -> tuple[str, ...]:
        """The words of the theme and of its topics."""
        return (*self.words, *(word for topic in self.topics for word in topic.words))


@dataclass(frozen=True, slots=True)
class Indicator:
    """What is measured: its name, unit, theme, other names, and a clause with {n} for the printed number."""

    name: str
    unit: str
    theme: str
    aliases: tuple[str, ...] = ()
    pattern: str = ""


@dataclass(frozen=True, slots=True)
class Remaining:
    """What stands in the plan for problems that no theme answers; `text` has {problems} for their names."""

    heading: str
    text: str


@dataclass(frozen=True, slots=True)
class ReportTemplate:
    """One report kind. Sections and themes stand in the order in which they are written."""

    folder: Path
    title: str
    default_theme: str
    remaining: Remaining
    sections: tuple[Section, ...]
    themes: tuple[Theme, ...]
    indicators: tuple[Indicator, ...]

    def theme_names(self) -> dict[str, str]:
        """Return every accepted word for a theme or section, slug or title, with its slug."""
        parts: tuple[Theme | Section, ...] = (*self.themes, *self.sections)
        return {word: part.slug for part in parts for word in (part.slug, part.title)}

    def offered_themes(self) -> dict[str, str]:
        """Return what a form offers for a figure or point: the title of each theme and section by its slug."""
        parts: tuple[Theme | Section, ...] = (*self.themes, *self.sections)
        return {part.slug: part.title for part in parts}


@dataclass(frozen=True, slots=True)
class _Kind:
    title: str
    default_theme: str
    remaining: Remaining
    sections: tuple[Section, ...]
    themes: tuple[Theme, ...]


@dataclass(frozen=True, slots=True)
class _Indicators:
    indicators: tuple[Indicator, ...]


@lru_cache(maxsize=4)
def load_kind(folder: Path) -> ReportTemplate:
    """Return the report kind kept in `folder`; raise `InputError` for a file that is missing or wrong."""
    kind = build_record(_Kind, read_mapping(folder / "template.yml"), folder / "template.yml")
    file = folder / "indicators.yml"
    indicators = build_record(_Indicators, read_mapping(file), file).indicators
    for indicator in indicators:
        if indicator.pattern and indicator.pattern.count("{n}") != 1:
            raise InputError("句式里要有且只有一个 {n}", path=file, place=indicator.name)
    return ReportTemplate(
        folder, kind.title, kind.default_theme, kind.remaining, kind.sections, kind.themes, indicators
    )
