"""All that may be lent for a place: what others wrote there, and what the agency itself wrote before."""

from __future__ import annotations

from pathlib import Path

from corpora import seed_corpus
from lending import DISTRICT, pools, small_corpus
from reports import seed

from drafter.drafting.lending.pool import four_runs

FIRST = "继续大力推动法治宣传，加强法治教育培训，提升队伍依法行政水平。"
SECOND = "持续深入推进普法工作，加强法治教育培训，办理“一件事”服务12项。"
OWN = "严格落实普法责任制，推动法治宣传教育走深走实。"


def test_sentences_and_patterns_are_apart(tmp_path: Path) -> None:
    """A pattern is a sentence in which a figure stood."""
    pool = pools(small_corpus(tmp_path, FIRST, SECOND)).pool("plan", None, "普法")
    assert [one.text for one in pool.sentences] == [FIRST[:-1], "持续深入推进普法工作，加强法治教育培训"]
    assert [len(one.figures) for one in pool.patterns] == [1]


def test_what_several_agencies_write_is_typical(tmp_path: Path) -> None:
    """The share of a sentence's runs of four letters that others have: 0 when it is alone."""
    alone = "主动接受各方面的评议，改进服务作风，畅通普法意见渠道。"
    pool = pools(small_corpus(tmp_path, FIRST, SECOND, alone)).pool("plan", None, "普法")
    shares = {one.text: pool.typical(one) for one in pool.sentences}
    assert 0 < shares[FIRST[:-1]] < 1
    assert shares[alone[:-1]] == 0


def test_wording_that_near_duplicates_share_counts_for_each_of_its_writers(tmp_path: Path) -> None:
    """It is lent once, of the one that fits best; the others make it typical, and use its terms."""
    copy = SECOND.replace("12", "30")
    pool = pools(small_corpus(tmp_path, SECOND, copy)).pool("plan", None, "普法")
    (sentence,) = pool.sentences
    assert pool.typical(sentence) == 1.0
    assert pool.strangers(["普法工作"], sentence.source) == 0
    assert pool.users("一件事") == 2


def test_a_near_duplicate_of_the_own_passage_is_still_lent(tmp_path: Path) -> None:
    """The own report of the year is not lent, and hides nobody else's; nor does it count as another's use."""
    longer = f"{OWN[:-1]}见效。"
    made = pools(small_corpus(tmp_path, longer, own=OWN, year=2024), year=2024).pool(
        "plan", None, "普法责任制"
    )
    (sentence,) = made.sentences
    assert (sentence.own, sentence.source.agency) == (False, "甲市某局")
    assert made.typical(sentence) == 0.0


def test_users_of_a_quoted_term_are_counted(tmp_path: Path) -> None:
    """By agency, not by passage."""
    other = "围绕企业和群众办事需求，推动“一件事”服务和“一件事”专窗落地。"
    pool = pools(small_corpus(tmp_path, SECOND, other, FIRST)).pool("plan", None, "服务，普法")
    assert (pool.users("一件事"), pool.users("秒批")) == (2, 0)


def test_the_own_past_report_is_always_there(tmp_path: Path) -> None:
    """Also where the search finds nothing like it; only in its own section."""
    made = pools(small_corpus(tmp_path, FIRST, own=OWN))
    assert [one.own for one in made.pool("plan", None, "不在").sentences] == [True]
    assert made.pool("duty", None, "普法").sentences == ()


def test_the_own_report_of_the_same_year_is_not_lent(tmp_path: Path) -> None:
    """It would be copied, not drafted; the next year it is."""
    source = small_corpus(tmp_path, own=OWN, year=2024)
    assert pools(source, year=2024).pool("plan", None, "普法").sentences == ()
    assert len(pools(source, year=2025).pool("plan", None, "普法").sentences) == 1


def test_a_pool_is_looked_up_once(tmp_path: Path) -> None:
    """The same place gives the same pool."""
    made = pools(small_corpus(tmp_path, FIRST))
    assert made.pool("plan", None, "普法") is made.pool("plan", None, "普法")


def test_the_own_report_among_the_seeds_is_not_lent_for_its_year() -> None:
    """What the agency is drafting is never found in the corpus."""
    report = seed(2)
    own = pools(seed_corpus(), str(report.agency), report.year or 0).pool("plan", None, "普法")
    assert own.sentences
    assert report.id not in {one.source.report for one in own.sentences}


def test_a_report_of_another_kind_lends_nothing(tmp_path: Path) -> None:
    """One that is long and hardly speaks of law; the same sentence in a report of the kind is lent."""
    elsewhere = "扩大有效投资，培育壮大特色产业，促进消费，稳定外贸。" * 50
    source = small_corpus(tmp_path, f"{FIRST}{elsewhere}", SECOND)
    texts = [one.text for one in pools(source).pool("plan", None, "普法").sentences]
    assert texts == ["持续深入推进普法工作，加强法治教育培训"]


def test_runs_skip_points() -> None:
    """“一，二三四” has one run; less than four letters have none."""
    assert four_runs("一，二三四") == {"一二三四"}
    assert four_runs("一二三") == set()
    assert DISTRICT[:4] in four_runs(DISTRICT)
