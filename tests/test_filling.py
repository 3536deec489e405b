"""A sentence of a past report takes an agency's own figures only where unit and words agree."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from figures import fig, figs
from lending import lendable, matcher
from writing import wordings

from drafter.drafting.lending.filling import Filled, Filler
from drafter.drafting.lending.lendable import Lendable
from drafter.drafting.stating.numbers import print_figure
from drafter.model import Figure

CASES = "全年受理行政复议案件12件，审结行政复议案件10件，不断提升办案质量和水平。"
BATCH = "持续推进政务服务改革，推出“秒批”事项55项，不断提升群众满意度。"
DATED = "截至目前，推出“秒批”事项55项，受理行政复议案件12件，不断提升办案质量和水平。"


def pattern(text: str) -> Lendable:
    """The sentence of another report with holes."""
    (found,) = (one for one in lendable(text) if one.figures)
    return found


def filled(text: str, *sets: Sequence[Figure]) -> Filled | None:
    """The sentence of another report with figures in it."""
    return fill(pattern(text), *sets)


def fill(one: Lendable, *sets: Sequence[Figure]) -> Filled | None:
    """A sentence with holes with figures in it."""
    return Filler(matcher(), wordings().borrowing, print_figure).fill(one, sets)


def test_own_figures_stand_where_others_stood() -> None:
    """All of them, each once; what leads up to the first and follows the last is left out."""
    given = figs("受理行政复议案件 3件", "审结行政复议案件 超2件")
    found = filled(CASES, given)
    assert found is not None
    assert found.text == "全年受理行政复议案件3件，审结行政复议案件超2件。"
    assert found.figures == given


def test_points_between_two_numbers_are_full_width() -> None:
    """A half-width comma of the source that had a number on either side."""
    text = "电子证照调用量超过219万次,657项业务开展电子证照应用，不断提升群众满意度。"
    found = filled(text, figs("电子证照调用量 超3000000次", "开展电子证照应用的业务 702项"))
    assert found and found.text == "电子证照调用量超300万次，702项业务开展电子证照应用。"


def test_no_hole_stays_open() -> None:
    """One figure for two holes is not enough."""
    assert filled(CASES, figs("受理行政复议案件 3件")) is None


@pytest.mark.parametrize(
    "line",
    [
        "“秒批”事项 533台",
        "“秒批”事项 533",
        "“视频办”事项 533项",
        "政务服务事项 533项",
        "“秒批” 533项",
    ],
)
def test_unit_and_name_must_agree(line: str) -> None:
    """Another unit, another quoted name, another thing, a part of the name only."""
    found = filled(BATCH, figs(line))
    assert found is None or line.startswith("“秒批” ")


def test_the_name_may_be_written_without_quotation_marks() -> None:
    """The words are the same."""
    found = filled(BATCH, figs("秒批事项 5项"))
    assert found and found.text == "推出“秒批”事项5项。"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("持续清理历史数据，取消“秒批”事项12项，不断提升满意度。", "“秒批”事项 533项"),
        ("行政复议案件同比减少12件，不断提升群众满意度和获得感。", "行政复议案件 5件"),
        ("持续规范管理，政务公开申请不予公开答复12件，提升质量。", "政务公开申请答复 5件"),
    ],
)
def test_a_word_that_turns_the_number_must_be_in_the_name(text: str, line: str) -> None:
    """What was cancelled, fell, or was refused is not what was counted."""
    assert filled(text, figs(line)) is None


def test_a_unit_that_counts_alike_is_printed_as_given() -> None:
    """项 and 个 are taken for each other where the number closes its clause; the agency's own stands in the draft."""
    found = filled(BATCH, figs("“秒批”事项 533个"))
    assert found and found.text == "推出“秒批”事项533个。"


