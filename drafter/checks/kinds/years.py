"""Check kind `years`: years in title, headings and text that do not go with the year of the report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from re import Match, Pattern
from typing import Literal

from drafter.checks.hit import Case, Hit, Kind
from drafter.checks.when import when_written, without_titles
from drafter.model.checking import CheckedParagraph, CheckedRole, CheckedText


@dataclass(frozen=True, slots=True)
class Claim:
    """A place at which a year stands for the report year, or for one `offsets` years from it.

    `at` has a group `year`, and is looked for outside titles in paragraphs of these roles and sections (none: all), in
    headings too where they run in. `counts`: the place has a say in which year the report is of. `than`: only a year
    that is earlier, later or other than it should be is a fault.
    """

    at: Pattern[str]
    roles: tuple[CheckedRole, ...]
    sections: tuple[str, ...] = ()
    levels: tuple[int, ...] = ()
    offsets: tuple[int, ...] = (0,)
    counts: bool = False
    told: bool = True
    than: Literal["earlier", "later", "other"] = "other"


@dataclass(frozen=True, slots=True)
class Settings:
    """The claims; they are not looked at in a report whose title matches `unless_title`.

    `against`: they are held against the year most of them give (`report`), or against that of the `signature`.
    """

    claims: tuple[Claim, ...]
    unless_title: Pattern[str] | None = None
    against: Literal["report", "signature"] = "report"


@dataclass(frozen=True, slots=True)
class _Found:
    claim: Claim
    paragraph: CheckedParagraph
    match: Match[str]

    @property
    def year(self) -> int:
        return int(self.match["year"])


def find(settings: Settings, case: Case) -> Iterator[Hit]:
    """Yield each claim that disagrees; `{year}` is the year there, `{right}` what it should be."""
    if settings.unless_title and settings.unless_title.search(case.text.title or ""):
        return
    found = [one for claim in settings.claims for one in _claims(claim, case.text)]
    year = _signed_in(case.text) if settings.against == "signature" else _report_year(found, case.text)
    if year is None:
        return
    for one in sorted((one for one in found if one.claim.told), key=lambda one: one.match.start("year")):
        if _disagrees(one, year):
            right = str(year + one.claim.offsets[0])
            words = {"year": str(one.year), "right": right, "report": str(year)}
            yield Hit(one.paragraph, *one.match.span("year"), words, right)


def _claims(claim: Claim, text: CheckedText) -> Iterator[_Found]:
    for paragraph in text.paragraphs:
        if claim.sections and paragraph.section not in claim.sections:
            continue
        end = _end(claim, paragraph)
        match = claim.at.search(without_titles(paragraph.plain)[:end]) if end else None
        if match:
            yield _Found(claim, paragraph, match)


def _end(claim: Claim, paragraph: CheckedParagraph) -> int:
    """Return up to where the claim is looked for in the paragraph: its end, that of its heading, or 0 for nowhere."""
    if claim.levels:
        return paragraph.head if paragraph.level in claim.levels and paragraph.section else 0
    return len(paragraph.plain) if paragraph.role in claim.roles else 0


def _report_year(found: list[_Found], text: CheckedText) -> int | None:
    """Return the year that most places give, the earlier place deciding between equals; none say: the text's."""
    votes = Counter(one.year - one.claim.offsets[0] for one in found if one.claim.counts)
    if not votes:
        return text.year
    when = when_written(text)
    if when and when.signed and text.title is None:
        votes[when.signed.year - (when.signed.month <= 6)] += 1
    return max(votes, key=lambda year: votes[year])


def _signed_in(text: CheckedText) -> int | None:
    return text.date.year if text.date else None


def _disagrees(one: _Found, year: int) -> bool:
    allowed = [year + offset for offset in one.claim.offsets]
    if any(f"{right}年" in one.paragraph.plain[: one.match.end() + 12] for right in allowed):
        return False
    match one.claim.than:
        case "earlier":
            return one.year < min(allowed)
        case "later":
            return one.year > max(allowed)
        case _:
            return one.year not in allowed


KIND = Kind(Settings, find)
