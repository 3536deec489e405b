"""Two texts speak of the same thing when they share more than everyday words."""

from __future__ import annotations

import pytest
from writing import wordings

from drafter.drafting.stating.agreeing import Agreement

RULES = wordings().phrasing.points


@pytest.mark.parametrize(
    ("name", "text", "agrees"),
    [
        ("“跨域通办”高频事项", "开设“法律援助”“跨域通办”等特色专窗", True),
        ("“秒批”事项", "推行秒批改革", True),
        ("开办企业综合服务窗口受理事项", "设置开办企业综合服务窗口", True),
        ("行政复议案件", "依法办理行政复议案件", True),
        ("网络安全应急演练", "开展普法宣传活动", False),
        ("政务服务事项", "政务服务大厅完成改造", False),
        ("“秒批”事项", "推行“视频办”", False),
    ],
)
def test_a_point_speaks_of_a_figure(name: str, text: str, agrees: bool) -> None:
    """A quoted term, a long run or most of the letters in common; everyday words do not count."""
    assert (Agreement(RULES).share(name, text) >= RULES.agreeing) == agrees


def test_the_share_goes_from_nothing_to_all() -> None:
    """A name that is everyday words only agrees with nothing."""
    agreement = Agreement(RULES)
    assert agreement.share("行政复议案件", "行政复议案件") == 1
    assert agreement.share("行政复议案件", "普法") == 0
    assert agreement.share(RULES.everyday.split()[0], RULES.everyday.split()[0]) == 0


def test_two_texts_meet_in_a_rare_word() -> None:
    """One pair of letters is enough, an everyday one is none."""
    agreement = Agreement(RULES)
    assert agreement.meet("普法形式较为单一", "完善普法清单")
    assert not agreement.meet("普法形式较为单一", "加强执法培训")
    assert not agreement.meet(RULES.everyday.split()[0], RULES.everyday.split()[0])