def test_a_figure_with_a_date_or_scope_needs_a_place_for_it() -> None:
    """The sentence would not say it."""
    assert filled(BATCH, figs("“秒批”事项 5项")) is not None
    assert filled(BATCH, figs("“秒批”事项 5项 @2024-11-30")) is None
    assert filled(BATCH, figs("“秒批”事项 5项 @1—10月")) is None
    assert filled(BATCH, [replace(fig("“秒批”事项 5项"), scope="全区")]) is None


@pytest.mark.parametrize(
    ("time", "text"),
    [
        ("@2024-11-30", "截至2024年11月30日，推出“秒批”事项5项，受理行政复议案件3件。"),
        ("@1—10月", "1—10月，推出“秒批”事项5项，受理行政复议案件3件。"),
        ("", "截至目前，推出“秒批”事项5项，受理行政复议案件3件。"),
    ],
)
def test_the_date_of_the_figures_takes_the_place_of_the_sentences_own(time: str, text: str) -> None:
    """Where a sentence says 截至目前 or 今年以来, the day or period stands as given."""
    found = filled(DATED, figs(f"“秒批”事项 5项 {time}".strip(), f"受理行政复议案件 3件 {time}".strip()))
    assert found and found.text == text


def test_a_date_of_the_source_never_stays() -> None:
    """A sentence with a day takes only figures with a time of their own."""
    text = DATED.replace("目前", "11月30日")
    assert filled(text, figs("“秒批”事项 5项", "受理行政复议案件 3件")) is None
    found = filled(text, figs("“秒批”事项 5项 @2024-10-31", "受理行政复议案件 3件 @2024-10-31"))
    assert found and found.text == "截至2024年10月31日，推出“秒批”事项5项，受理行政复议案件3件。"


def test_figures_of_different_dates_share_no_sentence() -> None:
    """One date would be said of both."""
    given = figs("“秒批”事项 5项 @2024-11-30", "受理行政复议案件 3件 @2024-10-31")
    assert filled(DATED, given) is None
    one = pattern(DATED)
    first, second = one.figures
    apart = replace(one, figures=(replace(first, period="1-9月"), second))
    assert fill(apart, given) is None


def test_words_before_the_number_go_with_its_qualifier() -> None:
    """达超 is not said."""
    found = filled("持续优化政务服务，网上可办率达87%，不断提升群众满意度。", figs("网上可办率 超93%"))
    assert found and found.text == "网上可办率超93%。"


def test_figures_that_stand_together_are_not_parted() -> None:
    """A set is used whole or not at all."""
    assert filled(BATCH, figs("“秒批”事项 5项"), figs("“视频办”事项 4项")) is not None
    assert filled(BATCH, figs("“秒批”事项 5项", "“视频办”事项 4项")) is None


def test_what_stands_between_two_holes_must_be_the_agencys() -> None:
    """A clause there without a figure would be a claim that nothing bears out."""
    text = "全年受理行政复议案件12件，畅通申请渠道，审结行政复议案件10件。"
    assert filled(text, figs("受理行政复议案件 3件", "审结行政复议案件 2件")) is None


def test_a_clause_that_says_much_more_than_the_figure_is_not_lent() -> None:
    """What else it claims is nobody's fact."""
    text = "持续优化服务，依托综合办事窗口与自助终端为群众企业同步推出“秒批”事项55项，提升满意度。"
    assert filled(text, figs("“秒批”事项 5项")) is None


def test_a_figure_is_used_once() -> None:
    """Two holes of one name need two figures."""
    text = "全年受理行政复议案件12件，受理行政复议案件10件，不断提升办案质量。"
    assert filled(text, figs("受理行政复议案件 3件")) is None


def test_of_two_that_fit_as_well_none_is_taken() -> None:
    """Which of them is meant cannot be told."""
    given = figs("“秒批”事项 5项", "“秒批”事项 6项")
    assert filled(BATCH, given[:1], given[1:]) is None


def test_a_set_keeps_its_order() -> None:
    """What an agency gave as one after the other is not turned round."""
    given = figs("审结行政复议案件 2件", "受理行政复议案件 3件")
    assert filled(CASES, given[:1], given[1:]) is not None
    assert filled(CASES, given) is None
