"""The name of an agency to what can be known of it: place, level, short name, self-reference, those above it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from drafter.model import Agency
from drafter.templates.naming import Level, NamingRules, Sort


def derive_agency(name: str, given: Mapping[str, str], rules: NamingRules) -> Agency:
    """Return the agency `name`; what `given` does not say is taken from the name, else left empty.

    The recipients are the party committee and the government of its own level, as a department reports to
    them (《法治政府建设与责任落实督察工作规定》); those of a government itself are not known from its name.
    """
    place = given.get("place") or _place(name, rules)
    level = _level(place, rules)
    known = level.level if level else ""
    governs = rules.government.search(name) is not None
    leaders = rules.government_leaders if governs else level.leaders if level else ""
    derived = Agency(
        name=name,
        short=_short(name, place, known),
        to="" if governs else leaders,
        self_reference=_self_reference(name, known, rules),
        place=place,
        level=known,
        leaders=leaders,
        superior=_superior(name, place, rules),
        signature=name,
    )
    return replace(derived, **{key: value for key, value in given.items() if value})


def agency_of_report(name: str, text: str, rules: NamingRules) -> Agency:
    """Return the agency `name` of a report; it calls itself as the `text` does when not as its name has it.

    我区 in the report of a bureau is its place, not the bureau.
    """
    derived = derive_agency(name, {}, rules)
    words = sorted({one.self for one in rules.selves} - {f"我{derived.level}"})
    most = max(words, key=text.count, default="")
    if derived.self_reference in text or most not in text:
        return derived
    return replace(derived, self_reference=most)


def kind_of_agency(name: str, rules: NamingRules) -> str:
    """Return what kind of agency `name` is of, whatever its place (市场监管, 政府); "" when none is known."""
    return _sort(name.removeprefix(_place(name, rules)), rules.kinds)


def tier_of_place(place: str, rules: NamingRules) -> str:
    """Return the tier of government `place` is of: 省级 市级 县级 乡级; "" when it cannot be told."""
    return _sort(place, rules.tiers)


def _sort(text: str, sorts: Iterable[Sort]) -> str:
    return next((one.name for one in sorts if text and one.at.search(text)), "")


def _place(name: str, rules: NamingRules) -> str:
    found = rules.place.match(name)
    return found.group("place") if found else ""


def _level(place: str, rules: NamingRules) -> Level | None:
    return next((level for level in rules.levels if place and level.at.search(place)), None)


def _short(name: str, place: str, level: str) -> str:
    rest = name.removeprefix(place)
    return level + rest if place and rest else ""


def _superior(name: str, place: str, rules: NamingRules) -> str:
    """Return the department of the same name one level up; "" where that is not certain."""
    found = rules.superior.above.match(place) if name.startswith(place) else None
    superior = found.group("above") + name.removeprefix(place) if found else ""
    certain = rules.superior.at.search(superior) and not rules.superior.unlike.search(superior)
    return superior if certain else ""


def _self_reference(name: str, level: str, rules: NamingRules) -> str:
    found = next((one.self for one in rules.selves if one.at.search(name)), rules.otherwise)
    return found.replace("{level}", level) if level or "{level}" not in found else rules.otherwise
