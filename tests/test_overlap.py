"""What of a text stands in other reports is counted, told by its source, and boilerplate told apart."""

from __future__ import annotations

import pytest
from corpora import seed_corpus
from overlaps import COPIED, OTHER, OWN, measured, meter, texts

from drafter.corpus.letters import letters_of

LETTERS = len(letters_of(COPIED))


def test_what_stands_in_another_report_is_a_share_of_the_letters() -> None:
    """With its source, as printed in the text."""
    text = f"{OWN}12次。{COPIED.replace('，', ',')}；"
    found = measured(text, texts("甲局", f"甲甲{COPIED}。", year=2022))
    assert found.letters == LETTERS + len(OWN) + 1
    assert found.share == round(LETTERS / found.letters, 4)
    assert found.longest is not None
    assert (found.longest.text, found.longest.characters) == (COPIED.replace("，", ","), LETTERS)
    source = found.longest.source
    assert (source.agency, source.year, source.passage, source.section) == (
        "甲局",
        2022,
        "甲局-0",
        "measures",
    )


def test_own_words_have_no_source() -> None:
    """Nothing shared, nothing measured, nothing to measure against."""
    for found in (measured(OWN, texts("甲局", COPIED)), measured("", texts("甲局", COPIED)), measured(OWN)):
        assert (found.share, found.common, found.own, found.sources, found.longest) == (0, 0, 0, (), None)


def test_a_few_letters_in_common_are_no_overlap() -> None:
    """Terms and names of things are shorter than a run that counts."""
    assert measured("加强网络安全应急工作机制建设", texts("甲局", COPIED)).share == 0


def test_the_longest_run_is_told() -> None:
    """Of a report and of all, wherever it stands in the text."""
    found = measured(f"{COPIED}；{OTHER}。", texts("甲局", COPIED, OTHER))
    assert found.sources[0].longest.text == OTHER
    found = measured(f"{OTHER}；{COPIED}。", texts("甲局", OTHER), texts("乙局", COPIED))
    assert found.longest and found.longest.text == OTHER


def test_each_report_has_its_own_share() -> None:
    """The largest first; the whole counts every letter once."""
    found = measured(f"{COPIED}。{OTHER}。", texts("甲局", OTHER), texts("乙局", OTHER[:16], COPIED))
    assert [one.report for one in found.sources] == ["乙局2023", "甲局2023"]
    assert found.share == 1.0
    assert sum(one.share for one in found.sources) > 1.0


def test_numbers_that_differ_are_the_same_wording() -> None:
    """A copied sentence with other figures is still copied."""
    ours, theirs = f"{COPIED}12项，覆盖9个部门", f"{COPIED}3项,覆盖115个部门"
    assert measured(ours, texts("甲局", theirs)).share == 1.0


def test_an_open_slot_ends_a_run() -> None:
    """Its letters are not counted."""
    found = measured(f"{COPIED}【待填：件数】件", texts("甲局", f"{COPIED}件"))
    assert (found.letters, found.longest and found.longest.text) == (LETTERS + 1, COPIED)


def test_what_many_agencies_write_is_boilerplate() -> None:
    """It is told apart; two agencies are not many."""
    reports = [texts(name, COPIED) for name in ("甲局", "乙局", "丙局")]
    assert (measured(COPIED, *reports).share, measured(COPIED, *reports).common) == (0, 1.0)
    assert (measured(COPIED, *reports[:2]).share, measured(COPIED, *reports[:2]).common) == (1.0, 0)


def test_reports_of_one_agency_do_not_make_boilerplate() -> None:
    """Nor do those of the agency itself."""
    three = [texts("甲局", COPIED, year=year) for year in (2021, 2022, 2023)]
    assert measured(COPIED, *three).common == 0
    assert len(measured(COPIED, *three).sources) == 3


