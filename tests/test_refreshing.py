"""What stands in a text and new figures become edits where that is safe, and else something to be looked at."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from figures import fig, figs

from drafter.drafting.refreshing import RefreshPlan, plan_refresh
from drafter.live_figures import Bindings, FoundNumber, LooseNumber, Manifest, build_manifest
from drafter.model import Figure, FigureSet, Formula, LiveNumber

A = "_drafter_f0001"


def manifest(digits: str, *figures: Figure, formula: Formula = "value") -> Manifest:
    """The manifest of one number made of `figures`."""
    return build_manifest("law-government", "某局", 2024, [(digits, LiveNumber(figures, formula, "原句。"))])


def plan(
    held: Manifest, *figures: Figure, found: tuple[FoundNumber, ...] | None = None, loose: int = 0
) -> RefreshPlan:
    """The plan for new figures; the number stands as it was printed unless `found` says otherwise."""
    here = (FoundNumber(A, held.numbers[0].digits, 7),) if found is None else found
    spare = tuple(LooseNumber(A, at) for at in range(loose))
    return plan_refresh(Bindings(held, here, spare), FigureSet(figures=figures))


def outcome(
    held: Manifest, *figures: Figure, text: str | None = None, before: str = "", after: str = ""
) -> str:
    """“旧→新” for an edit, “=” for none needed, else why it is left."""
    here = FoundNumber(A, held.numbers[0].digits if text is None else text, 7, "here", before, after)
    made = plan(held, *figures, found=(here,))
    if made.edits:
        return "→".join(made.edits[A])
    return "，".join(one.why for one in made.left) or "="


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("案件 1279件", "案件 1301件", "1279→1301"),
        ("案件 1279件", "案件 1279件", "="),
        ("案件 9999件", "案件 10000件", "9999→1万"),
        ("可办率 93.03%", "可办率 94.50%", "93.03→94.50"),
        ("案件 超1200件", "案件 超1300件", "1200→1300"),
        ("案件 1200件", "案件 1300余件", "qualifier"),
        ("案件 1200余件", "案件 1300件", "qualifier"),
        ("案件 12件", "案件 12人", "unit"),
        ("案件 12件", "案卷 12件", "absent"),
        ("增幅 5%", "增幅 -3%", "sign"),
        ("增幅 -5%", "增幅 -3%", "-5→-3"),
        ("资金 112万元", "资金 1300000元", "112→130"),
        ("资金 1120000元", "资金 130万元", "112万→130万"),
    ],
)
def test_a_figure(old: str, new: str, expected: str) -> None:
    """Its digits follow while the words around it stay true; a unit larger by 万 is reckoned with."""
    first = fig(old)
    digits = {"1120000元": "112万"}.get(old.split()[1], str(first.value))
    assert outcome(manifest(digits, first), fig(new)) == expected


@pytest.mark.parametrize(
    ("text", "before", "after", "expected"),
    [
        ("1279", "件", "件", "1279→1301"),
        ("约1279", "", "件", "1279→1301"),
        ("1310", "", "件", "hand"),
        ("1301", "", "件", "="),
        ("1 279", "", "件", "hand"),
        ("１２７９", "", "件", "hand"),
        ("1279", "3", "件", "hand"),
        ("1279", "", "5件", "hand"),
        ("1279", "", "万件", "hand"),
        ("1279", "", ".5", "hand"),
        ("1279", "", ".", "1279→1301"),
        ("1279\n", "", "件", "1279→1301"),
        ("12\n79", "", "件", "hand"),
        ("1279件、96", "", "场", "hand"),
    ],
)
def test_what_a_clerk_wrote_over_is_left(text: str, before: str, after: str, expected: str) -> None:
    """In the bookmark or beside it; words in it do no harm, and who wrote the new digits already is right."""
    held = manifest("1279", fig("案件 1279件"))
    assert outcome(held, fig("案件 1301件"), text=text, before=before, after=after) == expected


def test_a_unit_of_ten_thousands_is_no_other_number() -> None:
    """112万元: what stands behind the digits was there from the beginning."""
    held = manifest("112", fig("资金 112万元"))
    assert outcome(held, fig("资金 130万元"), after="万元") == "112→130"


@pytest.mark.parametrize(
    ("formula", "digits", "value", "last", "expected"),
    [
        ("growth", "50.0", "100", None, "50.0→25.0"),
        ("growth", "50.0", "70", None, "turned"),
        ("growth", "50.0", "80", None, "incalculable"),
        ("growth", "50.0", "120", "100", "50.0→20.0"),
        ("difference", "40", "130", None, "40→50"),
        ("difference", "40", "70", None, "turned"),
    ],
)
def test_a_change_worked_out(
    formula: Formula, digits: str, value: str, last: str | None, expected: str
) -> None:
    """From 80 last year, unless the new file says otherwise; a rise that becomes a fall needs other words."""
    old = replace(fig("案件 120件"), last=Decimal(80))
    new = replace(old, value=Decimal(value), last=Decimal(last) if last else None)
    assert outcome(manifest(digits, old, formula=formula), new) == expected


def test_last_years_value_is_kept_for_the_next_time() -> None:
    """Where the new file does not say it; and it is that of the unit it was given in."""
    old = replace(fig("案件 120件"), last=Decimal(80))
    once = plan(manifest("50.0", old, formula="growth"), fig("案件 100件"))
    assert plan(once.manifest, fig("案件 96件")).edits == {A: ("25.0", "20.0")}
    money = replace(fig("资金 1200000元"), last=Decimal(800000))
    assert outcome(manifest("50.0", money, formula="growth"), fig("资金 100万元")) != "50.0→25.0"


def test_sums_and_shares() -> None:
    """They follow all that they are made of, and are left when one of it is gone."""
    a, b = figs("甲 30件", "乙 60件")
    c = fig("甲 45件")
    assert outcome(manifest("90", a, b, formula="sum"), c, b) == "90→105"
    assert outcome(manifest("50.0", a, b, formula="share"), c, b) == "50.0→75.0"
    assert outcome(manifest("90", a, b, formula="sum"), c) == "absent"
    assert outcome(manifest("50.0", a, b, formula="share"), a, replace(b, value=Decimal(0))) == "incalculable"


def test_numbers_that_are_gone_copied_or_loose_are_told() -> None:
    """Each with its place; a loose one only when it is out of date or may be the one that is gone."""
    held, new = manifest("12", fig("案件 12件")), fig("案件 15件")
    assert [one.why for one in plan(held, new, found=()).left] == ["gone"]
    deleted = (FoundNumber(A, "", 3, "deleted"),)
    assert [one.why for one in plan(held, new, found=deleted, loose=1).left] == ["gone", "loose"]
    twice = (FoundNumber(A, "12", 3), FoundNumber(A, "12", 9, "copy"))
    made = plan(held, new, found=twice, loose=2)
    assert made.edits == {A: ("12", "15")}
    assert [(one.why, one.paragraph) for one in made.left] == [("copy", 9), ("loose", 0), ("loose", 1)]
    assert plan(held, fig("案件 12件"), loose=2).left == []


def test_another_time_is_told() -> None:
    """The words may still say the old one; the digits follow."""
    made = plan(manifest("12", fig("案件 12件 @2024-11-30")), fig("案件 15件 @2024-12-31"))
    assert made.edits == {A: ("12", "15")}
    assert [(one.why, one.stands, one.wanted) for one in made.left] == [("time", "2024-11-30", "2024-12-31")]


def test_new_figures_are_unplaced() -> None:
    """What the text does not have is listed."""
    assert plan(manifest("12", fig("案件 12件")), *figs("案件 12件", "活动 5场")).unplaced == figs("活动 5场")


def test_the_manifest_says_what_stands_now() -> None:
    """The new figures, and digits as they are after the edits; what was left keeps its digits and its words."""
    old, new = fig("案件 12件"), fig("案件 15余件")
    left = plan(manifest("12", old), new).manifest
    assert (left.figures, left.numbers[0].digits, left.numbers[0].qualifier) == ((new,), "12", "")
    again = plan(left, replace(new, qualifier=None))
    assert again.edits == {A: ("12", "15")} and again.manifest.numbers[0].digits == "15"
