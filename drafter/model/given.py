"""What an agency gives: itself, its figures, its points."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Agency:
    """An agency as it names itself. Empty strings mean “not known”: a draft then shows a slot.

    `to` and `copy` are the recipients, `self_reference` is 我局 and its like, `place` the place the name
    opens with, `level` 省 市 区 县 or empty, `leaders` the bodies above it (“区委、区政府”), `superior` the department
    one level up, `signature` what stands above the date.

    The others say how its documents are laid out: `layout` by its slug, `mark` the name in red at the head,
    `doc_number` the word that opens its document numbers (某政数), `signer` who signs, `printer` who prints,
    `seal` “yes” or “no”, `note` what stands in brackets under the date.
    """

    name: str
    short: str = ""
    to: str = ""
    copy: str = ""
    self_reference: str = ""
    place: str = ""
    level: str = ""
    leaders: str = ""
    superior: str = ""
    signature: str = ""
    layout: str = ""
    mark: str = ""
    doc_number: str = ""
    signer: str = ""
    printer: str = ""
    seal: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """One value of an indicator as the agency gave it.

    `value` keeps its printed decimals (48.90). `qualifier` is one of 余 多 约 近 超 逾 以上; `period` is free
    text such as “1—11月”; `theme` is a theme or section slug, `None` when neither the file nor the indicator
    says. `place` is where in the figures file it stands; two figures that differ in nothing else are the same.
    """

    name: str
    value: Decimal
    unit: str
    qualifier: str | None = None
    theme: str | None = None
    as_of: date | None = None
    period: str | None = None
    last: Decimal | None = None
    scope: str | None = None
    place: str = field(default="", compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Point:
    """A fact in words the agency gave: a highlight, a problem, or a plan, with its theme or section slug."""

    text: str
    theme: str | None = None


@dataclass(frozen=True, slots=True)
class FigureSet:
    """All that a figures file holds."""

    agency: str | None = None
    year: int | None = None
    figures: tuple[Figure, ...] = ()
    highlights: tuple[Point, ...] = ()
    problems: tuple[Point, ...] = ()
    plans: tuple[Point, ...] = ()
