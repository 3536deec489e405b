"""The file `reading.yml` of a report kind turned into the rules by which its reports are understood."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from re import Pattern
from typing import Any, TypeVar

import yaml

from drafter.errors import InputError

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class HeadingRules:
    """How long headings are, where the text after one begins, and how items are counted in it."""

    run_in_limit: int
    standing_limit: int
    styles: Pattern[str]
    items: Pattern[str]
    text_openers: Pattern[str]
    opening_verbs: Pattern[str]


@dataclass(frozen=True, slots=True)
class SentenceRules:
    """How a sentence begins that was run into its heading, and in which words headings end."""

    subjects: Pattern[str]
    unfinished: Pattern[str]
    openers: Pattern[str]
    ends: Pattern[str]
    nominal: Pattern[str]
    adverbs: Pattern[str]
    carrying: Pattern[str]
    full_end: Pattern[str]
    continues: Pattern[str]
    changing: Pattern[str]


@dataclass(frozen=True, slots=True)
class SectionRules:
    """The words by which headings and paragraphs show their section; `below`, `leaves`: what may follow."""

    heading: tuple[tuple[str, Pattern[str]], ...]
    plain: Pattern[str]
    below: Mapping[str, tuple[str, ...]]
    strong: Mapping[str, Pattern[str]]
    paragraph: Mapping[str, Pattern[str]]
    leaves: Mapping[str, tuple[str, ...]]
    leader: Pattern[str]


@dataclass(frozen=True, slots=True)
class ThemeRules:
    """The words of each theme, the longest first; `least` is the score a paragraph needs."""

    words: tuple[tuple[str, tuple[str, ...]], ...]
    least: int


@dataclass(frozen=True, slots=True)
class FrameRules:
    """The patterns of what stands around the text: title, addressee, number, signer, date, copies."""

    patterns: Mapping[str, Pattern[str]]
    labels: Mapping[str, Pattern[str]]

    def __getitem__(self, name: str) -> Pattern[str]:
        """Return the pattern called `name`."""
        return self.patterns[name]


@dataclass(frozen=True, slots=True)
class AppendixRules:
    """How an appendix begins, how one is named, and how a signature is dated."""

    opens: Pattern[str]
    named: Pattern[str]
    signature: Pattern[str]


@dataclass(frozen=True, slots=True)
class CleaningRules:
    """What of a page is not the report, and how sentences and paragraphs begin and end."""

    furniture: Pattern[str]
    leading: Pattern[str]
    trailing: Pattern[str]
    markup: Pattern[str]
    sentence_end: Pattern[str]
    new_paragraph: Pattern[str]


@dataclass(frozen=True, slots=True)
class QuantityRules:
    """How numbers with units are written; `before` maps each word of approximation to its standard form."""

    number: Pattern[str]
    ranks: tuple[Pattern[str], ...]
    not_a_fact: Pattern[str]
    scales: Mapping[str, int]
    before: Mapping[str, str]
    after: tuple[str, ...]
    time_units: tuple[str, ...]
    time_openers: Pattern[str]
    bare: Pattern[str]


@dataclass(frozen=True, slots=True)
class GroupRules:
    """How a text says that quantities are parts of another, and the time they were counted over.

    `kin` maps a unit to the first of those that count the same.
    """

    part: Pattern[str]
    long_list: Pattern[str]
    new_count: Pattern[str]
    kin: Mapping[str, str]
    no_parts: frozenset[str]
    as_of: Pattern[str]
    period: Pattern[str]


@dataclass(frozen=True, slots=True)
class ReadingRules:
    """All that is known of how reports of one kind are worded and laid out."""

    headings: HeadingRules
    sentence_start: SentenceRules
    sections: SectionRules
    themes: ThemeRules
    frame: FrameRules
    appendices: AppendixRules
    cleaning: CleaningRules
    quantities: QuantityRules
    groups: GroupRules


@lru_cache(maxsize=4)
def load_reading(folder: Path) -> ReadingRules:
    """Return the rules in `reading.yml` of the report kind kept in `folder`.

    Raise `InputError` when the file is missing or no YAML, lacks a key, or holds a faulty pattern.
    """
    return _loaded(folder, _reading)


@lru_cache(maxsize=4)
def load_themes(folder: Path) -> ThemeRules:
    """Return the theme rules of `load_reading` alone, which takes a fraction of the time."""
    return _loaded(folder, lambda data: _themes(dict(data["themes"])))


def _loaded(folder: Path, build: Callable[[dict[str, Any]], _T]) -> _T:
    path = folder / "reading.yml"
    try:
        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        return build(yaml.load(path.read_text(encoding="utf-8"), Loader=loader))
    except OSError as error:
        raise InputError("找不到文种的识别规则", path=path) from error
    except KeyError as error:
        raise InputError(f"识别规则缺少 {error.args[0]}", path=path) from error
    except (yaml.YAMLError, re.error, TypeError, ValueError, AttributeError) as error:
        raise InputError(f"识别规则写法有误：{error}", path=path) from error


def _reading(data: dict[str, Any]) -> ReadingRules:
    return ReadingRules(
        _headings(data["headings"]),
        _sentence_start(data["sentence_start"]),
        _sections(data["sections"]),
        _themes(dict(data["themes"])),
        _frame(dict(data["frame"])),
        AppendixRules(
            *(re.compile(str(data["appendices"][name])) for name in ("opens", "named", "signature"))
        ),
        _cleaning(data["cleaning"]),
        _quantities(data["quantities"]),
        _groups(data["groups"]),
    )


def _any_of(patterns: list[str]) -> Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))


def _headings(data: dict[str, object]) -> HeadingRules:
    return HeadingRules(
        _integer(data["run_in_limit"]),
        _integer(data["standing_limit"]),
        re.compile(str(data["styles"]), re.IGNORECASE),
        re.compile(str(data["items"])),
        _any_of(_strings(data["text_openers"])),
        _any_of(_strings(data["opening_verbs"])),
    )


def _sentence_start(data: dict[str, object]) -> SentenceRules:
    nominal, adverbs = _strings(data["nominal"]), _strings(data["adverbs"])
    return SentenceRules(
        _any_of(_strings(data["subjects"])),
        _at_end(_strings(data["unfinished"])),
        _any_of(_strings(data["openers"])),
        _at_end(_strings(data["ends"])),
        _at_end(nominal),
        _at_end(adverbs),
        re.compile(str(data["carrying"])),
        re.compile(str(data["full_end"])),
        re.compile(str(data["continues"])),
        re.compile(f"{_choice(adverbs)}*{_choice(nominal)}"),
    )


def _at_end(words: list[str]) -> Pattern[str]:
    return re.compile(_choice(words) + "[”’)》]?$")


def _sections(data: dict[str, dict[str, object]]) -> SectionRules:
    return SectionRules(
        tuple((slug, _any_of(_strings(patterns))) for slug, patterns in data["heading"].items()),
        re.compile(str(data["plain"])),
        {slug: tuple(_strings(others)) for slug, others in data["below"].items()},
        {slug: re.compile(str(pattern)) for slug, pattern in data["strong"].items()},
        {slug: re.compile(str(pattern)) for slug, pattern in data["paragraph"].items()},
        {slug: tuple(_strings(others)) for slug, others in data["leaves"].items()},
        re.compile(str(data["leader"])),
    )


def _themes(data: dict[str, object]) -> ThemeRules:
    least = _integer(data.pop("paragraph_least"))
    return ThemeRules(
        tuple((slug, tuple(_longest_first(_strings(words)))) for slug, words in data.items()), least
    )


def _frame(data: dict[str, object]) -> FrameRules:
    labels = data.pop("labels")
    if not isinstance(labels, dict):
        raise TypeError("labels")
    return FrameRules(
        {name: re.compile(str(pattern)) for name, pattern in data.items()},
        {name: re.compile(str(pattern)) for name, pattern in labels.items()},
    )


def _cleaning(data: dict[str, object]) -> CleaningRules:
    return CleaningRules(
        _any_of(_strings(data["furniture"])),
        *(
            re.compile(str(data[key]))
            for key in ("leading", "trailing", "markup", "sentence_end", "new_paragraph")
        ),
    )


def _quantities(data: dict[str, object]) -> QuantityRules:
    scales, before = data["scales"], data["before"]
    if not isinstance(scales, dict) or not isinstance(before, dict):
        raise TypeError("scales, before")
    times = tuple(_strings(data["time_units"]))
    return QuantityRules(
        _number_pattern(data, list(scales), times),
        tuple(re.compile(pattern) for pattern in _strings(data["rank"])),
        _any_of(_strings(data["not_a_fact"])),
        {str(word): _integer(factor) for word, factor in scales.items()},
        {str(word): str(standard) for word, standard in before.items()},
        tuple(_strings(data["after"])),
        times,
        re.compile(str(data["time_openers"])),
        re.compile(str(data["bare"])),
    )


def _groups(data: dict[str, object]) -> GroupRules:
    same = data["same_units"]
    if not isinstance(same, list):
        raise TypeError("same_units")
    return GroupRules(
        part=re.compile(str(data["part"])),
        long_list=re.compile(str(data["long_list"])),
        new_count=re.compile(str(data["new_count"])),
        kin={unit: units[0] for units in map(_strings, same) for unit in units},
        no_parts=frozenset(_strings(data["no_parts"])),
        as_of=re.compile(str(data["as_of"])),
        period=_any_of(_strings(data["period"])),
    )


def _number_pattern(data: dict[str, object], scales: list[str], times: tuple[str, ...]) -> Pattern[str]:
    within = _choice(_strings(data["within"]))
    units = _choice([*_strings(data["units"]), *times])
    return re.compile(
        r"(?<![0-9A-Za-z])(?<![0-9]\.)(?P<number>[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?)"
        rf"(?:(?P<to>[-—–~～])(?P<upper>[0-9]+(?:\.[0-9]+)?))?"
        rf"(?: ?(?P<early>{within}))?"
        rf"(?: ?(?!{data['not_scale']})(?P<scale>{_choice(scales)}))?"
        rf"(?: ?(?P<late>{within}))?"
        rf"(?: ?(?P<unit>{units}))?"
    )


def _choice(words: list[str]) -> str:
    return "(?:" + "|".join(map(re.escape, _longest_first(words))) + ")"


def _longest_first(words: list[str]) -> list[str]:
    return sorted(set(words), key=lambda word: (-len(word), word))


def _integer(value: object) -> int:
    if not isinstance(value, int):
        raise TypeError(f"{value!r}")
    return value


def _strings(value: object) -> list[str]:
    if not isinstance(value, list):
        raise TypeError(f"{value!r}")
    return [str(item) for item in value]