def test_in_a_large_corpus_more_agencies_are_many() -> None:
    """Four of three hundred are a few that copied one another."""
    some = [texts(f"第{number}局", COPIED) for number in range(4)]
    rest = [texts(f"另{number}局", OTHER) for number in range(296)]
    assert measured(COPIED, *some, *rest).share == 1.0
    assert measured(OTHER, *some, *rest).common == 1.0


def test_what_is_left_of_a_run_must_be_wording_still() -> None:
    """A few letters beside boilerplate are no copy; a clause beside it is."""
    reports = [texts(name, COPIED) for name in ("甲局", "乙局", "丙局")]
    assert measured(f"{COPIED}学习", *reports, texts("丁局", f"{COPIED}学习")).share == 0
    found = measured(f"{COPIED}。{OTHER}", *reports, texts("丁局", f"{COPIED}。{OTHER}"))
    assert found.longest is not None
    assert (found.longest.text, found.share + found.common) == (OTHER, 1.0)


def test_the_report_kinds_own_wording_is_no_copy() -> None:
    """It came with the program, whoever else writes so."""
    found = measured(COPIED, texts("甲局", COPIED), standing=f"前文。{COPIED}。后文")
    assert (found.share, found.common) == (0, 1.0)


@pytest.mark.parametrize(
    "title", ["《甲乙丙丁戊己庚辛壬癸子丑寅卯办法》", "甲乙丙丁戊己庚辛壬癸，子丑寅卯办法"]
)
def test_titles_and_set_phrases_are_no_copy(title: str) -> None:
    """What is called so, or said so by rule."""
    phrase = "" if title.startswith("《") else "甲乙丙丁戊己庚辛壬癸、子丑寅卯办法"
    assert measured(f"落实{title}", texts("甲局", f"落实{title}"), phrase=phrase).share == 0
    assert (
        measured(f"落实{title}，{OTHER}", texts("甲局", f"落实{title}，{OTHER}"), phrase=phrase).share > 0.5
    )


def test_the_agencys_own_reports_are_told_apart() -> None:
    """What stands there is its own, whoever else has it."""
    found = measured(f"{COPIED}{OTHER}", texts("甲局", COPIED), texts("本局", COPIED), own="本局")
    assert (found.share, found.sources) == (0, ())
    assert [one.report for one in found.own_sources] == ["本局2023"]
    assert found.own == found.own_sources[0].share > 0.4


def test_paragraphs_are_measured_apart() -> None:
    """Each has its own share and source; no run goes from one to the next."""
    one, other = COPIED[:11], COPIED[11:]
    found = meter(texts("甲局", COPIED), texts("乙局", OTHER)).measure([OWN, OTHER, one, other])
    assert [part.share for part in found.paragraphs] == [0, 1.0, 0, 0]
    assert found.whole.sources[0].report == found.paragraphs[1].sources[0].report == "乙局2023"
    assert found.whole.letters == sum(part.letters for part in found.paragraphs)


def test_letters_in_one_report_are_counted() -> None:
    """Boilerplate or not, each letter once; none in a report without them."""
    made = meter(texts("甲局", COPIED, COPIED), texts("乙局", OTHER))
    assert made.letters_in(f"{OWN}，{COPIED}。", "甲局2023") == LETTERS
    assert made.letters_in(COPIED, "乙局2023") == 0


def test_a_report_stands_in_itself() -> None:
    """All of it that is no shorter than a run, of the bundled reports."""
    reports = seed_corpus().texts()
    made = meter(*reports)
    for one in reports:
        found = made.measure([text for *_, text in one.passages])
        assert found.whole.sources[0].report == one.report
        assert found.whole.share + found.whole.common > 0.9


def test_independent_reports_share_next_to_nothing() -> None:
    """Of each bundled report less than a hundredth stands in any one other, by the rules as they are."""
    from overlaps import overlap_rules

    from drafter.corpus.overlap import OverlapMeter

    reports = seed_corpus().texts()
    for one in reports:
        others = [other for other in reports if other is not one]
        found = OverlapMeter(others, overlap_rules()).measure([text for *_, text in one.passages])
        assert found.whole.share < 0.01, found.whole.longest
