"""Unless asked otherwise a draft is of standard length and says no changes from last year."""

from __future__ import annotations

from agencies import agency
from composing import CITY, bare, empty_corpus, text_of
from figures import given, template

from drafter.drafting.compose import compose_draft
from drafter.drafting.manner import DEFAULT, LENGTHS, STANDARD, Manner


def test_the_default_is_standard_without_changes() -> None:
    """It is the manner of a draft for which none was asked."""
    assert Manner() == DEFAULT == Manner(STANDARD, yoy=False)
    made = compose_draft(template(), agency(CITY), 2024, given(), empty_corpus(), manner=DEFAULT)
    assert made == bare(given())


def test_without_anything_given_lengths_differ_too() -> None:
    """Each is longer than the one before."""
    made = [
        compose_draft(template(), agency(CITY), 2024, given(), empty_corpus(), manner=Manner(length))
        for length in LENGTHS
    ]
    lengths = [len(text_of(one)) for one in made]
    assert lengths == sorted(set(lengths))
