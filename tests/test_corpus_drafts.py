"""A draft counts until there is a later state of the same report."""

from __future__ import annotations

from dataclasses import replace

import pytest
from corpora import passage, report

from drafter.corpus.drafts import SLOT, DraftLink, Version, alike, comes_from, open_slots_in, superseded

OPEN, FILLED = DraftLink("d", "record", 3), DraftLink("d", "record")
SIGNED = DraftLink("d", "text")


def version(id: str, link: DraftLink | None = None) -> Version:
    """A report of one agency on one year."""
    return Version(id, "law-government", "某市某局", 2024, link)


@pytest.mark.parametrize(
    ("links", "old"),
    [
        ([None, None], ""),
        ([OPEN], ""),
        ([OPEN, FILLED], "0"),
        ([OPEN, FILLED, SIGNED], "01"),
        ([FILLED, None], "0"),
        ([FILLED, replace(FILLED, draft="e")], ""),
        ([SIGNED, None], ""),
    ],
)
def test_a_later_state_takes_the_place_of_an_earlier_one(links: list[DraftLink | None], old: str) -> None:
    """Signed before filled in, filled in before open; two of one state stand side by side."""
    versions = [version(str(number), link) for number, link in enumerate(links)]
    assert superseded(versions) == set(old) == superseded(versions[::-1])


@pytest.mark.parametrize(
    "other",
    [
        replace(version("1"), year=2023),
        replace(version("1"), agency="别局"),
        replace(version("1"), kind="other"),
        replace(version("1"), year=None),
        replace(version("1"), agency=None),
    ],
)
def test_another_report_does_not(other: Version) -> None:
    """Of another agency, year or kind, or where these are not known."""
    assert superseded([version("0", OPEN), other]) == set()
    assert not alike(version("0"), other) and not alike(other, version("0"))


def test_blanks_in_a_name_make_no_difference() -> None:
    """As everywhere where agencies are compared."""
    assert superseded([version("0", OPEN), replace(version("1"), agency="某市 某局")]) == {"0"}


def test_a_report_comes_from_the_draft_that_most_of_it_stands_in() -> None:
    """Half of its sentences, word for word."""
    draft = report("a", passage("1", "推进公开。加强普法。健全决策。"))
    assert comes_from(report("b", passage("2", "推进公开。加强普法。新写一句。")), draft)
    assert not comes_from(report("b", passage("2", "推进公开。另写一句。新写一句。")), draft)
    assert not comes_from(report("b"), draft)


def test_open_slots_are_counted() -> None:
    """In the text of its passages."""
    one = passage("1", f"办理{SLOT}：件数】件，受理{SLOT}：件数】件。")
    assert (open_slots_in(report("a", one, one)), open_slots_in(report("b"))) == (4, 0)
