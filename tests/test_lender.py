"""Sentences of past reports are lent where they fit, the agency's own first, each once, nothing twice."""

from __future__ import annotations

from pathlib import Path

import pytest
from corpora import seed_corpus
from figures import figs
from lending import lender, matcher, small_corpus
from writing import wordings

from drafter.drafting.ledger import Ledger
from drafter.drafting.lending.allowance import Allowance
from drafter.drafting.lending.lender import Lender, Place
from drafter.drafting.marks import without_marks

FIRST = "继续大力推动法治宣传，加强法治教育培训，提升队伍依法行政水平。"
SECOND = "持续抓好普法责任制落实，加强法治教育培训，推动法治宣传进机关。"
OPEN = "持续提升政务公开的质量和实效，加强政策解读，及时回应社会关切。"
USUAL = (
    "《普法宣传：继续、大力、法治、教育、培训、队伍、依法行政、抓好、责任制、落实、机关、提升、水平、加强》"
)
OWN = "严格落实普法责任清单，推动法治宣传教育走深走实。"
PLAN = Place("plan", "publicity", "普法宣传，法治宣传教育，提升普法宣传实效")


def lend(made: Lender, place: Place = PLAN, own_words: str = "", times: int = 5) -> list[str]:
    """What is lent for a place, time after time."""
    ledger = Ledger(())
    sentences = (made.lend(place, ledger, own_words) for _ in range(times))
    return [without_marks(sentence) for sentence in sentences if sentence]


def test_a_sentence_is_lent_once(tmp_path: Path) -> None:
    """Then the next best, then none."""
    found = lend(lender(small_corpus(tmp_path, FIRST, SECOND, USUAL)))
    assert sorted(found) == sorted([FIRST, SECOND])


def test_the_own_past_report_is_preferred(tmp_path: Path) -> None:
    """Its sentences come first, typical or not."""
    assert lend(lender(small_corpus(tmp_path, FIRST, SECOND, USUAL, own=OWN)))[0] == OWN


@pytest.mark.parametrize(("theme", "found"), [("openness", [OPEN]), ("publicity", [])])
def test_a_sentence_of_another_theme_is_not_lent(theme: str, found: list[str], tmp_path: Path) -> None:
    """What speaks of openness does not stand under publicity, whatever is asked for."""
    usual = (
        "《政务公开的质量：及时回应社会关切、政策解读、实效、提升、持续、加强、平台、窗口、申请、答复、栏目》"
    )
    place = Place("plan", theme, "政务公开，政策解读，回应关切")
    assert lend(lender(small_corpus(tmp_path, OPEN, usual)), place) == found


def test_a_sentence_no_other_agency_would_write_is_not_lent(tmp_path: Path) -> None:
    """One report alone says nothing of what is usual."""
    assert lend(lender(small_corpus(tmp_path, FIRST))) == []


def test_words_of_one_writer_only_are_not_lent(tmp_path: Path) -> None:
    """They name what he alone did, unless the agency uses them itself."""
    text = "继续大力推动法治宣传，加强法治教育培训，深耕舞台剧、漫画、快闪和灯谜。"
    source = small_corpus(tmp_path, text, SECOND, USUAL)
    assert text not in lend(lender(source))
    assert text in lend(lender(source), own_words="深耕舞台剧、漫画、快闪、灯谜")


def test_the_words_of_another_line_of_work_are_not_lent(tmp_path: Path) -> None:
    """However usual they are, unless the agency names that work itself."""
    text = "持续抓好政务服务大厅建设，加强法治教育培训，推动法治宣传进大厅。"
    source = small_corpus(tmp_path, text, text.replace("进大厅", "进机关"), USUAL)
    place = Place("plan", None, "政务服务大厅，法治宣传")
    assert lend(lender(source), place) == []
    assert lend(lender(source), place, own_words="政务服务大厅") != []


def test_what_the_draft_says_is_not_lent_again(tmp_path: Path) -> None:
    """Neither the sentence, nor one that begins alike, nor one that says most of it."""
    source = small_corpus(tmp_path, FIRST, SECOND, USUAL)
    for told in (FIRST, f"{FIRST[:6]}学习。", f"我局将{FIRST}"):
        made = lender(source)
        made.tell(told)
        assert lend(made) == [SECOND]


def test_a_word_can_be_asked_for(tmp_path: Path) -> None:
    """Only sentences that hold one of the words fit."""
    place = Place("plan", "publicity", PLAN.query, ("进机关",))
    assert lend(lender(small_corpus(tmp_path, FIRST, SECOND, USUAL)), place) == [SECOND]


@pytest.mark.parametrize(("own_words", "count"), [("开展以案释法活动", 1), ("", 0)])
def test_a_quoted_term_must_be_the_agencys(own_words: str, count: int, tmp_path: Path) -> None:
    """What only one other agency calls so is lent to one that uses the term itself."""
    text = "继续大力推动法治宣传，用好“以案释法”，加强法治教育培训。"
    source = small_corpus(tmp_path, text, SECOND, USUAL)
    found = [one for one in lend(lender(source), own_words=own_words) if "以案释法" in one]
    assert len(found) == count


def test_a_term_of_several_agencies_may_stand_in_a_plan(tmp_path: Path) -> None:
    """Where intentions are written; where it was done, only the agency itself can say."""
    texts = [text.replace("，加强", "，用好“以案释法”，加强") for text in (FIRST, SECOND)]
    assert lend(lender(small_corpus(tmp_path / "a", *texts, USUAL)))
    source = small_corpus(tmp_path / "b", *texts, USUAL, section="measures")
    assert lend(lender(source), Place("measures", "publicity", PLAN.query)) == []


def test_no_report_is_leaned_on_too_much() -> None:
    """At most so many sentences of one report for a whole draft, and the books say from which."""
    made, ledger = lender(seed_corpus()), Ledger(())
    for theme in ("publicity", "functions", "digital", "study", "openness") * 6:
        made.lend(Place("plan", theme, "加强 提升 推进 服务 法治"), ledger, "")
    counts = ledger.borrowed()
    assert counts
    assert max(counts.values()) <= wordings().borrowing.most_of_one


def test_no_more_is_lent_than_may_be(tmp_path: Path) -> None:
    """A report that is full lends nothing, and others take its place; the agency's own may lend on."""
    source = small_corpus(tmp_path / "a", FIRST, SECOND, USUAL, own=OWN)
    assert lend(lender(source, allowance=Allowance(lambda text, report: 1, 0))) == [OWN]
    source = small_corpus(tmp_path / "b", FIRST, SECOND, USUAL)
    full = Allowance(lambda text, report: int(text in FIRST), None, {"000000": 0})
    assert lend(lender(source, allowance=full)) == [SECOND]
    assert [f"{text}。" for text in full.lent] == [SECOND]


def test_no_sentence_is_filled_from_a_full_report(tmp_path: Path) -> None:
    """Its figures are then stated in other words."""
    source = small_corpus(tmp_path, "全年受理行政复议案件30件，不断提升办案质量。", section="measures")
    given = figs("受理行政复议案件 3件")
    place = Place("measures", "disputes", "行政复议案件")
    assert lender(source).fill(place, [given], Ledger(given), matcher())
    full = Allowance(lambda text, report: 1, 0)
    assert lender(source, allowance=full).fill(place, [given], Ledger(given), matcher()) is None
