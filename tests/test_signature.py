"""Where organ and date stand is worked out from their widths (GB/T 9704-2012 7.3.5)."""

from __future__ import annotations

import pytest
from drafts import house_style

from drafter.writers.signature import sealed_indents, signature_indents

ZI = 315
CASES = [
    ("汕头市政务服务数据管理局", "2021年11月29日", (4, 1.5), (2, 5)),
    ("广州市荔湾区政务服务数据管理局", "2022年12月31日", (4, 0), (2, 8)),
    ("汕头市濠江区政务服务和数据管理局", "2024年12月31日", (4.5, 0), (2, 9)),
    ("市司法局", "2025年2月28日", (4, 5.25), (6.5, 2)),
]


@pytest.mark.parametrize(("organ", "date", "sealed", "plain"), CASES)
def test_four_signatures(
    organ: str, date: str, sealed: tuple[float, float], plain: tuple[float, float]
) -> None:
    """With a seal (date, organ), without one (organ, date): so many 字 from the right; no more than a tenth off."""
    style = house_style()
    with_seal, without = sealed_indents(organ, date, style), signature_indents(organ, date, style)
    assert (with_seal.date_right / ZI, with_seal.organ_right / ZI) == pytest.approx(sealed, abs=0.1)
    assert without.organ_right / ZI == pytest.approx(plain[0], abs=0.1)
    left = style.page.text_width / ZI - plain[1] - (7 if "12月31" in date or "11月29" in date else 6.5)
    assert without.date_left / ZI == pytest.approx(left, abs=0.15)


def test_a_date_that_is_open_counts_as_a_date() -> None:
    """The slot ends where the date will; the organ stands above the middle of a date of seven 字."""
    indents = sealed_indents(CASES[0][0], "【待填：成文日期】", house_style(), is_open=True)
    assert (indents.date_right / ZI, indents.organ_right / ZI) == pytest.approx((4, 1.5), abs=0.01)


@pytest.mark.parametrize("length", [1, 27, 28, 40])
def test_no_organ_leaves_the_text_area(length: int) -> None:
    """Not even one that is wider than a line."""
    style = house_style()
    for indents in (
        sealed_indents("局" * length, "2024年1月6日", style),
        signature_indents("局" * length, "", style),
    ):
        assert 0 <= indents.organ_right <= style.page.text_width - min(length, 28) * ZI
