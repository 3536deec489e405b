"""A sentence of last year with this year's figures, its times those of the figures."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from carrying import carry_rules, old
from figures import fig
from writing import wordings

from drafter.drafting.carrying.edits import Edit
from drafter.drafting.carrying.renewing import Renewed, Renewer
from drafter.drafting.carrying.rolling import Roller
from drafter.drafting.stating.numbers import print_figure
from drafter.model import Figure


def renewed(text: str, *figures: str | None, clauses: tuple[Edit, ...] = ()) -> Renewed:
    """The only sentence of a passage with these figures, in the order of its numbers."""
    (sentence,) = old(text).sentences
    roller = Roller(carry_rules(), wordings().terms, 2023, 2024, {})
    renewer = Renewer(carry_rules(), wordings().phrasing.figures, roller, print_figure)
    return renewer.renew(sentence, [fig(line) if line else None for line in figures], clauses)


@pytest.mark.parametrize(
    ("text", "figures", "printed"),
    [
        ("受理案件12件，办结10件。", ("受理案件 15件", "办结 14件"), "受理案件15件，办结14件。"),
        ("受理案件12件，办结10件。", ("受理案件 15件", None), "受理案件15件，办结【待填：数量，上年10】件。"),
        ("惠及群众超4万人次。", ("惠及群众 5.2万人次",), "惠及群众5.2万人次。"),
        ("惠及群众4万余人次。", ("惠及群众 约52000人次",), "惠及群众约5.2万人次。"),
        ("网上可办率达93.03%以上。", (None,), "网上可办率达【待填：数量，上年93.03以上】%。"),
        ("满意度全市排名第4位。", ("满意度排名 3位",), "满意度全市排名第3位。"),
        ("满意度全市排名第4位。", (None,), "满意度全市排名第【待填：名次，上年4】位。"),
        ("截至11月30日，受理12件。", ("受理 15件 @2024-12-20",), "截至2024年12月20日，受理15件。"),
        ("截至2023年11月30日，受理12件。", ("受理 15件",), "受理15件。"),
        (
            "截至11月30日，受理12件。",
            (None,),
            "截至【待填：日期，上年11月30日】，受理【待填：数量，上年12】件。",
        ),
        ("1-9月受理12件。", ("受理 15件 @1—11月",), "1—11月，受理15件。"),
        ("全年受理12件。", ("受理 15件 @2024-11-30",), "截至2024年11月30日，全年受理15件。"),
        (
            "推进改革，受理12件、办结9件。",
            ("受理 15件 @1—11月", "办结 9件 @1—11月"),
            "推进改革，1—11月，受理15件、办结9件。",
        ),
        ("截至目前共受理12件。", ("受理 15件 @2024-11-30",), "截至2024年11月30日，共受理15件。"),
        ("截至目前共受理12件。", ("受理 15件",), "截至目前共受理15件。"),
        ("2023年以来受理12件。", ("受理 15件",), "2024年以来受理15件。"),
    ],
)
def test_a_sentence_a_year_later(text: str, figures: tuple[str | None, ...], printed: str) -> None:
    """A number without a figure is open and shows last year's; a time goes with the figures behind it."""
    assert renewed(text, *figures).text == printed


def test_what_was_filled_is_counted() -> None:
    """And what is open."""
    one = renewed("受理案件12件，办结10件。", "受理案件 15件", None)
    assert (one.filled, one.open) == (1, 1)


def test_a_clause_gives_way_to_a_point() -> None:
    """The numbers beside it stay."""
    text = "与甲区建立合作关系，实现12项通办。"
    made = renewed(text, "通办 15项", clauses=(Edit(0, 9, "与甲区、乙区建立合作关系"),))
    assert made.text == "与甲区、乙区建立合作关系，实现15项通办。"


@pytest.mark.parametrize(
    ("text", "figure", "last", "printed"),
    [
        ("受理案件120件。", "受理案件 150件", "100", "受理案件150件（100）。"),
        ("受理案件120件。", "受理案件 150件", None, "受理案件150件（120）。"),
        ("受理120件案件，成效明显。", "受理案件 150件", None, "受理150件案件（120），成效明显。"),
        ("受理案件约120件。", "受理案件 150件", None, "受理案件150件。"),
        ("受理案件同比增长12%。", "受理案件同比增长 15%", "12", "受理案件同比增长15%。"),
    ],
)
def test_a_change_is_said_from_what_is_known(text: str, figure: str, last: str | None, printed: str) -> None:
    """From the value given for last year, else from last year's report; never of a change."""
    (sentence,) = old(text).sentences
    roller = Roller(carry_rules(), wordings().terms, 2023, 2024, {})

    def change(one: Figure) -> str:
        return f"{one.last}".removesuffix(".0") if one.last is not None else ""

    renewer = Renewer(carry_rules(), wordings().phrasing.figures, roller, print_figure, change)
    given = replace(fig(figure), last=Decimal(last) if last else None)
    assert renewer.renew(sentence, [given]).text == printed
