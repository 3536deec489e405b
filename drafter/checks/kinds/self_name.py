"""Check kind `self_name`: what a report calls its agency and its place, held against the agency's name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from re import Match, Pattern

from drafter.checks.belonging import Own, agency_of, divisions
from drafter.checks.hit import Case, Hit, Kind
from drafter.model import Agency
from drafter.text import bigrams

_ALIKE = 0.5


@dataclass(frozen=True, slots=True)
class Settings:
    """`pattern` finds where the report names itself, by one of these groups.

    `level`: the level of its place (我区); that of the agency's place and those above are right. `body`: how its name
    ends (我局), where `bodies` matches the agency's name; `agency`: the name of a body that the text is about.
    """

    pattern: Pattern[str]
    bodies: Pattern[str] | None = None


def find(settings: Settings, case: Case) -> Iterator[Hit]:
    """Yield each that does not fit; the message may say {agency}, the agency's own name."""
    agency = agency_of(case.text)
    if agency is None or not agency.place or not Own(case.text, case.beside).is_at(agency.place):
        return
    for paragraph in case.paragraphs:
        for match in settings.pattern.finditer(paragraph.plain):
            name = next(iter(match.groupdict()))
            if not _fits(settings, name, match, agency):
                yield Hit(
                    paragraph, *match.span(name), {"agency": agency.name, "self": agency.self_reference}
                )


def _fits(settings: Settings, group: str, match: Match[str], agency: Agency) -> bool:
    said = match[group]
    if group == "level":
        return said[-1] in _levels(agency)
    if group == "body":
        return bool(settings.bodies and not settings.bodies.search(agency.name)) or said[-1] in agency.name
    return _is_alike(said, agency)


def _levels(agency: Agency) -> set[str]:
    """Return how the agency's place and those above it end; nothing is wrong where none is known."""
    ways = divisions().locate(agency.place, short=True)
    known = {part[-1] for way in ways for part in way} | set(agency.level[-1:])
    return known if ways and agency.level else set("省市县区州旗盟镇乡街")


def _is_alike(said: str, agency: Agency) -> bool:
    """`True` when the name said may be the agency's, its place apart: most of its pairs of letters are in it."""
    rest, own = bigrams(said.removeprefix(agency.place)), bigrams(agency.name)
    return not rest or len(rest & own) >= _ALIKE * len(rest)


KIND = Kind(Settings, find)
