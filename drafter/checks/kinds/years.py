"""Check kind `years`: years in title, headings and text that do not go with the year of the report."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from re import Match, Pattern
from typing import Literal

from drafter.checks.hit import Case, Hit, Kind
from drafter.checks.when import report_year, without_titles
from drafter.model.checking import CheckedParagraph, CheckedRole, CheckedText

_NEAR = 12


@dataclass(frozen=True, slots=True)
class Claim:
    """A place at which a year stands for the report year, or for one `offsets` years from it.

    `at` has a group `year`, and is looked for outside titles in paragraphs of these `roles`, or in headings of these
    `levels`, run in or not, of these `sections` (none: all). `than`: only a year that is earlier, later or other than
    it should be is a fault; `by`: only one that is so many years off (none: any); `echoed`: only where the report has
    the same words with the right year in another place.
    """

    at: Pattern[str]
    roles: tuple[CheckedRole, ...] = ()
    levels: tuple[int, ...] = ()
    sections: tuple[str, ...] = ()
    offsets: tuple[int, ...] = (0,)
    than: Literal["earlier", "later", "other"] = "other"
    by: tuple[int, ...] = ()
    echoed: bool = False


@dataclass(frozen=True, slots=True)
class Settings:
    """The claims; they are not looked at in a report whose title matches `unless_title`.

    `against`: they are held against the year of the report, which most of its headings give, or of its `signature`.
    """

    claims: tuple[Claim, ...]
    unless_title: Pattern[str] | None = None
    against: Literal["report", "signature"] = "report"


def find(settings: Settings, case: Case) -> Iterator[Hit]:
    """Yield each claim that disagrees; `{year}` is the year there, `{right}` what it should be."""
    if settings.unless_title and settings.unless_title.search(case.text.title or ""):
        return
    year = _signed_in(case.text) if settings.against == "signature" else report_year(case.text)
    if year is None:
        return
    for paragraph in case.text.paragraphs:
        for claim in settings.claims:
            for match in _matches(claim, paragraph):
                right = str(year + claim.offsets[0])
                if _disagrees(claim, match, year) and (not claim.echoed or _stands(match, right, case.text)):
                    words = {"year": match["year"], "right": right, "report": str(year)}
                    yield Hit(paragraph, *match.span("year"), words, right)


def _matches(claim: Claim, paragraph: CheckedParagraph) -> Iterator[Match[str]]:
    if claim.sections and paragraph.section not in claim.sections:
        return
    if claim.levels and paragraph.level in claim.levels and paragraph.section:
        yield from claim.at.finditer(without_titles(paragraph.plain)[: paragraph.head])
    elif paragraph.role in claim.roles:
        yield from claim.at.finditer(without_titles(paragraph.plain))


def _signed_in(text: CheckedText) -> int | None:
    return text.date.year if text.date else None


def _stands(match: Match[str], right: str, text: CheckedText) -> bool:
    words = match.group().replace(match["year"], right)
    return any(words in one.plain for one in text.running)


def _disagrees(claim: Claim, match: Match[str], year: int) -> bool:
    """`True` when the year is not what it should be, and that does not stand right beside it."""
    found = int(match["year"])
    allowed = [year + offset for offset in claim.offsets]
    beside = match.string[max(0, match.start("year") - _NEAR) : match.end("year") + _NEAR]
    if found in allowed or any(str(one) in beside for one in allowed):
        return False
    if claim.by and found - year not in claim.by:
        return False
    return claim.than == "other" or (found < min(allowed)) == (claim.than == "earlier")


KIND = Kind(Settings, find)
