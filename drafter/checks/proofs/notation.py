"""A small notation turned into a text laid out for checking: what the proofs of rules are written in."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import cast, get_args

from drafter.checks.beside import Beside
from drafter.checks.proofs.looks import LooksTags
from drafter.checks.proofs.others import neighbours_of
from drafter.corpus.laid_out import seen
from drafter.corpus.quantities import find_quantities
from drafter.corpus.quantity_groups import relate_quantities
from drafter.model import Figure, FigureSet, SectionSlug
from drafter.model.checking import CheckedParagraph, CheckedRole, CheckedText
from drafter.templates.reading import ReadingRules

_TAGS = re.compile(r"\{([^{}]+)\}")
_SECTIONS = get_args(SectionSlug)
_ROLES = get_args(CheckedRole)


@dataclass(slots=True)
class _Text:
    """A text being put together."""

    paragraphs: list[CheckedParagraph] = field(default_factory=list)
    known: dict[str, str] = field(default_factory=dict)
    section: str | None = None

    def as_checked(self, rules: ReadingRules) -> CheckedText:
        year = int(self.known["year"]) if "year" in self.known else None
        dated = self.known.get("date")
        return CheckedText(
            "",
            tuple(_with_quantities(one, rules, year) for one in self.paragraphs),
            tuple(replace(one, role="raw") for one in self.paragraphs),
            agency=self.known.get("agency"),
            year=year,
            title=next((one.text for one in self.paragraphs if one.role == "title"), None),
            addressee=next((one.text for one in self.paragraphs if one.role == "addressee"), None),
            date=date.fromisoformat(dated) if dated else None,
        )


def read_notation(written: str, rules: ReadingRules) -> tuple[CheckedText, Beside]:
    """Return the text that is written and what is written beside it; raise `ValueError` for an unknown tag.

    A line is a paragraph of body text. It may open with tags in braces: `{title}`, `{addressee}`, `{signer}`, `{date}`,
    `{imprint}`, `{row}` and the other roles say what it is; `{1}` to `{4}` make it a heading of that level, and
    with text after the heading's 。 one that runs in (`{2+}`), or, without the mark, after so many characters
    (`{2+=8}`); `{x400}` writes its text so many times; `{measures}` and the other sections hold from there on.
    A line of tags alone says something of the report: `{year=2024}`, `{agency=某局}`, `{date=2025-01-20}`; `{last}`
    opens last year's report, `{other}` with nothing after it one of another agency, and `{figures}` lines of
    figures: name, value, unit and, if known, last year's value, parted by blanks. What a paragraph and the page
    look like is said by the tags of `drafter.checks.proofs.looks`.
    """
    looks = LooksTags()
    text, last, figures, others = _Text(), _Text(), list[Figure](), list[_Text]()
    into: _Text | None = text
    for number, line in enumerate(written.rstrip("\n").split("\n"), start=1):
        written_tags, rest = _tags(line)
        tags = looks.take(written_tags, number)
        if "last" in tags or "figures" in tags:
            into = last if "last" in tags else None
        elif "other" in tags and not rest:
            others.append(into := _Text())
        elif into is None:
            figures.append(_figure(rest))
        elif rest or tags or not written_tags:
            _take(into, tags, rest, number)
    checked = text.as_checked(rules)
    beside = Beside(
        last.as_checked(rules) if last.paragraphs or last.known else None,
        FigureSet(figures=tuple(figures)) if figures else None,
        looks.build(text.paragraphs),
        neighbours_of(checked, [one.as_checked(rules) for one in others]) if others else None,
    )
    return checked, beside


def _tags(line: str) -> tuple[list[str], str]:
    tags: list[str] = []
    while match := _TAGS.match(line):
        tags += match[1].split()
        line = line[match.end() :]
    return tags, line


def _take(text: _Text, tags: list[str], rest: str, number: int) -> None:
    role: CheckedRole = "body"
    level, run_in, length = 0, False, 0
    for tag in tags:
        name, equals, value = tag.partition("=")
        if equals and name in ("year", "agency", "date"):
            text.known[name] = value
        elif tag in _SECTIONS:
            text.section = tag
        elif re.fullmatch(r"[1-4]\+?|[1-4]\+=[0-9]+", tag):
            level, run_in, length = int(tag[0]), "+" in tag, int(value or 0)
        elif re.fullmatch(r"x\d{1,4}", tag):
            rest *= int(tag[1:])
        elif tag in _ROLES:
            role = cast(CheckedRole, tag)
        else:
            raise ValueError(tag)
    if rest or not tags:
        text.paragraphs.append(_paragraph(rest, role, level, run_in, length, text.section, number))


def _paragraph(
    text: str,
    role: CheckedRole,
    level: int,
    run_in: bool,
    length: int,
    section: str | None,
    number: int,
) -> CheckedParagraph:
    stop = text.find("。")
    head = length or (stop if run_in and stop >= 0 else len(text) if level else 0)
    if level and not run_in:
        role = "heading"
    return CheckedParagraph(
        text,
        seen(text),
        role,
        number,
        section=section if role in ("heading", "body") else None,
        level=level,
        head=head,
    )


def _with_quantities(paragraph: CheckedParagraph, rules: ReadingRules, year: int | None) -> CheckedParagraph:
    found = find_quantities(paragraph.plain, rules)
    return replace(paragraph, quantities=relate_quantities(paragraph.plain, found, rules.groups, year))


def _figure(line: str) -> Figure:
    name, value, unit, *last = line.split()
    return Figure(name, Decimal(value), unit, last=Decimal(last[0]) if last else None)
