"""What other checkers of official documents overlook is found."""

from __future__ import annotations

import pytest
from checking import findings


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("{measures}扎实推进法制政府建设。", "words/typo"),
        ("{measures}坚持走中国特色社会主议法治道路。", "words/typo"),
        ("{measures}案件共100件，其中行政处罚80件、行政强制30件。", "arithmetic/sum"),
        ("{measures}线上办理占80%，线下办理占30%。", "arithmetic/shares-over"),
        ("{measures}全年信访事项办结率120%。", "arithmetic/over-hundred"),
        ("{measures}于13月45日召开会议。", "time/impossible"),
        ("{measures}\n1、规范执法程序。落实执法公示要求。", "numbering/arabic-number-mark"),
        ("{plan}所需追加经费，请予批准。", "structure/request"),
        ("{date}二〇二五年一月十五日", "time/year-written-out"),
        ("{measures}二〇二四年，办结各类事项。", "time/year-written-out"),
    ],
)
def test_a_blind_spot_of_others_is_none_of_ours(text: str, rule: str) -> None:
    """By the rule that says what is wrong."""
    assert [one.rule for one in findings(text, rule=rule)], [one.rule for one in findings(text)]
