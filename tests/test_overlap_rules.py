"""The file `overlap.yml` and the wording a report kind brings itself."""

from __future__ import annotations

import pytest
from figures import template
from overlaps import overlap_rules
from writing import wordings

from drafter.corpus.letters import letters_of
from drafter.templates.overlap import load_overlap
from drafter.templates.standing import set_terms, standing_texts


def test_the_rules_are_read_once() -> None:
    """The same folder gives the same rules."""
    assert load_overlap(template().folder) is overlap_rules()


@pytest.mark.parametrize(("agencies", "many"), [(0, 3), (4, 3), (150, 3), (151, 4), (1000, 20)])
def test_many_agencies_are_more_in_a_large_corpus(agencies: int, many: int) -> None:
    """At least three, and one in fifty."""
    assert overlap_rules().common_from(agencies) == many


def test_a_lent_sentence_is_long_enough_to_count() -> None:
    """So that nothing is lent behind the back of what measures."""
    assert overlap_rules().shortest < wordings().borrowing.shortest


def test_no_set_phrase_is_needed_twice() -> None:
    """Each differs by more than its points, and is long enough to matter."""
    phrases = [letters_of(phrase) for phrase in overlap_rules().set_phrases]
    assert len(set(phrases)) == len(phrases)
    assert min(map(len, phrases)) > 6


def test_standing_texts_are_plain_words() -> None:
    """Of sections, themes and causes, without the marks of what is filled in."""
    found = list(standing_texts(template(), wordings()))
    whole = "\n".join(found)
    for words in (
        "重要工作亲自部署",
        template().themes[0].heading.split("{")[0],
        "特此报告",
        "互动性、针对性有待增强",
    ):
        assert words in whole
    assert not [text for text in found if "{" in text or "}" in text]


def test_terms_of_all_years_are_standing() -> None:
    """Those that are left open have no words."""
    found = list(set_terms(wordings()))
    assert "习近平法治思想" in found
    assert "全面贯彻党的二十大精神" in found
    assert all(found) and not [text for text in found if "【" in text]
